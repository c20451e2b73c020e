//! How a green channel is shown.

use chrono::NaiveDate;
use dingyin_domain::approval::Alternatives;
use dingyin_domain::green_channel::{Channel, EventKind, Forecast, ItemEvent, ItemStanding, Standing, Stop, WhatIf};
use dingyin_domain::project::Project;
use dingyin_domain::working_days::Calendar;
use dingyin_service::green_channel::ChannelPermits;
use dingyin_service::{Context, Directory};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A green channel as it stands today.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ChannelView {
    project_id: Uuid,
    /// The project's version, on which changes build.
    version: i64,
    catalogue_version: u32,
    opened_on: NaiveDate,
    /// The conditions that hold.
    conditions: Vec<String>,
    items: Vec<ItemView>,
    /// `add_item` where the asker keeps the channel.
    actions: Vec<&'static str>,
    /// The codes of a chain of items that takes all the time that is left.
    critical_path: Vec<String>,
    /// How many working days are left as promised.
    working_days_left: u32,
    /// The day on which all of it can be done; null beyond the calendar's data.
    finish_on: Option<NaiveDate>,
    /// Working days on which at least one counted item was open.
    counted_days: u32,
    forecast: ForecastView,
    /// What was forecast when it was opened, in working days from that day on.
    forecast_at_opening: Option<ForecastDays>,
    /// What must be there in one form or another and is not.
    missing: Vec<MissingApprovalView>,
}

/// An item as it stands today.
#[derive(Debug, Serialize, ToSchema)]
struct ItemView {
    id: Uuid,
    code: String,
    name: String,
    /// The stage of approval, 0 to 6.
    stage: u8,
    /// `approval`, `own` or `milestone`.
    kind: &'static str,
    /// Its building, where it is repeated.
    label: Option<String>,
    /// The unit that decides it; null where the company does it itself.
    unit_id: Option<Uuid>,
    unit_name: Option<String>,
    /// `waiting`, `ready`, `submitted`, `accepted`, `correction_asked`, `special`, `done`, `refused` or `left_out`.
    state: &'static str,
    /// `green`, `yellow` or `red`; null before it is accepted.
    light: Option<&'static str>,
    statutory_days: Option<u32>,
    /// `working` or `natural`.
    statutory_kind: Option<&'static str>,
    promised_days: Option<u32>,
    used_days: Option<u32>,
    /// Below zero when it is late.
    remaining_days: Option<i64>,
    due_on: Option<NaiveDate>,
    /// The codes of all that it may wait for.
    predecessors: Vec<String>,
    /// The same in groups: it waits for one of each.
    predecessor_groups: Vec<PredecessorsView>,
    /// The codes of what it still waits for.
    waits_for: Vec<String>,
    slack_days: u32,
    critical: bool,
    /// On the day the channel was opened; null beyond the calendar's data.
    planned: Option<SpanView>,
    /// From today on; null when it is over, and beyond the calendar's data.
    forecast: Option<SpanView>,
    actual: ActualView,
    stops: Vec<StopView>,
    /// By how many working days it was extended.
    extension_days: Option<u32>,
    /// Whether it counts in the city's total.
    counts: bool,
    /// Items of one bundle are surveyed or accepted together.
    bundle: Option<String>,
    /// The document with which it ends.
    document: Option<String>,
    /// What the asker may note of it now.
    allowed: Vec<&'static str>,
    events: Vec<EventView>,
}

/// A group of predecessors.
#[derive(Debug, Serialize, ToSchema)]
struct PredecessorsView {
    any_of: Vec<String>,
    /// Whether it is in order that none of them applies.
    may_lack: bool,
}

#[derive(Debug, Serialize, ToSchema)]
struct SpanView {
    start_on: NaiveDate,
    finish_on: NaiveDate,
}

/// What became of it.
#[derive(Debug, Serialize, ToSchema)]
struct ActualView {
    submitted_on: Option<NaiveDate>,
    accepted_on: Option<NaiveDate>,
    finished_on: Option<NaiveDate>,
}

/// A stop of its clock: the days after it begins, up to the day it ends.
#[derive(Debug, Serialize, ToSchema)]
struct StopView {
    kind: &'static str,
    began_on: NaiveDate,
    ended_on: Option<NaiveDate>,
}

#[derive(Debug, Serialize, ToSchema)]
struct EventView {
    id: Uuid,
    kind: &'static str,
    on: NaiveDate,
    procedure: Option<&'static str>,
    days: Option<u32>,
    note: Option<String>,
    document: Option<String>,
    attachment_id: Option<Uuid>,
    by: String,
}

/// When trial production will come: with 10, 50 and 90 % by then. Null beyond the calendar's data.
#[derive(Debug, Serialize, ToSchema)]
struct ForecastView {
    p10: Option<NaiveDate>,
    p50: Option<NaiveDate>,
    p90: Option<NaiveDate>,
    working_days: ForecastDays,
}

#[derive(Debug, Serialize, ToSchema)]
struct ForecastDays {
    p10: u32,
    p50: u32,
    p90: u32,
}

impl From<Forecast> for ForecastDays {
    fn from(Forecast { p10, p50, p90 }: Forecast) -> Self {
        Self { p10, p50, p90 }
    }
}

/// Who waits, and for which of them one must be there.
#[derive(Debug, Serialize, ToSchema)]
struct MissingApprovalView {
    code: String,
    any_of: Vec<String>,
}

/// What changes would do.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct WhatIfView {
    working_days_before: u32,
    working_days_after: u32,
    finish_on_before: Option<NaiveDate>,
    finish_on_after: Option<NaiveDate>,
    moved: Vec<MovedView>,
    /// The items that would decide the end.
    critical: Vec<Uuid>,
}

/// An item that would be done earlier or later.
#[derive(Debug, Serialize, ToSchema)]
struct MovedView {
    item_id: Uuid,
    /// Below zero: earlier.
    working_days: i64,
}

impl From<WhatIf> for WhatIfView {
    fn from(tried: WhatIf) -> Self {
        let moved = tried.moved.into_iter().map(|(id, working_days)| MovedView { item_id: id.0, working_days });
        Self {
            working_days_before: tried.length.0,
            working_days_after: tried.length.1,
            finish_on_before: tried.finish_on.0,
            finish_on_after: tried.finish_on.1,
            moved: moved.collect(),
            critical: tried.critical.into_iter().map(|id| id.0).collect(),
        }
    }
}

impl ChannelView {
    pub(super) fn of(
        (project, channel): (&Project, &Channel),
        forecast: Forecast,
        teller: (&Directory, &Context),
    ) -> Self {
        let permits = ChannelPermits::of(teller.1, teller.0, project);
        let (calendar, today) = (Calendar::published(), teller.1.today());
        let standing = Standing::of(channel, calendar, today);
        let code = |at: &usize| Some(channel.items.get(*at)?.approval.code.clone());
        let [p10, p50, p90] = forecast.days(calendar, today);
        Self {
            project_id: channel.project_id.0,
            version: project.version,
            catalogue_version: channel.catalogue,
            opened_on: channel.opened_on,
            conditions: channel.conditions.iter().cloned().collect(),
            critical_path: standing.schedule.critical_path.iter().filter_map(code).collect(),
            working_days_left: standing.schedule.length,
            finish_on: standing.finish_on,
            counted_days: standing.counted_days,
            forecast: ForecastView { p10, p50, p90, working_days: forecast.into() },
            forecast_at_opening: channel.forecast.map(ForecastDays::from),
            missing: standing.missing.iter().map(|(code, any_of)| missing(code, any_of)).collect(),
            actions: permits.actions(),
            items: standing.items.iter().map(|standing| item(standing, &permits, teller)).collect(),
        }
    }
}

fn missing(code: &str, any_of: &[String]) -> MissingApprovalView {
    MissingApprovalView { code: code.to_owned(), any_of: any_of.to_vec() }
}

fn item(
    standing: &ItemStanding<'_>,
    permits: &ChannelPermits<'_>,
    (directory, context): (&Directory, &Context),
) -> ItemView {
    let ItemStanding { item, course, state, waits_for, clock, slot, planned, expected } = standing;
    let approval = &item.approval;
    let unit = directory.deciding_unit(approval);
    let group = |group: &Alternatives| PredecessorsView { any_of: group.codes.clone(), may_lack: group.may_lack };
    ItemView {
        id: item.id.0,
        code: approval.code.clone(),
        name: approval.name(context.language).to_owned(),
        stage: approval.stage,
        kind: approval.kind.code(),
        label: item.label.as_ref().map(|label| label.as_str().to_owned()),
        unit_id: unit.map(|unit| unit.id.0),
        unit_name: unit.map(|unit| directory.unit_name(unit.id, context.today(), context.language).to_owned()),
        state: state.code(),
        light: clock.as_ref().map(|clock| clock.light.code()),
        statutory_days: approval.statutory.map(|limit| limit.days),
        statutory_kind: approval.statutory.map(|limit| limit.kind.code()),
        promised_days: approval.promised,
        used_days: clock.as_ref().map(|clock| clock.used),
        remaining_days: clock.as_ref().map(|clock| clock.remaining),
        due_on: clock.as_ref().and_then(|clock| clock.due_on),
        predecessors: approval.predecessors.codes().map(str::to_owned).collect(),
        predecessor_groups: approval.predecessors.0.iter().map(group).collect(),
        waits_for: waits_for.clone(),
        slack_days: slot.slack(),
        critical: slot.is_critical(),
        planned: planned.map(span),
        forecast: expected.map(span),
        actual: ActualView {
            submitted_on: course.submitted_on,
            accepted_on: standing.accepted_on(),
            finished_on: standing.finished_on(),
        },
        stops: course.stops.iter().map(stop).collect(),
        extension_days: course.extension,
        counts: approval.counts,
        bundle: approval.bundle.clone(),
        document: approval.document.clone(),
        allowed: permits.events((item, *state)).into_iter().map(EventKind::code).collect(),
        events: item.events.iter().map(|event| event_view(event, directory)).collect(),
    }
}

const fn span((start_on, finish_on): (NaiveDate, NaiveDate)) -> SpanView {
    SpanView { start_on, finish_on }
}

fn stop(stop: &Stop) -> StopView {
    StopView { kind: stop.kind.code(), began_on: stop.began_on, ended_on: stop.ended_on }
}

fn event_view(event: &ItemEvent, directory: &Directory) -> EventView {
    EventView {
        id: event.id.0,
        kind: event.kind.code(),
        on: event.on,
        procedure: event.procedure.map(|kind| kind.code()),
        days: event.days,
        note: event.note.as_ref().map(|note| note.as_str().to_owned()),
        document: event.document.as_ref().map(|document| document.as_str().to_owned()),
        attachment_id: event.attachment_id.map(|id| id.0),
        by: directory.person_name(event.by).to_owned(),
    }
}
