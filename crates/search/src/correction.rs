//! What was probably meant: words of the lexicon and texts of records that are one slip away from what was typed. Only
//! what the asker may find is proposed.

use std::collections::HashMap;
use std::ops::Range;

use dingyin_domain::text::fold;

use crate::analysis::is_han;
use crate::answering::Answering;
use crate::error::SearchError;
use crate::fields::Stored;
use crate::layers::{Asked, Layers};
use crate::lexicon::{is_chinese, pairs_by_sound, slipped};
use crate::query;
use crate::question::{Part, Question, Role};
use crate::rank::Stretch;

/// The most neighbouring parts that are taken for one word.
const TOGETHER: usize = 4;
/// How many characters a word may have that is corrected.
const LENGTHS: Range<usize> = 2..13;
/// How many records are read for what was meant.
const READ: usize = 40;
/// How many characters of each.
const READ_CHARS: usize = 400;
/// How many words of the lexicon are tried.
const TRIED: usize = 4;
/// How much more must be found by what was meant than by what was typed.
const MUCH_MORE: usize = 5;

/// A word that may have been meant.
struct Meant {
    span: Range<usize>,
    text: String,
    likely: f32,
}

impl Answering<'_> {
    /// The question with its most probable slip mended, if there is one that finds more.
    pub(crate) fn correction(&self, question: &Question, found: usize) -> Result<Option<String>, SearchError> {
        let mut best: Option<Meant> = None;
        let unmet = self.unmet(question)?;
        let doubtful = |span: &Range<usize>| unmet.iter().any(|part| span.start <= part.start && part.end <= span.end);
        for span in spans(question).into_iter().filter(doubtful) {
            let Some(typed) = question.folded.get(span.clone()) else { continue };
            if self.lexicon.find(typed).is_some() || self.count_text(typed)? > found / MUCH_MORE {
                continue;
            }
            let meant = match self.meant_in_lexicon(typed)? {
                Some(meant) => Some(meant),
                None => self.meant_in_records(typed)?,
            };
            let Some((text, likely)) = meant else { continue };
            let longer = best.as_ref().is_none_or(|best| {
                (likely, span.len()).partial_cmp(&(best.likely, best.span.len())).is_some_and(std::cmp::Ordering::is_gt)
            });
            if longer {
                best = Some(Meant { span, text, likely });
            }
        }
        Ok(best.map(|meant| replaced(&self.look.ask.q, &question.folded, &meant)))
    }

    /// Where parts stand that no record says, or that are left over from cutting.
    fn unmet(&self, question: &Question) -> Result<Vec<Range<usize>>, SearchError> {
        let mut unmet = Vec::new();
        for part in &question.parts {
            if left_over(question, part) || self.count_text(&part.text)? == 0 {
                unmet.push(part.span.clone());
            }
        }
        Ok(unmet)
    }

    fn count_text(&self, text: &str) -> Result<usize, SearchError> {
        Ok(self.all.count(&query::literal(self.look.fields, text))?)
    }

    fn meant_in_lexicon(&self, typed: &str) -> Result<Option<(String, f32)>, SearchError> {
        let mut best: Option<(String, f32, usize)> = None;
        for (word, likely) in self.lexicon.meant_by(typed).into_iter().take(TRIED) {
            let text = self.lexicon.word(word);
            let found = self.count_text(text)?;
            let better =
                best.as_ref().is_none_or(|(_, known, most)| likely > *known || (likely >= *known && found > *most));
            if found > 0 && better {
                best = Some((text.to_owned(), likely, found));
            }
        }
        Ok(best.map(|(text, likely, _)| (text, likely)))
    }

    /// The text of records that is one slip away, the likeliest and most frequent.
    fn meant_in_records(&self, typed: &str) -> Result<Option<(String, f32)>, SearchError> {
        if !is_chinese(typed) {
            return Ok(None);
        }
        let found = self.all.best(&self.near(typed)?, Stretch::best(READ))?;
        let mut votes: HashMap<String, (f32, usize)> = HashMap::new();
        for (_, place) in found {
            let stored = Stored { document: self.look.searcher.doc(place)?, fields: self.look.fields };
            let fields = stored.fields;
            for text in [fields.title, fields.organisation, fields.body].into_iter().filter_map(|f| stored.text(f)) {
                for (window, likely) in slips_in(&text, typed) {
                    votes.entry(window).or_insert((likely, 0)).1 += 1;
                }
            }
        }
        votes.retain(|window, _| window.chars().count() > 2 || crate::analysis::words::is_everyday(window));
        let best = votes.into_iter().max_by(|(a, (x, n)), (b, (y, m))| x.total_cmp(y).then(n.cmp(m)).then(b.cmp(a)));
        Ok(best.map(|(text, (likely, _))| (text, likely)))
    }

    /// Records that have some of the characters, those with the most first.
    fn near(&self, typed: &str) -> Result<Asked, SearchError> {
        let fields = self.look.fields;
        let grams = crate::analysis::grams::tokens(typed).into_iter().map(|(gram, _)| query::gram(fields, &gram));
        let sounds = pairs_by_sound(typed).into_iter().map(|pair| query::heard(fields, &pair));
        let flat = |sought| Layers::flat(&self.look, &sought, 1.0);
        Ok(Asked::any(grams.chain(sounds).map(flat).collect::<Result<_, _>>()?))
    }
}

/// The windows of a text that what was typed may be a slip of.
fn slips_in(text: &str, typed: &str) -> Vec<(String, f32)> {
    let chars: Vec<char> = fold(text).chars().take(READ_CHARS).collect();
    let typed: Vec<char> = typed.chars().collect();
    let mut found = Vec::new();
    for length in [typed.len(), typed.len() + 1, typed.len() - 1] {
        if length < LENGTHS.start {
            continue;
        }
        for window in chars.windows(length) {
            if let Some(likely) = slipped(&typed, window)
                && window.iter().copied().all(is_han)
            {
                found.push((window.iter().collect(), likely));
            }
        }
    }
    found
}

/// Whether a part is a character that belongs to no word: words that were mistyped fall apart.
pub(crate) fn left_over(question: &Question, part: &Part) -> bool {
    question.parts.len() > 1 && part.is_one_character() && is_chinese(&part.text)
}

/// Runs of neighbouring parts that may be one word.
fn spans(question: &Question) -> Vec<Range<usize>> {
    let runs = (0..question.parts.len()).flat_map(|first| {
        (1..=TOGETHER)
            .map_while(move |taken| question.parts.get(first..first + taken))
            .filter(|run| may_be_one(question, run))
    });
    runs.filter_map(|run| Some(run.first()?.span.start..run.last()?.span.end)).collect()
}

/// Whether neighbouring parts may be one word that was mistyped: such a word falls into characters, and two words that stand
/// are not one.
fn may_be_one(question: &Question, run: &[Part]) -> bool {
    let [start, ..] = run else { return false };
    let touching = run.windows(2).all(|pair| match pair {
        [a, b] => question
            .folded
            .get(a.span.end..b.span.start)
            .is_some_and(|between| between.trim().is_empty() && (between.is_empty() || !is_chinese(&a.text))),
        _ => true,
    });
    let topic = run.iter().any(|part| part.role != Role::Weak);
    let characters: usize = run.iter().map(|part| part.text.chars().count()).sum();
    let words = run.iter().filter(|part| !part.is_one_character()).count();
    touching && topic && (!is_chinese(&start.text) || (words < 2 && LENGTHS.contains(&characters)))
}

/// What was typed with the meant word in its place; the rest stays as it was written.
fn replaced(typed: &str, folded: &str, meant: &Meant) -> String {
    let before = folded[..meant.span.start].chars().count();
    let behind = folded[..meant.span.end].chars().count();
    let head = typed.chars().take(before);
    head.chain(meant.text.chars()).chain(typed.chars().skip(behind)).collect()
}
