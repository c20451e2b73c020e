//! The write path: many at once, retried, refused, broken half-way.

use std::sync::Arc;

use dingyin_domain::id::UserId;
use dingyin_storage::project::{self as records, ProjectFilter, Sight};
use dingyin_storage::{Idempotency, Job, Step, Storage, StorageError, change_log};
use uuid::Uuid;

use crate::database::*;

fn city() -> ProjectFilter {
    ProjectFilter { sights: vec![Sight::City], ..ProjectFilter::default() }
}

/// A job that logs a lead, with a key, and fails afterwards when it is told to.
async fn attempt(storage: &Storage, key: Option<&str>, body: &str, end: End) -> Result<(String, i64), StorageError> {
    let (project, entry) = (id(), id());
    let idempotency =
        key.map(|key| Idempotency { user_id: UserId(Uuid::nil()), key: key.to_owned(), fingerprint: body.to_owned() });
    let job = Job::new(stamp(), move |transaction| {
        let step: Step<'_, String, StorageError> = Box::pin(async move {
            let code = transaction.next_code(2026).await?;
            records::insert(transaction, &stamp(), entry, &lead("越微封测", code, project));
            match end {
                End::Well => Ok(code.to_string()),
                End::Badly => Err(StorageError::Stale),
            }
        });
        step
    });
    let written = storage.write(Job { idempotency, ..job }).await?;
    Ok((written.value, written.position))
}

#[derive(Clone, Copy)]
enum End {
    Well,
    Badly,
}

on_both! {
    async fn a_retried_key_answers_the_first_result_and_changes_nothing(storage) {
        let first = attempt(&storage, Some("k-1"), "a", End::Well).await.unwrap();
        assert_eq!(attempt(&storage, Some("k-1"), "a", End::Well).await.unwrap(), first);
        assert!(matches!(attempt(&storage, Some("k-1"), "b", End::Well).await, Err(StorageError::KeyReused)));
        assert_eq!(records::count(storage.reader(), &city()).await.unwrap(), 1);
    }

    async fn the_same_key_sent_many_times_at_once_writes_once(storage) {
        let storage = Arc::new(storage);
        let tries = (0..16).map(|_| {
            let storage = Arc::clone(&storage);
            tokio::spawn(async move { attempt(&storage, Some("k-1"), "a", End::Well).await.unwrap() })
        });
        let mut answers = Vec::new();
        for attempt in tries.collect::<Vec<_>>() {
            answers.push(attempt.await.unwrap());
        }
        answers.dedup();
        assert_eq!(answers.len(), 1);
        assert_eq!(records::count(storage.reader(), &city()).await.unwrap(), 1);
    }

    async fn what_breaks_half_way_leaves_nothing_and_the_others_go_in(storage) {
        let storage = Arc::new(storage);
        let tries = (0..40).map(|number| {
            let storage = Arc::clone(&storage);
            let end = if number % 4 == 0 { End::Badly } else { End::Well };
            tokio::spawn(async move { attempt(&storage, None, "a", end).await })
        });
        let mut written = Vec::new();
        for attempt in tries.collect::<Vec<_>>() {
            written.extend(attempt.await.unwrap().ok());
        }
        assert_eq!(written.len(), 30);
        let mut codes: Vec<String> = written.iter().map(|(code, _)| code.clone()).collect();
        codes.sort();
        let gapless: Vec<String> = (1..=30).map(|number| format!("SX-2026-{number:04}")).collect();
        assert_eq!(codes, gapless, "a number that was not used is used by the next");
        let mut positions: Vec<i64> = written.iter().map(|(_, position)| *position).collect();
        positions.sort_unstable();
        assert_eq!(positions, (1..=30).collect::<Vec<_>>());
        assert_eq!(change_log::verify(storage.reader(), |_| {}).await.unwrap(), Ok(30));
    }
}
