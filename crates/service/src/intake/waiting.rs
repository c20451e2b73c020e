//! What waits: the open steps of all leads the asker may see, most urgent first.

use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::intake::{LeadClock, Step, StepKind, StepState};
use dingyin_domain::project::StatusWord;
use dingyin_storage::intake::{self as records, Logged, TrackedLead};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::project::ProjectFilter;

use super::clock;
use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;

/// An open step and its lead.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The lead.
    pub lead: TrackedLead,
    /// The step.
    pub step: Step,
}

/// Which steps are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitingState {
    /// All that are open.
    Open,
    /// Those that are not due yet.
    Waiting,
    /// Those that are due today.
    Due,
    /// Those that have run out.
    Overdue,
}

impl WaitingState {
    const fn shows(self, state: StepState) -> bool {
        match self {
            Self::Open => state.is_open(),
            Self::Waiting => matches!(state, StepState::Waiting),
            Self::Due => matches!(state, StepState::DueToday),
            Self::Overdue => matches!(state, StepState::Overdue),
        }
    }
}

impl Waiting {
    /// What orders the list: the due day, then the lead, then the step.
    fn cursor(&self) -> Cursor {
        let place = StepKind::ALL.iter().position(|kind| *kind == self.step.kind).unwrap_or_default();
        let due_on = self.step.due_on.unwrap_or(NaiveDate::from_ymd_opt(9999, 12, 31).unwrap_or(NaiveDate::MAX));
        Cursor { value: format!("{due_on}-{place}"), id: self.lead.id.0 }
    }
}

/// The due day before the lead, the lead before the step.
fn key(cursor: &Cursor) -> (&str, uuid::Uuid, &str) {
    let (due_on, place) = cursor.value.rsplit_once('-').unwrap_or((&cursor.value, ""));
    (due_on, cursor.id, place)
}

impl Service {
    /// One page of the open steps of the leads the asker may see, most urgent first, and how many there are.
    ///
    /// # Errors
    /// The asker sees no projects at all.
    pub async fn waiting(
        &self,
        context: &Context,
        state: WaitingState,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<(Page<Waiting>, u64), ServiceError> {
        let filter = self.seen_by(context, &running())?;
        let leads = records::tracked(self.storage().reader(), &filter, Logged::default()).await?;
        let mut waiting = Vec::new();
        for lead in leads {
            let steps = clock(&lead).steps(context.today()).into_iter().filter(|step| state.shows(step.state));
            waiting.extend(steps.map(|step| Waiting { lead: lead.clone(), step }));
        }
        let mut waiting: Vec<(Cursor, Waiting)> = waiting.into_iter().map(|w| (w.cursor(), w)).collect();
        waiting.sort_by(|(a, _), (b, _)| key(a).cmp(&key(b)));
        let total = waiting.len() as u64;
        let beyond = waiting.into_iter().skip_while(|(own, _)| after.is_some_and(|after| key(own) <= key(after)));
        let most = usize::try_from(limit).unwrap_or(usize::MAX).saturating_add(1);
        let page = Page::cut(beyond.take(most).collect(), limit, |(cursor, _): &(Cursor, Waiting)| cursor.clone());
        Ok((page.map(|(_, waiting)| waiting), total))
    }
}

/// Leads whose clock runs.
pub(crate) fn running() -> ProjectFilter {
    ProjectFilter { stages: LeadClock::STAGES.to_vec(), statuses: vec![StatusWord::Active], ..ProjectFilter::default() }
}
