//! How well documents meet the parts of a question, as the index knows it without reading them: in layers of sets, the
//! best first. What a part weighs is decided by how many of what the asker may see meet it.

use std::sync::Arc;

use tantivy::DocId;

use crate::bits::Bits;
use crate::filter::Admitted;
use crate::holding::Sought;
use crate::query;
use crate::question::{Part, Question};
use crate::rank::Look;

/// What a match is worth: in a name by what was typed or as good, by another word for it, in the text, and loosely.
const NAMED: f32 = 1.0;
const NAMED_OTHERWISE: f32 = 0.85;
const SAID: f32 = 0.72;
const LOOSELY: f32 = 0.25;

/// Documents that meet something equally well.
struct Layer {
    value: f32,
    /// By segment.
    bits: Vec<Bits>,
}

/// What meets one thing that is asked for.
pub(crate) struct Layers {
    pub weight: f32,
    layers: Vec<Layer>,
}

impl Layers {
    /// What meets something, all of it equally well.
    pub(crate) fn flat(look: &Look<'_>, sought: &Sought, weight: f32) -> tantivy::Result<Self> {
        Ok(Self { weight, layers: vec![Layer { value: 1.0, bits: look.bits(sought)? }] })
    }

    /// What meets a part, but loosely.
    fn of(look: &Look<'_>, part: &Part) -> tantivy::Result<Self> {
        let ways = [
            (NAMED, query::named(look.fields, part)),
            (NAMED_OTHERWISE, query::named_otherwise(look.fields, part)),
            (SAID, query::said(look.fields, part)),
        ];
        let layer = |(value, sought)| Ok(Layer { value, bits: look.bits(&sought)? });
        Ok(Self { weight: 1.0, layers: ways.into_iter().map(layer).collect::<tantivy::Result<_>>()? })
    }

    /// Takes in what has to do with the part, too.
    fn loosen(&mut self, look: &Look<'_>, part: &Part) -> tantivy::Result<()> {
        let bits = look.bits(&query::loosely(look.fields, part))?;
        self.layers.push(Layer { value: LOOSELY, bits });
        Ok(())
    }

    /// How well a document of a segment meets it.
    fn value(&self, segment: usize, doc: DocId) -> f32 {
        let met = |layer: &&Layer| layer.bits.get(segment).is_some_and(|bits| bits.has(doc));
        self.layers.iter().find(met).map_or(0.0, |layer| layer.value)
    }

    /// What a document counts at most that meets it in a segment.
    fn most(&self, segment: usize) -> f32 {
        let any = |layer: &&Layer| layer.bits.get(segment).is_some_and(|bits| !bits.is_empty());
        self.weight * self.layers.iter().filter(any).map(|layer| layer.value).fold(0.0, f32::max)
    }

    /// The documents of a segment that meet it.
    fn any(&self, segment: usize) -> Option<Bits> {
        let mut layers = self.layers.iter().filter_map(|layer| layer.bits.get(segment));
        let mut any = layers.next()?.clone();
        layers.for_each(|bits| any.join(bits));
        Some(any)
    }
}

/// How what is asked for goes together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Together {
    /// All of it must be met.
    Every,
    /// Any of it will do, and the more the better.
    Any,
}

/// What meets a question.
pub(crate) struct Asked {
    parts: Vec<Layers>,
    together: Together,
}

impl Asked {
    /// What meets every part of a question that names something.
    pub(crate) fn strictly(look: &Look<'_>, question: &Question) -> tantivy::Result<Self> {
        let parts = question.needed().map(|(_, part)| Layers::of(look, part)).collect::<Result<_, _>>()?;
        Ok(Self { parts, together: Together::Every })
    }

    /// Nothing is an answer that does not meet this, too.
    pub(crate) fn must(&mut self, layers: Layers) {
        self.parts.push(layers);
    }

    /// What meets any of several things.
    pub(crate) const fn any(parts: Vec<Layers>) -> Self {
        Self { parts, together: Together::Any }
    }

    /// Any part will do from now on, loosely met too.
    pub(crate) fn loosen(&mut self, look: &Look<'_>, question: &Question) -> tantivy::Result<()> {
        self.together = Together::Any;
        for (layers, (_, part)) in self.parts.iter_mut().zip(question.needed()) {
            layers.loosen(look, part)?;
        }
        Ok(())
    }

    /// Takes in what else is an answer, though less of one.
    pub(crate) fn extend(&mut self, others: Vec<Layers>) {
        self.parts.extend(others);
    }

    /// What each part of the question weighs, given how much of what may be seen meets each that names something.
    pub(crate) fn weigh(&mut self, question: &Question, weights: &[f32]) {
        for (layers, (at, _)) in self.parts.iter_mut().zip(question.needed()) {
            layers.weight = weights.get(at).copied().unwrap_or(1.0);
        }
    }

    /// How many of the admitted documents meet each part.
    pub(crate) fn counts(&self, segments: &[Arc<Admitted>]) -> Vec<usize> {
        let count = |layers: &Layers| {
            let each = segments
                .iter()
                .enumerate()
                .map(|(segment, admitted)| layers.any(segment).map_or(0, |any| any.count_in(admitted.bits())));
            each.sum()
        };
        self.parts.iter().map(count).collect()
    }

    /// Whether nothing is asked for.
    pub(crate) const fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The documents of a segment that are an answer.
    pub(crate) fn answers(&self, segment: usize) -> Option<Bits> {
        let mut parts = self.parts.iter().filter_map(|layers| layers.any(segment));
        let mut answers = parts.next()?;
        parts.for_each(|bits| match self.together {
            Together::Every => answers.keep(&bits),
            Together::Any => answers.join(&bits),
        });
        Some(answers)
    }

    /// The documents of a segment that any part leads to, part by part: first where most is to be had, of equals the rarest,
    /// each with how much a document can have that no part before led to.
    pub(crate) fn by_worth(&self, segment: usize) -> Vec<(Bits, f32)> {
        let each = self.parts.iter().filter_map(|part| {
            let docs = part.any(segment)?;
            Some((docs.count(), docs, part.most(segment)))
        });
        let mut each: Vec<(usize, Bits, f32)> = each.collect();
        each.sort_by(|(x, _, a), (y, _, b)| b.total_cmp(a).then(x.cmp(y)));
        let mut left: f32 = each.iter().map(|(.., most)| most).sum();
        let worth = |(_, docs, most)| {
            let here = left;
            left -= most;
            (docs, here)
        };
        each.into_iter().map(worth).collect()
    }

    /// How good an answer a document is.
    pub(crate) fn score(&self, segment: usize, doc: DocId) -> f32 {
        self.parts.iter().map(|layers| layers.weight * layers.value(segment, doc)).sum()
    }
}
