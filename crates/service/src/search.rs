//! Searching: the asker's keys go into the query, so that nothing else is ever counted or shown.

use std::time::Duration;

use dingyin_domain::permission::{Action, Actor, Reach};
use dingyin_search::{Access, Answer, Ask, Cursor, Filter, Kind, Reading, Sight, Suggestion};

use crate::Service;
use crate::context::Context;
use crate::error::{Code, ServiceError};

/// How long a search waits for a change to be in the index.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is asked, before it is known who asks.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// What was typed.
    pub q: String,
    /// What it is narrowed to.
    pub filter: Filter,
    /// How many hits at most.
    pub limit: usize,
    /// Where the page begins.
    pub cursor: Cursor,
    /// What of the reading of its words is not wanted.
    pub unread: Vec<Reading>,
}

impl Service {
    /// Answers a question, highlighted and counted.
    ///
    /// # Errors
    /// The asker sees nothing at all, or the index is not ready.
    pub async fn search(&self, context: &Context, question: Question) -> Result<Answer, ServiceError> {
        let (index, ask) = (self.index()?, ask(context, question)?);
        if ask.cursor == Cursor::default() {
            self.remember_query(context, &ask.q);
        }
        self.off_thread(move || index.search(&ask)).await
    }

    /// Completions of what is being typed.
    ///
    /// # Errors
    /// The asker sees nothing at all, or the index is not ready.
    pub async fn suggest(&self, context: &Context, q: String) -> Result<Vec<Suggestion>, ServiceError> {
        let kinds = vec![Kind::Project, Kind::Demand, Kind::Organisation];
        let filter = Filter { kinds, ..Filter::default() };
        let question = Question { q, filter, limit: 10, ..Question::default() };
        let (index, ask) = (self.index()?, ask(context, question)?);
        let recent = self.recent_queries(context).await?;
        self.off_thread(move || index.suggest(&ask, &recent)).await
    }

    /// Searching takes the processor, not the disk: it runs beside the tasks that answer others.
    pub(crate) async fn off_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, dingyin_search::SearchError> + Send + 'static,
    ) -> Result<T, ServiceError> {
        let done = tokio::task::spawn_blocking(work).await;
        Ok(done.map_err(|_| ServiceError::of(Code::Unavailable))??)
    }

    /// Waits until the index has reached a position of the change log.
    ///
    /// # Errors
    /// [`Code::PositionNotReached`] when it takes too long.
    pub async fn wait_for_index(&self, position: i64) -> Result<(), ServiceError> {
        let mut indexed = self.inner.indexed.subscribe();
        self.inner.awaited.send_if_modified(|furthest| {
            let further = position > *furthest;
            *furthest = position.max(*furthest);
            further
        });
        let reached = tokio::time::timeout(PATIENCE, indexed.wait_for(|at| *at >= position)).await;
        match reached {
            Ok(Ok(_)) => Ok(()),
            _ => Err(ServiceError::of(Code::PositionNotReached)),
        }
    }

    /// Waits until the records have reached a position of the change log.
    ///
    /// # Errors
    /// [`Code::PositionNotReached`] when it takes too long.
    pub async fn wait_for_records(&self, position: i64) -> Result<(), ServiceError> {
        if self.position().await? >= position {
            return Ok(());
        }
        let mut committed = self.storage().committed();
        let waited = tokio::time::timeout(PATIENCE, committed.wait_for(|at| *at >= position)).await.is_ok();
        // Another process may have written without this one being told.
        if waited || self.position().await? >= position {
            Ok(())
        } else {
            Err(ServiceError::of(Code::PositionNotReached))
        }
    }
}

/// A question with the keys of whoever asks.
pub(crate) fn ask(context: &Context, question: Question) -> Result<Ask, ServiceError> {
    let access = keys(&context.actor);
    if access.is_empty() {
        return Err(ServiceError::of(Code::Forbidden));
    }
    let Question { q, filter, limit, cursor, unread } = question;
    let (today, now) = (context.today(), context.now.timestamp_micros());
    let sight = Sight { access, today, now, home: context.actor.district };
    Ok(Ask { q, filter, sight, limit, cursor, unread })
}

/// The keys in someone's hand.
fn keys(actor: &Actor) -> Vec<Access> {
    let mut keys = Vec::new();
    for reach in actor.reaches(Action::ProjectRead) {
        match reach {
            Reach::City => keys.push(Access::Projects),
            Reach::OwnDistrict => keys.extend(actor.district.map(Access::District)),
            Reach::OwnProjects => {
                keys.extend(actor.people().map(Access::Leader));
                keys.extend(actor.field.map(Access::Field));
            }
            Reach::OwnTeams => keys.extend(actor.people().map(Access::Team)),
            Reach::OwnUnit => keys.push(Access::Unit(actor.unit_id)),
            // No project is anybody's own.
            Reach::Own => {}
        }
    }
    if actor.may_at_all(Action::DemandRead).is_ok() {
        keys.extend([Access::Demands, Access::Organisations, Access::Owner(actor.user_id)]);
    }
    keys
}
