//! Follows what a page paints, as far as it is text.

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};
use hayro_syntax::page::Resources;

use super::library::Library;
use super::matrix::Matrix;
use super::pen::Pen;
use super::state::State;

/// How many forms may stand within each other.
const DEEPEST: usize = 16;
/// How many states may be saved at once.
const MOST_SAVED: usize = 4096;
/// How many bytes of instructions are followed in one file, forms counted each time they are painted.
const MOST_FOLLOWED: usize = 256 << 20;
/// How many bytes a form counts for beside what it holds, so that empty ones come to an end too.
const FORM: usize = 4096;

/// Follows the pages of one file.
pub(super) struct Painter<'a> {
    pen: Pen<'a>,
    library: Library,
    left: usize,
    depth: usize,
}

/// Where the texts of one stream of instructions stand.
struct Sheet<'a, 'r> {
    resources: &'r Resources<'a>,
    state: State,
    saved: Vec<State>,
    /// How the space of text lies in what is painted, and how it lay when the line began.
    text: Matrix,
    line: Matrix,
}

impl<'a> Painter<'a> {
    pub(super) fn new(pen: Pen<'a>) -> Self {
        Self { pen, library: Library::default(), left: MOST_FOLLOWED, depth: 0 }
    }

    pub(super) const fn is_done(&self) -> bool {
        self.pen.is_full() || self.left == 0
    }

    /// Begins another page.
    pub(super) fn leave(&mut self) {
        self.pen.leave();
    }

    /// Follows instructions that use these resources, in a space that lies so.
    pub(super) fn follow(&mut self, content: &[u8], resources: &Resources<'_>, space: Matrix) {
        self.follow_with(content, resources, State::new(space));
    }

    fn follow_with(&mut self, content: &[u8], resources: &Resources<'_>, state: State) {
        if content.len() > self.left {
            self.left = 0;
            return;
        }
        self.left -= content.len();
        let (text, line) = (Matrix::IDENTITY, Matrix::IDENTITY);
        let mut sheet = Sheet { resources, state, saved: Vec::new(), text, line };
        let mut instructions = TypedIter::new(content);
        while let (false, Some(op)) = (self.is_done(), instructions.next()) {
            match op {
                Op::TextFont(set) => {
                    sheet.state.font = self.library.font(resources, set.0);
                    sheet.state.size = set.1.as_f64();
                }
                Op::XObject(form) => self.form(&sheet, form.0),
                Op::ShowText(show) => self.show(&mut sheet, show.0.as_bytes()),
                Op::ShowTexts(show) => self.show_all(&mut sheet, show.0),
                Op::NextLineAndShowText(show) => {
                    sheet.next_line(0.0, -sheet.state.leading);
                    self.show(&mut sheet, show.0.as_bytes());
                }
                Op::ShowTextWithParameters(show) => {
                    (sheet.state.word_spacing, sheet.state.letter_spacing) = (show.0.as_f64(), show.1.as_f64());
                    sheet.next_line(0.0, -sheet.state.leading);
                    self.show(&mut sheet, show.2.as_bytes());
                }
                other => sheet.set(&other),
            }
        }
    }

    fn form(&mut self, sheet: &Sheet<'_, '_>, name: &Name<'_>) {
        let Some(form) = sheet.resources.get_x_object(name) else { return };
        if form.dict().get::<Name<'_>>(b"Subtype").as_deref() == Some(b"Form") {
            self.follow_form(&form, sheet.resources, sheet.state.clone());
        }
    }

    /// Follows a form, which uses the resources around it when it has none.
    pub(super) fn follow_form(&mut self, form: &Stream<'_>, around: &Resources<'_>, mut state: State) {
        self.left = self.left.saturating_sub(FORM);
        if self.depth >= DEEPEST || self.is_done() {
            return;
        }
        let Ok(content) = form.decoded_data() else { return };
        let matrix = form.dict().get::<Array<'_>>(b"Matrix").map(|matrix| matrix.iter::<f64>().collect::<Vec<_>>());
        if let Some(matrix) = matrix.and_then(|numbers| numbers.try_into().ok()) {
            state.space = Matrix(matrix).then(state.space);
        }
        self.depth += 1;
        match form.dict().get::<Dict<'_>>(b"Resources") {
            Some(own) => self.follow_with(&content, &Resources::new(own), state),
            None => self.follow_with(&content, around, state),
        }
        self.depth -= 1;
    }

    fn show_all(&mut self, sheet: &mut Sheet<'_, '_>, items: &Array<'_>) {
        for item in items.iter::<Object<'_>>() {
            match item {
                Object::String(text) => self.show(sheet, text.as_bytes()),
                Object::Number(number) => sheet.advance(sheet.state.step_back(number.as_f64())),
                _ => {}
            }
        }
    }

    fn show(&mut self, sheet: &mut Sheet<'_, '_>, mut bytes: &[u8]) {
        let Some(font) = sheet.state.font.clone() else { return };
        while !bytes.is_empty() && !self.pen.is_full() {
            let shown = font.take(&mut bytes);
            let (step, filled) = sheet.state.steps(&shown, font.vertical);
            self.pen.write(&shown.text, sheet.state.stroke(sheet.text, filled, font.vertical));
            sheet.advance(step);
        }
    }
}

impl Sheet<'_, '_> {
    /// Sets what an instruction sets; those that set nothing of text set nothing.
    fn set(&mut self, op: &Op<'_, '_>) {
        let state = &mut self.state;
        match op {
            Op::SaveState(_) if self.saved.len() < MOST_SAVED => self.saved.push(state.clone()),
            Op::RestoreState(_) => self.state = self.saved.pop().unwrap_or_else(|| self.state.clone()),
            Op::Transform(to) => state.space = matrix([to.0, to.1, to.2, to.3, to.4, to.5]).then(state.space),
            Op::BeginText(_) => self.begin(Matrix::IDENTITY),
            Op::SetTextMatrix(to) => self.begin(matrix([to.0, to.1, to.2, to.3, to.4, to.5])),
            Op::NextLine(by) => self.next_line(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                state.leading = -by.1.as_f64();
                self.next_line(by.0.as_f64(), by.1.as_f64());
            }
            Op::NextLineUsingLeading(_) => self.next_line(0.0, -self.state.leading),
            Op::TextLeading(to) => state.leading = to.0.as_f64(),
            Op::CharacterSpacing(to) => state.letter_spacing = to.0.as_f64(),
            Op::WordSpacing(to) => state.word_spacing = to.0.as_f64(),
            Op::HorizontalScaling(to) => state.stretch = to.0.as_f64() / 100.0,
            Op::TextRise(to) => state.rise = to.0.as_f64(),
            _ => {}
        }
    }

    const fn begin(&mut self, at: Matrix) {
        (self.text, self.line) = (at, at);
    }

    const fn next_line(&mut self, x: f64, y: f64) {
        self.begin(Matrix::shift(x, y).then(self.line));
    }

    const fn advance(&mut self, (x, y): (f64, f64)) {
        self.text = Matrix::shift(x, y).then(self.text);
    }
}

fn matrix(numbers: [Number; 6]) -> Matrix {
    Matrix(numbers.map(|number| number.as_f64()))
}
