//! Admission reviews: panel, postponement, the verdict that follows, overruling, conditions.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::testing::*;
use super::*;
use crate::admission::{ApplicationDraft, Attendance, Condition, ConditionMet, Panelist, Question, Standards, Verdict};
use crate::id::{ConditionId, ReviewId};

const EXPERT: u128 = 50;

fn panel(persons: &[Option<u128>]) -> Vec<Panelist> {
    let of = |id: &Option<u128>| Panelist {
        name: Line::parse("钱工").unwrap(),
        person_id: id.map(person),
        field: None,
        attendance: Attendance::Present,
    };
    persons.iter().map(of).collect()
}

/// An application in order, with what the experts gave the two qualities that have no figures.
fn application(mark: &str) -> ApplicationDraft {
    let map = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect()
    };
    let figures = [("land", "100"), ("fixed_assets", "40000"), ("floor_area", "80000"), ("land_price", "16.8")];
    let yield_ = [("tax", "3000"), ("output", "50000")];
    ApplicationDraft {
        figures: map(&[&figures[..], &yield_[..]].concat()),
        marks: map(&[("driving", mark), ("technology", mark)]),
        controls: Question::all().map(|q| (q.code().to_owned(), q.answers().next().unwrap().to_owned())).collect(),
    }
}

fn condition() -> Condition {
    Condition {
        id: ConditionId(Uuid::from_u128(77)),
        text: Remark::parse("签约前落实排污权交易").unwrap(),
        due_on: day("2026-12-20"),
        person_id: person(LIAISON),
        met: None,
    }
}

fn review(mark: &str) -> ReviewAdmission {
    let mut command = passed("2026-11-20");
    command.parts.verdict = None;
    command.parts.application = Some(application(mark).parse().unwrap());
    command.parts.panel = panel(&[None, None, Some(EXPERT)]);
    command
}

fn recorded(project: &Project, command: ReviewAdmission) -> Result<Change, Rejection> {
    project.review_admission(command, Standards::published(), today())
}

fn code(result: Result<Change, Rejection>) -> &'static str {
    result.map_or_else(|rejection| rejection.code(), |_| "done")
}

#[test]
fn the_verdict_follows_from_the_standards_in_force_on_its_day() {
    let project = a_lead();
    let project = project.clone().then(recorded(&project, review("90")));
    let review = project.reviews.last().unwrap();
    let assessment = review.assessment.as_ref().unwrap();
    assert_eq!((review.verdict, assessment.standards), (Verdict::Passed, 3));
    assert!(review.admits(today(), 12));
}

#[test]
fn another_verdict_than_the_one_that_follows_is_refused() {
    let mut command = review("10");
    command.parts.verdict = Some(Verdict::Passed);
    let Err(Rejection::Invalid(faults)) = recorded(&a_lead(), command) else { panic!("it was taken") };
    assert_eq!((faults[0].pointer.as_str(), faults[0].invalid.code()), ("/verdict", "not_as_assessed"));
}

#[test]
fn an_absent_investor_postpones_and_so_does_a_panel_that_is_too_small() {
    let absent = ReviewAdmission { investor: InvestorSeat::Absent, ..review("90") };
    assert_eq!(code(recorded(&a_lead(), absent)), "review_postponed");
    let mut small = review("90");
    small.parts.panel.pop();
    assert_eq!(code(recorded(&a_lead(), small)), "no_quorum");
}

#[test]
fn who_recruited_the_project_does_not_sit_in_its_review() {
    let project = a_lead().led(VICE_MAYOR, "2026-02-01").served(LIAISON, &[APPROVALS], "2026-02-01");
    for recruiter in [CLERK, VICE_MAYOR, LIAISON, APPROVALS] {
        let mut command = review("90");
        command.parts.panel.extend(panel(&[Some(recruiter)]));
        let Err(Rejection::Invalid(faults)) = recorded(&project, command) else { panic!("it was taken") };
        assert_eq!((faults[0].pointer.as_str(), faults[0].invalid.code()), ("/panel/3/person_id", "recused"));
    }
}

#[test]
fn a_leader_overrules_visibly_and_the_leaders_verdict_counts() {
    let project = a_lead();
    let project = project.clone().then(recorded(&project, review("10")));
    let id = project.reviews.last().unwrap().id;
    assert!(!project.reviews.last().unwrap().admits(today(), 12));
    let overrule = |verdict| OverruleAdmission {
        verdict,
        reason: Remark::parse("补链急需，市政府专题会议定").unwrap(),
        by: person(VICE_MAYOR),
        at: noon(),
    };
    assert_eq!(code(project.overrule_admission(id, overrule(Verdict::Rejected))), "same_verdict");
    assert_eq!(code(project.overrule_admission(id, overrule(Verdict::Conditional))), "validation_failed");
    assert_eq!(code(project.overrule_admission(ReviewId(Uuid::nil()), overrule(Verdict::Passed))), "not_latest_review");
    let change = project.overrule_admission(id, overrule(Verdict::Passed));
    let project = project.then(change);
    let review = project.reviews.last().unwrap();
    assert_eq!((review.verdict, review.counts()), (Verdict::Rejected, Verdict::Passed));
    assert!(review.admits(today(), 12));
}

#[test]
fn conditions_are_met_once_and_not_before_the_review() {
    let mut command = review("20");
    command.parts.conditions.push(condition());
    let project = a_lead();
    let project = project.clone().then(recorded(&project, command));
    let id = condition().id;
    let met =
        |on: &str| ConditionMet {
            on: day(on), note: Remark::parse("排污权交易凭证").unwrap(), by: person(LIAISON)
        };
    assert_eq!(code(project.meet_condition(id, met("2026-11-19"), today())), "validation_failed");
    assert_eq!(code(project.meet_condition(id, met("2026-11-25"), today())), "validation_failed");
    assert_eq!(code(project.meet_condition(ConditionId(Uuid::nil()), met("2026-11-22"), today())), "not_found");
    let change = project.meet_condition(id, met("2026-11-22"), today());
    let project = project.then(change);
    assert_eq!(code(project.meet_condition(id, met("2026-11-23"), today())), "condition_met");
}

#[test]
fn a_conditional_verdict_needs_its_conditions() {
    assert_eq!(code(recorded(&a_lead(), review("20"))), "validation_failed");
}
