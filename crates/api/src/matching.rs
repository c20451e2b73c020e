//! Matching over HTTP: who could meet a demand, which demands an organisation could meet.

use axum::Json;
use axum::extract::State as Reach;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use chrono::{DateTime, Utc};
use dingyin_domain::id::{DemandId, OrganisationId};
use dingyin_domain::language::Language;
use dingyin_service::{Feedback, FeedbackDraft, Match};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Query};
use crate::header::{location, position};
use crate::list::limit;
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(list_matches)).routes(routes!(judge_match)).routes(routes!(list_demands_met))
}

/// How many matches are shown when nobody says.
const SHOWN: i64 = 10;

/// How many matches are wanted.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct MatchQuery {
    /// Ten when absent.
    limit: Option<i64>,
}

impl MatchQuery {
    fn limit(&self) -> Result<usize, Failure> {
        Ok(usize::try_from(limit(Some(self.limit.unwrap_or(SHOWN)))?).unwrap_or_default())
    }
}

/// A proposed pairing.
#[derive(Debug, Serialize, ToSchema)]
struct MatchView {
    /// `organisation`, `demand` or `project`.
    #[serde(rename = "type")]
    #[schema(rename = "type")]
    kind: &'static str,
    id: Uuid,
    title: String,
    /// Up to 1.
    score: f32,
    reasons: Vec<String>,
    /// The offer of the organisation that fits best, where it is one.
    offer: Option<MatchedOffer>,
    /// What the asker said of it: `useful` or `not`.
    feedback: Option<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
struct MatchedOffer {
    id: Uuid,
    title: String,
}

impl MatchView {
    fn of(found: Match, language: Language) -> Self {
        Self {
            kind: found.kind.code(),
            id: found.id,
            title: found.title,
            score: found.fit.score,
            reasons: found.fit.grounds.iter().map(|ground| ground.text(language)).collect(),
            offer: found.offer.map(|(id, title)| MatchedOffer { id: id.0, title }),
            feedback: found.mine.map(|verdict| verdict.code()),
        }
    }
}

#[derive(Debug, Serialize, ToSchema)]
struct Matches {
    items: Vec<MatchView>,
}

impl Matches {
    fn of(found: Vec<Match>, language: Language) -> Json<Self> {
        Json(Self { items: found.into_iter().map(|found| MatchView::of(found, language)).collect() })
    }
}

/// Who could meet a demand: organisations with what they offer, other demands, projects; the best first.
#[utoipa::path(get, path = "/demands/{id}/matches", tag = "matching", params(("id" = Uuid, Path), MatchQuery),
    responses((status = 200, body = Matches)))]
async fn list_matches(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DemandId>,
    Query(query): Query<MatchQuery>,
) -> Result<Json<Matches>, Failure> {
    let limit = query.limit()?;
    asker.see_index(&state).await?;
    let found = state.service.matches(&asker.context, id, limit).await?;
    Ok(Matches::of(found, asker.context.language))
}

/// The demands that an organisation could meet, the best first.
#[utoipa::path(get, path = "/organisations/{id}/matches", tag = "matching", params(("id" = Uuid, Path), MatchQuery),
    responses((status = 200, body = Matches)))]
async fn list_demands_met(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<OrganisationId>,
    Query(query): Query<MatchQuery>,
) -> Result<Json<Matches>, Failure> {
    let limit = query.limit()?;
    asker.see_index(&state).await?;
    let found = state.service.demands_met_by(&asker.context, id, limit).await?;
    Ok(Matches::of(found, asker.context.language))
}

/// What someone thinks of a proposed match.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct FeedbackBody {
    /// The type of what was proposed: `organisation`, `demand` or `project`.
    #[serde(rename = "type")]
    #[schema(rename = "type", required, nullable = false)]
    kind: Option<String>,
    #[schema(required, nullable = false)]
    id: Option<Uuid>,
    /// `useful` or `not`.
    #[schema(required, nullable = false)]
    verdict: Option<String>,
    #[schema(max_length = 1000)]
    reason: Option<String>,
}

/// What someone thinks of a proposed match.
#[derive(Debug, Serialize, ToSchema)]
struct FeedbackView {
    #[serde(rename = "type")]
    #[schema(rename = "type")]
    kind: &'static str,
    id: Uuid,
    verdict: &'static str,
    reason: Option<String>,
    given_at: DateTime<Utc>,
}

impl From<Feedback> for FeedbackView {
    fn from(feedback: Feedback) -> Self {
        Self {
            kind: feedback.candidate.0.code(),
            id: feedback.candidate.1,
            verdict: feedback.verdict.code(),
            reason: feedback.reason.map(|reason| reason.as_str().to_owned()),
            given_at: feedback.given_at,
        }
    }
}

/// Say whether a proposed match is useful; the latest word of each person counts.
#[utoipa::path(post, path = "/demands/{id}/matches/feedback", tag = "matching", params(("id" = Uuid, Path)),
    request_body = FeedbackBody, responses((status = 201, body = FeedbackView)))]
async fn judge_match(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<DemandId>,
    body: Body<FeedbackBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let FeedbackBody { kind, id: candidate, verdict, reason } = body.value;
    let draft = FeedbackDraft { kind, id: candidate, verdict, reason };
    let written = state.service.judge_match(&context, id, draft).await?;
    let at = location(&format!("/api/v1/demands/{id}/matches"));
    Ok((StatusCode::CREATED, [at, position(written.position)], Json(FeedbackView::from(written.value))))
}
