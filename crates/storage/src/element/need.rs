//! What projects need of the elements.

use dingyin_domain::district::District;
use dingyin_domain::element::{Element, Need};
use dingyin_domain::id::ProjectId;
use dingyin_domain::project::StatusWord;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::amount;
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::coded;
use crate::table::{project_element_needs, projects};
use crate::transaction::Transaction;

/// A need with the project that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The project.
    pub project_id: ProjectId,
    /// What it needs.
    pub need: Need,
}

/// The needs of a project, in the order of the elements.
///
/// # Errors
/// The database.
pub async fn needs_of(connection: &impl ConnectionTrait, project: ProjectId) -> Result<Vec<Need>, StorageError> {
    let rows = project_element_needs::Entity::find()
        .filter(project_element_needs::Column::ProjectId.eq(project.0))
        .all(connection)
        .await?;
    let mut needs = rows.into_iter().map(need).collect::<Result<Vec<_>, _>>()?;
    needs.sort_by_key(|need| need.element);
    Ok(needs)
}

/// What open projects of a district, or of the whole city, need of an element, the oldest first.
///
/// # Errors
/// The database.
pub async fn stated_in(
    connection: &impl ConnectionTrait,
    element: Element,
    district: District,
) -> Result<Vec<Stated>, StorageError> {
    use project_element_needs::Column as C;
    let mut open = Query::select();
    open.column(projects::Column::Id)
        .from(projects::Entity)
        .and_where(projects::Column::Status.ne(StatusWord::Closed.code()));
    if district != District::City {
        open.and_where(projects::Column::District.eq(district.code()));
    }
    let rows = project_element_needs::Entity::find()
        .filter(C::Element.eq(element.code()))
        .filter(C::ProjectId.in_subquery(open))
        .order_by_asc(C::Since)
        .order_by_asc(C::ProjectId)
        .all(connection)
        .await?;
    rows.into_iter().map(|row| Ok(Stated { project_id: ProjectId(row.project_id), need: need(row)? })).collect()
}

/// Writes all needs of a project anew.
pub(crate) async fn replace_needs(
    transaction: &mut Transaction,
    project: ProjectId,
    needs: &[Need],
) -> Result<(), StorageError> {
    project_element_needs::Entity::delete_many()
        .filter(project_element_needs::Column::ProjectId.eq(project.0))
        .exec(transaction.writer().await?)
        .await?;
    let row = |need: &Need| project_element_needs::Model {
        project_id: project.0,
        element: need.element.code().to_owned(),
        amount: need.amount.get(),
        needed_by: need.needed_by,
        since: to_micros(need.since),
    };
    transaction.insert_all(needs.iter().map(row).collect()).await
}

fn need(row: project_element_needs::Model) -> Result<Need, StorageError> {
    Ok(Need {
        element: coded(&row.element, "element")?,
        amount: amount(row.amount)?,
        needed_by: row.needed_by,
        since: from_micros(row.since),
    })
}
