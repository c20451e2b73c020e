//! Notices on holidays: entered by who maintains the reference data, in force at once, the former ones kept.

use dingyin_domain::calendar_notice::CalendarNoticeDraft;
use dingyin_domain::permission::Action;
use dingyin_domain::working_days::{Calendar, YearRow, published_years};
use dingyin_storage::calendar_notice::{self as records, EnteredNotice};

use crate::context::Context;
use crate::error::ServiceError;
use crate::{Done, Service};

/// The years of the calendar: those it was delivered with, and every notice that was entered since.
#[derive(Debug, Clone)]
pub struct CalendarYears {
    /// As delivered.
    pub published: Vec<YearRow>,
    /// Entered, the oldest first; the latest of a year counts.
    pub entered: Vec<EnteredNotice>,
}

impl Service {
    /// The years of the calendar with their trail.
    ///
    /// # Errors
    /// The database.
    pub async fn calendar_years(&self, _: &Context) -> Result<CalendarYears, ServiceError> {
        Ok(CalendarYears { published: published_years(), entered: records::all(self.storage().reader()).await? })
    }

    /// Enters a notice; it is in force at once.
    ///
    /// # Errors
    /// Not allowed, or values that are not sound.
    pub async fn enter_calendar_notice(&self, context: &Context, draft: CalendarNoticeDraft) -> Done<EnteredNotice> {
        context.actor.may_at_all(Action::ReferenceEdit)?;
        let notice = draft.parse()?;
        let entered = EnteredNotice { notice, by: context.actor.person_id, at: context.now };
        let (ids, stamp) = ((self.clock().id(), self.clock().id()), context.stamp());
        let written = self
            .write(context, move |transaction| {
                let (entered, stamp) = (entered.clone(), stamp.clone());
                Box::pin(async move {
                    records::insert(transaction, &stamp, ids, &entered).await?;
                    Ok(entered)
                })
            })
            .await?;
        self.reread_calendar().await?;
        Ok(written)
    }

    /// Puts the calendar with all notices in force in this process.
    pub(crate) async fn reread_calendar(&self) -> Result<(), ServiceError> {
        let entered = records::all(self.storage().reader()).await?;
        let rows: Vec<YearRow> =
            published_years().into_iter().chain(entered.iter().map(|entered| entered.notice.row())).collect();
        Calendar::put_in_force(Calendar::from_rows(&rows)?);
        Ok(())
    }
}
