use chrono::{DateTime, Utc};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::id::{ProgressId, ProjectId};
use crate::problem::{ProblemDraft, RaiseProblem};
use crate::progress::ProgressFacts;

const LEADER: PersonId = PersonId(Uuid::from_u128(1));
const LIAISON: PersonId = PersonId(Uuid::from_u128(2));
const UNIT: UnitId = UnitId(Uuid::from_u128(3));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn signed() -> Watched {
    Watched {
        stage: Stage::Signed,
        stage_since: day("2026-01-01"),
        last_contact_on: Some(day("2026-11-20")),
        leader: Some(LEADER),
        liaison: Some(LIAISON),
    }
}

fn building() -> Watched {
    Watched { stage: Stage::Construction, ..signed() }
}

fn told(assurance: Assurance, month: &str, invested_yuan: i64) -> Progress {
    Progress {
        id: ProgressId(Uuid::from_u128(1)),
        project_id: ProjectId(Uuid::from_u128(2)),
        facts: ProgressFacts { month: day(month), assurance, invested_yuan, works: None, photo: None },
        by: LIAISON,
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

/// A year of which 1,200 are planned and this much is verified.
fn year(verified: i64) -> [Progress; 2] {
    [told(Assurance::Planned, "2026-01-01", 1200), told(Assurance::Verified, "2026-02-01", verified)]
}

fn causes(light: &ProjectLight) -> Vec<(Light, LightCause)> {
    light.reasons.iter().map(|reason| (reason.light, reason.cause)).collect()
}

#[test]
fn a_project_that_keeps_to_its_plan_and_is_spoken_to_is_green() {
    let light = ProjectLight::of(&building(), &year(1000), &[], day("2026-11-24"));
    assert_eq!((light.light(), light.reasons), (Light::Green, Vec::new()));
}

#[test]
fn behind_by_ten_points_is_yellow_and_by_more_than_thirty_red() {
    // July: six twelfths have passed, 600 of 1,200.
    let of = |verified| {
        ProjectLight::of(
            &Watched { last_contact_on: Some(day("2026-07-01")), ..building() },
            &year(verified),
            &[],
            day("2026-07-15"),
        )
        .light()
    };
    assert_eq!(
        [of(600), of(481), of(480), of(240), of(239)],
        [Light::Green, Light::Green, Light::Yellow, Light::Yellow, Light::Red]
    );
}

#[test]
fn what_is_verified_counts_and_what_is_reported_only_where_nothing_is() {
    let reported = [told(Assurance::Planned, "2026-01-01", 1200), told(Assurance::Reported, "2026-02-01", 1000)];
    let light = |told: &[Progress]| ProjectLight::of(&building(), told, &[], day("2026-11-24"));
    assert_eq!(light(&reported).light(), Light::Green);
    let mut both = reported.to_vec();
    both.push(told(Assurance::Verified, "2026-03-01", 100));
    let behind = light(&both);
    assert_eq!(causes(&behind), [(Light::Red, LightCause::BehindPlan)]);
    assert_eq!(behind.reasons[0].text(Language::Chinese), "全年计划完成 8.3%（现场核实），时间进度 83.3%");
}

#[test]
fn a_start_that_was_due_is_yellow_and_red_in_its_third_month() {
    let planned = [told(Assurance::Planned, "2026-09-01", 0), told(Assurance::Planned, "2026-10-01", 100)];
    let light = |watched: Watched, today: &str| {
        let watched = Watched { last_contact_on: Some(day(today)), ..watched };
        let light = ProjectLight::of(&watched, &planned, &[], day(today));
        light.reasons.iter().find(|reason| reason.cause == LightCause::StartOverdue).map(|reason| reason.light)
    };
    let by_month =
        ["2026-09-30", "2026-10-01", "2026-11-30", "2026-12-01", "2027-01-04"].map(|today| light(signed(), today));
    let (yellow, red) = (Some(Light::Yellow), Some(Light::Red));
    assert_eq!(by_month, [None, yellow, yellow, red, red]);
    assert_eq!(light(building(), "2026-12-01"), None, "it has started");
}

#[test]
fn thirty_days_of_silence_are_borne_and_sixty_are_yellow() {
    let of = |stage, last: Option<&str>| {
        let watched = Watched { stage, last_contact_on: last.map(day), stage_since: day("2026-10-01"), ..signed() };
        ProjectLight::of(&watched, &[], &[], day("2026-11-30")).light()
    };
    assert_eq!(of(Stage::Signed, Some("2026-10-31")), Light::Green);
    assert_eq!(of(Stage::Signed, Some("2026-10-30")), Light::Yellow);
    assert_eq!(of(Stage::Signed, None), Light::Yellow, "sixty days since it was signed");
    assert_eq!(of(Stage::Signed, Some("2026-09-30")), Light::Red);
    assert_eq!(of(Stage::Screening, Some("2026-01-01")), Light::Green, "contacts are due from negotiation on");
}

#[test]
fn the_worst_counts_and_every_reason_names_who_answers() {
    let draft = ProblemDraft {
        title: Some("蒸汽管网未接入".into()),
        body: Some("距地块八百米".into()),
        kind: Some("utilities".into()),
        severity: Some("urgent".into()),
        unit_id: Some(UNIT),
    };
    let (facts, unit_id) = draft.parse(|_| true).unwrap();
    let command = RaiseProblem {
        id: ProblemId(Uuid::from_u128(9)),
        project_id: ProjectId(Uuid::from_u128(2)),
        facts,
        unit_id,
        by: LIAISON,
    };
    let raised_on = day("2026-11-16");
    let problem = Problem::raise(command, raised_on.and_time(chrono::NaiveTime::MIN).and_utc(), raised_on);
    let watched = Watched { last_contact_on: Some(day("2026-09-01")), ..building() };
    let light = ProjectLight::of(&watched, &year(900), std::slice::from_ref(&problem), day("2026-11-20"));
    assert_eq!(light.light(), Light::Red);
    let answers: Vec<_> = light.reasons.iter().map(|reason| (reason.cause, reason.answers)).collect();
    let expected = [
        (LightCause::NoContact, Some(Answers::Person(LIAISON))),
        (LightCause::ProblemOverdue, Some(Answers::Unit(UNIT))),
    ];
    assert_eq!(answers, expected, "900 of 1,200 are 8.3 points behind");
    assert_eq!(light.reasons[1].text(Language::English), "Problem “蒸汽管网未接入” was to be answered by 2026-11-19");
    assert_eq!(ProjectLight::of(&building(), &[], &[problem], day("2026-11-19")).light(), Light::Green, "its last day");
    let vacant = ProjectLight::of(&Watched { liaison: None, leader: None, ..watched }, &[], &[], day("2026-11-20"));
    assert_eq!(vacant.reasons[0].answers, None);
}

proptest! {
    /// More done never makes a light worse, and no sum overflows.
    #[test]
    fn more_done_is_never_worse(plan in 0_i64..=9_007_199_254_740_991, less in 0_i64..=9_007_199_254_740_991, more in 0_i64..=9_007_199_254_740_991) {
        let of = |yuan| {
            let told = [told(Assurance::Planned, "2026-01-01", plan), told(Assurance::Verified, "2026-01-01", yuan)];
            ProjectLight::of(&building(), &told, &[], day("2026-11-24")).light()
        };
        prop_assert!(of(less.max(more)) <= of(less.min(more)));
    }
}
