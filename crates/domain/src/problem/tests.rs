use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::coded::Coded as _;

const RAISER: PersonId = PersonId(Uuid::from_u128(7));
const UNIT: UnitId = UnitId(Uuid::from_u128(100));

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(on: NaiveDate) -> (DateTime<Utc>, NaiveDate) {
    (on.and_time(chrono::NaiveTime::MIN).and_utc(), on)
}

fn raised(severity: Severity, on: &str) -> Problem {
    let draft = ProblemDraft {
        title: Some("蒸汽管网未接入".into()),
        body: Some("园区热力管网距地块八百米，企业年内需用汽。".into()),
        kind: Some("utilities".into()),
        severity: Some(severity.code().into()),
        unit_id: Some(UNIT),
    };
    let (facts, unit_id) = draft.parse(|_| true).unwrap();
    let (id, project_id) = (ProblemId(Uuid::from_u128(1)), ProjectId(Uuid::from_u128(2)));
    let (now, today) = at(day(on));
    Problem::raise(RaiseProblem { id, project_id, facts, unit_id, by: RAISER }, now, today)
}

fn step(event: ProblemEvent) -> ProblemStep {
    let to = (event == ProblemEvent::HandOn).then(|| UnitId(Uuid::from_u128(101)));
    ProblemStep { event, note: Remark::parse("已协调").ok(), to }
}

fn after(problem: &Problem, event: ProblemEvent, on: &str) -> Problem {
    problem.after(step(event), RAISER, at(day(on))).unwrap()
}

#[test]
fn the_clock_counts_working_days_by_severity_from_the_day_it_is_raised() {
    let due = |severity, on| raised(severity, on).due_on;
    assert_eq!(due(Severity::Urgent, "2018-12-28"), Some(day("2019-01-03")));
    assert_eq!(due(Severity::Ordinary, "2018-09-28"), Some(day("2018-10-10")));
    assert_eq!(due(Severity::Difficult, "2020-01-20"), Some(day("2020-02-11")));
    assert_eq!(due(Severity::Ordinary, "2026-12-25"), None, "2027 has no calendar");
}

#[test]
fn a_problem_is_accepted_answered_and_solved_or_reopened() {
    let problem = raised(Severity::Ordinary, "2026-11-02");
    let accepted = after(&problem, ProblemEvent::Accept, "2026-11-03");
    let answered = after(&accepted, ProblemEvent::Answer, "2026-11-05");
    assert!(!answered.is_overdue(day("2026-12-01")), "what was answered waits for whoever raised it");
    let reopened = after(&answered, ProblemEvent::Reopen, "2026-11-06");
    assert_eq!((reopened.state, reopened.due_on), (ProblemState::Accepted, problem.due_on), "an answer buys no time");
    let solved = after(&answered, ProblemEvent::Solve, "2026-11-06");
    assert_eq!(solved.answer().map(Remark::as_str), Some("已协调"));
    let again = after(&solved, ProblemEvent::Reopen, "2026-11-16");
    assert_eq!(again.due_on, Some(day("2026-11-23")), "what comes back after it was solved has a new clock");
}

#[test]
fn what_the_state_forbids_names_what_it_allows() {
    let refused =
        raised(Severity::Urgent, "2026-11-02").after(step(ProblemEvent::Solve), RAISER, at(day("2026-11-03")));
    let Err(ProblemRejection::NotAllowed(not)) = refused else { panic!("{refused:?}") };
    assert_eq!(not.allowed(), ["accept", "hand_on"]);
    assert_eq!(not.text(Language::Chinese), "目前待受理，可以：受理、转办");
}

#[test]
fn it_is_handed_on_three_times_at_most_and_keeps_its_clock() {
    let mut problem = raised(Severity::Ordinary, "2026-11-02");
    let same = ProblemStep { to: Some(UNIT), ..step(ProblemEvent::HandOn) };
    assert_eq!(problem.after(same, RAISER, at(day("2026-11-03"))), Err(ProblemRejection::SameUnit));
    let due_on = problem.due_on;
    let to = |number: u128| ProblemStep { to: Some(UnitId(Uuid::from_u128(number))), ..step(ProblemEvent::HandOn) };
    for number in 101..104 {
        problem = problem.after(to(number), RAISER, at(day("2026-11-03"))).unwrap();
    }
    assert_eq!((problem.unit_id, problem.due_on), (UnitId(Uuid::from_u128(103)), due_on));
    let again = problem.after(to(104), RAISER, at(day("2026-11-04")));
    assert_eq!(again, Err(ProblemRejection::HandedOnTooOften(3)));
}

#[test]
fn what_runs_out_reaches_the_units_head_and_then_the_leader() {
    // Due on 2026-11-09, a Monday.
    let problem = raised(Severity::Ordinary, "2026-11-02");
    let told = |on: &str| problem.escalated_to(day(on));
    assert_eq!((problem.due_on, told("2026-11-09")), (Some(day("2026-11-09")), None));
    assert_eq!(told("2026-11-10"), Some(ProblemRung::UnitHead));
    assert_eq!(told("2026-11-11"), Some(ProblemRung::UnitHead));
    assert_eq!(told("2026-11-12"), Some(ProblemRung::Leader));
}

#[test]
fn an_event_says_what_it_must() {
    let wrong = |kind: &str| {
        let draft = ProblemStepDraft { kind: Some(kind.into()), ..ProblemStepDraft::default() };
        draft.parse(|_| true).map_err(|faults| faults.into_iter().map(|fault| fault.pointer).collect::<Vec<_>>())
    };
    assert_eq!(wrong("answer").unwrap_err(), ["/note"]);
    assert_eq!(wrong("hand_on").unwrap_err(), ["/reason", "/unit_id"]);
    assert_eq!(wrong("reopen").unwrap_err(), ["/reason"]);
    assert!(wrong("accept").is_ok() && wrong("solve").is_ok());
    assert_eq!(wrong("forget").unwrap_err(), ["/kind"]);
}

#[test]
fn solved_ones_that_share_rare_terms_come_first() {
    let titled = |number: u128, title: &str, body: &str| {
        let mut problem = raised(Severity::Ordinary, "2026-11-02");
        problem.id = ProblemId(Uuid::from_u128(number));
        problem.facts.title = Name::parse(title).unwrap();
        problem.facts.body = Body::parse(body).unwrap();
        problem
    };
    let solved = vec![
        titled(1, "用电增容审批慢", "企业需要双回路供电"),
        titled(2, "蒸汽管网未接入", "热力管网离地块较远"),
        titled(3, "企业招工困难", "需要封装工程师"),
    ];
    let found = most_similar("企业蒸汽供应不足，热力管网何时接入", solved.clone(), 5);
    assert_eq!(found.first().map(|similar| similar.problem.id.0), Some(Uuid::from_u128(2)));
    assert!(found.iter().all(|similar| similar.problem.id.0 != Uuid::from_u128(3)), "one common word is chance");
    assert!(most_similar("", solved, 5).is_empty());
    assert!(most_similar("蒸汽", Vec::new(), 5).is_empty());
}

proptest! {
    #[test]
    fn random_events_never_reach_what_the_table_forbids(events in prop::collection::vec(0usize..6, 0..40)) {
        let mut problem = raised(Severity::Ordinary, "2026-01-05");
        for (number, place) in events.into_iter().enumerate() {
            let event = ProblemEvent::ALL[place];
            let to = UnitId(Uuid::from_u128(200 + number as u128));
            let wanted = ProblemStep { to: (event == ProblemEvent::HandOn).then_some(to), ..step(event) };
            let allowed = problem.state.events().contains(&event);
            match problem.after(wanted, RAISER, at(day("2026-01-06"))) {
                Ok(next) => {
                    prop_assert!(allowed && TABLE.contains(&(problem.state, event, next.state)));
                    prop_assert_eq!(next.version, problem.version + 1);
                    problem = next;
                }
                Err(ProblemRejection::NotAllowed(_)) => prop_assert!(!allowed),
                Err(_) => prop_assert!(allowed && event == ProblemEvent::HandOn),
            }
        }
        prop_assert!(problem.handed_on() <= Deadline::ProblemHandOns.times());
    }
}
