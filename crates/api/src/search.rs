//! Searching over HTTP.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Instant;

use axum::Json;
use axum::extract::State as Reach;
use dingyin_service::{Hit, Kind, Question, SearchCursor, SearchFilter as Filter};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Query, flaw};
use crate::list::{codes, limit, typed};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(search)).routes(routes!(suggest))
}

/// A question with its filters; repeated values mean any of them.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct SearchQuery {
    q: Option<String>,
    /// `project`, `demand`, `organisation`, `follow_up` or `document`.
    r#type: Vec<String>,
    library: Vec<String>,
    district: Vec<String>,
    industry: Vec<String>,
    status: Vec<String>,
    limit: Option<i64>,
    cursor: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct SearchAnswer {
    total: usize,
    took_us: u64,
    hits: Vec<HitView>,
    facets: BTreeMap<&'static str, BTreeMap<String, usize>>,
    next_cursor: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct HitView {
    #[serde(rename = "type")]
    #[schema(rename = "type")]
    kind: &'static str,
    id: Uuid,
    library: Option<String>,
    title: String,
    snippet: String,
    highlights: Vec<HighlightView>,
    organisation_name: Option<String>,
    code: Option<String>,
    district: Option<String>,
    industry: Option<String>,
    status: String,
    score: f32,
}

/// Where a field matches, in characters.
#[derive(Debug, Serialize, ToSchema)]
struct HighlightView {
    /// `title` or `snippet`.
    field: &'static str,
    /// Beginnings and ends, the end excluded.
    ranges: Vec<[usize; 2]>,
}

fn highlight(field: &'static str, ranges: Vec<Range<usize>>) -> Option<HighlightView> {
    let ranges: Vec<[usize; 2]> = ranges.into_iter().map(|range| [range.start, range.end]).collect();
    (!ranges.is_empty()).then_some(HighlightView { field, ranges })
}

impl From<Hit> for HitView {
    fn from(hit: Hit) -> Self {
        let highlights = [highlight("title", hit.in_title), highlight("snippet", hit.in_snippet)];
        Self {
            kind: hit.kind.code(),
            id: hit.id,
            library: hit.library,
            title: hit.title,
            snippet: hit.snippet,
            highlights: highlights.into_iter().flatten().collect(),
            organisation_name: hit.organisation,
            code: hit.code,
            district: hit.district,
            industry: hit.industry,
            status: hit.status,
            score: hit.score,
        }
    }
}

impl SearchQuery {
    fn question(self) -> Result<Question, Failure> {
        let kind = |code: &String| {
            let unknown = || flaw("/type", "unknown_code", ("不在可选范围内", "is not one of the known codes"));
            Kind::from_code(code).ok_or_else(unknown)
        };
        let cursor = self.cursor.as_deref().map(SearchCursor::decode).transpose();
        let filter = Filter {
            kinds: self.r#type.iter().map(kind).collect::<Result<_, _>>()?,
            libraries: codes("library", &self.library)?,
            districts: codes("district", &self.district)?,
            industries: codes("industry", &self.industry)?,
            statuses: self.status.into_iter().map(|status| status.chars().take(40).collect()).collect(),
        };
        Ok(Question {
            q: typed(self.q).unwrap_or_default(),
            filter,
            limit: usize::try_from(limit(self.limit)?).unwrap_or(usize::MAX),
            cursor: cursor.map_err(|error| Failure::Service(error.into()))?.unwrap_or_default(),
        })
    }
}

/// Search everything the asker may see.
#[utoipa::path(get, path = "/search", tag = "search", params(SearchQuery),
    responses((status = 200, body = SearchAnswer)))]
async fn search(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<SearchQuery>,
) -> Result<Json<SearchAnswer>, Failure> {
    let question = query.question()?;
    asker.see_index(&state).await?;
    let began = Instant::now();
    let answer = state.service.search(&asker.context, question).await?;
    let facets = answer.facets;
    Ok(Json(SearchAnswer {
        total: answer.total,
        took_us: u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX),
        hits: answer.hits.into_iter().map(HitView::from).collect(),
        facets: BTreeMap::from([
            ("type", facets.kind),
            ("library", facets.library),
            ("industry", facets.industry),
            ("district", facets.district),
            ("status", facets.status),
        ]),
        next_cursor: answer.next.map(SearchCursor::encode),
    }))
}

/// What is being typed.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
struct SuggestQuery {
    q: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct Suggestions {
    items: Vec<SuggestionView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct SuggestionView {
    text: String,
    #[serde(rename = "type")]
    #[schema(rename = "type")]
    kind: &'static str,
    id: Uuid,
}

/// Complete what is being typed; at most ten completions.
#[utoipa::path(get, path = "/search/suggest", tag = "search", params(SuggestQuery),
    responses((status = 200, body = Suggestions)))]
async fn suggest(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<SuggestQuery>,
) -> Result<Json<Suggestions>, Failure> {
    asker.see_index(&state).await?;
    let found = state.service.suggest(&asker.context, typed(query.q).unwrap_or_default()).await?;
    let view = |s: dingyin_service::Suggestion| SuggestionView { text: s.text, kind: s.kind.code(), id: s.id };
    Ok(Json(Suggestions { items: found.into_iter().map(view).collect() }))
}
