//! Writing projects and their changes, each with its entry in the change log.

use dingyin_domain::district::District;
use dingyin_domain::id::{PersonId, ProjectId, TenureId};
use dingyin_domain::project::{Change, Contact, Project, Status};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{reviews, rows, transfers};
use crate::change_log::{NewEntry, Stamp};
use crate::count;
use crate::element;
use crate::error::StorageError;
use crate::green_channel;
use crate::instant::to_micros;
use crate::rows::{met, sound};
use crate::table::{duplicate_decisions, leader_tenures, project_contacts, projects, team_tenures};
use crate::transaction::Transaction;

/// Writes a new project.
pub fn insert(transaction: &mut Transaction, stamp: &Stamp, entry_id: Uuid, project: &Project) {
    transaction.insert_project(rows::project_row(project), rows::contact_rows(project));
    transaction.log(
        stamp,
        NewEntry {
            personal: personal(&project.facts.contacts),
            ..NewEntry::of_project(entry_id, project.id, "project.logged", json!({ "after": snapshot(project) }))
        },
    );
}

/// Writes a change: the rows it touches, the project's own row if nobody changed it meanwhile, and the entry.
///
/// # Errors
/// The database, or [`StorageError::Stale`].
pub async fn save(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    before: &Project,
    change: &Change,
) -> Result<Project, StorageError> {
    let after = before.after(change, stamp.at);
    update_row(transaction, before, &after).await?;
    write_parts(transaction, &after, change).await?;
    let contacts_changed = before.facts.contacts != after.facts.contacts;
    let (old, new) = changed(&snapshot(before), &snapshot(&after));
    let data = json!({ "before": old, "after": new, "change": change_data(change)? });
    transaction.log(
        stamp,
        NewEntry {
            personal: if contacts_changed { personal(&after.facts.contacts) } else { None },
            ..NewEntry::of_project(entry_id, after.id, change.action(), data)
        },
    );
    Ok(after)
}

async fn update_row(transaction: &mut Transaction, before: &Project, after: &Project) -> Result<(), StorageError> {
    let row = rows::project_row(after).into_active_model().reset_all();
    let updated = projects::Entity::update_many()
        .set(row)
        .filter(projects::Column::Id.eq(before.id.0))
        .filter(projects::Column::Version.eq(before.version))
        .exec(transaction.writer().await?)
        .await?;
    met(&updated)
}

async fn write_parts(transaction: &mut Transaction, after: &Project, change: &Change) -> Result<(), StorageError> {
    match change {
        Change::Edited { .. } => {
            project_contacts::Entity::delete_many()
                .filter(project_contacts::Column::ProjectId.eq(after.id.0))
                .exec(transaction.writer().await?)
                .await?;
            transaction.insert_all(rows::contact_rows(after)).await
        }
        Change::LeaderAppointed { former, tenure } => {
            if let Some(former) = former {
                end_leader(transaction, *former, tenure.term.from).await?;
            }
            transaction.insert(rows::leader_row(after.id, tenure)).await
        }
        Change::TeamFormed { former, tenure } => {
            if let Some(former) = former {
                end_team(transaction, *former, tenure.term.from).await?;
            }
            transaction.insert(rows::team_row(after.id, tenure)).await?;
            transaction.insert_all(rows::member_rows(tenure)).await
        }
        Change::StageMoved { transition, evidence, counts } => {
            transaction.insert_all(count::rows(after.id, counts)).await?;
            transaction.insert(rows::transition_row(after.id, transition)).await?;
            transaction.insert_all(rows::evidence_rows(after.id, transition, evidence)).await
        }
        Change::AdmissionReviewed { review } => {
            transaction.insert(reviews::row(after.id, review)?).await?;
            transaction.insert_all(reviews::condition_rows(after.id, review)).await
        }
        Change::AdmissionOverruled { review_id, overruling } => {
            reviews::overrule(transaction, *review_id, overruling).await
        }
        Change::AdmissionConditionMet { condition_id, met, .. } => {
            reviews::meet_condition(transaction, *condition_id, met).await
        }
        Change::FollowUpNoted { follow_up, .. } => {
            transaction.insert(rows::follow_up_row(follow_up)).await?;
            transaction.insert_all(rows::follow_up_attachment_rows(follow_up)).await
        }
        Change::Transferred { transfer } => transaction.insert(transfers::row(after.id, transfer)).await,
        Change::CapitalIncreased { counts, .. } | Change::Counted { counts } => {
            transaction.insert_all(count::rows(after.id, counts)).await
        }
        Change::GreenChannelMoved { step } => green_channel::write(transaction, after.id, step).await,
        Change::NeedsStated { needs, .. } => element::replace_needs(transaction, after.id, needs).await,
        Change::StatusChanged { .. } | Change::FirstReportMoved { .. } => Ok(()),
    }
}

async fn end_leader(transaction: &mut Transaction, id: TenureId, until: chrono::NaiveDate) -> Result<(), StorageError> {
    leader_tenures::Entity::update_many()
        .col_expr(leader_tenures::Column::Until, Expr::value(until))
        .filter(leader_tenures::Column::Id.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

async fn end_team(transaction: &mut Transaction, id: TenureId, until: chrono::NaiveDate) -> Result<(), StorageError> {
    team_tenures::Entity::update_many()
        .col_expr(team_tenures::Column::Until, Expr::value(until))
        .filter(team_tenures::Column::Id.eq(id.0))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

/// Whether another project was joined or parted with again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// It goes on in this one.
    Joined,
    /// It stands alone again.
    Separated,
}

/// Notes with a project that another one was merged into it, or that this was undone.
pub fn log_join(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    into: ProjectId,
    other: &Project,
    join: Join,
) {
    let action = match join {
        Join::Joined => "project.joined",
        Join::Separated => "project.separated",
    };
    let data = json!({ "other": { "id": other.id, "code": other.code, "name": other.facts.name } });
    transaction.log(stamp, NewEntry::of_project(entry_id, into, action, data));
}

/// Keeps that look-alikes were judged to be different, so that they are not asked about again.
///
/// # Errors
/// The database.
pub async fn record_decisions(
    transaction: &mut Transaction,
    stamp: &Stamp,
    project: &Project,
    others: &[ProjectId],
    reason: &str,
) -> Result<(), StorageError> {
    let decided_by: PersonId = project.first_report.reported_by;
    let row = |other: &ProjectId| duplicate_decisions::Model {
        project_id: project.id.0,
        other_project_id: other.0,
        decision: "different".to_owned(),
        reason: reason.to_owned(),
        decided_by: decided_by.0,
        decided_at: to_micros(stamp.at),
    };
    transaction.insert_all(others.iter().map(row).collect()).await
}

/// The state of a project as the log keeps it: everything but personal values and what has entries of its own.
fn snapshot(project: &Project) -> Map<String, Value> {
    let facts = &project.facts;
    let investor = serde_json::to_value(&facts.investor).unwrap_or_default();
    let (status, outcome, reason, review_on) = match &project.status {
        Status::Active => (project.status.word(), None, None, None),
        Status::Suspended { reason, review_on } => (project.status.word(), None, Some(reason), *review_on),
        Status::Closed { outcome, reason, .. } => (project.status.word(), Some(*outcome), Some(reason), None),
    };
    let value = json!({
        "code": project.code,
        "name": facts.name,
        "investor": investor,
        "industry": facts.industry,
        "sub_industry": facts.sub_industry,
        "district": District::code(facts.district),
        "total_investment_yuan": facts.total_investment,
        "foreign_investment": facts.foreign_investment,
        "summary": facts.summary,
        "source": facts.source,
        "contacts": facts.contacts.len(),
        "reported_on": facts.reported_on,
        "reported_by": project.first_report.reported_by,
        "report_unit": project.first_report.unit_id,
        "report_district": project.first_report.district,
        "protected_until": project.first_report.protected_until,
        "stage": project.stage,
        "stage_since": project.stage_since,
        "status": status,
        "outcome": outcome,
        "status_reason": reason,
        "review_on": review_on,
        "leader_id": project.leader().map(|leader| leader.person_id),
        "liaison_id": project.team().map(|team| team.liaison_id),
        "last_contact_on": project.last_contact_on,
        "next_step": project.next_step,
    });
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// The fields that differ, before and after.
pub(crate) fn changed(
    before: &Map<String, Value>,
    after: &Map<String, Value>,
) -> (Map<String, Value>, Map<String, Value>) {
    let mut old = Map::new();
    let mut new = Map::new();
    for (field, value) in after {
        let former = before.get(field).unwrap_or(&Value::Null);
        if former != value {
            old.insert(field.clone(), former.clone());
            new.insert(field.clone(), value.clone());
        }
    }
    (old, new)
}

/// The change's own particulars: the tenure, the move, the review. A participant's name stays out of the chain.
fn change_data(change: &Change) -> Result<Value, StorageError> {
    let mut data = sound(serde_json::to_value(change), "change")?;
    if let Some(follow_up) = data.pointer_mut("/follow_up_noted/follow_up").and_then(Value::as_object_mut) {
        follow_up.remove("participants");
    }
    Ok(data)
}

fn personal(contacts: &[Contact]) -> Option<Value> {
    if contacts.is_empty() {
        return None;
    }
    let contact = |contact: &Contact| json!({ "name": contact.name, "phone": contact.phone.given() });
    Some(json!({ "contacts": contacts.iter().map(contact).collect::<Vec<_>>() }))
}

/// Notes that someone saw the contacts in full, and why.
pub fn log_reveal(transaction: &mut Transaction, stamp: &Stamp, entry_id: Uuid, project: ProjectId, reason: &str) {
    let data = json!({ "reason": reason });
    transaction.log(stamp, NewEntry::of_project(entry_id, project, "contacts.revealed", data));
}
