//! Lists of projects.

use dingyin_domain::permission::{Action, Actor, Reach};
use dingyin_storage::page::{Cursor, Page};
use dingyin_storage::project::{self as records, ListedProject, ProjectFilter, ProjectSort, Sight};

use crate::Service;
use crate::context::Context;
use crate::error::ServiceError;

/// How many projects a filter shows and what they sum up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// How many.
    pub count: u64,
    /// Their total investment in yuan.
    pub yuan: i64,
}

/// Totals by filter, each with the log position at which it was counted; any change of the records ends them all.
pub(crate) struct Totals(moka::sync::Cache<ProjectFilter, (i64, Total)>);

impl Default for Totals {
    fn default() -> Self {
        Self(moka::sync::Cache::new(500))
    }
}

impl Service {
    /// One page of the projects the asker may see.
    ///
    /// # Errors
    /// The asker sees no projects at all, or a cursor that does not read.
    pub async fn projects(
        &self,
        context: &Context,
        filter: &ProjectFilter,
        sort: ProjectSort,
        after: Option<&Cursor>,
        limit: u64,
    ) -> Result<Page<ListedProject>, ServiceError> {
        let filter = self.seen_by(context, filter)?;
        Ok(records::list(self.storage().reader(), &filter, sort, after, limit).await?)
    }

    /// How many projects the asker may see under a filter, and their sum.
    ///
    /// # Errors
    /// The asker sees no projects at all.
    pub async fn projects_total(&self, context: &Context, filter: &ProjectFilter) -> Result<Total, ServiceError> {
        let filter = self.seen_by(context, filter)?;
        let position = self.position().await?;
        if let Some((at, total)) = self.inner.totals.0.get(&filter)
            && at == position
        {
            return Ok(total);
        }
        let reader = self.storage().reader();
        let total = Total { count: records::count(reader, &filter).await?, yuan: records::sum(reader, &filter).await? };
        self.inner.totals.0.insert(filter, (position, total));
        Ok(total)
    }

    pub(crate) fn seen_by(&self, context: &Context, filter: &ProjectFilter) -> Result<ProjectFilter, ServiceError> {
        context.actor.may_at_all(Action::ProjectRead)?;
        Ok(ProjectFilter { sights: sights(&context.actor, Action::ProjectRead), ..filter.clone() })
    }
}

/// The projects within reach of an action, for the database.
pub(crate) fn sights(actor: &Actor, action: Action) -> Vec<Sight> {
    let field = |person| actor.field.filter(|_| person == actor.person_id);
    let sights = |reach| match reach {
        Reach::City => vec![Sight::City],
        Reach::OwnDistrict => actor.district.map(Sight::District).into_iter().collect(),
        Reach::OwnProjects => actor.people().map(|person| Sight::Leader(person, field(person))).collect(),
        Reach::OwnTeams => actor.people().map(Sight::Team).collect(),
        Reach::OwnUnit => vec![Sight::Unit(actor.unit_id)],
        // No project is anybody's own.
        Reach::Own => Vec::new(),
    };
    actor.reaches(action).into_iter().flat_map(sights).collect()
}
