//! What counts is kept entry by entry, summed up, paged, and stands under the project that goes on.

use dingyin_domain::count::{Count, CountCause};
use dingyin_domain::district::District;
use dingyin_domain::project::{Change, Project};
use dingyin_domain::transfer::Share;
use dingyin_storage::count::{self as records, CountFilter};
use dingyin_storage::project::{self as projects, ProjectFilter, Sight};
use dingyin_storage::{Job, Step, Storage, StorageError};

use crate::database::*;

fn count(project: &Project, sequence: u32, cause: CountCause, (on, amount): (&str, i64)) -> Count {
    Count {
        project_id: project.id,
        sequence,
        cause,
        on: on.parse().unwrap(),
        amount,
        district: District::Yuecheng,
        share: Share::WHOLE,
        reason: None,
        by: person(CLERK),
        merge_id: None,
    }
}

async fn counted(storage: &Storage, project: &Project, counts: Vec<Count>) -> Result<Project, StorageError> {
    let (project, entry) = (project.clone(), id());
    let job = Job::new(stamp(), move |transaction| {
        let (project, change) = (project.clone(), Change::Counted { counts: counts.clone() });
        let step: Step<'_, Project, StorageError> =
            Box::pin(async move { projects::save(transaction, &stamp(), entry, &project, &change).await });
        step
    });
    Ok(storage.write(job).await?.value)
}

fn city() -> CountFilter {
    let projects = ProjectFilter { sights: vec![Sight::City], ..ProjectFilter::default() };
    CountFilter { projects, ..CountFilter::default() }
}

on_both! {
    async fn entries_are_summed_and_paged_the_latest_first(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let entries = vec![
            count(&project, 1, CountCause::FirstSigning, ("2025-06-01", 120_000_000)),
            count(&project, 2, CountCause::CapitalIncrease, ("2026-03-01", 9_000_000_000_000_000)),
            count(&project, 3, CountCause::SignedAgain, ("2026-03-01", -20_000_000)),
        ];
        counted(&storage, &project, entries.clone()).await.unwrap();
        let total = records::total(storage.reader(), &city()).await.unwrap();
        assert_eq!((total.count, total.yuan), (3, 9_000_000_100_000_000));
        let (mut after, mut read) = (None, Vec::new());
        loop {
            let page = records::list(storage.reader(), &city(), after.as_ref(), 1).await.unwrap();
            read.extend(page.items.into_iter().map(|item| item.count));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(read, entries.into_iter().rev().collect::<Vec<_>>());
        let of_year = CountFilter { year: Some(2025), ..city() };
        assert_eq!(records::total(storage.reader(), &of_year).await.unwrap().yuan, 120_000_000);
        let elsewhere = CountFilter { districts: vec![District::Keqiao], ..city() };
        assert_eq!(records::total(storage.reader(), &elsewhere).await.unwrap().count, 0);
        let unseen = CountFilter { projects: ProjectFilter::default(), ..city() };
        assert_eq!(records::total(storage.reader(), &unseen).await.unwrap().count, 0);
    }

    async fn a_second_first_signing_is_impossible(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let first = count(&project, 1, CountCause::FirstSigning, ("2026-06-01", 1));
        counted(&storage, &project, vec![first.clone()]).await.unwrap();
        let again = Count { sequence: 2, ..first };
        assert!(matches!(counted(&storage, &project, vec![again]).await, Err(StorageError::Taken(_))));
    }

    async fn entries_stand_under_the_project_that_goes_on_and_come_back(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let (survivor, _) = logged(&storage, "宁州减速器").await;
        let first = count(&project, 1, CountCause::FirstSigning, ("2026-06-01", 5));
        counted(&storage, &project, vec![first]).await.unwrap();
        let (from, to) = (project.id, survivor.id);
        let merging = Job::new(stamp(), move |transaction| {
            let step: Step<'_, (), StorageError> = Box::pin(records::stand_under(transaction, from, to));
            step
        });
        storage.write(merging).await.unwrap();
        let sum = async |id| projects::load(storage.reader(), id).await.unwrap().counted();
        assert_eq!((sum(from).await, sum(to).await), (0, 5));
        let listed = records::list(storage.reader(), &city(), None, 10).await.unwrap().items.remove(0);
        assert_eq!((listed.stands_under, listed.code, listed.count.project_id), (to, survivor.code.to_string(), from));
        let parting = Job::new(stamp(), move |transaction| {
            let step: Step<'_, (), StorageError> = Box::pin(async move { records::part(transaction, &[from], from).await });
            step
        });
        storage.write(parting).await.unwrap();
        assert_eq!((sum(from).await, sum(to).await), (5, 0));
    }
}
