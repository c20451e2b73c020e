//! Completions of what is being typed: what the asker asked before, terms that stand in what the asker may see, and the
//! records whose names say it.

use std::collections::BTreeSet;

use dingyin_domain::text::fold;
use uuid::Uuid;

use crate::ask::Ask;
use crate::document::Kind;
use crate::error::SearchError;
use crate::index::Index;
use crate::lexicon::Lexicon;
use crate::query;

/// How many of the asker's own questions are shown, and how many terms.
const RECENT: usize = 3;
const TERMS: usize = 3;
/// How many terms are looked for: the shortest that begin so.
const LOOKED_FOR: usize = 12;

/// Where a completion comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The asker asked it before.
    Recent,
    /// It is a term of the industries.
    Term,
    /// It is the name of this record.
    Record(Kind, Uuid),
}

/// A completion of what is being typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The completed text.
    pub text: String,
    /// Where it comes from.
    pub source: Source,
}

impl Index {
    /// Completions, each text once: the asker's own questions, then terms, then records; before anything is typed the
    /// questions alone.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn suggest(&self, ask: &Ask, recent: &[String]) -> Result<Vec<Suggestion>, SearchError> {
        let typed = fold(ask.q.trim());
        let own = |most| recent.iter().filter(|q| begins(q, &typed)).take(most).cloned();
        if typed.is_empty() {
            return Ok(own(ask.limit).map(|text| Suggestion { text, source: Source::Recent }).collect());
        }
        let mut suggestions = Suggestions { most: ask.limit, items: Vec::new() };
        own(RECENT).for_each(|text| suggestions.add(text, Source::Recent));
        self.terms(ask, &typed)?.into_iter().for_each(|text| suggestions.add(text, Source::Term));
        for hit in self.search(&Ask { limit: ask.limit * 3, ..ask.clone() })?.hits {
            if !hit.in_title.is_empty() {
                suggestions.add(hit.title, Source::Record(hit.kind, hit.id));
            }
        }
        Ok(suggestions.items)
    }

    /// The terms that begin so and stand in what the asker may see, those in most of it first.
    fn terms(&self, ask: &Ask, typed: &str) -> Result<Vec<String>, SearchError> {
        let (lexicon, searcher) = (self.lexicon(), self.searcher());
        let look = self.look(&searcher, ask);
        let mut held = Vec::new();
        for term in lexicon.completions(typed, LOOKED_FOR) {
            let holding = look.count(&query::literal(look.fields, &term))?;
            held.extend((holding > 0).then_some((holding, term)));
        }
        held.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| x.cmp(y)));
        Ok(held.into_iter().take(TERMS).map(|(_, term)| term).collect())
    }
}

/// Whether a question that was asked before begins with what is typed, or a word of it does.
fn begins(asked: &str, typed: &str) -> bool {
    let folded = fold(asked);
    folded != typed && (folded.starts_with(typed) || folded.split_whitespace().any(|word| word.starts_with(typed)))
}

struct Suggestions {
    most: usize,
    items: Vec<Suggestion>,
}

impl Suggestions {
    fn add(&mut self, text: String, source: Source) {
        let known = self.items.iter().any(|item| fold(&item.text) == fold(&text));
        if !known && self.items.len() < self.most {
            self.items.push(Suggestion { text, source });
        }
    }
}

impl Lexicon {
    /// The shortest words that begin with what is typed, or are spelled or begin, character by character, with it.
    fn completions(&self, typed: &str, most: usize) -> Vec<String> {
        let mut found: BTreeSet<(usize, &str)> = BTreeSet::new();
        let others = self.beginning_with(typed).into_iter().filter(|word| *word != typed);
        found.extend(others.map(|word| (word.chars().count(), word)));
        found.into_iter().take(most).map(|(_, word)| word.to_owned()).collect()
    }
}
