//! What belongs to projects and is addressed to units and persons of its own: who sees it, and what the projects are called.

use std::collections::{BTreeMap, BTreeSet};

use dingyin_domain::id::{PersonId, ProjectId, UnitId};
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::error::StorageError;
use crate::project::{ProjectFilter, Sight, condition, ids_within};
use crate::table::projects;

/// A unit and people to whom something may be addressed; nobody where both are absent.
#[derive(Debug, Clone, Default)]
pub struct Addressee {
    /// The unit.
    pub unit: Option<UnitId>,
    /// The people.
    pub people: Vec<PersonId>,
}

impl Addressee {
    /// What is addressed to the unit or to one of the people; empty where there is nobody.
    pub(crate) fn condition<C: ColumnTrait>(&self, unit: C, person: C) -> Condition {
        Condition::any().add_option(self.unit.map(|id| unit.eq(id.0))).add_option(self.named(person))
    }

    /// What names one of the people, if there are any.
    pub(crate) fn named<C: ColumnTrait>(&self, person: C) -> Option<Expr> {
        (!self.people.is_empty()).then(|| person.is_in(self.people.iter().map(|id| id.0)))
    }
}

/// What the asker may see: what belongs to these projects, and what is addressed to these.
#[derive(Debug, Clone, Default)]
pub struct Sights {
    /// The projects.
    pub projects: Vec<Sight>,
    /// The unit and the people.
    pub addressee: Addressee,
}

/// A project by its names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProjectLabel {
    /// The code people see.
    pub code: String,
    /// The name.
    pub name: String,
}

/// What lies within the sights: of a project that is seen, or addressed.
pub(crate) fn seen<C: ColumnTrait>(project: C, sights: &Sights, addressed: Condition) -> Condition {
    if sights.projects.contains(&Sight::City) {
        return Condition::all();
    }
    let filter = ProjectFilter { sights: sights.projects.clone(), ..ProjectFilter::default() };
    let of_projects = (!sights.projects.is_empty()).then(|| project.in_subquery(ids_within(&filter)));
    // Without anything that may be seen nothing is.
    Condition::any().add(Expr::cust("1 = 0")).add_option(of_projects).add(or_nothing(addressed))
}

fn or_nothing(addressed: Condition) -> Condition {
    if addressed.is_empty() { Condition::any().add(Expr::cust("1 = 0")) } else { addressed }
}

/// What projects are called.
///
/// # Errors
/// The database.
pub async fn labels(
    connection: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = ProjectId>,
) -> Result<BTreeMap<ProjectId, ProjectLabel>, StorageError> {
    use projects::Column as C;
    let rows: Vec<(Uuid, String, String)> = projects::Entity::find()
        .select_only()
        .columns([C::Id, C::Code, C::Name])
        .filter(C::Id.is_in(ids.into_iter().map(|id| id.0)))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|(id, code, name)| (ProjectId(id), ProjectLabel { code, name })).collect())
}

/// Those of some projects that lie within the sights.
///
/// # Errors
/// The database.
pub async fn seen_among(
    connection: &impl ConnectionTrait,
    sights: Vec<Sight>,
    ids: impl IntoIterator<Item = ProjectId>,
) -> Result<BTreeSet<ProjectId>, StorageError> {
    use projects::Column as C;
    let rows: Vec<Uuid> = projects::Entity::find()
        .select_only()
        .column(C::Id)
        .filter(C::Id.is_in(ids.into_iter().map(|id| id.0)))
        .filter(condition(&ProjectFilter { sights, ..ProjectFilter::default() }))
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(ProjectId).collect())
}
