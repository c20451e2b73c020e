//! Whether a record is of the trade that a question speaks of: the words of both stand at the same places of the chain maps,
//! though they may share none.

use crate::lexicon::{Chains, Lexicon, Profile};
use crate::question::{Part, Question, Role};
use crate::texts::Texts;

/// How well a form must say a part to tell its trade.
const CLOSE: f32 = 0.65;
/// What a record gains that is of the very trade.
const GAIN: f32 = 0.3;

/// The trade of a question.
pub(crate) struct Trade<'l> {
    chains: &'l Chains,
    /// That of each part that names something, and what the part weighs.
    parts: Vec<(Profile, f32)>,
    /// The node of the chain map that all of it speaks of most.
    pub node: Option<&'static str>,
}

impl<'l> Trade<'l> {
    /// The trade of a question whose parts weigh so much.
    pub(crate) fn of(lexicon: &'l Lexicon, question: &Question, weights: &[f32]) -> Self {
        let chains = lexicon.chains();
        let said = |part: &Part| {
            let close = part.forms.iter().filter(|form| form.weight >= CLOSE);
            close.map(|form| form.text.as_str()).collect::<Vec<_>>().join("\n")
        };
        let all: Vec<String> = question.parts.iter().map(said).collect();
        let named = question.parts.iter().zip(weights).zip(&all).filter(|((part, _), _)| part.role == Role::Term);
        Self {
            chains,
            parts: named.map(|((_, weight), said)| (chains.profile(said, None), *weight)).collect(),
            node: chains.node_of(&all.join("\n")),
        }
    }

    /// What a record gains by its trade.
    pub(crate) fn gain(&self, texts: &Texts) -> f32 {
        let whole: f32 = self.parts.iter().map(|(_, weight)| weight).sum();
        if whole <= 0.0 {
            return 0.0;
        }
        let own = self.chains.profile(&format!("{}\n{}", texts.title, texts.body), None);
        let same: f32 = self.parts.iter().map(|(asked, weight)| weight * asked.same(&own)).sum();
        GAIN * same / whole
    }
}
