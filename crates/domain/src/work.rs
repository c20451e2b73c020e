//! What waits for someone, and which of it is most urgent.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::id::{ChannelItemId, PersonId, ProjectId};

coded! {
    /// What kind of thing waits.
    pub enum WorkKind {
        ProblemToHandle = "problem_to_handle" "待办问题" "Problem to deal with",
        ProblemToJudge = "problem_to_judge" "待确认问题" "Problem to judge",
        InstructionToSign = "instruction_to_sign" "待签收批示" "Instruction to sign for",
        InstructionInHand = "instruction_in_hand" "在办批示" "Instruction in hand",
        InstructionToCheck = "instruction_to_check" "待审核批示" "Instruction to check",
        MeetingTask = "meeting_task" "会议议定事项" "Task of a meeting",
        AdmissionCondition = "admission_condition" "待落实准入条件" "Condition of an admission",
        NextStep = "next_step" "下一步" "Next step",
        LeadStep = "lead_step" "线索时限" "Step of a lead",
        ApprovalToSubmit = "approval_to_submit" "待申报事项" "Approval to hand in",
        ApprovalToCorrect = "approval_to_correct" "待补正事项" "Approval to correct",
        ApprovalToHandle = "approval_to_handle" "待办审批事项" "Approval to deal with",
        Contact = "contact" "联系投资方" "Contact with the investor",
        HandoverToAccept = "handover_to_accept" "待接手项目" "Office to take over",
        Vacancy = "vacancy" "待补岗位" "Office to fill",
    }
}

/// Something that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkItem {
    /// What kind of thing.
    pub kind: WorkKind,
    /// What it is, in a line.
    pub title: String,
    /// The project it belongs to.
    pub project_id: ProjectId,
    /// By when; none where the calendar has no data.
    pub due_on: Option<NaiveDate>,
    /// Whether the day has passed.
    pub overdue: bool,
    /// Where it is read, below the base path.
    pub link: String,
    /// The item of the project's green channel that it is about.
    pub item_id: Option<ChannelItemId>,
    /// The absent for whom the asker does it.
    pub for_person: Option<PersonId>,
}

impl WorkItem {
    /// Something that waits without a day, is about no item of a channel, and is the asker's own.
    #[must_use]
    pub const fn new(kind: WorkKind, title: String, project_id: ProjectId, link: String) -> Self {
        Self { kind, title, project_id, due_on: None, overdue: false, link, item_id: None, for_person: None }
    }
}

/// The most urgent first: what is overdue, then by the day, what has none last, then by kind.
pub fn sort(items: &mut [WorkItem]) {
    let key = |item: &WorkItem| (!item.overdue, item.due_on.is_none(), item.due_on, item.kind, item.project_id);
    items.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.link.cmp(&b.link)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn item(kind: WorkKind, due_on: Option<&str>, overdue: bool) -> WorkItem {
        let (project_id, due_on) = (ProjectId(Uuid::nil()), due_on.map(|day| day.parse().unwrap()));
        WorkItem { due_on, overdue, ..WorkItem::new(kind, String::new(), project_id, String::new()) }
    }

    #[test]
    fn what_is_overdue_comes_first_then_the_day_then_the_kind() {
        let sorted = [
            item(WorkKind::NextStep, Some("2026-11-30"), true),
            item(WorkKind::ProblemToHandle, Some("2026-12-01"), false),
            item(WorkKind::Contact, Some("2026-12-01"), false),
            item(WorkKind::ProblemToJudge, None, false),
        ];
        let mut items = sorted.to_vec();
        items.reverse();
        sort(&mut items);
        assert_eq!(items, sorted);
    }
}
