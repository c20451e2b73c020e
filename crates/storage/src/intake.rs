//! The lead's clock: what was done for leads and who was told of what had run out, each an entry in the project's log.

use chrono::{DateTime, Utc};
use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, ProjectId, UnitId};
use dingyin_domain::industry::Industry;
use dingyin_domain::intake::{Deed, Escalation, Judgement, LeadVerdict, StepKind};
use dingyin_domain::project::StatusWord;
use dingyin_domain::stage::Stage;
use dingyin_domain::text::Remark;
use sea_orm::sea_query::{Condition, Query, SelectStatement};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::project::{ProjectFilter, condition};
use crate::rows::{coded, sound};
use crate::table::{intake_escalations, intake_steps, projects};
use crate::transaction::Transaction;

/// A lead with what its clock needs.
#[derive(Debug, Clone)]
pub struct TrackedLead {
    /// The project.
    pub id: ProjectId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Who invests.
    pub investor_name: String,
    /// Where.
    pub district: District,
    /// The industry.
    pub industry: Industry,
    /// Where it stands.
    pub stage: Stage,
    /// Whether it is pursued.
    pub status: StatusWord,
    /// The unit that holds it.
    pub unit_id: UnitId,
    /// The day of the first report.
    pub reported_on: chrono::NaiveDate,
    /// When it was logged.
    pub logged_at: DateTime<Utc>,
    /// What was done for it.
    pub deeds: Vec<Deed>,
    /// Who was told.
    pub escalations: Vec<Escalation>,
}

/// The time within which leads were logged; an end that is not there is open.
#[derive(Debug, Clone, Copy, Default)]
pub struct Logged {
    /// Not before.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub until: Option<DateTime<Utc>>,
}

/// A row of [`TrackedLead`].
#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    code: String,
    name: String,
    investor_name: String,
    district: String,
    industry: String,
    stage: String,
    status: String,
    report_unit_id: Uuid,
    reported_on: chrono::NaiveDate,
    created_at: i64,
}

/// Projects under a filter that were logged within a time, with what was done for them; in the order of their ids.
///
/// # Errors
/// The database.
pub async fn tracked(
    connection: &impl ConnectionTrait,
    filter: &ProjectFilter,
    logged: Logged,
) -> Result<Vec<TrackedLead>, StorageError> {
    use projects::Column as C;
    let wanted = Condition::all()
        .add(condition(filter))
        .add_option(logged.from.map(|from| C::CreatedAt.gte(to_micros(from))))
        .add_option(logged.until.map(|until| C::CreatedAt.lt(to_micros(until))));
    let columns = [C::Id, C::Code, C::Name, C::InvestorName, C::District, C::Industry, C::Stage, C::Status];
    let rows = projects::Entity::find()
        .select_only()
        .columns(columns)
        .columns([C::ReportUnitId, C::ReportedOn, C::CreatedAt])
        .filter(wanted.clone())
        .order_by_asc(C::Id)
        .into_model::<Row>()
        .all(connection)
        .await?;
    let mut leads = rows.into_iter().map(lead).collect::<Result<Vec<_>, _>>()?;
    let mut among = Query::select();
    among.column((projects::Entity, C::Id)).from(projects::Entity).cond_where(wanted);
    let place = |leads: &[TrackedLead], id: ProjectId| leads.binary_search_by_key(&id, |lead| lead.id).ok();
    for (id, deed) in deeds(connection, among.clone()).await? {
        place(&leads, id).and_then(|at| leads.get_mut(at)).into_iter().for_each(|lead| lead.deeds.push(deed.clone()));
    }
    for (id, told) in escalations(connection, among).await? {
        let lead = place(&leads, id).and_then(|at| leads.get_mut(at));
        lead.into_iter().for_each(|lead| lead.escalations.push(told.clone()));
    }
    Ok(leads)
}

/// What was done for one lead, and who was told.
///
/// # Errors
/// The database.
pub async fn of_project(
    connection: &impl ConnectionTrait,
    id: ProjectId,
) -> Result<(Vec<Deed>, Vec<Escalation>), StorageError> {
    let mut only = Query::select();
    only.column((projects::Entity, projects::Column::Id)).from(projects::Entity);
    only.and_where(projects::Column::Id.eq(id.0));
    let deeds = deeds(connection, only.clone()).await?;
    let escalations = escalations(connection, only).await?;
    Ok((deeds.into_iter().map(|(_, deed)| deed).collect(), escalations.into_iter().map(|(_, told)| told).collect()))
}

async fn deeds(
    connection: &impl ConnectionTrait,
    among: SelectStatement,
) -> Result<Vec<(ProjectId, Deed)>, StorageError> {
    let query = intake_steps::Entity::find().filter(intake_steps::Column::ProjectId.in_subquery(among));
    let rows = query.order_by_asc(intake_steps::Column::Sequence).all(connection).await?;
    rows.into_iter().map(|row| Ok((ProjectId(row.project_id), deed(row)?))).collect()
}

async fn escalations(
    connection: &impl ConnectionTrait,
    among: SelectStatement,
) -> Result<Vec<(ProjectId, Escalation)>, StorageError> {
    let query = intake_escalations::Entity::find().filter(intake_escalations::Column::ProjectId.in_subquery(among));
    let rows = query.all(connection).await?;
    rows.into_iter().map(|row| Ok((ProjectId(row.project_id), escalation(&row)?))).collect()
}

/// Keeps a step that was done.
///
/// # Errors
/// The database.
pub async fn insert(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (project, deed): (ProjectId, &Deed),
) -> Result<(), StorageError> {
    transaction.insert(deed_row(project, deed, stamp)?).await?;
    let action = match deed.kind {
        StepKind::Answer => "intake.answered",
        StepKind::Judge => "intake.judged",
        StepKind::TellReferrer => "intake.referrer_told",
        StepKind::Report => "intake.reported",
    };
    transaction.log(stamp, NewEntry::of_project(entry_id, project, action, json!({ "intake": deed })));
    Ok(())
}

/// Keeps that someone was told.
///
/// # Errors
/// The database.
pub async fn escalate(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (project, told): (ProjectId, &Escalation),
) -> Result<(), StorageError> {
    let row = intake_escalations::Model {
        project_id: project.0,
        kind: told.kind.code().to_owned(),
        sequence: i32::try_from(told.sequence).unwrap_or(i32::MAX),
        rung: told.rung.code().to_owned(),
        due_on: told.due_on,
        reached_on: told.reached_on,
        recorded_at: to_micros(stamp.at),
    };
    transaction.insert(row).await?;
    transaction.log(stamp, NewEntry::of_project(entry_id, project, "intake.escalated", json!({ "intake": told })));
    Ok(())
}

fn lead(row: Row) -> Result<TrackedLead, StorageError> {
    Ok(TrackedLead {
        id: ProjectId(row.id),
        code: row.code,
        name: row.name,
        investor_name: row.investor_name,
        district: coded(&row.district, "district")?,
        industry: coded(&row.industry, "industry")?,
        stage: coded(&row.stage, "stage")?,
        status: coded(&row.status, "status")?,
        unit_id: UnitId(row.report_unit_id),
        reported_on: row.reported_on,
        logged_at: from_micros(row.created_at),
        deeds: Vec::new(),
        escalations: Vec::new(),
    })
}

fn deed_row(project: ProjectId, deed: &Deed, stamp: &Stamp) -> Result<intake_steps::Model, StorageError> {
    let judgement = deed.judgement.as_ref();
    let aspects = judgement.map(|judgement| serde_json::to_string(&judgement.aspects)).transpose();
    Ok(intake_steps::Model {
        project_id: project.0,
        kind: deed.kind.code().to_owned(),
        sequence: i32::try_from(deed.sequence).unwrap_or(i32::MAX),
        due_on: deed.due_on,
        on_day: deed.on,
        done_by: deed.done_by.0,
        noted_by: deed.noted_by.0,
        note: deed.note.as_ref().map(|note| note.as_str().to_owned()),
        verdict: judgement.map(|judgement| judgement.verdict.code().to_owned()),
        reason: judgement.map(|judgement| judgement.reason.as_str().to_owned()),
        aspects: sound(aspects, "aspects")?,
        created_at: to_micros(stamp.at),
    })
}

fn deed(row: intake_steps::Model) -> Result<Deed, StorageError> {
    let judgement = match (row.verdict, row.reason, row.aspects) {
        (Some(verdict), Some(reason), Some(aspects)) => Some(Judgement {
            aspects: sound(serde_json::from_str(&aspects), "aspects")?,
            verdict: coded::<LeadVerdict>(&verdict, "verdict")?,
            reason: sound(Remark::parse(reason), "reason")?,
        }),
        _ => None,
    };
    Ok(Deed {
        kind: coded(&row.kind, "step")?,
        sequence: u32::try_from(row.sequence).unwrap_or_default(),
        due_on: row.due_on,
        on: row.on_day,
        done_by: PersonId(row.done_by),
        noted_by: PersonId(row.noted_by),
        note: sound(row.note.map(Remark::parse).transpose(), "note")?,
        judgement,
    })
}

fn escalation(row: &intake_escalations::Model) -> Result<Escalation, StorageError> {
    Ok(Escalation {
        kind: coded(&row.kind, "step")?,
        sequence: u32::try_from(row.sequence).unwrap_or_default(),
        rung: coded(&row.rung, "rung")?,
        due_on: row.due_on,
        reached_on: row.reached_on,
    })
}
