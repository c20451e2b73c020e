//! What the operators of a page set and its texts are shown by.

use std::rc::Rc;

use super::font::{Font, Shown};
use super::matrix::Matrix;
use super::pen::Stroke;

/// What is saved and restored as a whole.
#[derive(Debug, Clone)]
pub(super) struct State {
    /// How the space of what is painted lies on the page.
    pub(super) space: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f64,
    pub(super) letter_spacing: f64,
    pub(super) word_spacing: f64,
    /// How much letters are stretched along the line.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
}

impl State {
    pub(super) const fn new(space: Matrix) -> Self {
        Self {
            space,
            font: None,
            size: 0.0,
            letter_spacing: 0.0,
            word_spacing: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
        }
    }

    /// The step that a code takes along its line in the space of text, and the part of it that its glyph fills.
    pub(super) fn steps(&self, shown: &Shown, vertical: bool) -> ((f64, f64), (f64, f64)) {
        let word = if shown.is_space { self.word_spacing } else { 0.0 };
        let filled = shown.width * self.size + self.letter_spacing;
        if vertical {
            ((0.0, -(filled + word)), (0.0, -filled))
        } else {
            (((filled + word) * self.stretch, 0.0), (filled * self.stretch, 0.0))
        }
    }

    /// The step that a number between texts takes back.
    pub(super) fn step_back(&self, thousandths: f64) -> (f64, f64) {
        let step = -thousandths / 1000.0 * self.size;
        if self.font.as_ref().is_some_and(|font| font.vertical) { (0.0, step) } else { (step * self.stretch, 0.0) }
    }

    /// Where a glyph stands on the page.
    pub(super) fn stroke(&self, text: Matrix, way: (f64, f64), vertical: bool) -> Stroke {
        let page = text.then(self.space);
        let line = page.step(if vertical { (0.0, -1.0) } else { (1.0, 0.0) });
        let up = page.step((0.0, self.size));
        let length = line.0.hypot(line.1).max(f64::MIN_POSITIVE);
        Stroke {
            at: Matrix::shift(0.0, self.rise).then(page).origin(),
            way: page.step(way),
            line: (line.0 / length, line.1 / length),
            size: up.0.hypot(up.1),
        }
    }
}
