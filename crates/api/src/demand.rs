//! Demands over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use dingyin_domain::coded::Coded as _;
use dingyin_domain::demand::{Demand, DemandContactDraft, DemandDraft, IndicatorDraft, OrganisationDraft, Visibility};
use dingyin_domain::id::DemandId;
use dingyin_domain::phone::masked_name;
use dingyin_service::demand::Openness;
use dingyin_service::{Context, DemandFilter};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, MergePatch, Nothing, Query};
use crate::header::{IfMatch, etag, location, position};
use crate::list::{Listed, codes, cursor, limit, typed};
use crate::problem::Failure;
use crate::project::merged;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(draft_demand, list_demands))
        .routes(routes!(read_demand, edit_demand))
        .routes(routes!(publish_demand))
        .routes(routes!(close_demand))
}

/// Declares the body and its draft side by side: the fields of the three libraries lie flat in it.
macro_rules! demand_body {
    ($($field:ident: $type:ty),+ $(,)?) => {
        /// A demand; which fields it may have besides the common ones depends on its library.
        #[derive(Debug, Default, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        struct DemandBody {
            /// `project`, `technology` or `talent`.
            #[schema(required, nullable = false)]
            library: Option<String>,
            #[schema(required, nullable = false, max_length = 200)]
            title: Option<String>,
            #[schema(required, nullable = false)]
            body: Option<String>,
            #[schema(required, nullable = false)]
            organisation: Option<SeekerBody>,
            contact: Option<SeekerContact>,
            #[schema(required, nullable = false)]
            industry: Option<String>,
            #[schema(required, nullable = false)]
            district: Option<String>,
            targets: Option<Vec<IndicatorBody>>,
            $($field: Option<$type>),+
        }

        /// A demand's own fields as they are answered; absent ones are left out.
        #[derive(ToSchema)]
        #[expect(dead_code, reason = "stands for the flat fields in the document")]
        struct DemandFields {
            library: String,
            title: String,
            body: String,
            organisation: SeekerFields,
            contact: Option<ContactFields>,
            industry: String,
            district: String,
            targets: Option<Vec<IndicatorFields>>,
            $($field: Option<$type>),+
        }

        impl From<DemandBody> for DemandDraft {
            fn from(body: DemandBody) -> Self {
                Self {
                    library: body.library,
                    title: body.title,
                    body: body.body,
                    organisation: body.organisation.map(|o| OrganisationDraft { name: o.name, uscc: o.uscc }),
                    contact: body.contact.map(|c| DemandContactDraft { name: c.name, phone: c.phone }),
                    industry: body.industry,
                    district: body.district,
                    targets: body.targets.map(|targets| targets.into_iter().map(IndicatorDraft::from).collect()),
                    $($field: body.$field),+
                }
            }
        }
    };
}

demand_body! {
    sub_industry: String, chain_node: String, valid_until: String, visibility: String, source: String,
    sought: String, plant_area_m2: i64, land_mu: String, amount_min_yuan: i64, amount_max_yuan: i64,
    cooperation_form: String, requirements: String,
    current_state: String, tried: String, form: String, budget_min_yuan: i64, budget_max_yuan: i64,
    deadline: String, trl: i64, confidentiality: String,
    post: String, headcount: i64, degree: String, field: String, experience: String,
    salary_min_yuan: i64, salary_max_yuan: i64, level: String, benefits: String,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SeekerBody {
    #[schema(required, nullable = false)]
    name: Option<String>,
    uscc: Option<String>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct SeekerContact {
    name: Option<String>,
    phone: Option<String>,
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct IndicatorBody {
    name: Option<String>,
    /// `at_least`, `at_most` or `equal`.
    comparison: Option<String>,
    value: Option<String>,
    unit: Option<String>,
}

#[derive(ToSchema)]
#[expect(dead_code, reason = "stands for the flat fields in the document")]
struct SeekerFields {
    name: String,
    uscc: Option<String>,
}

#[derive(ToSchema)]
#[expect(dead_code, reason = "stands for the flat fields in the document")]
struct ContactFields {
    name: String,
    phone: String,
}

#[derive(ToSchema)]
#[expect(dead_code, reason = "stands for the flat fields in the document")]
pub(crate) struct IndicatorFields {
    name: String,
    comparison: String,
    value: String,
    unit: Option<String>,
}

impl From<IndicatorBody> for IndicatorDraft {
    fn from(body: IndicatorBody) -> Self {
        Self { name: body.name, comparison: body.comparison, value: body.value, unit: body.unit }
    }
}

/// A demand; the fields of its library lie flat in it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DemandView {
    id: Uuid,
    version: i64,
    status: &'static str,
    outcome: Option<&'static str>,
    outcome_reason: Option<String>,
    owner: OwnerView,
    actions: Vec<&'static str>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    #[serde(flatten)]
    #[schema(value_type = DemandFields)]
    facts: DemandDraft,
}

#[derive(Debug, Serialize, ToSchema)]
struct OwnerView {
    is_me: bool,
}

fn view(state: &State, context: &Context, demand: &Demand) -> DemandView {
    let (openness, actions) = state.service.demand_standing(context, demand);
    let mut facts = DemandDraft::from(&demand.facts);
    facts.contact = facts.contact.filter(|_| openness == Openness::Whole).map(masked);
    if openness == Openness::Published && demand.facts.visibility == Visibility::Concealed {
        let kind = demand.facts.industry.name(context.language);
        let concealed = context.language.pick(format!("某{kind}企业"), format!("a company in {}", kind.to_lowercase()));
        facts.organisation = Some(OrganisationDraft { name: Some(concealed), uscc: None });
    }
    DemandView {
        id: demand.id.0,
        version: demand.version,
        status: demand.status_on(context.today()).code(),
        outcome: demand.outcome.map(|outcome| outcome.code()),
        outcome_reason: demand.outcome_reason.as_ref().map(|reason| reason.as_str().to_owned()),
        owner: OwnerView { is_me: demand.owner == context.actor.user_id },
        actions,
        created_at: demand.created_at,
        updated_at: demand.updated_at,
        facts,
    }
}

fn masked(contact: DemandContactDraft) -> DemandContactDraft {
    let phone = contact.phone.and_then(|phone| dingyin_domain::phone::Phone::parse(&phone).ok());
    DemandContactDraft { name: contact.name.as_deref().map(masked_name), phone: phone.map(|phone| phone.masked()) }
}

/// Draft a demand.
#[utoipa::path(post, path = "/demands", tag = "demands", request_body = DemandBody,
    responses((status = 201, body = DemandView)))]
async fn draft_demand(
    Reach(state): Reach<State>,
    asker: Asker,
    body: Body<DemandBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let facts = DemandDraft::from(body.value).parse()?;
    let written = state.service.draft_demand(&context, facts).await?;
    let demand = written.value;
    let at = location(&format!("/api/v1/demands/{}", demand.id));
    let headers = [at, etag(demand.version), position(written.position)];
    Ok((StatusCode::CREATED, headers, Json(view(&state, &context, &demand))))
}

/// Read a demand.
#[utoipa::path(get, path = "/demands/{id}", tag = "demands", params(("id" = Uuid, Path)),
    responses((status = 200, body = DemandView)))]
async fn read_demand(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DemandId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let demand = state.service.demand(&asker.context, id).await?;
    Ok(([etag(demand.version)], Json(view(&state, &asker.context, &demand))))
}

/// Edit a demand (JSON merge patch).
#[utoipa::path(patch, path = "/demands/{id}", tag = "demands", params(("id" = Uuid, Path)),
    request_body(content = DemandBody, content_type = "application/merge-patch+json"),
    responses((status = 200, body = DemandView)))]
async fn edit_demand(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DemandId>,
    IfMatch(expected): IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let demand = state.service.demand(context, id).await?;
    let facts = merged(&DemandDraft::from(&demand.facts), patch)?.parse()?;
    let written = state.service.edit_demand(context, id, expected, facts).await?;
    let headers = [etag(written.value.version), position(written.position)];
    Ok((headers, Json(view(&state, context, &written.value))))
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PublishBody {
    reason: Option<String>,
}

/// Publish a draft.
#[utoipa::path(post, path = "/demands/{id}/publish", tag = "demands", params(("id" = Uuid, Path)),
    request_body = PublishBody, responses((status = 200, body = DemandView)))]
async fn publish_demand(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DemandId>,
    IfMatch(expected): IfMatch,
    body: Body<PublishBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.publish_demand(&context, id, expected, body.value.reason).await?;
    let headers = [etag(written.value.version), position(written.position)];
    Ok((headers, Json(view(&state, &context, &written.value))))
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct EndBody {
    /// `met`, `unmet`, `withdrawn`, `expired` or `other`.
    #[schema(required, nullable = false)]
    outcome: Option<String>,
    #[schema(required, nullable = false)]
    reason: Option<String>,
}

/// End a demand.
#[utoipa::path(post, path = "/demands/{id}/close", tag = "demands", params(("id" = Uuid, Path)),
    request_body = EndBody, responses((status = 200, body = DemandView)))]
async fn close_demand(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DemandId>,
    IfMatch(expected): IfMatch,
    body: Body<EndBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let ending = (body.value.outcome, body.value.reason);
    let written = state.service.close_demand(&context, id, expected, ending).await?;
    let headers = [etag(written.value.version), position(written.position)];
    Ok((headers, Json(view(&state, &context, &written.value))))
}

/// What a list of demands is narrowed to; repeated values mean any of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct DemandQuery {
    library: Vec<String>,
    status: Vec<String>,
    district: Vec<String>,
    industry: Vec<String>,
    q: Option<String>,
    limit: Option<i64>,
    cursor: Option<String>,
    total: Option<bool>,
}

impl DemandQuery {
    pub(crate) fn filter(&self) -> Result<DemandFilter, Failure> {
        Ok(DemandFilter {
            libraries: codes("library", &self.library)?,
            statuses: codes("status", &self.status)?,
            districts: codes("district", &self.district)?,
            industries: codes("industry", &self.industry)?,
            q: typed(self.q.clone()),
            today: NaiveDate::default(),
            owner: None,
        })
    }
}

/// List the demands the asker may see, last changed first.
#[utoipa::path(get, path = "/demands", tag = "demands", params(DemandQuery),
    responses((status = 200, body = Listed<DemandView>)))]
async fn list_demands(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<DemandQuery>,
) -> Result<Json<Listed<DemandView>>, Failure> {
    let filter = query.filter()?;
    let (after, limit) = (cursor(query.cursor.as_deref())?, limit(query.limit)?);
    asker.see_records(&state).await?;
    let page = state.service.demands(&asker.context, &filter, after.as_ref(), limit).await?;
    let total = match query.total {
        Some(false) => None,
        _ => Some(state.service.demands_total(&asker.context, &filter).await?),
    };
    Ok(Json(Listed::page(page, total, |demand| view(&state, &asker.context, &demand))))
}
