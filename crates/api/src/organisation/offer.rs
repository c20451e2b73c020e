//! What organisations can give.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::demand::IndicatorDraft;
use dingyin_domain::id::{OfferId, OrganisationId};
use dingyin_domain::offer::{Offer, OfferDraft};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, MergePatch, Nothing, Query};
use crate::demand::{IndicatorBody, IndicatorFields};
use crate::header::{IfMatch, etag, location, position};
use crate::list::{Listed, PageQuery};
use crate::problem::Failure;
use crate::project::merged;

pub(super) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(add_offer, list_offers))
        .routes(routes!(read_offer, edit_offer))
        .routes(routes!(withdraw_offer))
}

/// Declares the body, its draft and the answered fields side by side.
macro_rules! offer_body {
    ($($(#[$meta:meta])* $field:ident: $type:ty),+ $(,)?) => {
        /// Something an organisation can give.
        #[derive(Debug, Default, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        struct OfferBody {
            /// `expert`, `result`, `team`, `people_pool`, `programme`, `site`, `fund` or `product`.
            #[schema(required, nullable = false)]
            kind: Option<String>,
            #[schema(required, nullable = false, max_length = 200)]
            title: Option<String>,
            /// What is reached: indicators with values and units.
            indicators: Option<Vec<IndicatorBody>>,
            $($(#[$meta])* $field: Option<$type>),+
        }

        /// An offer's own fields as they are answered; absent ones are left out.
        #[derive(ToSchema)]
        #[expect(dead_code, reason = "stands for the flat fields in the document")]
        struct OfferFields {
            kind: String,
            title: String,
            indicators: Option<Vec<IndicatorFields>>,
            $($field: Option<$type>),+
        }

        impl From<OfferBody> for OfferDraft {
            fn from(body: OfferBody) -> Self {
                Self {
                    kind: body.kind,
                    title: body.title,
                    indicators: body.indicators.map(|all| all.into_iter().map(IndicatorDraft::from).collect()),
                    $($field: body.$field),+
                }
            }
        }
    };
}

offer_body! {
    body: String,
    /// Follows from the sub-industry where it is absent.
    industry: String,
    /// Follows from the chain node where it is absent.
    sub_industry: String,
    chain_node: String,
    district: String,
    /// Building area of a site.
    area_m2: i64,
    /// Land of a site.
    land_mu: String,
    amount_min_yuan: i64,
    amount_max_yuan: i64,
    /// How one would work together on a result.
    form: String,
    /// The degree that people have.
    degree: String,
    headcount: i64,
    trl: i64,
    valid_until: String,
}

/// Something an organisation can give.
#[derive(Debug, Serialize, ToSchema)]
struct OfferView {
    id: Uuid,
    version: i64,
    organisation_id: Uuid,
    /// Why it is not to be had any more, once it was withdrawn.
    withdrawn_reason: Option<String>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    #[serde(flatten)]
    #[schema(value_type = OfferFields)]
    facts: OfferDraft,
}

impl From<&Offer> for OfferView {
    fn from(offer: &Offer) -> Self {
        Self {
            id: offer.id.0,
            version: offer.version,
            organisation_id: offer.organisation_id.0,
            withdrawn_reason: offer.withdrawn.as_ref().map(|reason| reason.as_str().to_owned()),
            created_at: offer.created_at,
            updated_at: offer.updated_at,
            facts: OfferDraft::from(&offer.facts),
        }
    }
}

/// Enter something an organisation can give.
#[utoipa::path(post, path = "/organisations/{id}/offers", tag = "organisations", params(("id" = Uuid, Path)),
    request_body = OfferBody, responses((status = 201, body = OfferView)))]
async fn add_offer(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    body: Body<OfferBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let facts = OfferDraft::from(body.value).parse()?;
    let written = state.service.add_offer(&context, id, facts).await?;
    let offer = written.value;
    let at = location(&format!("/api/v1/offers/{}", offer.id));
    let headers = [at, etag(offer.version), position(written.position)];
    Ok((StatusCode::CREATED, headers, Json(OfferView::from(&offer))))
}

/// List what an organisation can give, withdrawn offers too.
#[utoipa::path(get, path = "/organisations/{id}/offers", tag = "organisations",
    params(("id" = Uuid, Path), PageQuery), responses((status = 200, body = Listed<OfferView>)))]
async fn list_offers(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    Query(page): Query<PageQuery>,
) -> Result<Json<Listed<OfferView>>, Failure> {
    asker.see_records(&state).await?;
    let offers = state.service.offers(&asker.context, id).await?;
    Ok(Json(page.of(offers.iter().map(OfferView::from).collect(), |view: &OfferView| view.id)?))
}

/// Read an offer.
#[utoipa::path(get, path = "/offers/{id}", tag = "organisations", params(("id" = Uuid, Path)),
    responses((status = 200, body = OfferView)))]
async fn read_offer(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OfferId>,
    _: Query<Nothing>,
) -> Result<impl IntoResponse, Failure> {
    asker.see_records(&state).await?;
    let offer = state.service.offer(&asker.context, id).await?;
    Ok(([etag(offer.version)], Json(OfferView::from(&offer))))
}

/// Edit an offer (JSON merge patch).
#[utoipa::path(patch, path = "/offers/{id}", tag = "organisations", params(("id" = Uuid, Path)),
    request_body(content = OfferBody, content_type = "application/merge-patch+json"),
    responses((status = 200, body = OfferView)))]
async fn edit_offer(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OfferId>,
    IfMatch(expected): IfMatch,
    MergePatch(patch): MergePatch,
) -> Result<impl IntoResponse, Failure> {
    let context = &asker.context;
    let offer = state.service.offer(context, id).await?;
    let facts = merged(&OfferDraft::from(&offer.facts), patch)?.parse()?;
    let written = state.service.edit_offer(context, id, expected, facts).await?;
    Ok(([etag(written.value.version), position(written.position)], Json(OfferView::from(&written.value))))
}

/// Why an offer is withdrawn.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OfferWithdrawalBody {
    #[schema(required, nullable = false, max_length = 1000)]
    reason: Option<String>,
}

/// Withdraw an offer.
#[utoipa::path(post, path = "/offers/{id}/withdraw", tag = "organisations", params(("id" = Uuid, Path)),
    request_body = OfferWithdrawalBody, responses((status = 200, body = OfferView)))]
async fn withdraw_offer(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OfferId>,
    IfMatch(expected): IfMatch,
    body: Body<OfferWithdrawalBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.withdraw_offer(&context, id, expected, body.value.reason).await?;
    Ok(([etag(written.value.version), position(written.position)], Json(OfferView::from(&written.value))))
}
