//! Text as it is gathered: runs of blanks are one blank, blank lines are none, and it is no longer than what is kept.

use super::{Extracted, LONGEST, Whole};

/// What stands between two pieces of text; the greater one wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Blank,
    Cell,
    Line,
}

impl Gap {
    const fn letter(self) -> Option<char> {
        match self {
            Self::None => None,
            Self::Blank => Some(' '),
            Self::Cell => Some('\t'),
            Self::Line => Some('\n'),
        }
    }
}

/// The text so far. Gaps are written when something follows them, so none stands at either end.
#[derive(Debug)]
pub(super) struct Gathered {
    text: String,
    left: usize,
    gap: Gap,
    whole: Whole,
}

impl Gathered {
    pub(super) const fn new() -> Self {
        Self { text: String::new(), left: LONGEST, gap: Gap::None, whole: Whole::Whole }
    }

    /// Adds a text as it stands, its line breaks with it.
    pub(super) fn push(&mut self, text: &str) {
        self.add(text, Gap::Line);
    }

    /// Adds a text that belongs on one line.
    pub(super) fn push_on_one_line(&mut self, text: &str) {
        self.add(text, Gap::Blank);
    }

    fn add(&mut self, text: &str, widest: Gap) {
        for letter in text.chars() {
            if self.is_full() {
                return;
            }
            match gap_of(letter) {
                Some(gap) => self.widen(gap.min(widest)),
                None => self.put(letter),
            }
        }
    }

    fn put(&mut self, letter: char) {
        let gap = if self.text.is_empty() { None } else { self.gap.letter() };
        let needed = 1 + usize::from(gap.is_some());
        if needed > self.left {
            self.whole = Whole::Cut;
            return;
        }
        self.left -= needed;
        self.text.extend(gap);
        self.text.push(letter);
        self.gap = Gap::None;
    }

    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// What follows is another word.
    pub(super) fn blank(&mut self) {
        self.widen(Gap::Blank);
    }

    /// What follows stands in another cell of the same row.
    pub(super) fn cell(&mut self) {
        self.widen(Gap::Cell);
    }

    /// What follows stands on another line.
    pub(super) fn line(&mut self) {
        self.widen(Gap::Line);
    }

    /// What follows goes on where the text ended.
    pub(super) const fn join(&mut self) {
        self.gap = Gap::None;
    }

    /// The letter the text ends with.
    pub(super) fn last(&self) -> Option<char> {
        self.text.chars().next_back()
    }

    /// Whether more was found than is kept: nothing further is taken.
    pub(super) const fn is_full(&self) -> bool {
        matches!(self.whole, Whole::Cut)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn finish(self) -> Extracted {
        Extracted { text: self.text, whole: self.whole }
    }
}

/// What a letter stands for that is none itself; letters that show nothing stand for nothing.
fn gap_of(letter: char) -> Option<Gap> {
    match letter {
        '\n' | '\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(Gap::Line),
        '\t' => Some(Gap::Cell),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => Some(Gap::None),
        '\u{fffd}' => Some(Gap::Blank),
        letter if letter.is_whitespace() || letter.is_control() => Some(Gap::Blank),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(text: &str) -> Extracted {
        let mut gathered = Gathered::new();
        gathered.push(text);
        gathered.finish()
    }

    #[test]
    fn blanks_and_blank_lines_are_collapsed() {
        assert_eq!(gathered(" \n 越微　 \u{1}封测 \n\n \t\n恒澜\t\t12 \n").text, "越微 封测\n恒澜\t12");
    }

    #[test]
    fn letters_that_show_nothing_do_not_part_words() {
        assert_eq!(gathered("\u{feff}封\u{ad}测\u{200b}线").text, "封测线");
    }

    #[test]
    fn a_text_is_cut_at_the_longest_that_is_kept() {
        let fits = gathered(&"越".repeat(LONGEST));
        assert_eq!((fits.text.chars().count(), fits.whole), (LONGEST, Whole::Whole));
        let cut = gathered(&"越 ".repeat(LONGEST));
        assert_eq!((cut.text.chars().count(), cut.whole), (LONGEST - 1, Whole::Cut));
    }
}
