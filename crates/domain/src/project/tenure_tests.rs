//! One leader, one team: what the rules let happen and what they refuse.

use super::testing::*;
use super::*;
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
