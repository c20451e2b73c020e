//! Reading whole projects.

use std::collections::HashMap;

use dingyin_domain::id::{AttachmentId, ProjectId};
use dingyin_domain::project::{Facts, FollowUp, Project};
use dingyin_domain::project_code::ProjectCode;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{rows, transfers};
use crate::count;
use crate::error::StorageError;
use crate::page::{Cursor, Page};
use crate::table::{
    admission_conditions, admission_reviews, evidence, follow_up_attachments, follow_ups, leader_tenures,
    project_contacts, project_counts, project_transfers, projects, team_members, team_tenures, transitions,
};
use crate::transaction::Transaction;

/// A whole project.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn load(connection: &impl ConnectionTrait, id: ProjectId) -> Result<Project, StorageError> {
    load_many(connection, &[id]).await?.pop().ok_or(StorageError::NotFound)
}

/// The project that has a code.
///
/// # Errors
/// The database.
pub async fn id_of(connection: &impl ConnectionTrait, code: ProjectCode) -> Result<Option<ProjectId>, StorageError> {
    let found = projects::Entity::find()
        .select_only()
        .column(projects::Column::Id)
        .filter(projects::Column::Code.eq(code.to_string()))
        .into_tuple::<Uuid>()
        .one(connection)
        .await?;
    Ok(found.map(ProjectId))
}

/// A whole project that is about to be changed: nobody else changes it until the transaction ends.
///
/// # Errors
/// The database, or [`StorageError::NotFound`].
pub async fn for_change(transaction: &mut Transaction, id: ProjectId) -> Result<Project, StorageError> {
    let connection = transaction.reader().await?;
    projects::Entity::find_by_id(id.0)
        .select_only()
        .column(projects::Column::Id)
        .lock_exclusive()
        .into_tuple::<Uuid>()
        .one(connection)
        .await?
        .ok_or(StorageError::NotFound)?;
    load(connection, id).await
}

/// Whole projects, in the order of the ids; those that are not there are left out.
///
/// # Errors
/// The database.
pub async fn load_many(connection: &impl ConnectionTrait, ids: &[ProjectId]) -> Result<Vec<Project>, StorageError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let (found, contacts) = rows_of(connection, &wanted).await?;
    let parts = Parts::load(connection, &wanted).await?;
    let mut loaded = Vec::with_capacity(found.len());
    for row in found {
        let own = own(&contacts, row.id);
        let mut project = rows::project(row, own)?;
        parts.fill(&mut project)?;
        loaded.push(project);
    }
    let place = |id: ProjectId| ids.iter().position(|wanted| *wanted == id);
    loaded.sort_by_key(|project| place(project.id));
    Ok(loaded)
}

/// The facts of projects, without what happened to them; what was merged into others is left out.
///
/// # Errors
/// The database.
pub async fn facts_of(
    connection: &impl ConnectionTrait,
    ids: &[ProjectId],
) -> Result<Vec<(ProjectId, Facts)>, StorageError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let (found, contacts) = rows_of(connection, &wanted).await?;
    let facts = |row: projects::Model| {
        let (id, own) = (ProjectId(row.id), own(&contacts, row.id));
        Ok((id, rows::facts(row, own)?))
    };
    found.into_iter().filter(|row| row.merged_into_id.is_none()).map(facts).collect()
}

async fn rows_of(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<(Vec<projects::Model>, Vec<project_contacts::Model>), StorageError> {
    let found = projects::Entity::find().filter(projects::Column::Id.is_in(ids.iter().copied()));
    let contacts = project_contacts::Entity::find()
        .filter(project_contacts::Column::ProjectId.is_in(ids.iter().copied()))
        .order_by_asc(project_contacts::Column::Position);
    Ok((found.all(connection).await?, contacts.all(connection).await?))
}

fn own(contacts: &[project_contacts::Model], id: Uuid) -> Vec<project_contacts::Model> {
    contacts.iter().filter(|contact| contact.project_id == id).cloned().collect()
}

/// The conditions of reviews; most projects have none to be asked for.
async fn conditions(
    connection: &impl ConnectionTrait,
    reviews: &[admission_reviews::Model],
) -> Result<Vec<admission_conditions::Model>, StorageError> {
    use admission_conditions::Column as C;
    let conditional: Vec<Uuid> = reviews.iter().map(|review| review.id).collect();
    if conditional.is_empty() {
        return Ok(Vec::new());
    }
    let own = admission_conditions::Entity::find().filter(C::ReviewId.is_in(conditional));
    Ok(own.order_by_asc(C::Position).all(connection).await?)
}

/// What projects have in other tables.
struct Parts {
    leaders: Vec<leader_tenures::Model>,
    teams: Vec<team_tenures::Model>,
    members: Vec<team_members::Model>,
    transitions: Vec<transitions::Model>,
    evidence: Vec<evidence::Model>,
    reviews: Vec<admission_reviews::Model>,
    conditions: Vec<admission_conditions::Model>,
    transfers: Vec<project_transfers::Model>,
    counts: Vec<project_counts::Model>,
}

impl Parts {
    async fn load(connection: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Self, StorageError> {
        let ids = || ids.iter().copied();
        let teams = team_tenures::Entity::find()
            .filter(team_tenures::Column::ProjectId.is_in(ids()))
            .order_by_asc(team_tenures::Column::FromDay)
            .order_by_asc(team_tenures::Column::Id)
            .all(connection)
            .await?;
        let members = team_members::Entity::find()
            .filter(team_members::Column::TenureId.is_in(teams.iter().map(|team| team.id)))
            .all(connection)
            .await?;
        let reviews = admission_reviews::Entity::find()
            .filter(admission_reviews::Column::ProjectId.is_in(ids()))
            .order_by_asc(admission_reviews::Column::Id)
            .all(connection)
            .await?;
        Ok(Self {
            leaders: leader_tenures::Entity::find()
                .filter(leader_tenures::Column::ProjectId.is_in(ids()))
                .order_by_asc(leader_tenures::Column::FromDay)
                .order_by_asc(leader_tenures::Column::Id)
                .all(connection)
                .await?,
            teams,
            members,
            transitions: transitions::Entity::find()
                .filter(transitions::Column::ProjectId.is_in(ids()))
                .order_by_asc(transitions::Column::Sequence)
                .all(connection)
                .await?,
            evidence: evidence::Entity::find()
                .filter(evidence::Column::ProjectId.is_in(ids()))
                .order_by_asc(evidence::Column::TransitionId)
                .order_by_asc(evidence::Column::Position)
                .all(connection)
                .await?,
            conditions: conditions(connection, &reviews).await?,
            reviews,
            transfers: project_transfers::Entity::find()
                .filter(project_transfers::Column::ProjectId.is_in(ids()))
                .order_by_asc(project_transfers::Column::FromDay)
                .order_by_asc(project_transfers::Column::Id)
                .all(connection)
                .await?,
            counts: project_counts::Entity::find()
                .filter(project_counts::Column::StandsUnderId.is_in(ids()))
                .order_by_asc(project_counts::Column::OnDay)
                .order_by_asc(project_counts::Column::ProjectId)
                .order_by_asc(project_counts::Column::Sequence)
                .all(connection)
                .await?,
        })
    }

    fn fill(&self, project: &mut Project) -> Result<(), StorageError> {
        let id = project.id.0;
        let leaders = self.leaders.iter().filter(|row| row.project_id == id).cloned();
        project.leaders = leaders.map(rows::leader).collect::<Result<_, _>>()?;
        let teams = self.teams.iter().filter(|row| row.project_id == id).cloned();
        project.teams = teams.map(|row| rows::team(row, &self.members)).collect::<Result<_, _>>()?;
        let pieces: Vec<evidence::Model> = self.evidence.iter().filter(|row| row.project_id == id).cloned().collect();
        project.evidence = pieces.iter().map(rows::filed_evidence).collect::<Result<_, _>>()?;
        let moves = self.transitions.iter().filter(|row| row.project_id == id).cloned();
        project.transitions = moves.map(|row| rows::transition(row, &pieces)).collect::<Result<_, _>>()?;
        let reviews = self.reviews.iter().filter(|row| row.project_id == id).cloned();
        project.reviews = reviews.map(|row| super::reviews::review(row, &self.conditions)).collect::<Result<_, _>>()?;
        let moved = self.transfers.iter().filter(|row| row.project_id == id).cloned();
        project.transfers = moved.map(transfers::transfer).collect::<Result<_, _>>()?;
        let counted = self.counts.iter().filter(|row| row.stands_under_id == id).cloned();
        project.counts = counted.map(count::count).collect::<Result<_, _>>()?;
        Ok(())
    }
}

/// The follow-ups of a project, newest first.
///
/// # Errors
/// The database.
pub async fn follow_ups(
    connection: &impl ConnectionTrait,
    projects: &[ProjectId],
    after: Option<&Cursor>,
    limit: u64,
) -> Result<(Page<FollowUp>, u64), StorageError> {
    use sea_orm::PaginatorTrait as _;
    let all = follow_ups::Entity::find().filter(follow_ups::Column::ProjectId.is_in(projects.iter().map(|id| id.0)));
    let total = all.clone().count(connection).await?;
    let mut query = all;
    if let Some(cursor) = after {
        query = query.filter(follow_ups::Column::Id.lt(cursor.id));
    }
    let rows = query.order_by_desc(follow_ups::Column::Id).limit(limit + 1).all(connection).await?;
    let mut files = files_with(connection, &rows).await?;
    let with_files = |row: follow_ups::Model| {
        let files = files.remove(&row.id).unwrap_or_default();
        rows::follow_up(row, files)
    };
    let items = rows.into_iter().map(with_files).collect::<Result<Vec<_>, _>>()?;
    let page = Page::cut(items, limit, |last| Cursor::behind(last.id.0));
    Ok((page, total))
}

/// The files that go with each of these contacts, in their order.
async fn files_with(
    connection: &impl ConnectionTrait,
    contacts: &[follow_ups::Model],
) -> Result<HashMap<Uuid, Vec<AttachmentId>>, StorageError> {
    use follow_up_attachments::Column as C;
    let files = follow_up_attachments::Entity::find().filter(C::FollowUpId.is_in(contacts.iter().map(|row| row.id)));
    let mut files_of: HashMap<Uuid, Vec<AttachmentId>> = HashMap::new();
    for row in files.order_by_asc(C::FollowUpId).order_by_asc(C::Position).all(connection).await? {
        files_of.entry(row.follow_up_id).or_default().push(AttachmentId(row.attachment_id));
    }
    Ok(files_of)
}
