//! Offices that were handed over and what was taken on with them, and offices that nobody fills.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dingyin_domain::admission;
use dingyin_domain::green_channel::Channel;
use dingyin_domain::handover::{Acceptance, Handover, Office, Vacancy, VacancyCause};
use dingyin_domain::id::{PersonId, ProjectId, TenureId};
use dingyin_domain::instruction::Instruction;
use dingyin_domain::meeting::MeetingTask;
use dingyin_domain::problem::Problem;
use dingyin_domain::project::StatusWord;
use dingyin_domain::rhythm;
use sea_orm::sea_query::{Condition, Expr, ExprTrait as _};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::to_micros;
use crate::project::{ProjectFilter, Sight, condition, current_leader, current_team, ids_within};
use crate::rows::{coded, sound};
use crate::table::{handovers, leader_tenures, projects, team_tenures};
use crate::transaction::Transaction;
use crate::work::OpenStep;

/// Keeps that an office went from one person to another; the entry of the change itself says so in the log.
///
/// # Errors
/// The database.
pub async fn insert(transaction: &mut Transaction, handover: &Handover) -> Result<(), StorageError> {
    transaction
        .insert(handovers::Model {
            tenure_id: handover.tenure_id.0,
            office: handover.office.code().to_owned(),
            project_id: handover.project_id.0,
            person_id: handover.person_id.0,
            former_id: handover.former_id.0,
            since: handover.since,
            due_on: handover.due_on,
            accepted_at: None,
            acceptance: None,
        })
        .await
}

/// Keeps that handovers of a project were accepted, with what was open then.
///
/// # Errors
/// The database.
pub async fn accept(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (project, handovers, acceptance): (ProjectId, &[Handover], &Acceptance),
) -> Result<(), StorageError> {
    use handovers::Column as C;
    let text = sound(serde_json::to_string(acceptance), "acceptance")?;
    for handover in handovers {
        handovers::Entity::update_many()
            .col_expr(C::AcceptedAt, Expr::value(to_micros(acceptance.at)))
            .col_expr(C::Acceptance, Expr::value(text.as_str()))
            .filter(C::TenureId.eq(handover.tenure_id.0))
            .filter(C::Office.eq(handover.office.code()))
            .exec(transaction.writer().await?)
            .await?;
    }
    let data = json!({ "handovers": handovers, "acceptance": acceptance });
    transaction.log(stamp, NewEntry::of_project(entry_id, project, "handover.accepted", data));
    Ok(())
}

/// The handovers of projects, the latest first.
///
/// # Errors
/// The database.
pub async fn of(connection: &impl ConnectionTrait, projects: &[ProjectId]) -> Result<Vec<Handover>, StorageError> {
    use handovers::Column as C;
    let own = handovers::Entity::find().filter(C::ProjectId.is_in(projects.iter().map(|id| id.0)));
    let rows = own.order_by_desc(C::Since).order_by_desc(C::TenureId).all(connection).await?;
    rows.into_iter().map(handover).collect()
}

/// The handovers of active projects that wait for a person who is still in that office, those due first first.
///
/// # Errors
/// The database.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    person: PersonId,
    limit: u64,
) -> Result<Vec<Handover>, StorageError> {
    use handovers::Column as C;
    let in_office = |office: Office, sight: Sight| {
        let filter =
            ProjectFilter { sights: vec![sight], statuses: vec![StatusWord::Active], ..ProjectFilter::default() };
        Condition::all().add(C::Office.eq(office.code())).add(C::ProjectId.in_subquery(ids_within(&filter)))
    };
    let held = Condition::any()
        .add(in_office(Office::Leader, Sight::Leader(person, None)))
        .add(in_office(Office::Liaison, Sight::Liaison(person)));
    let rows = handovers::Entity::find().filter(C::PersonId.eq(person.0)).filter(C::AcceptedAt.is_null()).filter(held);
    rows.order_by_asc(C::DueOn).limit(limit).all(connection).await?.into_iter().map(handover).collect()
}

fn handover(row: handovers::Model) -> Result<Handover, StorageError> {
    let acceptance = row.acceptance.as_deref().map(serde_json::from_str::<Acceptance>);
    Ok(Handover {
        tenure_id: TenureId(row.tenure_id),
        office: coded(&row.office, "office")?,
        project_id: ProjectId(row.project_id),
        person_id: PersonId(row.person_id),
        former_id: PersonId(row.former_id),
        since: row.since,
        due_on: row.due_on,
        acceptance: sound(acceptance.transpose(), "acceptance")?,
    })
}

/// The offices of active projects under a filter, from negotiation on, in which nobody is, or somebody who is gone since a day;
/// the longest vacant first.
///
/// # Errors
/// The database.
pub async fn vacant(
    connection: &impl ConnectionTrait,
    filter: &ProjectFilter,
    gone: &BTreeMap<PersonId, (VacancyCause, NaiveDate)>,
) -> Result<Vec<Vacancy>, StorageError> {
    let (stages, statuses) = (rhythm::stages().collect(), vec![StatusWord::Active]);
    let pursued = condition(&ProjectFilter { stages, statuses, ..filter.clone() });
    let mut vacant = Vec::new();
    for office in Office::EVERY.iter().copied() {
        let (relation, holder) = match office {
            Office::Leader => (current_leader(), Expr::col((leader_tenures::Entity, leader_tenures::Column::PersonId))),
            Office::Liaison => (current_team(), Expr::col((team_tenures::Entity, team_tenures::Column::LiaisonId))),
        };
        let absent = holder.clone().is_in(gone.keys().map(|person| person.0));
        let nobody = Condition::any().add(holder.clone().is_null()).add(absent);
        let rows: Vec<(Uuid, NaiveDate, Option<Uuid>)> = projects::Entity::find()
            .select_only()
            .columns([projects::Column::Id, projects::Column::StageSince])
            .expr_as(holder, "holder")
            .join(JoinType::LeftJoin, relation)
            .filter(pursued.clone())
            .filter(nobody)
            .into_tuple()
            .all(connection)
            .await?;
        vacant.extend(rows.into_iter().map(|(id, stage_since, holder)| {
            let person_id = holder.map(PersonId);
            let known = person_id.and_then(|person| gone.get(&person)).copied();
            let (cause, since) = known.unwrap_or((VacancyCause::Nobody, stage_since));
            Vacancy { project_id: ProjectId(id), office, cause, person_id, since }
        }));
    }
    vacant.sort_by_key(|vacancy| (vacancy.since, vacancy.project_id, vacancy.office));
    Ok(vacant)
}

/// What is open of a project, for whoever takes it on.
#[derive(Debug, Clone)]
pub struct Open {
    /// Problems that nobody has judged to be solved.
    pub problems: Vec<Problem>,
    /// Instructions whose tasks are not done.
    pub instructions: Vec<Instruction>,
    /// What meetings decided and nobody has done.
    pub decisions: Vec<MeetingTask>,
    /// Conditions of admissions that are not met.
    pub conditions: Vec<(ProjectId, admission::Condition)>,
    /// Next steps that were set.
    pub steps: Vec<OpenStep>,
    /// The green channel.
    pub channel: Option<Channel>,
}

/// What is open of a project and of those that were merged into it.
///
/// # Errors
/// The database.
pub async fn open_of(
    connection: &impl ConnectionTrait,
    (project, joined): (ProjectId, &[ProjectId]),
) -> Result<Open, StorageError> {
    Ok(Open {
        problems: crate::problem::open_of(connection, joined).await?,
        instructions: crate::instruction::open_of(connection, joined).await?,
        decisions: crate::meeting::open_of(connection, joined).await?,
        conditions: crate::admission::open_of(connection, joined).await?,
        steps: crate::work::open_steps_of(connection, &[project]).await?,
        channel: crate::green_channel::load(connection, project).await?,
    })
}
