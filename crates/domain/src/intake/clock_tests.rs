//! The lead's clock by example and against any order of deeds.

use chrono::Days;
use proptest::prelude::*;

use super::super::testing::*;
use super::*;
use crate::intake::Rung;
use crate::light::Light;

fn due_of(clock: &LeadClock, kind: StepKind) -> Option<NaiveDate> {
    clock.steps(clock.logged_on).into_iter().rev().find(|step| step.kind == kind)?.due_on
}

fn refused(clock: &LeadClock, command: DoStep, today: &str) -> &'static str {
    clock.take(command, day(today)).unwrap_err().code()
}

#[test]
fn one_three_five_and_ten_working_days_count_from_the_day_of_logging() {
    // A Monday without holidays near.
    let clock = a_clock("2026-11-02");
    let due = |kind| due_of(&clock, kind).unwrap().to_string();
    assert_eq!(due(StepKind::Answer), "2026-11-03");
    assert_eq!(due(StepKind::Judge), "2026-11-05");
    assert_eq!(due(StepKind::TellReferrer), "2026-11-09");
    assert_eq!(due(StepKind::Report), "2026-11-16");
}

#[test]
fn a_step_waits_is_due_runs_out_and_is_done_late() {
    let clock = a_clock("2026-11-02");
    let answer = |clock: &LeadClock, today: &str| clock.steps(day(today))[0].state;
    assert_eq!(answer(&clock, "2026-11-02"), StepState::Waiting);
    assert_eq!(answer(&clock, "2026-11-03"), StepState::DueToday);
    assert_eq!(answer(&clock, "2026-11-04"), StepState::Overdue);
    assert_eq!(answer(&answered(&clock, "2026-11-03"), "2026-11-10"), StepState::Done);
    let late = answer(&answered(&clock, "2026-11-04"), "2026-11-10");
    assert_eq!((late, late.light()), (StepState::DoneLate, Light::Yellow));
    assert_eq!(StepState::Overdue.light(), Light::Red);
}

#[test]
fn reports_are_counted_from_the_last_one_and_end_with_the_clock() {
    let clock = answered(&a_clock("2026-11-02"), "2026-11-03");
    let reported = with(&clock, deed(StepKind::Report, "2026-11-09"), "2026-11-09");
    let reports: Vec<Step> =
        reported.steps(day("2026-11-10")).into_iter().filter(|step| step.kind == StepKind::Report).collect();
    assert_eq!(reports.iter().map(|step| step.sequence).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(reports[1].due_on, Some(day("2026-11-23")));
    let ended = LeadClock { runs: false, ..reported };
    assert!(ended.steps(day("2027-03-01")).iter().all(|step| step.done.is_some()));
    assert_eq!(refused(&ended, deed(StepKind::Report, "2026-11-10"), "2026-11-10"), "lead_clock_ended");
}

#[test]
fn nothing_is_done_before_what_it_follows_twice_or_in_the_future() {
    let clock = a_clock("2026-11-02");
    assert_eq!(refused(&clock, deed(StepKind::Judge, "2026-11-03"), "2026-11-03"), "answer_required");
    assert_eq!(refused(&clock, deed(StepKind::Report, "2026-11-03"), "2026-11-03"), "answer_required");
    let answered = answered(&clock, "2026-11-04");
    assert_eq!(refused(&answered, deed(StepKind::Answer, "2026-11-04"), "2026-11-04"), "step_done");
    assert_eq!(refused(&answered, deed(StepKind::TellReferrer, "2026-11-04"), "2026-11-04"), "judgement_required");
    let before = clock.take(deed(StepKind::Answer, "2026-10-29"), day("2026-11-04")).unwrap_err();
    assert_eq!(before, IntakeRejection::at("/on", Invalid::Before(day("2026-10-30"))));
    let before = answered.take(deed(StepKind::Judge, "2026-11-03"), day("2026-11-04")).unwrap_err();
    assert_eq!(before, IntakeRejection::at("/on", Invalid::Before(day("2026-11-04"))));
    let ahead = clock.take(deed(StepKind::Answer, "2026-11-05"), day("2026-11-04")).unwrap_err();
    assert_eq!(ahead, IntakeRejection::at("/on", Invalid::InFuture));
}

#[test]
fn after_a_week_of_standstill_each_rung_is_told_once_with_its_own_day() {
    let clock = a_clock("2026-11-02");
    assert_eq!(clock.escalations_due(day("2026-11-03")), []);
    let due = clock.escalations_due(day("2026-11-10"));
    let told: Vec<_> = due.iter().map(|e| (e.kind, e.rung, e.reached_on.to_string())).collect();
    let day_of = |text: &str| text.to_owned();
    assert_eq!(
        told,
        [
            (StepKind::Answer, Rung::UnitHead, day_of("2026-11-04")),
            (StepKind::Answer, Rung::PromotionCentre, day_of("2026-11-06")),
            (StepKind::Answer, Rung::Leader, day_of("2026-11-10")),
            (StepKind::Judge, Rung::UnitHead, day_of("2026-11-06")),
            (StepKind::Judge, Rung::PromotionCentre, day_of("2026-11-10")),
            (StepKind::TellReferrer, Rung::UnitHead, day_of("2026-11-10")),
        ]
    );
    let recorded = LeadClock { escalations: due, ..clock };
    assert_eq!(recorded.escalations_due(day("2026-11-10")), []);
    assert_eq!(recorded.steps(day("2026-11-10"))[0].escalated_to, Some(Rung::Leader));
}

#[test]
fn where_the_calendar_has_no_data_nothing_is_due_and_nobody_is_told() {
    let clock = a_clock("2026-12-30");
    assert_eq!((due_of(&clock, StepKind::Answer), due_of(&clock, StepKind::Report)), (Some(day("2026-12-31")), None));
    assert!(clock.escalations_due(day("2027-06-01")).is_empty());
}

#[test]
fn only_active_leads_have_a_clock() {
    assert!(LeadClock::runs_in(Stage::Lead, StatusWord::Active));
    assert!(LeadClock::runs_in(Stage::Screening, StatusWord::Active));
    assert!(!LeadClock::runs_in(Stage::Negotiation, StatusWord::Active));
    assert!(!LeadClock::runs_in(Stage::Lead, StatusWord::Suspended));
}

proptest! {
    #[test]
    fn whatever_is_tried_on_whatever_day_the_clock_stays_in_order(
        tries in proptest::collection::vec((0usize..4, 0u64..60, 0u64..60), 0..40)
    ) {
        let mut clock = a_clock("2026-03-02");
        let mut told = 0;
        for (kind, on, today) in tries {
            let (on, today) = (clock.logged_on + Days::new(on), clock.logged_on + Days::new(today));
            let command = DoStep { on, ..deed(StepKind::EVERY[kind], "2026-03-02") };
            if let Ok(deed) = clock.take(command, today) {
                prop_assert!(deed.on <= today && deed.on >= clock.reported_on);
                clock.deeds.push(deed);
            }
            let due = clock.escalations_due(today);
            told += due.len();
            clock.escalations.extend(due);
            prop_assert!(clock.escalations_due(today).is_empty(), "running twice tells nobody twice");
        }
        prop_assert_eq!(told, clock.escalations.len());
        for kind in [StepKind::Answer, StepKind::Judge, StepKind::TellReferrer] {
            prop_assert!(clock.done(kind).count() <= 1);
            if let Some(first) = kind.follows() {
                let (own, before) = (clock.done(kind).next(), clock.done(first).next());
                prop_assert!(own.is_none_or(|own| before.is_some_and(|before| before.on <= own.on)));
            }
        }
        let reports: Vec<&Deed> = clock.done(StepKind::Report).collect();
        prop_assert!(reports.windows(2).all(|two| two[0].on <= two[1].on && two[0].sequence < two[1].sequence));
        let open = clock.steps(clock.logged_on).iter().filter(|step| step.state.is_open()).count();
        prop_assert_eq!(open, 4 - clock.deeds.iter().filter(|deed| deed.kind != StepKind::Report).count());
    }
}
