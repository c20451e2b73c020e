//! Searching over HTTP.

mod reason;
mod saved;

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Instant;

use axum::Json;
use axum::extract::State as Reach;
use chrono::NaiveDate;
use dingyin_domain::coded::Coded;
use dingyin_domain::industry::ChainNode;
use dingyin_domain::language::Language;
use dingyin_domain::written::bounds::Bound;
use dingyin_service::{
    Hit, Kind, Looseness, Narrowed, Narrowing, Question, Reading, SearchCursor, SearchFilter as Filter, Source,
    Suggestion, Understood,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Query, flaw};
use crate::list::{codes, each, limit, typed};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(search)).routes(routes!(suggest)).merge(saved::routes())
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
    sub_industry: Vec<String>,
    /// Nodes of the chain map.
    chain_node: Vec<String>,
    /// Tiers of amounts, as the projects' tiers.
    tier: Vec<String>,
    /// Years in which it was entered.
    year: Vec<String>,
    status: Vec<String>,
    /// `correction`, `district`, `amount` or `day`: the words are not read so.
    ignore: Vec<String>,
    limit: Option<i64>,
    cursor: Option<String>,
}

#[derive(Debug, Serialize, ToSchema)]
struct SearchAnswer {
    total: usize,
    took_us: u64,
    hits: Vec<HitView>,
    facets: BTreeMap<&'static str, BTreeMap<String, usize>>,
    /// What was asked instead of what was typed, because that finds little; `ignore=correction` asks what was typed.
    corrected_query: Option<String>,
    /// What its words were taken for.
    understood: UnderstoodView,
    next_cursor: Option<String>,
}

/// What the words of a question were taken for, besides what is looked for.
#[derive(Debug, Serialize, ToSchema)]
struct UnderstoodView {
    /// Words that narrow the hits; each can be taken off with `ignore`.
    filters: Vec<NarrowedView>,
    /// The libraries whose demands come first.
    libraries: Vec<&'static str>,
    /// Whether so little meets the whole question that what meets a part of it, or has to do with that, is shown too.
    relaxed: bool,
}

/// Words that narrow the hits.
#[derive(Debug, Serialize, ToSchema)]
struct NarrowedView {
    field: NarrowedField,
    /// The words.
    text: String,
    /// The district's code.
    #[serde(skip_serializing_if = "Option::is_none")]
    district: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_yuan: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_yuan: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<NaiveDate>,
}

/// What words that narrow the hits speak of.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum NarrowedField {
    District,
    Amount,
    Day,
}

impl From<Narrowing> for NarrowedField {
    fn from(by: Narrowing) -> Self {
        match by {
            Narrowing::District(_) => Self::District,
            Narrowing::Bound(Bound::Amount { .. }) => Self::Amount,
            Narrowing::Bound(Bound::Day { .. }) => Self::Day,
        }
    }
}

impl From<Narrowed> for NarrowedView {
    fn from(narrowed: Narrowed) -> Self {
        let text = narrowed.text;
        let field = narrowed.by.into();
        let plain = Self { field, text, district: None, min_yuan: None, max_yuan: None, from: None, to: None };
        match narrowed.by {
            Narrowing::District(district) => Self { district: Some(district.code()), ..plain },
            Narrowing::Bound(Bound::Amount { min, max }) => Self { min_yuan: min, max_yuan: max, ..plain },
            Narrowing::Bound(Bound::Day { from, to }) => Self { from, to, ..plain },
        }
    }
}

impl From<Understood> for UnderstoodView {
    fn from(understood: Understood) -> Self {
        Self {
            filters: understood.narrowed.into_iter().map(NarrowedView::from).collect(),
            libraries: understood.seeks.into_iter().map(Coded::code).collect(),
            relaxed: understood.loose == Looseness::Loose,
        }
    }
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
    sub_industry: Option<String>,
    status: String,
    score: f32,
    /// Why it is a hit, the weightiest first.
    reasons: Vec<String>,
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

impl HitView {
    fn of(hit: Hit, language: Language) -> Self {
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
            sub_industry: hit.sub_industry,
            status: hit.status,
            score: hit.score,
            reasons: reason::told(&hit.reasons, language),
        }
    }
}

impl SearchQuery {
    fn question(self) -> Result<Question, Failure> {
        let cursor = self.cursor.as_deref().map(SearchCursor::decode).transpose();
        let filter = Filter {
            kinds: each("type", &self.r#type, Kind::from_code)?,
            libraries: codes("library", &self.library)?,
            districts: codes("district", &self.district)?,
            industries: codes("industry", &self.industry)?,
            sub_industries: self.sub_industry.iter().map(|code| code.chars().take(60).collect()).collect(),
            chain_nodes: each("chain_node", &self.chain_node, |code| {
                ChainNode::find(code).map(|node| node.code().to_owned())
            })?,
            tiers: codes("tier", &self.tier)?,
            years: self.year.iter().map(|year| year.parse().map_err(|_| not_a_year())).collect::<Result<_, _>>()?,
            bounds: Vec::new(),
            statuses: self.status.into_iter().map(|status| status.chars().take(40).collect()).collect(),
        };
        Ok(Question {
            q: typed(self.q).unwrap_or_default(),
            filter,
            limit: usize::try_from(limit(self.limit)?).unwrap_or(usize::MAX),
            cursor: cursor.map_err(|error| Failure::Service(error.into()))?.unwrap_or_default(),
            unread: each("ignore", &self.ignore, reading)?,
        })
    }
}

fn not_a_year() -> Failure {
    flaw("/year", "invalid_format", ("应为四位年份", "must be a year of four digits"))
}

fn reading(code: &str) -> Option<Reading> {
    Reading::ALL.into_iter().find(|reading| reading.code() == code)
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
        hits: answer.hits.into_iter().map(|hit| HitView::of(hit, asker.context.language)).collect(),
        facets: BTreeMap::from([
            ("type", facets.kind),
            ("library", facets.library),
            ("industry", facets.industry),
            ("district", facets.district),
            ("status", facets.status),
            ("sub_industry", facets.sub_industry),
            ("tier", facets.tier),
            ("year", facets.year),
        ]),
        corrected_query: answer.corrected,
        understood: answer.understood.into(),
        next_cursor: answer.next.as_ref().map(SearchCursor::encode),
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
    /// `recent` (the asker asked it before), `term`, or the type of the record whose name it is.
    #[serde(rename = "type")]
    #[schema(rename = "type")]
    kind: &'static str,
    /// The record, where it is one.
    id: Option<Uuid>,
}

impl From<Suggestion> for SuggestionView {
    fn from(suggestion: Suggestion) -> Self {
        let (kind, id) = match suggestion.source {
            Source::Recent => ("recent", None),
            Source::Term => ("term", None),
            Source::Record(kind, id) => (kind.code(), Some(id)),
        };
        Self { text: suggestion.text, kind, id }
    }
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
    Ok(Json(Suggestions { items: found.into_iter().map(SuggestionView::from).collect() }))
}
