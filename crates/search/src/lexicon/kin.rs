//! What else a text may say for a word: two steps through the thesaurus, each of which costs something.

use std::collections::{BTreeSet, HashMap};

use dingyin_domain::thesaurus::Relation;

use super::{Lexicon, WordId};

/// How a word came to stand for another, told to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Tie {
    /// Another word for it.
    Same,
    /// What it is short for.
    Full,
    /// Its short form.
    Short,
    /// The English for it, or the Chinese.
    English,
    /// A kind or a part of it.
    Narrower,
    /// What it is a kind or a part of.
    Wider,
    /// It has to do with it.
    Related,
}

/// One step from a word to another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) to: WordId,
    pub(super) tie: Tie,
}

/// A word that may stand for another, how, and how well.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kin {
    pub word: WordId,
    pub tie: Tie,
    pub weight: f32,
}

/// What is left of a match after one step.
const fn kept(tie: Tie) -> f32 {
    match tie {
        Tie::Same | Tie::English | Tie::Full | Tie::Short => 0.95,
        Tie::Narrower => 0.7,
        Tie::Wider => 0.35,
        Tie::Related => 0.3,
    }
}

/// What is left of a match with the kind of thing that a word ends in.
const HEAD: f32 = 0.45;
/// How many kinds, by the powers of e, halve what a wider word says.
const OF_KINDS: f32 = 8.0;
/// What is left when a short form stands for several words.
const AMBIGUOUS: f32 = 0.7;
/// Less than this is not looked for.
const LEAST: f32 = 0.12;
/// The most words that are looked for in place of one.
const MOST: usize = 40;

impl Lexicon {
    pub(super) fn tie(&mut self, term: WordId, relation: Relation, other: WordId) {
        let (there, back) = match relation {
            Relation::Same => (Tie::Same, Tie::Same),
            Relation::Short => (Tie::Full, Tie::Short),
            Relation::English => (Tie::English, Tie::English),
            Relation::Narrower => (Tie::Narrower, Tie::Wider),
            Relation::Related => (Tie::Related, Tie::Related),
        };
        for (from, to, tie) in [(term, other, there), (other, term, back)] {
            if let Some(links) = self.kin.get_mut(from as usize).filter(|_| from != to)
                && !links.iter().any(|link| link.to == to)
            {
                links.push(Link { to, tie });
            }
        }
    }

    pub(super) fn links(&self, from: WordId) -> &[Link] {
        self.kin.get(from as usize).map_or(&[], Vec::as_slice)
    }

    /// The words that may stand for one, the best first.
    pub(crate) fn kin(&self, word: WordId) -> Vec<Kin> {
        let mut best: HashMap<WordId, Kin> = HashMap::new();
        let first: Vec<Kin> = self.steps(Kin { word, tie: Tie::Same, weight: 1.0 }, None);
        for near in &first {
            for far in self.steps(*near, Some(near.tie)).into_iter().chain([*near]) {
                let known = best.entry(far.word).or_insert(far);
                if far.weight > known.weight {
                    *known = far;
                }
            }
        }
        if let Some(head) = self.head_of(self.word(word)) {
            best.entry(head).or_insert(Kin { word: head, tie: Tie::Wider, weight: HEAD * self.telling(head) });
        }
        best.remove(&word);
        let mut kin: Vec<Kin> = best.into_values().filter(|kin| kin.weight >= LEAST).collect();
        kin.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.word.cmp(&b.word)));
        kin.truncate(MOST);
        kin
    }

    /// How much a word says of its kinds: the more there are, the less.
    #[expect(clippy::cast_precision_loss, reason = "a count of words")]
    fn telling(&self, word: WordId) -> f32 {
        let kinds = self.kinds().get(word as usize).copied().unwrap_or_default();
        1.0 / (1.0 + (1.0 + kinds as f32).ln() / OF_KINDS)
    }

    /// How many words are kinds of each word, or end in it.
    pub(super) fn kinds(&self) -> &[u32] {
        self.kinds.get_or_init(|| {
            let narrower = |links: &Vec<Link>| links.iter().filter(|link| link.tie == Tie::Narrower).count();
            let mut kinds: Vec<u32> =
                self.kin.iter().map(|links| u32::try_from(narrower(links)).unwrap_or_default()).collect();
            for head in self.words.iter().filter_map(|word| self.head_of(word)) {
                kinds.get_mut(head as usize).into_iter().for_each(|kinds| *kinds += 1);
            }
            kinds
        })
    }

    /// The words that are kinds or parts of the same things as a word, and those things.
    pub(crate) fn siblings(&self, word: WordId) -> BTreeSet<WordId> {
        let above = self.above(word);
        let below = above.iter().flat_map(|wider| self.links(*wider)).filter(|link| link.tie == Tie::Narrower);
        let siblings: BTreeSet<WordId> = below.map(|link| link.to).chain(above.iter().copied()).collect();
        siblings.into_iter().filter(|sibling| *sibling != word).collect()
    }

    /// What a word, or another word for it, is a kind or a part of.
    fn above(&self, word: WordId) -> BTreeSet<WordId> {
        let close = |tie: Tie| matches!(tie, Tie::Same | Tie::English | Tie::Full | Tie::Short);
        let same = self.links(word).iter().filter(|link| close(link.tie)).map(|link| link.to).chain([word]);
        let links = same.flat_map(|word| self.links(word));
        links.filter(|link| link.tie == Tie::Wider).map(|link| link.to).collect()
    }

    /// The words one step further; what was reached by a loose tie leads no further, and no short form to what else it is short for.
    fn steps(&self, from: Kin, came_by: Option<Tie>) -> Vec<Kin> {
        let goes_on = |tie: Tie| match came_by {
            None | Some(Tie::Same) => true,
            // 封装 and 包装 are both packaging, and nothing of each other's.
            Some(Tie::English) => tie != Tie::English,
            Some(Tie::Full) => tie != Tie::Full,
            Some(Tie::Short) => matches!(tie, Tie::Same | Tie::English),
            Some(Tie::Narrower) => matches!(tie, Tie::Same | Tie::English | Tie::Short | Tie::Narrower),
            Some(Tie::Wider | Tie::Related) => false,
        };
        let links = self.links(from.word);
        let meanings = links.iter().filter(|link| link.tie == Tie::Full).count();
        let step = |link: &Link| {
            let unsure = if link.tie == Tie::Full && meanings > 1 { AMBIGUOUS } else { 1.0 };
            let general = if link.tie == Tie::Wider { self.telling(link.to) } else { 1.0 };
            let weight = from.weight * kept(link.tie) * unsure * general;
            let tie = came_by.filter(|tie| kept(*tie) < kept(link.tie)).unwrap_or(link.tie);
            Kin { word: link.to, tie, weight }
        };
        links.iter().filter(|link| goes_on(link.tie)).map(step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands_for(word: &str) -> Vec<String> {
        let lexicon = Lexicon::new(&[]);
        let kin = lexicon.kin(lexicon.find(word).unwrap());
        kin.iter().map(|kin| lexicon.word(kin.word).to_owned()).collect()
    }

    #[test]
    fn a_word_is_found_by_its_synonyms_english_and_kinds() {
        assert!(stands_for("silicon carbide").contains(&"碳化硅".to_owned()));
        assert!(stands_for("机械臂").contains(&"机械手臂".to_owned()));
        assert!(stands_for("浙大").contains(&"浙江大学".to_owned()));
    }
}
