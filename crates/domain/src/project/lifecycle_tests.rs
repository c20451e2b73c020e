//! The way from lead to production, and what each refusal says.

use EvidenceKind as E;

use super::testing::*;
use super::*;
use crate::admission::Standards;

fn with_leader_and_team() -> Project {
    a_lead().led(VICE_MAYOR, "2026-01-10").served(LIAISON, &[APPROVALS], "2026-01-10")
}

fn in_negotiation() -> Project {
    with_leader_and_team().moved(Stage::Screening, "2026-01-11", &[]).moved(
        Stage::Negotiation,
        "2026-01-12",
        &[E::ScreeningOpinion],
    )
}

fn signed() -> Project {
    in_negotiation().reviewed("2026-02-01").moved(Stage::Signed, "2026-02-10", &[E::Agreement])
}

fn filed() -> Project {
    signed().moved(Stage::Filed, "2026-03-01", &[E::Filing, E::BusinessLicence])
}

fn missing_of(project: &Project, command: Advance) -> (Vec<&'static str>, &'static str) {
    match project.advance(command, today()).unwrap_err() {
        Rejection::Missing { missing, lacking } => {
            let code = Rejection::Missing { missing: missing.clone(), lacking }.code();
            (missing.iter().map(|m| m.requirement.code()).collect(), code)
        }
        other => panic!("refused for another reason: {other:?}"),
    }
}

#[test]
fn a_project_goes_all_the_way_on_own_land() {
    let project = filed()
        .moved(Stage::LandSecured, "2026-04-01", &[E::LandContract])
        .moved(Stage::Construction, "2026-05-01", &[E::ConstructionPermit, E::CapitalPaidIn])
        .moved(Stage::Completed, "2026-09-01", &[E::CompletionAcceptance])
        .moved(Stage::TrialProduction, "2026-10-01", &[E::TrialPlan, E::PollutantPermit])
        .moved(Stage::Production, "2026-11-01", &[E::ProductionReport, E::EnvironmentalAcceptance]);
    assert_eq!(project.stage, Stage::Production);
    assert_eq!(project.allowed_stages().first(), Some(&Stage::Lead), "nothing comes after production");
    assert_eq!(project.debts(), []);
}

#[test]
fn leased_plant_starts_with_fitting_out_instead_of_a_permit() {
    let project = filed().moved(Stage::LandSecured, "2026-04-01", &[E::Lease]);
    let permit = to(Stage::Construction, "2026-05-01", &[E::ConstructionPermit, E::CapitalPaidIn]);
    assert_eq!(missing_of(&project, permit).0, ["fit_out_start"]);
    project.moved(Stage::Construction, "2026-05-01", &[E::FitOutStart, E::CapitalPaidIn]);
}

#[test]
fn negotiation_needs_a_leader_and_a_team_on_that_day() {
    let screening = a_lead().moved(Stage::Screening, "2026-01-05", &[]);
    let command = to(Stage::Negotiation, "2026-01-06", &[E::ScreeningOpinion]);
    assert_eq!(missing_of(&screening, command.clone()), (vec!["leader", "team"], "leader_required"));
    let late = screening.led(VICE_MAYOR, "2026-01-10").served(LIAISON, &[APPROVALS], "2026-01-10");
    assert_eq!(missing_of(&late, command).0, ["leader", "team"], "they came into office later");
}

#[test]
fn what_is_missing_names_who_owes_it_and_since_when() {
    let Err(Rejection::Missing { missing, .. }) =
        in_negotiation().advance(to(Stage::Signed, "2026-02-10", &[]), today())
    else {
        panic!("signed without an agreement");
    };
    let owed: Vec<_> = missing.iter().map(|m| (m.requirement.code(), m.owed_by, m.since)).collect();
    let since = day("2026-01-12");
    assert_eq!(
        owed,
        [("agreement", OwedBy::Person(person(LIAISON)), since), ("admission", OwedBy::PromotionCentre, since)]
    );
}

#[test]
fn an_old_or_rejected_verdict_does_not_admit() {
    let old = in_negotiation();
    let change = old.review_admission(passed("2025-02-09"), Standards::published(), today());
    let old = old.then(change);
    let sign = to(Stage::Signed, "2026-02-10", &[E::Agreement]);
    assert_eq!(missing_of(&old, sign.clone()), (vec!["admission"], "admission_required"));
    assert!(old.reviewed("2025-02-10").advance(sign, today()).is_ok(), "twelve months to the day");
}

#[test]
fn an_incomplete_piece_of_evidence_does_not_count_and_says_what_it_lacks() {
    let project = in_negotiation().reviewed("2026-02-01");
    let mut command = to(Stage::Signed, "2026-02-10", &[E::Agreement]);
    command.evidence[0].1.amount = None;
    let Err(Rejection::Missing { lacking, .. }) = project.advance(command, today()) else {
        panic!("an agreement without an amount was taken");
    };
    assert_eq!(lacking[0].pointer, "/evidence/0/amount_yuan");
}

#[test]
fn only_one_stage_forward_and_no_date_before_the_last_move() {
    let project = in_negotiation();
    let jump = project.advance(to(Stage::Filed, "2026-02-10", &[]), today()).unwrap_err();
    assert_eq!(jump.code(), "transition_not_allowed");
    assert!(jump.text(crate::language::Language::Chinese).contains("签约"));
    for on in ["2026-01-11", "2026-11-25"] {
        let refused = project.advance(to(Stage::Signed, on, &[E::Agreement]), today()).unwrap_err();
        assert_eq!(refused.code(), "validation_failed", "{on}");
    }
}

#[test]
fn sent_back_with_a_reason_it_keeps_its_evidence() {
    let bare = to(Stage::Screening, "2026-03-05", &[]);
    assert_eq!(
        filed().advance(bare.clone(), today()).unwrap_err(),
        Rejection::at("/note", crate::invalid::Invalid::Required)
    );
    let back = filed();
    let change = back.advance(Advance { note: Remark::parse("投资方更换工艺").ok(), ..bare }, today());
    assert_eq!(change.as_ref().unwrap().action(), "stage.sent_back");
    let again = back.then(change).moved(Stage::Negotiation, "2026-03-10", &[]).moved(Stage::Signed, "2026-03-11", &[]);
    assert_eq!(again.stage, Stage::Signed, "opinion, agreement and verdict still count");
}

#[test]
fn a_suspended_project_rests_and_a_closed_one_is_reopened_with_a_reason() {
    let reason = || Remark::parse("投资方内部重组").unwrap();
    let project = in_negotiation();
    let change = project.suspend(Suspend { reason: reason(), review_on: None }, today());
    let resting = project.then(change);
    assert_eq!(resting.advance(to(Stage::Signed, "2026-02-10", &[]), today()).unwrap_err().code(), "not_active");
    let change = resting.close(Close { outcome: Outcome::Lost, reason: reason(), into: None });
    let closed = resting.then(change);
    assert_eq!(
        closed.close(Close { outcome: Outcome::Lost, reason: reason(), into: None }).unwrap_err().code(),
        "not_active"
    );
    let change = closed.resume(Resume { reason: reason() });
    assert_eq!(closed.then(change).status, Status::Active);
}
