use uuid::Uuid;

use super::*;

fn arranged() -> Docking {
    let at = "2026-11-24T04:00:00Z".parse().unwrap();
    let draft = DockingDraft {
        with: Some(OtherSideDraft { name: Some("越州封装技术研究所".into()), ..OtherSideDraft::default() }),
        starts_at: Some("2026-11-26T01:30:00Z".parse().unwrap()),
        place: Some("招商中心三楼会议室".into()),
        participants: Some(vec![ParticipantDraft {
            name: Some("陶工".into()),
            email: Some("tao@yuezhou.example.cn".into()),
            ..ParticipantDraft::default()
        }]),
        ..DockingDraft::default()
    };
    Docking {
        id: DockingId(Uuid::from_u128(1)),
        version: 1,
        demand_id: DemandId(Uuid::from_u128(2)),
        facts: draft.parse().unwrap(),
        state: DockingState::Arranged,
        result: None,
        called_off: None,
        project_id: None,
        arranged_by: UserId(Uuid::from_u128(3)),
        created_at: at,
        updated_at: at,
    }
}

fn result(outcome: DockingOutcome) -> DockingResult {
    DockingResult {
        outcome,
        on: "2026-11-26".parse().unwrap(),
        amount: None,
        summary: Remark::parse("双方同意先做小批验证").unwrap(),
        next_step: None,
    }
}

#[test]
fn a_docking_lasts_an_hour_unless_somebody_says_otherwise() {
    let facts = arranged().facts;
    assert_eq!(facts.ends_at - facts.starts_at, chrono::TimeDelta::hours(1));
    assert_eq!(DockingDraft::from(&facts).parse(), Ok(facts));
}

#[test]
fn an_outcome_is_recorded_once_and_not_before_it_begins() {
    let docking = arranged();
    let before = "2026-11-26T01:00:00Z".parse().unwrap();
    assert_eq!(docking.hold(result(DockingOutcome::No), before), Err(DockingRejection::NotBegun));
    let after = "2026-11-26T03:00:00Z".parse().unwrap();
    let held = docking.after(&docking.hold(result(DockingOutcome::No), after).unwrap(), after);
    assert!(!held.keeps_in_docking());
    assert_eq!(held.hold(result(DockingOutcome::Contract), after), Err(DockingRejection::Over(DockingState::Held)));
    assert!(held.call_off(Remark::parse("重复").unwrap()).is_err());
}

#[test]
fn a_project_is_opened_once_and_only_from_what_came_to_something() {
    let (docking, at) = (arranged(), "2026-11-26T03:00:00Z".parse().unwrap());
    let project = ProjectId(Uuid::from_u128(9));
    assert_eq!(docking.open_project(project), Err(DockingRejection::NothingCame));
    let held = docking.after(&docking.hold(result(DockingOutcome::Interested), at).unwrap(), at);
    let opened = held.after(&held.open_project(project).unwrap(), at);
    assert_eq!(opened.open_project(project), Err(DockingRejection::HasProject));
}
