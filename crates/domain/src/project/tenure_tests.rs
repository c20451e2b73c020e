//! One leader, one team: what the rules let happen and what they refuse.

use super::testing::*;
use super::*;
use crate::deadline::Deadline;
use crate::handover::{Handover, Office};
use crate::id::TenureId;
use crate::project::appoint_leader::Eligibility;

#[test]
fn a_handover_is_one_step_without_gap_or_overlap() {
    let project = a_lead().led(VICE_MAYOR, "2026-01-10").led(MAYOR, "2026-03-01");
    let terms: Vec<_> = project.leaders.iter().map(|l| (l.person_id, l.term.from, l.term.until)).collect();
    let handover = day("2026-03-01");
    assert_eq!(terms, [(person(VICE_MAYOR), day("2026-01-10"), Some(handover)), (person(MAYOR), handover, None)]);
    assert_eq!(project.leader().map(|l| l.person_id), Some(person(MAYOR)));
}

#[test]
fn appointing_is_refused_for_good_reasons() {
    let lead = a_lead().led(VICE_MAYOR, "2026-01-10");
    let refuse = |command| lead.appoint_leader(command, today()).unwrap_err().code();
    assert_eq!(refuse(led_by(VICE_MAYOR, "2026-02-01")), "already_leader");
    assert_eq!(refuse(led_by(MAYOR, "2026-01-09")), "validation_failed");
    assert_eq!(refuse(led_by(MAYOR, "2026-11-25")), "validation_failed");
    let unfit = AppointLeader { eligibility: Eligibility::MayNotLead, ..led_by(MAYOR, "2026-02-01") };
    assert_eq!(refuse(unfit), "may_not_lead");
}

#[test]
fn nobody_is_leader_and_in_the_team_at_once() {
    let led = a_lead().led(VICE_MAYOR, "2026-01-10");
    let both = led.form_team(served_by(LIAISON, &[VICE_MAYOR], "2026-01-12"), today());
    assert_eq!(both.unwrap_err(), Rejection::LeaderInTeam);
    let served = led.served(LIAISON, &[APPROVALS], "2026-01-12");
    assert_eq!(served.appoint_leader(led_by(LIAISON, "2026-02-01"), today()).unwrap_err(), Rejection::LeaderInTeam);
    let reformed = served.served(MAYOR, &[APPROVALS], "2026-03-01");
    assert!(reformed.appoint_leader(led_by(LIAISON, "2026-02-01"), today()).is_err(), "was in the team in February");
    assert!(reformed.appoint_leader(led_by(LIAISON, "2026-03-01"), today()).is_ok());
}

#[test]
fn a_team_needs_a_leader_first_a_liaison_and_a_member() {
    let refuse = |project: &Project, command| project.form_team(command, today()).unwrap_err().code();
    assert_eq!(refuse(&a_lead(), served_by(LIAISON, &[APPROVALS], "2026-01-12")), "leader_required");
    let led = a_lead().led(VICE_MAYOR, "2026-01-10");
    assert_eq!(refuse(&led, served_by(LIAISON, &[], "2026-01-12")), "member_required");
    assert_eq!(refuse(&led, served_by(LIAISON, &[APPROVALS, APPROVALS], "2026-01-12")), "validation_failed");
    assert_eq!(refuse(&led, served_by(LIAISON, &[LIAISON], "2026-01-12")), "validation_failed");
}

/// A lead with a leader and a team since January.
fn served_lead() -> Project {
    a_lead().led(VICE_MAYOR, "2026-01-10").served(LIAISON, &[APPROVALS], "2026-01-12")
}

fn handed_over(project: &Project, change: Result<Change, Rejection>) -> Option<Handover> {
    Handover::of(&change.unwrap(), project, today())
}

#[test]
fn an_office_that_goes_to_another_person_waits_to_be_accepted() {
    let project = served_lead();
    let handover = handed_over(&project, project.appoint_leader(led_by(MAYOR, "2026-11-20"), today())).unwrap();
    assert_eq!(
        (handover.office, handover.person_id, handover.former_id),
        (Office::Leader, person(MAYOR), person(VICE_MAYOR))
    );
    let due = Deadline::HandoverAccepted.due(today());
    assert_eq!((handover.since, handover.due_on), (day("2026-11-20"), due), "the days count from when it was told");
    assert!(!handover.is_overdue(due.unwrap()));
    assert!(handover.is_overdue(due.unwrap().succ_opt().unwrap()));
}

#[test]
fn who_is_first_in_office_or_stays_in_it_takes_nothing_over() {
    assert_eq!(handed_over(&a_lead(), a_lead().appoint_leader(led_by(VICE_MAYOR, "2026-01-10"), today())), None);
    let project = served_lead();
    assert_eq!(
        handed_over(&project, project.form_team(served_by(LIAISON, &[MAYOR + 10], "2026-02-01"), today())),
        None
    );
    let other = handed_over(&project, project.form_team(served_by(APPROVALS, &[LIAISON], "2026-02-01"), today()));
    assert_eq!(other.map(|handover| handover.office), Some(Office::Liaison));
}

fn hand_over(project: &Project, from: u128, to: u128) -> Result<Option<Change>, Rejection> {
    let command = HandOver {
        tenure_id: TenureId(uuid::Uuid::from_u128(5000)),
        from: person(from),
        to: person(to),
        eligibility: Eligibility::MayLead,
        reason: Remark::parse("调离本岗位").unwrap(),
        by: person(CLERK),
    };
    project.hand_over(command, today())
}

#[test]
fn whatever_someone_answers_for_goes_to_another_in_one_step() {
    let after = |from, to| {
        let project = served_lead();
        let change = hand_over(&project, from, to).unwrap().unwrap();
        project.after(&change, noon())
    };
    assert_eq!(after(VICE_MAYOR, MAYOR).leader().map(|leader| leader.person_id), Some(person(MAYOR)));
    let served = after(LIAISON, 40);
    let team = served.team().unwrap();
    assert_eq!((team.liaison_id, team.members[0].person_id), (person(40), person(APPROVALS)));
    let served = after(APPROVALS, 50);
    let team = served.team().unwrap();
    assert_eq!((team.liaison_id, team.members[0].person_id), (person(LIAISON), person(50)));
}

#[test]
fn handing_over_leaves_no_team_without_a_member_and_nobody_in_it_twice() {
    assert_eq!(hand_over(&served_lead(), LIAISON, APPROVALS).unwrap_err(), Rejection::MemberRequired);
    let project = a_lead().led(VICE_MAYOR, "2026-01-10").served(LIAISON, &[APPROVALS, 50], "2026-01-12");
    let change = hand_over(&project, APPROVALS, 50).unwrap().unwrap();
    let after = project.clone().after(&change, noon());
    let members: Vec<_> = after.team().unwrap().members.iter().map(|member| member.person_id).collect();
    assert_eq!(members, [person(50)]);
    assert_eq!(hand_over(&project, 60, 61).unwrap(), None);
    assert_eq!(hand_over(&project, VICE_MAYOR, 50).unwrap_err(), Rejection::LeaderInTeam);
}
