//! What was done for leads and who was told is kept as it was, and found with the leads one may see.

use dingyin_domain::district::District;
use dingyin_domain::intake::{
    Aspect, AspectOpinion, Deed, Escalation, Judgement, LeadVerdict, Opinion, Rung, StepKind,
};
use dingyin_domain::project::Project;
use dingyin_domain::text::Remark;
use dingyin_storage::intake::{self as records, Logged};
use dingyin_storage::project::{ProjectFilter, Sight};
use dingyin_storage::{Job, Step, Storage, StorageError};

use crate::database::*;

fn judged() -> Deed {
    let opinion = |aspect: &Aspect| AspectOpinion {
        aspect: *aspect,
        opinion: Opinion::Favourable,
        remark: Remark::parse("配套齐全").ok(),
    };
    Deed {
        kind: StepKind::Judge,
        sequence: 1,
        due_on: "2026-11-27".parse().ok(),
        on: "2026-11-25".parse().unwrap(),
        done_by: person(CLERK),
        noted_by: person(LIAISON),
        note: None,
        judgement: Some(Judgement {
            aspects: Aspect::EVERY.iter().map(opinion).collect(),
            verdict: LeadVerdict::Follow,
            reason: Remark::parse("补链强链").unwrap(),
        }),
    }
}

fn told() -> Escalation {
    Escalation {
        kind: StepKind::Report,
        sequence: 2,
        rung: Rung::UnitHead,
        due_on: "2026-11-20".parse().unwrap(),
        reached_on: "2026-11-23".parse().unwrap(),
    }
}

async fn kept(storage: &Storage, project: &Project) -> Result<(), StorageError> {
    let (id, entries) = (project.id, [id(), id()]);
    let job = Job::new(stamp(), move |transaction| {
        let step: Step<'_, (), StorageError> = Box::pin(async move {
            records::insert(transaction, &stamp(), entries[0], (id, &judged())).await?;
            records::escalate(transaction, &stamp(), entries[1], (id, &told())).await
        });
        step
    });
    storage.write(job).await.map(drop)
}

on_both! {
    async fn deeds_and_escalations_come_back_as_they_were_and_only_once(storage) {
        let (project, position) = logged(&storage, "越微封测").await;
        kept(&storage, &project).await.unwrap();
        let read = records::of_project(storage.reader(), project.id).await.unwrap();
        assert_eq!(read, (vec![judged()], vec![told()]));
        assert!(matches!(kept(&storage, &project).await, Err(StorageError::Taken(_))), "a step is done once");
        let log = dingyin_storage::change_log::position(storage.reader()).await.unwrap();
        assert_eq!(log, position + 2);
    }

    async fn leads_are_found_with_what_was_done_by_sight_and_by_the_time_of_logging(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let (other, _) = logged(&storage, "宁州减速器").await;
        kept(&storage, &project).await.unwrap();
        let seen = |sight| ProjectFilter { sights: vec![sight], ..ProjectFilter::default() };
        let all = records::tracked(storage.reader(), &seen(Sight::City), Logged::default()).await.unwrap();
        let deeds: Vec<_> = all.iter().map(|lead| (lead.id, lead.deeds.len(), lead.escalations.len())).collect();
        let mut expected = [(project.id, 1, 1), (other.id, 0, 0)];
        expected.sort();
        assert_eq!(deeds, expected);
        for sight in [Sight::District(District::Keqiao), Sight::Team(person(LIAISON)), Sight::Unit(unit())] {
            assert!(records::tracked(storage.reader(), &seen(sight), Logged::default()).await.unwrap().is_empty());
        }
        let before = Logged { until: Some(now()), ..Logged::default() };
        assert!(records::tracked(storage.reader(), &seen(Sight::City), before).await.unwrap().is_empty());
        let from = Logged { from: Some(now()), ..Logged::default() };
        assert_eq!(records::tracked(storage.reader(), &seen(Sight::City), from).await.unwrap().len(), 2);
    }
}
