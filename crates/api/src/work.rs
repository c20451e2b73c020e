//! What waits for the asker, and whose investors should be spoken to, over HTTP.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State as Reach;
use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::language::Language;
use dingyin_domain::work::WorkItem;
use dingyin_service::{ContactDue, Context, WorkOfProject};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::Query;
use crate::list::limit;
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(work)).routes(routes!(contacts_due))
}

/// How much is shown when nobody says: as much as a list shows at most.
const USUAL: i64 = 200;

/// How much is shown.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct WorkQuery {
    /// 200 when absent, and at most; the counts are of all.
    limit: Option<i64>,
}

/// What waits for the asker.
#[derive(Debug, Serialize, ToSchema)]
struct WorkView {
    /// The most urgent first: what is overdue, then by day, then by kind.
    items: Vec<WorkItemView>,
    /// How many wait of each kind; a kind of which none waits is left out.
    counts: BTreeMap<&'static str, u64>,
}

/// Something of a project that is open.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OpenItemView {
    /// `problem_to_handle`, `problem_to_judge`, `instruction_to_sign`, `instruction_in_hand`, `instruction_to_check`,
    /// `meeting_task`, `admission_condition`, `next_step`, `lead_step`, `approval_to_submit`, `approval_to_correct`,
    /// `approval_to_handle`, `contact`, `handover_to_accept` or `vacancy`.
    kind: &'static str,
    kind_name: &'static str,
    title: String,
    /// Null where there is no day, or the working-day calendar has no data yet.
    due_on: Option<NaiveDate>,
    overdue: bool,
    /// Where it is read, below `/api/v1`.
    link: String,
}

impl OpenItemView {
    pub(crate) fn of(item: &WorkItem, language: Language) -> Self {
        Self {
            kind: item.kind.code(),
            kind_name: item.kind.name(language),
            title: item.title.clone(),
            due_on: item.due_on,
            overdue: item.overdue,
            link: item.link.clone(),
        }
    }
}

/// Something that waits.
#[derive(Debug, Serialize, ToSchema)]
struct WorkItemView {
    #[serde(flatten)]
    item: OpenItemView,
    project_id: Uuid,
    project_name: String,
    /// Whether the asker sees the project itself; whoever only handles an item of it need not.
    project_open: bool,
    /// The item of the green channel that it is about.
    item_id: Option<Uuid>,
    /// The absent for whom the asker does it as deputy.
    for_person: Option<String>,
}

/// What waits for the asker, most urgent first.
#[utoipa::path(get, path = "/work", tag = "work", params(WorkQuery), responses((status = 200, body = WorkView)))]
async fn work(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<WorkQuery>,
) -> Result<Json<WorkView>, Failure> {
    let limit = usize::try_from(limit(query.limit.or(Some(USUAL)))?).unwrap_or(usize::MAX);
    asker.see_records(&state).await?;
    let work = state.service.work(&asker.context, limit).await?;
    let directory = state.service.directory();
    let item = |WorkOfProject { item, project, project_open }: WorkOfProject| WorkItemView {
        project_id: item.project_id.0,
        project_name: project.name,
        project_open,
        item_id: item.item_id.map(|id| id.0),
        for_person: item.for_person.map(|id| directory.person_name(id).to_owned()),
        item: OpenItemView::of(&item, asker.context.language),
    };
    let counts = work.counts.into_iter().map(|(kind, count)| (kind.code(), count)).collect();
    Ok(Json(WorkView { items: work.items.into_iter().map(item).collect(), counts }))
}

/// A project whose investor should be spoken to.
#[derive(Debug, Serialize, ToSchema)]
struct ContactDueView {
    project_id: Uuid,
    code: String,
    name: String,
    /// Decides how often.
    tier: &'static str,
    last_contact_on: Option<NaiveDate>,
    due_on: NaiveDate,
    overdue: bool,
}

fn contact_view(contact: ContactDue, context: &Context) -> ContactDueView {
    ContactDueView {
        project_id: contact.project_id.0,
        code: contact.code,
        name: contact.name,
        tier: contact.tier.code(),
        last_contact_on: contact.last_contact_on,
        due_on: contact.due_on,
        overdue: context.today() > contact.due_on,
    }
}

/// The projects whose investors should be spoken to.
#[derive(Debug, Serialize, ToSchema)]
struct ContactsDue {
    items: Vec<ContactDueView>,
}

/// The active projects, from negotiation on, whose next contact is due today or was before, those due first first.
#[utoipa::path(get, path = "/contacts/due", tag = "work", params(WorkQuery),
    responses((status = 200, body = ContactsDue)))]
async fn contacts_due(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<WorkQuery>,
) -> Result<Json<ContactsDue>, Failure> {
    let limit = limit(query.limit.or(Some(USUAL)))?;
    asker.see_records(&state).await?;
    let due = state.service.contacts_due(&asker.context, limit).await?;
    Ok(Json(ContactsDue { items: due.into_iter().map(|contact| contact_view(contact, &asker.context)).collect() }))
}
