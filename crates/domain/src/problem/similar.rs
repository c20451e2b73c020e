//! The library of solved problems: what was solved elsewhere and resembles what is being typed.

use std::collections::{BTreeMap, BTreeSet};

use super::Problem;
use crate::text::fold_char;

/// A solved problem with how much it resembles what was typed, in hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// The problem.
    pub problem: Problem,
    /// What share of what was typed it has, rare terms counting more.
    pub score: u32,
}

/// Less than this share in common is chance.
const LEAST: u32 = 20;

/// The problems that share most with what was typed, best first: pairs of Chinese characters and words of letters and
/// digits, each weighed by how few of the problems have it.
#[must_use]
pub fn most_similar(q: &str, among: Vec<Problem>, limit: usize) -> Vec<Similar> {
    let typed = terms(q);
    let known: Vec<(BTreeSet<String>, Problem)> =
        among.into_iter().map(|problem| (terms_of(&problem), problem)).collect();
    let weights: BTreeMap<&String, u64> = typed.iter().map(|term| (term, weight(term, &known))).collect();
    let all: u64 = weights.values().sum();
    let mut similar: Vec<Similar> = known
        .iter()
        .map(|(terms, problem)| {
            let shared: u64 = weights.iter().filter(|(term, _)| terms.contains(**term)).map(|(_, weight)| weight).sum();
            let score = u32::try_from(shared * 100 / all.max(1)).unwrap_or(100);
            (score, problem)
        })
        .filter(|(score, _)| *score >= LEAST)
        .map(|(score, problem)| Similar { problem: problem.clone(), score })
        .collect();
    similar.sort_by(|a, b| b.score.cmp(&a.score).then(b.problem.id.cmp(&a.problem.id)));
    similar.truncate(limit);
    similar
}

/// A term that all of them have counts one, one that half of them have two, and so on.
fn weight(term: &String, known: &[(BTreeSet<String>, Problem)]) -> u64 {
    let having = known.iter().filter(|(terms, _)| terms.contains(term)).count().max(1);
    1 + u64::from((known.len() / having).checked_ilog2().unwrap_or_default())
}

fn terms_of(problem: &Problem) -> BTreeSet<String> {
    let answer = problem.answer().map_or("", |answer| answer.as_str());
    [problem.facts.title.as_str(), problem.facts.body.as_str(), answer].into_iter().flat_map(terms).collect()
}

/// Pairs of neighbouring Chinese characters, a single one where it stands alone, and runs of letters and digits.
fn terms(text: &str) -> BTreeSet<String> {
    let folded: Vec<char> = text.chars().map(fold_char).collect();
    let runs = folded.chunk_by(|a, b| kind(*a) == kind(*b));
    let mut terms = BTreeSet::new();
    for run in runs {
        match run.first().map(|c| kind(*c)) {
            Some(Kind::Han) if run.len() > 1 => {
                terms.extend(run.windows(2).map(|pair| pair.iter().collect::<String>()))
            }
            Some(Kind::Han | Kind::Letter) => {
                terms.insert(run.iter().collect());
            }
            _ => {}
        }
    }
    terms
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Han,
    Letter,
    Mark,
}

fn kind(c: char) -> Kind {
    match c {
        '\u{3400}'..='\u{9fff}' => Kind::Han,
        c if c.is_alphanumeric() => Kind::Letter,
        _ => Kind::Mark,
    }
}
