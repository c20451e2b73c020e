use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::coded::Coded as _;
use crate::invalid::Fault;

const HANDLER: PersonId = PersonId(Uuid::from_u128(8));
const LEADER: PersonId = PersonId(Uuid::from_u128(2));

struct Everyone;

impl Known for Everyone {
    fn unit(&self, _: UnitId) -> bool {
        true
    }

    fn person(&self, id: PersonId) -> bool {
        id != PersonId(Uuid::nil())
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn draft(kind: &str) -> InstructionDraft {
    let unit_ids = (kind == "action").then(|| vec![UnitId(Uuid::from_u128(100))]);
    let text = Some("请环保局主动对接，一周内拿出意见。".into());
    InstructionDraft { text, kind: Some(kind.into()), unit_ids, ..InstructionDraft::default() }
}

fn issued(draft: InstructionDraft, on: &str) -> Instruction {
    let command = IssueInstruction {
        id: InstructionId(Uuid::from_u128(1)),
        project_id: ProjectId(Uuid::from_u128(3)),
        problem_id: None,
        issued_by: LEADER,
        said: draft.parse(&Everyone, day(on)).unwrap(),
    };
    Instruction::issue(command, day(on).and_time(chrono::NaiveTime::MIN).and_utc())
}

fn step(event: InstructionEvent, due_on: Option<&str>) -> InstructionStep {
    InstructionStep { event, note: Remark::parse("按要求办理").ok(), due_on: due_on.map(day) }
}

fn take(
    instruction: &Instruction,
    event: InstructionEvent,
    on: &str,
    due_on: Option<&str>,
) -> Result<Instruction, InstructionRejection> {
    let today = day(on);
    instruction.after(step(event, due_on), HANDLER, (today.and_time(chrono::NaiveTime::MIN).and_utc(), today))
}

fn state(instruction: &Instruction) -> InstructionState {
    instruction.task.as_ref().unwrap().state
}

fn faults(draft: InstructionDraft) -> Vec<String> {
    let fault = |fault: Fault| format!("{} {}", fault.pointer, fault.invalid.code());
    draft.parse(&Everyone, day("2026-11-02")).unwrap_err().into_iter().map(fault).collect()
}

#[test]
fn only_one_for_action_opens_a_task_and_it_names_who_carries_it_out() {
    assert!(issued(draft("action"), "2026-11-02").task.is_some());
    for kind in ["guidance", "reference"] {
        let instruction = issued(draft(kind), "2026-11-02");
        let refused = take(&instruction, InstructionEvent::Sign, "2026-11-02", None);
        assert_eq!(refused.unwrap_err().code(), "instruction_without_task");
        let named = InstructionDraft { due_on: Some(day("2026-12-01")), ..draft(kind) };
        assert_eq!(faults(named), ["/due_on unknown_field"]);
    }
    assert_eq!(faults(InstructionDraft { unit_ids: None, ..draft("action") }), ["/unit_ids required"]);
    let nobody = InstructionDraft { person_ids: Some(vec![PersonId(Uuid::nil())]), ..draft("action") };
    assert_eq!(faults(nobody), ["/person_ids/0 not_found"]);
}

#[test]
fn its_day_follows_from_its_urgency_unless_the_leader_names_one() {
    let due = |urgency: &str| {
        let draft = InstructionDraft { urgency: Some(urgency.into()), ..draft("action") };
        issued(draft, "2026-11-02").task.unwrap().due_on.unwrap().to_string()
    };
    assert_eq!(["urgent", "ordinary", "difficult"].map(due), ["2026-11-07", "2026-11-17", "2026-12-02"]);
    let named = InstructionDraft { due_on: Some(day("2026-11-04")), ..draft("action") };
    assert_eq!(issued(named, "2026-11-02").task.unwrap().due_on, Some(day("2026-11-04")));
    let past = InstructionDraft { due_on: Some(day("2026-11-01")), ..draft("action") };
    assert_eq!(faults(past), ["/due_on too_early"]);
    let ahead = InstructionDraft { issued_on: Some(day("2026-11-03")), ..draft("action") };
    assert_eq!(faults(ahead), ["/issued_on in_future"]);
}

#[test]
fn it_is_signed_for_submitted_sent_back_and_closed() {
    use InstructionEvent as E;
    let mut instruction = issued(draft("action"), "2026-11-02");
    let way = [
        (E::Sign, InstructionState::InHand),
        (E::Feedback, InstructionState::InHand),
        (E::Submit, InstructionState::ToCheck),
        (E::SendBack, InstructionState::SentBack),
        (E::Submit, InstructionState::ToCheck),
        (E::Close, InstructionState::Done),
    ];
    for (event, reached) in way {
        instruction = take(&instruction, event, "2026-11-03", None).unwrap();
        assert_eq!(state(&instruction), reached, "{event}");
    }
    let Err(InstructionRejection::NotAllowed(not)) = take(&instruction, E::Close, "2026-11-03", None) else { panic!() };
    assert!(not.allowed().is_empty());
}

#[test]
fn an_extension_is_asked_before_the_day_has_passed_and_gives_more_time() {
    let signed = take(&issued(draft("action"), "2026-11-02"), InstructionEvent::Sign, "2026-11-02", None).unwrap();
    let extend = |on: &str, to: &str| take(&signed, InstructionEvent::Extend, on, Some(to));
    assert_eq!(extend("2026-11-18", "2026-11-30").unwrap_err().code(), "extension_too_late");
    assert_eq!(extend("2026-11-17", "2026-11-17").unwrap_err().code(), "extension_not_later");
    let extended = extend("2026-11-17", "2026-11-30").unwrap();
    assert_eq!(state(&extended), InstructionState::Extended);
    assert!(signed.is_overdue(day("2026-11-18")) && !extended.is_overdue(day("2026-11-18")));
    let submitted = take(&extended, InstructionEvent::Submit, "2026-12-02", None).unwrap();
    assert!(extended.is_overdue(day("2026-12-01")) && !submitted.is_overdue(day("2026-12-02")));
}

#[test]
fn whoever_handled_it_or_is_named_is_known_as_its_handler() {
    let named = InstructionDraft { person_ids: Some(vec![PersonId(Uuid::from_u128(9))]), ..draft("action") };
    let signed = take(&issued(named, "2026-11-02"), InstructionEvent::Sign, "2026-11-02", None).unwrap();
    let task = signed.task.unwrap();
    assert!(task.is_handled_by(HANDLER) && task.is_handled_by(PersonId(Uuid::from_u128(9))));
    assert!(!task.is_handled_by(LEADER));
}

proptest! {
    #[test]
    fn random_events_never_reach_what_the_table_forbids(events in prop::collection::vec(0usize..6, 0..40)) {
        let mut instruction = issued(draft("action"), "2026-11-02");
        let mut until = day("2026-11-20");
        for place in events {
            let event = InstructionEvent::ALL[place];
            let allowed = state(&instruction).events().contains(&event);
            until = until + chrono::Days::new(1);
            let to = until.to_string();
            let extends = (event == InstructionEvent::Extend).then_some(to.as_str());
            match take(&instruction, event, "2026-11-03", extends) {
                Ok(next) => {
                    prop_assert!(allowed && TABLE.contains(&(state(&instruction), event, state(&next))));
                    instruction = next;
                }
                Err(InstructionRejection::NotAllowed(_)) => prop_assert!(!allowed),
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }
}
