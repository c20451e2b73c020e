use uuid::Uuid;

use super::*;
use crate::instruction::Known;

struct Everyone;

impl Known for Everyone {
    fn unit(&self, _: UnitId) -> bool {
        true
    }

    fn person(&self, _: PersonId) -> bool {
        true
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn a_meeting() -> MeetingDraft {
    let unit_id = Some(UnitId(Uuid::from_u128(100)));
    let decision = DecisionDraft {
        text: Some("十日内完成管网接入方案".into()),
        unit_id,
        due_on: Some(day("2026-11-12")),
        ..DecisionDraft::default()
    };
    MeetingDraft {
        on: Some(day("2026-11-02")),
        topic: Some("蒸汽供应协调".into()),
        decisions: Some(vec![decision]),
        ..MeetingDraft::default()
    }
}

#[test]
fn each_decision_names_who_does_it_by_when() {
    let (_, decisions) = a_meeting().parse(&Everyone, day("2026-11-02")).unwrap();
    assert_eq!(decisions.len(), 1);
    let mut wrong = a_meeting();
    wrong.decisions = Some(vec![DecisionDraft { due_on: Some(day("2026-11-01")), ..DecisionDraft::default() }]);
    let faults = wrong.parse(&Everyone, day("2026-11-02")).unwrap_err();
    let pointers: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    assert_eq!(pointers, ["/decisions/0/text", "/decisions/0/due_on", "/decisions/0/unit_id"]);
    assert!(a_meeting().parse(&Everyone, day("2026-11-01")).is_err(), "a meeting is recorded after it was held");
}

#[test]
fn a_task_is_done_and_reopened_with_a_reason() {
    let (_, mut decisions) = a_meeting().parse(&Everyone, day("2026-11-02")).unwrap();
    let of = (ProjectId(Uuid::from_u128(3)), MeetingId(Uuid::from_u128(2)));
    let task = MeetingTask::open(MeetingTaskId(Uuid::from_u128(1)), of, decisions.remove(0));
    assert!(task.is_overdue(day("2026-11-13")) && !task.is_overdue(day("2026-11-12")));
    let step = |kind: &str, note: Option<&str>| {
        MeetingStepDraft { kind: Some(kind.into()), note: note.map(str::to_owned) }.parse()
    };
    let done = task.after(step("done", None).unwrap(), day("2026-11-10")).unwrap();
    assert_eq!((done.done_on, done.is_overdue(day("2026-11-20"))), (Some(day("2026-11-10")), false));
    assert_eq!(done.after(step("done", None).unwrap(), day("2026-11-10")).unwrap_err().allowed(), ["reopen"]);
    assert!(step("reopen", None).is_err());
    let again = done.after(step("reopen", Some("方案被退回")).unwrap(), day("2026-11-11")).unwrap();
    assert_eq!((again.state, again.done_on), (MeetingTaskState::Open, None));
}
