//! Problems, instructions and meetings of the demonstration city.

use dingyin_domain::id::{InstructionId, MeetingId, MeetingTaskId, PersonId, ProblemId, UnitId};
use dingyin_domain::instruction::{Instruction, InstructionDraft, InstructionStepDraft, IssueInstruction};
use dingyin_domain::meeting::{DecisionDraft, Meeting, MeetingDraft, MeetingTask};
use dingyin_domain::problem::{Problem, ProblemDraft, ProblemStepDraft, RaiseProblem};
use dingyin_domain::project::Project;
use dingyin_storage::{Transaction, instruction, meeting, problem};
use serde::Deserialize;

use super::super::{Known, Loading, new_id};
use crate::error::ServiceError;

/// What was raised, said and decided, with what became of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct RecordSeeds {
    #[serde(rename = "problem")]
    pub problems: Vec<ProblemSeed>,
    #[serde(rename = "instruction")]
    pub instructions: Vec<InstructionSeed>,
    #[serde(rename = "meeting")]
    pub meetings: Vec<MeetingSeed>,
}

/// A problem.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct ProblemSeed {
    pub project: String,
    pub days_ago: i64,
    by: String,
    title: String,
    body: String,
    kind: String,
    severity: String,
    unit: String,
    #[serde(default)]
    steps: Vec<StepSeed>,
}

/// An instruction.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct InstructionSeed {
    pub project: String,
    pub days_ago: i64,
    by: String,
    text: String,
    kind: String,
    urgency: Option<String>,
    #[serde(default)]
    units: Vec<String>,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    steps: Vec<StepSeed>,
}

/// A meeting.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct MeetingSeed {
    pub project: String,
    pub days_ago: i64,
    by: String,
    topic: String,
    participants: Option<String>,
    decisions: Vec<DecisionSeed>,
}

/// What a meeting decided.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionSeed {
    text: String,
    unit: Option<String>,
    person: Option<String>,
    due_days_ago: i64,
}

/// What happened afterwards.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepSeed {
    days_ago: i64,
    by: String,
    kind: String,
    note: Option<String>,
    unit: Option<String>,
}

impl Known {
    fn unit(&self, code: &str) -> Result<UnitId, ServiceError> {
        let unit = self.directory.unit_by_code(code).map(|unit| unit.id);
        unit.ok_or_else(|| ServiceError::Unreadable(format!("no unit has the code {code}")))
    }

    fn units(&self, codes: &[String]) -> Result<Vec<UnitId>, ServiceError> {
        codes.iter().map(|code| self.unit(code)).collect()
    }

    fn person(&self, key: &str) -> Result<PersonId, ServiceError> {
        Ok(self.actor(key)?.person_id)
    }

    fn people(&self, keys: &[String]) -> Result<Vec<PersonId>, ServiceError> {
        keys.iter().map(|key| self.person(key)).collect()
    }
}

impl Loading {
    pub(in crate::demo) async fn raise(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, seed, place): (&Project, &ProblemSeed, usize),
    ) -> Result<(), ServiceError> {
        let (by, at) = (known.actor(&seed.by)?, self.clock.at(seed.days_ago, place));
        let draft = ProblemDraft {
            title: Some(seed.title.clone()),
            body: Some(seed.body.clone()),
            kind: Some(seed.kind.clone()),
            severity: Some(seed.severity.clone()),
            unit_id: Some(known.unit(&seed.unit)?),
        };
        let (facts, unit_id) = draft.parse(|_| true)?;
        let id = ProblemId(new_id());
        let command = RaiseProblem { id, project_id: project.id, facts, unit_id, by: by.person_id };
        let mut raised = Problem::raise(command, at, self.clock.day(seed.days_ago));
        problem::insert(transaction, &self.stamp(by, at), new_id(), &raised).await?;
        for step in &seed.steps {
            let (by, at) = (known.actor(&step.by)?, self.clock.at(step.days_ago, place));
            let draft = ProblemStepDraft {
                kind: Some(step.kind.clone()),
                note: step.note.clone(),
                reason: None,
                unit_id: step.unit.as_deref().map(|code| known.unit(code)).transpose()?,
            };
            let wanted = draft.parse(|_| true)?;
            let event = wanted.event;
            raised = raised.after(wanted, by.person_id, (at, self.clock.day(step.days_ago)))?;
            problem::save(transaction, &self.stamp(by, at), (new_id(), event), &raised).await?;
        }
        Ok(())
    }

    pub(in crate::demo) async fn instruct(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, seed, place): (&Project, &InstructionSeed, usize),
    ) -> Result<(), ServiceError> {
        let (by, at) = (known.actor(&seed.by)?, self.clock.at(seed.days_ago, place));
        let draft = InstructionDraft {
            text: Some(seed.text.clone()),
            kind: Some(seed.kind.clone()),
            urgency: seed.urgency.clone(),
            unit_ids: Some(known.units(&seed.units)?),
            person_ids: Some(known.people(&seed.people)?),
            ..InstructionDraft::default()
        };
        let command = IssueInstruction {
            id: InstructionId(new_id()),
            project_id: project.id,
            problem_id: None,
            issued_by: by.person_id,
            said: draft.parse(&known.directory, self.clock.day(seed.days_ago))?,
        };
        let mut issued = Instruction::issue(command, at);
        instruction::insert(transaction, &self.stamp(by, at), new_id(), &issued).await?;
        for step in &seed.steps {
            let (by, at) = (known.actor(&step.by)?, self.clock.at(step.days_ago, place));
            let draft = InstructionStepDraft {
                kind: Some(step.kind.clone()),
                note: step.note.clone(),
                ..InstructionStepDraft::default()
            };
            let wanted = draft.parse()?;
            let event = wanted.event;
            issued = issued.after(wanted, by.person_id, (at, self.clock.day(step.days_ago)))?;
            instruction::save(transaction, &self.stamp(by, at), (new_id(), event), &issued).await?;
        }
        Ok(())
    }

    pub(in crate::demo) async fn meet(
        &self,
        transaction: &mut Transaction,
        known: &Known,
        (project, seed, place): (&Project, &MeetingSeed, usize),
    ) -> Result<(), ServiceError> {
        let (by, at) = (known.actor(&seed.by)?, self.clock.at(seed.days_ago, place));
        let decision = |seed: &DecisionSeed| {
            Ok::<_, ServiceError>(DecisionDraft {
                text: Some(seed.text.clone()),
                unit_id: seed.unit.as_deref().map(|code| known.unit(code)).transpose()?,
                person_id: seed.person.as_deref().map(|key| known.person(key)).transpose()?,
                due_on: Some(self.clock.day(seed.due_days_ago)),
            })
        };
        let draft = MeetingDraft {
            on: Some(self.clock.day(seed.days_ago)),
            topic: Some(seed.topic.clone()),
            participants: seed.participants.clone(),
            decisions: Some(seed.decisions.iter().map(decision).collect::<Result<_, _>>()?),
        };
        let (facts, decisions) = draft.parse(&known.directory, self.clock.today())?;
        let id = MeetingId(new_id());
        let held = Meeting { id, project_id: project.id, facts, recorded_by: by.person_id, created_at: at };
        let task = |decision| MeetingTask::open(MeetingTaskId(new_id()), (project.id, id), decision);
        let tasks: Vec<MeetingTask> = decisions.into_iter().map(task).collect();
        Ok(meeting::insert(transaction, &self.stamp(by, at), new_id(), (&held, &tasks)).await?)
    }
}
