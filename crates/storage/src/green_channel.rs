//! Green channels with their items and events. Their steps stand in the log of the project.

use std::collections::BTreeMap;

use dingyin_domain::approval::{Catalogue, StopKind};
use dingyin_domain::green_channel::{Channel, ChannelItem, ChannelStep, EventKind, ItemEvent, Record, Setting, Took};
use dingyin_domain::id::{AttachmentId, ChannelItemId, ItemEventId, PersonId, ProjectId};
use dingyin_domain::project::StatusWord;
use dingyin_domain::text::Remark;
use sea_orm::sea_query::{Expr, ExprTrait as _, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use crate::change_log::{NewEntry, Stamp};
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::project::{ProjectFilter, Sight, ids_within};
use crate::rows::{coded, sound, text};
use crate::table::{approval_catalogues, channel_items, green_channels, item_events, projects};
use crate::transaction::Transaction;

/// Writes what a step of a project's channel changes.
///
/// # Errors
/// The database.
pub(crate) async fn write(
    transaction: &mut Transaction,
    project: ProjectId,
    step: &ChannelStep,
) -> Result<(), StorageError> {
    match step {
        ChannelStep::Opened { channel } => {
            transaction.insert(channel_row(channel)?).await?;
            let rows = (0..).zip(&channel.items).map(|(at, item)| item_row(project, at, item));
            transaction.insert_all(rows.collect::<Result<Vec<_>, _>>()?).await
        }
        ChannelStep::ItemMoved { item_id, event, taken, .. } => {
            let writer = transaction.writer().await?;
            let before = item_events::Entity::find().filter(item_events::Column::ItemId.eq(item_id.0));
            let sequence = i32::try_from(before.count(writer).await?).unwrap_or(i32::MAX);
            if let Some(taken) = taken {
                channel_items::Entity::update_many()
                    .col_expr(channel_items::Column::Taken, Expr::value(i64::from(*taken)))
                    .filter(channel_items::Column::Id.eq(item_id.0))
                    .exec(writer)
                    .await?;
            }
            transaction.insert(event_row(*item_id, sequence, event)).await
        }
        ChannelStep::ItemAdded { position, item } => {
            let position = i32::try_from(*position).unwrap_or(i32::MAX);
            channel_items::Entity::update_many()
                .col_expr(channel_items::Column::Position, Expr::col(channel_items::Column::Position).add(1))
                .filter(channel_items::Column::ProjectId.eq(project.0))
                .filter(channel_items::Column::Position.gte(position))
                .exec(transaction.writer().await?)
                .await?;
            transaction.insert(item_row(project, position, item)?).await
        }
    }
}

/// The channel of a project, if it is open.
///
/// # Errors
/// The database.
pub async fn load(connection: &impl ConnectionTrait, project: ProjectId) -> Result<Option<Channel>, StorageError> {
    let Some(row) = green_channels::Entity::find_by_id(project.0).one(connection).await? else { return Ok(None) };
    Ok(channels(connection, vec![row], Some(&[project.0])).await?.pop())
}

/// The channels of active projects whose current liaison a person is.
///
/// # Errors
/// The database.
pub async fn served_by(
    connection: &impl ConnectionTrait,
    liaison: PersonId,
    limit: u64,
) -> Result<Vec<Channel>, StorageError> {
    let (sights, statuses) = (vec![Sight::Liaison(liaison)], vec![StatusWord::Active]);
    let served = ProjectFilter { sights, statuses, ..ProjectFilter::default() };
    let id = green_channels::Column::ProjectId;
    let rows = green_channels::Entity::find().filter(id.in_subquery(ids_within(&served))).order_by_asc(id).limit(limit);
    let rows = rows.all(connection).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.project_id).collect();
    channels(connection, rows, Some(&ids)).await
}

/// An item of a project's channel.
pub type ItemOfProject = (ProjectId, ChannelItem);

/// The items of active projects that were handed in and are not finished, those of one unit or of all, behind an id.
///
/// # Errors
/// The database.
pub async fn in_hand(
    connection: &impl ConnectionTrait,
    unit: Option<&str>,
    after: Option<ChannelItemId>,
    limit: u64,
) -> Result<Vec<ItemOfProject>, StorageError> {
    use channel_items::Column as C;
    let (sights, statuses) = (vec![Sight::City], vec![StatusWord::Active]);
    let active = ProjectFilter { sights, statuses, ..ProjectFilter::default() };
    let mut handed_in = Query::select();
    handed_in.expr(Expr::val(1)).from(item_events::Entity);
    handed_in.and_where(
        Expr::col((item_events::Entity, item_events::Column::ItemId)).equals((channel_items::Entity, C::Id)),
    );
    let mut rows = channel_items::Entity::find()
        .filter(C::Taken.is_null())
        .filter(Expr::exists(handed_in))
        .filter(C::ProjectId.in_subquery(ids_within(&active)));
    if let Some(unit) = unit {
        rows = rows.filter(C::Unit.eq(unit));
    }
    if let Some(after) = after {
        rows = rows.filter(C::Id.gt(after.0));
    }
    items_of(connection, rows.order_by_asc(C::Id).limit(limit).all(connection).await?).await
}

/// Every channel, for figures over all of them.
///
/// # Errors
/// The database.
pub async fn all(connection: &impl ConnectionTrait) -> Result<Vec<Channel>, StorageError> {
    let rows = green_channels::Entity::find().order_by_asc(green_channels::Column::ProjectId).all(connection).await?;
    channels(connection, rows, None).await
}

async fn channels(
    connection: &impl ConnectionTrait,
    rows: Vec<green_channels::Model>,
    only: Option<&[Uuid]>,
) -> Result<Vec<Channel>, StorageError> {
    use channel_items::Column as C;
    let mut items = channel_items::Entity::find().order_by_asc(C::Position);
    let mut events = item_events::Entity::find().order_by_asc(item_events::Column::Sequence);
    if let Some(projects) = only {
        let projects = || projects.iter().copied();
        let mut of_project = Query::select();
        of_project.column(C::Id).from(channel_items::Entity).and_where(C::ProjectId.is_in(projects()));
        items = items.filter(C::ProjectId.is_in(projects()));
        events = events.filter(item_events::Column::ItemId.in_subquery(of_project));
    }
    let items = items.all(connection).await?;
    let mut by_item: BTreeMap<Uuid, Vec<ItemEvent>> = BTreeMap::new();
    for row in events.all(connection).await? {
        by_item.entry(row.item_id).or_default().push(event(row)?);
    }
    let mut by_project: BTreeMap<Uuid, Vec<ChannelItem>> = BTreeMap::new();
    for row in items {
        let events = by_item.remove(&row.id).unwrap_or_default();
        by_project.entry(row.project_id).or_default().push(item(row, events)?);
    }
    let channel = |row: green_channels::Model| {
        Ok(Channel {
            items: by_project.remove(&row.project_id).unwrap_or_default(),
            project_id: ProjectId(row.project_id),
            catalogue: u32::try_from(row.catalogue).unwrap_or_default(),
            opened_on: row.opened_on,
            conditions: sound(serde_json::from_str(&row.conditions), "conditions")?,
            forecast: sound(row.forecast.as_deref().map(serde_json::from_str).transpose(), "forecast")?,
            opened_by: PersonId(row.opened_by),
        })
    };
    rows.into_iter().map(channel).collect()
}

/// These items with their events and their projects, in the order of their rows.
///
/// # Errors
/// The database.
pub(crate) async fn items_of(
    connection: &impl ConnectionTrait,
    rows: Vec<channel_items::Model>,
) -> Result<Vec<ItemOfProject>, StorageError> {
    let events = item_events::Entity::find()
        .filter(item_events::Column::ItemId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(item_events::Column::Sequence);
    let mut by_item: BTreeMap<Uuid, Vec<ItemEvent>> = BTreeMap::new();
    for row in events.all(connection).await? {
        by_item.entry(row.item_id).or_default().push(event(row)?);
    }
    let own = |row: channel_items::Model| {
        let events = by_item.remove(&row.id).unwrap_or_default();
        Ok((ProjectId(row.project_id), item(row, events)?))
    };
    rows.into_iter().map(own).collect()
}

/// How long items took that were finished, with the units that decided them and where their projects lie.
///
/// # Errors
/// The database.
pub async fn record(connection: &impl ConnectionTrait) -> Result<Record, StorageError> {
    use channel_items::Column as C;
    let to_project = channel_items::Entity::belongs_to(projects::Entity).from(C::ProjectId).to(projects::Column::Id);
    let rows: Vec<(String, Option<String>, i32, String, String)> = channel_items::Entity::find()
        .select_only()
        .columns([C::Code, C::Unit, C::Taken])
        .columns([projects::Column::Industry, projects::Column::District])
        .join(JoinType::InnerJoin, to_project.into())
        .filter(C::Taken.is_not_null())
        .order_by_asc(C::Code)
        .order_by_asc(C::Taken)
        .order_by_asc(C::Id)
        .into_tuple()
        .all(connection)
        .await?;
    let mut record = Record::default();
    for (code, unit, taken, industry, district) in rows {
        let setting = Setting { industry: coded(&industry, "industry")?, district: coded(&district, "district")? };
        record.add(code, Took { unit, setting, days: u32::try_from(taken).unwrap_or_default() });
    }
    Ok(record)
}

/// The units, by their codes, that have items in the channel of a project.
///
/// # Errors
/// The database.
pub async fn units(connection: &impl ConnectionTrait, project: ProjectId) -> Result<Vec<String>, StorageError> {
    use channel_items::Column as C;
    let rows = channel_items::Entity::find().select_only().column(C::Unit).distinct();
    let rows = rows.filter(C::ProjectId.eq(project.0)).filter(C::Unit.is_not_null());
    Ok(rows.into_tuple().all(connection).await?)
}

/// The catalogues that were entered, the newest last.
///
/// # Errors
/// The database.
pub async fn catalogues(connection: &impl ConnectionTrait) -> Result<Vec<Catalogue>, StorageError> {
    let rows = approval_catalogues::Entity::find().order_by_asc(approval_catalogues::Column::Version);
    let catalogue = |row: approval_catalogues::Model| {
        Ok(Catalogue {
            version: u32::try_from(row.version).unwrap_or_default(),
            in_force_from: row.in_force_from,
            approvals: sound(serde_json::from_str(&row.approvals), "approvals")?,
        })
    };
    rows.all(connection).await?.into_iter().map(catalogue).collect()
}

/// Enters a catalogue.
///
/// # Errors
/// The database.
pub async fn enter_catalogue(
    transaction: &mut Transaction,
    stamp: &Stamp,
    entry_id: Uuid,
    (catalogue, note, by): (&Catalogue, &Remark, PersonId),
) -> Result<(), StorageError> {
    let row = approval_catalogues::Model {
        version: i32::try_from(catalogue.version).unwrap_or(i32::MAX),
        in_force_from: catalogue.in_force_from,
        approvals: sound(serde_json::to_string(&catalogue.approvals), "approvals")?,
        note: note.as_str().to_owned(),
        entered_by: by.0,
        entered_at: to_micros(stamp.at),
    };
    transaction.insert(row).await?;
    let data = json!({ "after": catalogue, "note": note });
    let entry = NewEntry {
        id: entry_id,
        aggregate: "approval_catalogue",
        aggregate_id: entry_id,
        action: "approval_catalogue.entered",
        data,
        personal: None,
    };
    transaction.log(stamp, entry);
    Ok(())
}

fn channel_row(channel: &Channel) -> Result<green_channels::Model, StorageError> {
    Ok(green_channels::Model {
        project_id: channel.project_id.0,
        catalogue: i32::try_from(channel.catalogue).unwrap_or(i32::MAX),
        opened_on: channel.opened_on,
        conditions: sound(serde_json::to_string(&channel.conditions), "conditions")?,
        forecast: sound(channel.forecast.map(|forecast| serde_json::to_string(&forecast)).transpose(), "forecast")?,
        opened_by: channel.opened_by.0,
    })
}

fn item_row(project: ProjectId, position: i32, item: &ChannelItem) -> Result<channel_items::Model, StorageError> {
    Ok(channel_items::Model {
        id: item.id.0,
        project_id: project.0,
        position,
        code: item.approval.code.clone(),
        label: item.label.as_ref().map(|label| label.as_str().to_owned()),
        unit: item.approval.unit.clone(),
        approval: sound(serde_json::to_string(&item.approval), "approval")?,
        taken: None,
    })
}

fn item(row: channel_items::Model, events: Vec<ItemEvent>) -> Result<ChannelItem, StorageError> {
    Ok(ChannelItem {
        id: ChannelItemId(row.id),
        label: text(row.label)?,
        approval: sound(serde_json::from_str(&row.approval), "approval")?,
        events,
    })
}

fn event_row(item: ChannelItemId, sequence: i32, event: &ItemEvent) -> item_events::Model {
    let said = |remark: &Option<Remark>| remark.as_ref().map(|remark| remark.as_str().to_owned());
    item_events::Model {
        id: event.id.0,
        item_id: item.0,
        sequence,
        kind: event.kind.code().to_owned(),
        happened_on: event.on,
        procedure: event.procedure.map(|kind| kind.code().to_owned()),
        days: event.days.and_then(|days| i32::try_from(days).ok()),
        note: said(&event.note),
        document: said(&event.document),
        attachment_id: event.attachment_id.map(|id| id.0),
        noted_by: event.by.0,
        noted_at: to_micros(event.at),
    }
}

fn event(row: item_events::Model) -> Result<ItemEvent, StorageError> {
    let said = |text: Option<String>| sound(text.map(Remark::parse).transpose(), "remark");
    let kind = |code: String| coded::<StopKind>(&code, "stop kind");
    Ok(ItemEvent {
        id: ItemEventId(row.id),
        kind: coded::<EventKind>(&row.kind, "event kind")?,
        on: row.happened_on,
        procedure: row.procedure.map(kind).transpose()?,
        days: row.days.and_then(|days| u32::try_from(days).ok()),
        note: said(row.note)?,
        document: said(row.document)?,
        attachment_id: row.attachment_id.map(AttachmentId),
        by: PersonId(row.noted_by),
        at: from_micros(row.noted_at),
    })
}
