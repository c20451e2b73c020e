//! Reading projects.

use axum::Json;
use axum::extract::State as Reach;
use axum::response::IntoResponse;
use dingyin_domain::id::{PersonId, ProjectId, UnitId};
use dingyin_domain::project::ProjectColumn;
use dingyin_service::{ListedProject, ProjectFilter, ProjectSort};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::bodies::ReasonBody;
use super::view::{ContactView, ProjectItem, ProjectView, Teller, in_full};
use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{AsOf, Body, Query, flaw};
use crate::day::Day;
use crate::header::etag;
use crate::list::{codes, cursor, limit, typed};
use crate::problem::Failure;

/// What a list of projects is narrowed to; repeated values mean any of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ProjectQuery {
    stage: Vec<String>,
    status: Vec<String>,
    district: Vec<String>,
    industry: Vec<String>,
    leader_id: Vec<Uuid>,
    unit_id: Vec<Uuid>,
    q: Option<String>,
    min_yuan: Option<i64>,
    max_yuan: Option<i64>,
    #[param(value_type = Option<chrono::NaiveDate>)]
    reported_from: Option<Day>,
    #[param(value_type = Option<chrono::NaiveDate>)]
    reported_to: Option<Day>,
    /// `-updated_at`, `reported_on`, `-total_investment_yuan` or `code`.
    sort: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    /// `false` leaves the total out.
    total: Option<bool>,
    /// What an exported table holds and in which order, by `code`, `name`, `investor`, `uscc`, `industry`, `sub_industry`,
    /// `district`, `total_investment_yuan`, `stage`, `status`, `leader`, `liaison`, `reported_on`, `last_contact_on`,
    /// `light`, `next_step`, `updated_at`; a list always tells all.
    columns: Vec<String>,
}

impl ProjectQuery {
    pub(crate) fn filter(&self) -> Result<ProjectFilter, Failure> {
        Ok(ProjectFilter {
            stages: codes("stage", &self.stage)?,
            statuses: codes("status", &self.status)?,
            districts: codes("district", &self.district)?,
            industries: codes("industry", &self.industry)?,
            leaders: self.leader_id.iter().copied().map(PersonId).collect(),
            units: self.unit_id.iter().copied().map(UnitId).collect(),
            holders: Vec::new(),
            q: typed(self.q.clone()),
            min_yuan: self.min_yuan,
            max_yuan: self.max_yuan,
            reported_from: self.reported_from.map(|day| day.0),
            reported_to: self.reported_to.map(|day| day.0),
            sights: Vec::new(),
        })
    }

    pub(crate) fn columns(&self) -> Result<Vec<ProjectColumn>, Failure> {
        codes("columns", &self.columns)
    }

    pub(crate) fn sort(&self) -> Result<ProjectSort, Failure> {
        match self.sort.as_deref() {
            None | Some("-updated_at") => Ok(ProjectSort::UpdatedAt),
            Some("reported_on") => Ok(ProjectSort::ReportedOn),
            Some("-total_investment_yuan") => Ok(ProjectSort::TotalInvestment),
            Some("code") => Ok(ProjectSort::Code),
            Some(_) => Err(flaw("/sort", "unknown_code", ("没有这种排序", "there is no such order"))),
        }
    }
}

/// A page of projects.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct ProjectPage {
    items: Vec<ProjectItem>,
    next_cursor: Option<String>,
    total: Option<u64>,
    /// The sum of all projects the filter shows.
    total_investment_yuan: Option<i64>,
}

/// List the projects the asker may see.
#[utoipa::path(get, path = "/projects", tag = "projects", params(ProjectQuery),
    responses((status = 200, body = ProjectPage)))]
pub(super) async fn list_projects(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<ProjectQuery>,
) -> Result<Json<ProjectPage>, Failure> {
    let (filter, sort) = (query.filter()?, query.sort()?);
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    asker.see_records(&state).await?;
    let page = state.service.projects(&asker.context, &filter, sort, after.as_ref(), limit).await?;
    let total = match query.total {
        Some(false) => None,
        _ => Some(state.service.projects_total(&asker.context, &filter).await?),
    };
    let lights = state.service.lights(&page.items, asker.context.today()).await?;
    let directory = state.service.directory();
    let teller = Teller::new(&directory, &asker.context);
    let item = |row: ListedProject| {
        let light = lights.get(&ProjectId(row.id));
        teller.item(row, light)
    };
    Ok(Json(ProjectPage {
        next_cursor: page.next.as_ref().map(dingyin_service::Cursor::encode),
        items: page.items.into_iter().map(item).collect(),
        total: total.map(|total| total.count),
        total_investment_yuan: total.map(|total| total.yuan),
    }))
}

/// Read a project.
#[utoipa::path(get, path = "/projects/{id}", tag = "projects", params(("id" = Uuid, Path), AsOf),
    responses((status = 200, body = ProjectView)))]
pub(super) async fn read_project(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    Query(AsOf { as_of }): Query<AsOf>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let project = state.service.project_at(&asker.context, id, as_of).await?;
    let context = asker.context.at(as_of);
    let mut standing = state.service.standing(&context, &project).await?;
    if as_of.is_some() {
        standing.actions.clear();
        standing.light = None;
    }
    let view = Teller::new(&state.service.directory(), &context).project(&project, standing);
    Ok(([etag(project.version)], Json(view)))
}

/// Contacts in full.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Contacts {
    contacts: Vec<ContactView>,
}

/// See the contacts in full for a stated reason, which is logged.
#[utoipa::path(post, path = "/projects/{id}/contacts/reveal", tag = "projects", params(("id" = Uuid, Path)),
    request_body = ReasonBody, responses((status = 200, body = Contacts)))]
pub(super) async fn reveal_contacts(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<ProjectId>,
    body: Body<ReasonBody>,
) -> Result<Json<Contacts>, Failure> {
    let contacts = state.service.reveal_contacts(&asker.context, id, body.value.reason).await?;
    Ok(Json(Contacts { contacts: contacts.iter().map(in_full).collect() }))
}
