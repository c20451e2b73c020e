//! How wide the glyphs of a font are, in thousandths of its size.

use std::collections::BTreeMap;

use hayro_syntax::object::{Array, Dict, Object};

/// The most stretches of glyphs that are told apart: more than a font has glyphs.
const MOST: usize = 70_000;
/// How wide a glyph of a simple font is that nothing is said of.
const USUAL: f64 = 500.0;

/// The widths of stretches of glyphs, by the first of each stretch.
#[derive(Debug, Default)]
pub(super) struct Widths {
    known: BTreeMap<u32, (u32, f64)>,
    others: f64,
}

impl Widths {
    /// The widths of a simple font, by code.
    pub(super) fn simple(font: &Dict<'_>) -> Self {
        let descriptor = font.get::<Dict<'_>>(b"FontDescriptor").unwrap_or_default();
        let others = descriptor.get::<f64>(b"MissingWidth").filter(|width| *width > 0.0).unwrap_or(USUAL);
        let first = font.get::<u32>(b"FirstChar").unwrap_or_default();
        let widths = font.get::<Array<'_>>(b"Widths").unwrap_or_default();
        let known = (first..).zip(widths.iter::<f64>().take(256)).map(|(code, width)| (code, (code, width)));
        Self { known: known.collect(), others }
    }

    /// The widths of the descendant of a composite font, by glyph.
    pub(super) fn composite(descendant: &Dict<'_>) -> Self {
        let others = descendant.get::<f64>(b"DW").unwrap_or(1000.0);
        let mut widths = Self { known: BTreeMap::new(), others };
        let Some(said) = descendant.get::<Array<'_>>(b"W") else { return widths };
        let mut said = said.flex_iter();
        while let (Some(first), true) = (said.next::<u32>(), widths.known.len() < MOST) {
            match said.next::<Object<'_>>() {
                Some(Object::Array(listed)) => widths.list(first, &listed),
                Some(Object::Number(last)) => {
                    let last = u32::try_from(last.as_i64()).unwrap_or(first);
                    widths.known.insert(first, (last, said.next::<f64>().unwrap_or(others)));
                }
                _ => break,
            }
        }
        widths
    }

    fn list(&mut self, first: u32, listed: &Array<'_>) {
        let listed = (first..).zip(listed.iter::<f64>().take(MOST));
        self.known.extend(listed.map(|(glyph, width)| (glyph, (glyph, width))));
    }

    /// How wide a glyph is.
    pub(super) fn of(&self, glyph: u32) -> f64 {
        let stretch = self.known.range(..=glyph).next_back().map(|(_, stretch)| *stretch);
        stretch.filter(|(last, _)| glyph <= *last).map_or(self.others, |(_, width)| width)
    }
}
