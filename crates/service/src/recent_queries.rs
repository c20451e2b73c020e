//! What people have asked last, for their suggestions: known at once, kept a moment later and together, so that no search
//! waits for it. What a crash takes of it is a suggestion.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use dingyin_domain::id::UserId;
use dingyin_domain::text::fold;
use dingyin_storage::recent_query::{self as records, Asked, KEPT};

use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;

/// How long questions are gathered before they are kept.
const GATHER: Duration = Duration::from_secs(2);
/// A question that goes on with one asked so shortly before takes its place: it was still being typed.
const TYPING: chrono::TimeDelta = chrono::TimeDelta::seconds(20);
/// Shorter questions are not kept.
const SHORTEST: usize = 2;

/// What was asked, by person, the latest first; and what of it is not kept yet.
#[derive(Default)]
pub(crate) struct RecentQueries(Mutex<State>);

#[derive(Default)]
struct State {
    known: HashMap<UserId, Vec<(String, DateTime<Utc>)>>,
    waiting: Vec<Asked>,
}

impl State {
    fn note(&mut self, asked: Asked) {
        let known = self.known.entry(asked.user_id).or_default();
        let goes_on = |(q, at): &(String, DateTime<Utc>)| {
            asked.at - *at < TYPING && fold(&asked.q).starts_with(&fold(q)) && asked.q != *q
        };
        if known.first().is_some_and(goes_on) {
            let unfinished = known.remove(0).0;
            self.waiting.retain(|other| other.user_id != asked.user_id || other.q != unfinished);
        }
        known.retain(|(q, _)| fold(q) != fold(&asked.q));
        known.insert(0, (asked.q.clone(), asked.at));
        known.truncate(usize::try_from(KEPT).unwrap_or_default());
        self.waiting.push(asked);
    }
}

impl RecentQueries {
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Service {
    /// Remembers what someone asked.
    pub(crate) fn remember_query(&self, context: &Context, q: &str) {
        let q = q.trim();
        if q.chars().count() < SHORTEST {
            return;
        }
        let asked = Asked { user_id: context.actor.user_id, q: q.to_owned(), at: context.now };
        self.inner.recent_queries.state().note(asked);
    }

    /// What someone asked last, the latest first.
    pub(crate) async fn recent_queries(&self, context: &Context) -> Result<Vec<String>, ServiceError> {
        let user = context.actor.user_id;
        let own = |state: &State| state.known.get(&user).map(|known| known.iter().map(|(q, _)| q.clone()).collect());
        let recent: Vec<String> = own(&self.inner.recent_queries.state()).unwrap_or_default();
        let kept = records::of(self.storage().reader(), user).await?;
        let older = kept.into_iter().filter(|q| !recent.contains(q)).collect::<Vec<_>>();
        Ok(recent.into_iter().chain(older).collect())
    }

    /// Keeps what was asked, for as long as the process lives.
    pub async fn keep_queries(self) {
        loop {
            tokio::time::sleep(GATHER).await;
            let waiting = std::mem::take(&mut self.inner.recent_queries.state().waiting);
            if waiting.is_empty() {
                continue;
            }
            let stamp = self.system_stamp();
            let kept = self.as_system(&stamp, move |transaction| {
                let waiting = waiting.clone();
                Box::pin(async move { Ok(records::keep(transaction, &waiting).await?) })
            });
            if let Err(error) = kept.await {
                tracing::warn!(%error, "recent questions are not kept");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ask(state: &mut State, q: &str, second: i64) {
        let at = DateTime::from_timestamp(second, 0).unwrap();
        state.note(Asked { user_id: UserId(Uuid::nil()), q: q.to_owned(), at });
    }

    #[test]
    fn what_is_still_being_typed_becomes_one_question() {
        let mut state = State::default();
        for (q, second) in [("翘", 0), ("翘曲", 1), ("翘曲控制", 3), ("减速器", 10), ("翘曲控制", 60)] {
            ask(&mut state, q, second);
        }
        let known: Vec<&str> = state.known[&UserId(Uuid::nil())].iter().map(|(q, _)| q.as_str()).collect();
        assert_eq!(known, ["翘曲控制", "减速器"]);
        assert!(state.waiting.iter().all(|asked| asked.q != "翘" && asked.q != "翘曲"));
    }
}
