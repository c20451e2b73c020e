//! Problems, instructions, decisions, next steps and contacts are kept as they were, found by whom they wait for, and seen by
//! whom they are addressed to.

use dingyin_domain::id::{FollowUpId, InstructionId, MeetingId, MeetingTaskId, PersonId, ProblemId, ProjectId, UnitId};
use dingyin_domain::instruction::{
    Instruction, InstructionEvent, InstructionKind, InstructionState, InstructionStep, InstructionTask, Urgency,
};
use dingyin_domain::meeting::{
    Decision, Meeting, MeetingEvent, MeetingFacts, MeetingStep, MeetingTask, MeetingTaskState,
};
use dingyin_domain::problem::{
    Problem, ProblemEvent, ProblemFacts, ProblemKind, ProblemState, ProblemStep, RaiseProblem, Severity,
};
use dingyin_domain::project::{ContactKind, FollowUp, NextStep, NoteFollowUp, Project};
use dingyin_domain::text::{Body, Line, Name, Remark};
use dingyin_storage::beneath::{Addressee, Sights};
use dingyin_storage::instruction::InstructionFilter;
use dingyin_storage::problem::ProblemFilter;
use dingyin_storage::project::{self as projects, ProjectFilter, Sight};
use dingyin_storage::{Job, Step, Storage, StorageError, Transaction, instruction, meeting, problem, work};
use sea_orm::ConnectionTrait as _;
use uuid::Uuid;

use crate::database::*;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn remark(text: &str) -> Option<Remark> {
    Remark::parse(text).ok()
}

fn a_problem(project_id: ProjectId) -> Problem {
    let facts = ProblemFacts {
        title: Name::parse("排污总量指标不足").unwrap(),
        body: Body::parse("园区总量指标已用完").unwrap(),
        kind: ProblemKind::Environment,
        severity: Severity::Ordinary,
    };
    let command = RaiseProblem { id: ProblemId(id()), project_id, facts, unit_id: unit(), by: person(LIAISON) };
    Problem::raise(command, now(), day("2026-11-02"))
}

fn an_instruction(project_id: ProjectId, people: Vec<PersonId>) -> Instruction {
    Instruction {
        id: InstructionId(id()),
        version: 1,
        project_id,
        problem_id: None,
        issued_by: person(LEADER),
        issued_on: day("2026-11-02"),
        text: Remark::parse("请主动对接").unwrap(),
        kind: InstructionKind::Action,
        task: Some(InstructionTask {
            state: InstructionState::ToSign,
            urgency: Urgency::Urgent,
            units: vec![unit()],
            people,
            due_on: Some(day("2026-11-07")),
            history: Vec::new(),
        }),
        created_at: now(),
        updated_at: now(),
    }
}

/// A contact with what comes next, which is the liaison's to do.
fn contact(project_id: ProjectId, by: PersonId, next: Option<&str>) -> FollowUp {
    let step =
        |text| NextStep { text: Line::parse(text).unwrap(), due_on: day("2026-11-20"), person_id: person(LIAISON) };
    FollowUp {
        id: FollowUpId(id()),
        project_id,
        on: day("2026-11-10"),
        kind: ContactKind::Call,
        summary: Body::parse("企业同意试样").unwrap(),
        participants: None,
        next_step: next.map(step),
        attachments: Vec::new(),
        by,
        created_at: now(),
    }
}

async fn noted(storage: &Storage, project: &Project, follow_up: FollowUp) {
    let change = project.note_follow_up(NoteFollowUp(follow_up), day("2026-11-24")).unwrap();
    let project = project.clone();
    write(storage, move |transaction| {
        let (project, change) = (project.clone(), change.clone());
        Box::pin(async move { projects::save(transaction, &stamp(), id(), &project, &change).await.map(drop) })
    })
    .await
    .unwrap();
}

/// Runs what writes in a transaction.
async fn write<F>(storage: &Storage, run: F) -> Result<(), StorageError>
where
    F: for<'t> Fn(&'t mut Transaction) -> Step<'t, (), StorageError> + Send + Sync + 'static,
{
    storage.write(Job::new(stamp(), run)).await.map(drop)
}

fn city() -> Sights {
    Sights { projects: vec![Sight::City], ..Sights::default() }
}

fn addressed_to(unit: Option<UnitId>, person: Option<PersonId>) -> Sights {
    Sights { addressee: Addressee { unit, people: person.into_iter().collect() }, ..Sights::default() }
}

on_both! {
    async fn a_problem_waits_for_its_unit_and_then_for_whoever_raised_it(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let raised = a_problem(project.id);
        let kept = raised.clone();
        write(&storage, move |transaction| {
            let problem = kept.clone();
            Box::pin(async move { problem::insert(transaction, &stamp(), id(), &problem).await })
        }).await.unwrap();
        let reader = storage.reader();
        assert_eq!(problem::load(reader, raised.id).await.unwrap(), raised);
        let waits = async |unit, person: Option<PersonId>| problem::waiting(reader, &Addressee { unit, people: person.into_iter().collect() }, 9).await.unwrap();
        assert_eq!(waits(Some(unit()), None).await, vec![raised.clone()]);
        assert!(waits(None, Some(person(LIAISON))).await.is_empty() && waits(None, None).await.is_empty());

        let step = |event| ProblemStep { event, note: remark("已调剂"), to: None };
        let at = (now(), day("2026-11-03"));
        let accepted = raised.after(step(ProblemEvent::Accept), person(CLERK), at).unwrap();
        let answered = accepted.after(step(ProblemEvent::Answer), person(CLERK), at).unwrap();
        let (first, second) = (accepted.clone(), answered.clone());
        write(&storage, move |transaction| {
            let (first, second) = (first.clone(), second.clone());
            Box::pin(async move {
                problem::for_change(transaction, first.id).await?;
                problem::save(transaction, &stamp(), (id(), ProblemEvent::Accept), &first).await?;
                problem::save(transaction, &stamp(), (id(), ProblemEvent::Answer), &second).await
            })
        }).await.unwrap();
        assert_eq!(waits(Some(unit()), Some(person(LIAISON))).await, vec![answered]);
        let stale = write(&storage, move |transaction| {
            let problem = accepted.clone();
            Box::pin(async move { problem::save(transaction, &stamp(), (id(), ProblemEvent::Accept), &problem).await })
        }).await;
        assert!(matches!(stale, Err(StorageError::Stale)));
    }

    async fn problems_are_seen_with_their_project_or_by_those_they_are_addressed_to(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let raised = a_problem(project.id);
        write(&storage, move |transaction| {
            let problem = raised.clone();
            Box::pin(async move { problem::insert(transaction, &stamp(), id(), &problem).await })
        }).await.unwrap();
        let listed = async |filter: ProblemFilter, sights: Sights| {
            problem::list(storage.reader(), (&filter, &sights), None, 9).await.unwrap().1
        };
        let all = ProblemFilter::default;
        assert_eq!(listed(all(), city()).await, 1);
        assert_eq!(listed(all(), Sights { projects: vec![Sight::District(project.facts.district)], ..Sights::default() }).await, 1);
        assert_eq!(listed(all(), Sights { projects: vec![Sight::Team(person(MEMBER))], ..Sights::default() }).await, 0);
        assert_eq!(listed(all(), addressed_to(Some(unit()), None)).await, 1);
        assert_eq!(listed(all(), addressed_to(None, Some(person(LIAISON)))).await, 1);
        assert_eq!(listed(all(), addressed_to(None, Some(person(MEMBER)))).await, 0);
        assert_eq!(listed(all(), Sights::default()).await, 0, "who may see nothing sees nothing");
        let overdue = |on: &str| ProblemFilter { overdue_on: Some(day(on)), ..all() };
        assert_eq!((listed(overdue("2026-11-09"), city()).await, listed(overdue("2026-11-10"), city()).await), (0, 1));
        let elsewhere = ProblemFilter { projects: vec![ProjectId(Uuid::nil())], ..all() };
        assert_eq!(listed(elsewhere, city()).await, 0);
        let solved = ProblemFilter { states: vec![ProblemState::Solved], ..all() };
        assert_eq!(listed(solved, city()).await, 0);
        assert!(problem::solved(storage.reader(), &city(), 9).await.unwrap().is_empty());
    }

    async fn an_instruction_waits_for_those_it_names_and_then_for_who_issued_it(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let issued = an_instruction(project.id, vec![person(MEMBER)]);
        let step = |event| InstructionStep { event, note: remark("已办"), due_on: None };
        let at = (now(), day("2026-11-03"));
        let signed = issued.after(step(InstructionEvent::Sign), person(MEMBER), at).unwrap();
        let submitted = signed.after(step(InstructionEvent::Submit), person(MEMBER), at).unwrap();
        let kept = issued.clone();
        write(&storage, move |transaction| {
            let instruction = kept.clone();
            Box::pin(async move { instruction::insert(transaction, &stamp(), id(), &instruction).await })
        }).await.unwrap();
        let reader = storage.reader();
        let waits = async |unit, person: Option<PersonId>, issuer: Option<PersonId>| {
            let named = Addressee { unit, people: person.into_iter().collect() };
            let issuers = Addressee { unit: None, people: issuer.into_iter().collect() };
            instruction::waiting(reader, (&named, &issuers), 9).await.unwrap().len()
        };
        assert_eq!(instruction::load(reader, issued.id).await.unwrap(), issued);
        assert_eq!((waits(Some(unit()), None, None).await, waits(None, Some(person(MEMBER)), None).await), (1, 1));
        assert_eq!((waits(None, Some(person(CLERK)), None).await, waits(None, None, Some(person(LEADER))).await), (0, 0));
        let overdue = InstructionFilter { overdue_on: Some(day("2026-11-08")), ..InstructionFilter::default() };
        let listed = async |sights: Sights| instruction::list(reader, (&overdue, &sights), None, 9).await.unwrap().1;
        assert_eq!((listed(addressed_to(None, Some(person(MEMBER)))).await, listed(Sights::default()).await), (1, 0));
        assert_eq!((listed(addressed_to(None, Some(person(LEADER)))).await, listed(city()).await), (1, 1));

        let (first, second) = (signed.clone(), submitted.clone());
        write(&storage, move |transaction| {
            let (first, second) = (first.clone(), second.clone());
            Box::pin(async move {
                instruction::for_change(transaction, first.id).await?;
                instruction::save(transaction, &stamp(), (id(), InstructionEvent::Sign), &first).await?;
                instruction::save(transaction, &stamp(), (id(), InstructionEvent::Submit), &second).await
            })
        }).await.unwrap();
        assert_eq!(instruction::load(reader, issued.id).await.unwrap(), submitted);
        assert_eq!((waits(Some(unit()), None, None).await, waits(None, None, Some(person(LEADER))).await), (0, 1));
        assert_eq!(listed(city()).await, 0, "what waits to be checked is not overdue");
    }

    async fn a_decision_waits_until_it_is_done(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let meeting = Meeting {
            id: MeetingId(id()),
            project_id: project.id,
            facts: MeetingFacts {
                on: day("2026-11-02"),
                topic: Name::parse("总量指标协调会").unwrap(),
                participants: None,
            },
            recorded_by: person(LIAISON),
            created_at: now(),
        };
        let task = MeetingTask {
            id: MeetingTaskId(id()),
            version: 1,
            meeting_id: meeting.id,
            project_id: project.id,
            decision: Decision {
                text: Line::parse("拟定调剂方案").unwrap(),
                unit_id: Some(unit()),
                person_id: None,
                due_on: day("2026-11-10"),
            },
            state: MeetingTaskState::Open,
            done_on: None,
            note: None,
        };
        let held = (meeting.clone(), vec![task.clone()]);
        let kept = held.clone();
        write(&storage, move |transaction| {
            let (meeting, tasks) = kept.clone();
            Box::pin(async move { meeting::insert(transaction, &stamp(), id(), (&meeting, &tasks)).await })
        }).await.unwrap();
        let reader = storage.reader();
        let waits = async |unit| meeting::waiting(reader, &Addressee { unit, people: Vec::new() }, 9).await.unwrap();
        assert_eq!((waits(Some(unit())).await, waits(None).await), (vec![task.clone()], Vec::new()));
        let listed = meeting::list(reader, &[project.id], None, 9).await.unwrap();
        assert_eq!((listed.0.items, listed.1), (vec![held], 1));
        let step = MeetingStep { event: MeetingEvent::Done, note: remark("方案已报") };
        let done = task.after(step, day("2026-11-09")).unwrap();
        let kept = done.clone();
        write(&storage, move |transaction| {
            let task = kept.clone();
            Box::pin(async move { meeting::save(transaction, &stamp(), (id(), MeetingEvent::Done), &task).await })
        }).await.unwrap();
        assert!(waits(Some(unit())).await.is_empty());
        assert_eq!(meeting::load_task(reader, task.id).await.unwrap(), done);
    }

    async fn a_next_step_waits_until_its_person_or_another_step_follows(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let said = |by, text: Option<&str>| contact(project.id, person(by), text);
        let steps = async || {
            let open = work::open_steps(storage.reader(), person(LIAISON), 9).await.unwrap();
            open.into_iter().map(|step| step.text).collect::<Vec<_>>()
        };
        noted(&storage, &project, said(CLERK, Some("寄送样品"))).await;
        assert_eq!(steps().await, ["寄送样品"]);
        noted(&storage, &project, said(CLERK, None)).await;
        assert_eq!(steps().await, ["寄送样品"], "somebody else's contact does not do it");
        noted(&storage, &project, said(CLERK, Some("约访企业"))).await;
        assert_eq!(steps().await, ["约访企业"]);
        noted(&storage, &project, said(LIAISON, None)).await;
        assert!(steps().await.is_empty());
    }

    async fn a_contact_is_due_by_tier_from_negotiation_on(storage) {
        logged(&storage, "越微封测").await;
        let filter = ProjectFilter { sights: vec![Sight::City], ..ProjectFilter::default() };
        let due = async |filter: &ProjectFilter, on: &str| {
            let due = work::contacts_due(storage.reader(), filter, day(on), 9).await.unwrap();
            due.into_iter().map(|contact| contact.due_on).collect::<Vec<_>>()
        };
        assert!(due(&filter, "2027-06-01").await.is_empty(), "a lead has no rhythm yet");
        let negotiating = "update projects set stage = 'negotiation', last_contact_on = '2026-10-01'";
        storage.reader().execute_unprepared(negotiating).await.unwrap();
        assert_eq!((due(&filter, "2026-10-30").await, due(&filter, "2026-10-31").await), (vec![], vec![day("2026-10-31")]));
        let larger = "update projects set total_investment_yuan = 1000000000, last_contact_on = null, stage_since = '2026-10-05'";
        storage.reader().execute_unprepared(larger).await.unwrap();
        assert_eq!(due(&filter, "2026-10-25").await, [day("2026-10-25")]);
        let own = ProjectFilter { sights: vec![Sight::Liaison(person(LIAISON))], ..ProjectFilter::default() };
        assert!(due(&own, "2026-10-25").await.is_empty(), "nobody serves it");
    }
}
