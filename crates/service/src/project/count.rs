//! What counts in the statistics, and increases of capital.

use chrono::NaiveDate;
use dingyin_domain::id::ProjectId;
use dingyin_domain::invalid::Faults;
use dingyin_domain::money::Yuan;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{IncreaseCapital, Project};
use dingyin_domain::text::Remark;
use dingyin_storage::count::{self as records, CountFilter, CountTotal, Counted};
use dingyin_storage::page::{Cursor, Page};

use super::Ask;
use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service};

/// An increase of capital as it is told.
#[derive(Debug, Clone, Default)]
pub struct IncreaseDraft {
    /// By how much.
    pub amount_yuan: Option<i64>,
    /// When it was agreed.
    pub on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<String>,
}

impl Service {
    /// Raises the total investment of a signed project and counts the increment.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn increase_capital(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        draft: IncreaseDraft,
    ) -> Done<Project> {
        let mut faults = Faults::default();
        let amount = faults.need("/amount_yuan", draft.amount_yuan, Yuan::new);
        let on = faults.need("/on", draft.on, Ok);
        let reason = faults.need("/reason", draft.reason, Remark::parse);
        let by = context.actor.person_id;
        let command = amount.zip(on).zip(reason);
        let command = command.map(|((amount, on), reason)| IncreaseCapital { amount, on, reason, by });
        let (command, today) = (faults.finish(command)?, context.today());
        let decide = move |project: &Project| project.increase_capital(command.clone(), today);
        self.change_project(context, id, Ask::new(Action::ProjectEdit, expected), decide).await
    }

    /// One page of what counts, the latest first, with how many entries there are and what they come to.
    ///
    /// # Errors
    /// The asker sees no projects at all, or a cursor that does not read.
    pub async fn counts(
        &self,
        context: &Context,
        filter: CountFilter,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<Counted>, CountTotal), ServiceError> {
        let filter = CountFilter { projects: self.seen_by(context, &filter.projects)?, ..filter };
        let reader = self.storage().reader();
        let page = records::list(reader, &filter, after, limit).await?;
        Ok((page, records::total(reader, &filter).await?))
    }
}
