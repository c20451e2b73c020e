//! How well units answer the leads they hold.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use dingyin_domain::id::UnitId;
use dingyin_domain::intake::Answering;
use dingyin_domain::invalid::Invalid;
use dingyin_storage::intake::{self as records, Logged};
use dingyin_storage::project::ProjectFilter;

use super::clock;
use crate::Service;
use crate::clock::beginning_of;
use crate::context::Context;
use crate::error::ServiceError;

/// The figures of a unit.
#[derive(Debug, Clone)]
pub struct UnitFigures {
    /// The unit that holds the leads.
    pub unit_id: UnitId,
    /// The figures.
    pub answering: Answering,
}

impl Service {
    /// How well each unit answered the leads that were logged from a day to a day, both included, as far as the asker
    /// may see them; by the unit's code.
    ///
    /// # Errors
    /// The asker sees no projects at all, or the days are in the wrong order.
    pub async fn intake_figures(
        &self,
        context: &Context,
        (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    ) -> Result<Vec<UnitFigures>, ServiceError> {
        let filter = self.seen_by(context, &ProjectFilter::default())?;
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            return Err(ServiceError::at("/from", Invalid::BoundsCrossed));
        }
        let until = to.map(|to| beginning_of(to + Days::new(1)));
        let logged = Logged { from: from.map(beginning_of), until };
        let leads = records::tracked(self.storage().reader(), &filter, logged).await?;
        let mut by_unit: BTreeMap<UnitId, Answering> = BTreeMap::new();
        for lead in &leads {
            by_unit.entry(lead.unit_id).or_default().add(&clock(lead), context.today());
        }
        let directory = self.directory();
        let code = |figures: &UnitFigures| directory.unit(figures.unit_id).map(|unit| unit.code.clone());
        let mut figures: Vec<UnitFigures> =
            by_unit.into_iter().map(|(unit_id, answering)| UnitFigures { unit_id, answering }).collect();
        figures.sort_by_key(code);
        Ok(figures)
    }
}
