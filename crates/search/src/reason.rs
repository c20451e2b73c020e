//! Why a record is a hit: which part of the question it meets, where, and in which words.

use crate::judge::{Judged, Place};
use crate::lexicon::Tie;
use crate::question::{Question, Way};

/// How what was found stands for what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Said {
    /// It is what was typed.
    Typed,
    /// Another word for it.
    Same,
    /// Its short or full form.
    Short,
    /// The English or the Chinese for it.
    English,
    /// A kind or a part of it.
    Narrower,
    /// What it is a kind or a part of.
    Wider,
    /// It has to do with it.
    Related,
    /// It sounds like the letters.
    Pinyin,
    /// Its characters begin with the letters.
    Initials,
}

impl From<Way> for Said {
    fn from(way: Way) -> Self {
        match way {
            Way::Typed => Self::Typed,
            Way::Tied(Tie::Same) => Self::Same,
            Way::Tied(Tie::Full | Tie::Short) => Self::Short,
            Way::Tied(Tie::English) => Self::English,
            Way::Tied(Tie::Narrower) => Self::Narrower,
            Way::Tied(Tie::Wider) => Self::Wider,
            Way::Tied(Tie::Related) => Self::Related,
            Way::Pinyin => Self::Pinyin,
            Way::Initials => Self::Initials,
        }
    }
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What was typed.
    pub typed: String,
    /// What was found.
    pub found: String,
    /// How that stands for what was typed.
    pub said: Said,
    /// Where it stands.
    pub place: Place,
}

/// The reasons of a judged hit, the weightiest first.
pub(crate) fn reasons(question: &Question, judged: &Judged) -> Vec<Reason> {
    let mut met: Vec<_> = judged.met.iter().collect();
    met.sort_by(|a, b| b.strength.total_cmp(&a.strength));
    let reason = |met: &&crate::judge::Met| {
        let part = question.parts.get(met.part)?;
        Some(Reason { typed: part.text.clone(), found: met.text.clone(), said: met.way.into(), place: met.place })
    };
    met.iter().filter_map(reason).collect()
}
