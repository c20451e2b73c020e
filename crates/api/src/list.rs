//! Lists: limits, cursors, totals, and codes of closed lists in queries.

use axum::Json;
use dingyin_domain::coded::Coded;
use dingyin_service::{Cursor, Page};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::body::flaw;
use crate::problem::Failure;

/// How many items a page has when nothing is said, and at most.
const USUAL: u64 = 50;
const MOST: u64 = 200;

/// A page of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Listed<T> {
    /// The items.
    pub items: Vec<T>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
    /// How many there are in all; null when it was not asked for.
    pub total: Option<u64>,
}

impl<V> Listed<V> {
    /// A page of records as it is shown.
    pub(crate) fn page<T>(page: Page<T>, total: Option<u64>, view: impl FnMut(T) -> V) -> Self {
        let next_cursor = page.next.as_ref().map(Cursor::encode);
        Self { items: page.items.into_iter().map(view).collect(), next_cursor, total }
    }
}

/// A list that has one page.
pub(crate) fn whole<T>(items: Vec<T>) -> Json<Listed<T>> {
    let total = Some(items.len() as u64);
    Json(Listed { items, next_cursor: None, total })
}

pub(crate) fn limit(given: Option<i64>) -> Result<u64, Failure> {
    match given.map(u64::try_from) {
        None => Ok(USUAL),
        Some(Ok(limit @ 1..=MOST)) => Ok(limit),
        Some(_) => Err(flaw("/limit", "out_of_range", ("应在 1 到 200 之间", "must be between 1 and 200"))),
    }
}

pub(crate) fn cursor(given: Option<&str>) -> Result<Option<Cursor>, Failure> {
    let read = given.map(Cursor::decode).transpose();
    read.map_err(|error| Failure::Service(error.into()))
}

/// Codes of a closed list; an unknown one is told.
pub(crate) fn codes<T: Coded>(name: &str, given: &[String]) -> Result<Vec<T>, Failure> {
    each(name, given, T::from_code)
}

/// What a code of a closed list stands for.
pub(crate) fn code<T: Coded>(name: &str, given: &str) -> Result<T, Failure> {
    one(name, given, T::from_code)
}

fn one<T>(name: &str, given: &str, known: impl Fn(&str) -> Option<T>) -> Result<T, Failure> {
    let unknown = || flaw(&format!("/{name}"), "unknown_code", ("不在可选范围内", "is not one of the known codes"));
    known(given).ok_or_else(unknown)
}

/// What each of several codes stands for; an unknown one is told.
pub(crate) fn each<T>(name: &str, given: &[String], known: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, Failure> {
    given.iter().map(|code| one(name, code, &known)).collect()
}

/// What was typed to look for: without characters that nobody can type, nothing when it is empty.
pub(crate) fn typed(given: Option<String>) -> Option<String> {
    let plain: String = given?.chars().filter(|c| !c.is_control()).take(200).collect();
    let plain = plain.trim();
    (!plain.is_empty()).then(|| plain.to_owned())
}

/// A page of a list that has no filters of its own.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PageQuery {
    pub limit: Option<i64>,
    pub cursor: Option<String>,
    /// `false` leaves the total out.
    pub total: Option<bool>,
}

impl PageQuery {
    /// The page of a list that is kept in memory; the cursor names the last item seen.
    pub(crate) fn of<T>(&self, all: Vec<T>, id: impl Fn(&T) -> Uuid) -> Result<Listed<T>, Failure> {
        let limit = usize::try_from(limit(self.limit)?).unwrap_or(usize::MAX);
        let after = cursor(self.cursor.as_deref())?;
        let total = (self.total != Some(false)).then_some(all.len() as u64);
        let seen = after.map_or(0, |c| all.iter().position(|item| id(item) == c.id).map_or(0, |at| at + 1));
        let more = all.len() > seen + limit;
        let items: Vec<T> = all.into_iter().skip(seen).take(limit).collect();
        let last = items.last().filter(|_| more).map(&id);
        let next_cursor = last.map(|id| Cursor { value: "0".to_owned(), id }.encode());
        Ok(Listed { items, next_cursor, total })
    }
}
