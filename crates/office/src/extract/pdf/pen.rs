//! Where glyphs stand tells which of them are words and lines. Lines are taken in the order the page paints them, which
//! is how it reads in what office programs write.

use crate::extract::gathered::Gathered;

/// A step across the line by more than this many letters' heights leaves the line.
const NEXT_LINE: f64 = 0.5;
/// A step across the line by more than this many letters' heights leaves the paragraph. The lines of official
/// documents stand 28 points apart at letters of 16 points, and others at up to twice the letter's height.
const NEXT_PARAGRAPH: f64 = 2.5;
/// A gap along the line that parts words, and one that parts Han letters, which are often set wide.
const NEXT_WORD: f64 = 0.17;
const NEXT_HAN_WORD: f64 = 0.5;
/// A gap along the line after which another column may begin, and one after which it does.
const NEXT_COLUMN: f64 = 1.0;
const NEXT_CELL: f64 = 2.0;
/// How far before and behind the beginning of a column its next line may begin: the first one is often indented by two
/// letters.
const INDENT: std::ops::RangeInclusive<f64> = -2.6..=0.6;

/// One glyph, or more that stand for one code, as they stand on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stroke {
    /// Where it begins.
    pub(super) at: (f64, f64),
    /// The way to where it ends.
    pub(super) way: (f64, f64),
    /// In which direction its line goes on, one long.
    pub(super) line: (f64, f64),
    /// The height of its letters.
    pub(super) size: f64,
}

/// Where a glyph stands as seen from another place, in letters' heights.
struct Seen {
    along: f64,
    across: f64,
}

/// Writes down glyphs as they are painted.
#[derive(Debug)]
pub(super) struct Pen<'a> {
    gathered: &'a mut Gathered,
    last: Option<Stroke>,
    /// Where the line began, or the column it is in.
    begun: (f64, f64),
    /// Whether the last glyph was a hyphen that is there only because a line ends.
    hyphened: bool,
}

impl<'a> Pen<'a> {
    pub(super) const fn new(gathered: &'a mut Gathered) -> Self {
        Self { gathered, last: None, begun: (0.0, 0.0), hyphened: false }
    }

    pub(super) const fn is_full(&self) -> bool {
        self.gathered.is_full()
    }

    /// What follows stands on another page, or apart from everything else.
    pub(super) fn leave(&mut self) {
        self.gathered.line();
        self.last = None;
    }

    /// Writes a glyph.
    pub(super) fn write(&mut self, text: &str, stroke: Stroke) {
        let first = text.chars().find(|letter| !letter.is_whitespace());
        match (self.last, first) {
            (Some(last), Some(first)) => self.part(&last, &stroke, first),
            (None, _) => self.begun = stroke.at,
            _ => {}
        }
        self.gathered.push_on_one_line(text);
        self.hyphened = text.ends_with('\u{ad}');
        if first.is_some() || self.last.is_some_and(|last| goes_on(&last, &stroke)) {
            self.last = Some(stroke);
        }
    }

    fn part(&mut self, last: &Stroke, next: &Stroke, first: char) {
        let within_han = is_han(first) && self.gathered.last().is_some_and(is_han);
        let Seen { along, across } = seen(end(last), last, next);
        if across.abs() > NEXT_LINE || along < -NEXT_CELL {
            let below = (-NEXT_PARAGRAPH..-NEXT_LINE).contains(&across);
            if below && (within_han || self.hyphened) && INDENT.contains(&seen(self.begun, last, next).along) {
                self.gathered.join();
            } else {
                self.gathered.line();
            }
        } else if along > NEXT_CELL {
            self.gathered.cell();
        } else if along > if within_han { NEXT_HAN_WORD } else { NEXT_WORD } {
            self.gathered.blank();
        }
        if across.abs() > NEXT_LINE || along.abs() > NEXT_COLUMN {
            self.begun = next.at;
        }
    }
}

/// Whether a blank is part of the line; one that stands elsewhere does not begin another.
fn goes_on(last: &Stroke, blank: &Stroke) -> bool {
    let seen = seen(end(last), last, blank);
    seen.across.abs() <= NEXT_LINE && seen.along.abs() < NEXT_CELL
}

fn end(stroke: &Stroke) -> (f64, f64) {
    (stroke.at.0 + stroke.way.0, stroke.at.1 + stroke.way.1)
}

/// Where the next glyph stands as seen from a place, by the line of the last one.
fn seen(from: (f64, f64), last: &Stroke, next: &Stroke) -> Seen {
    let size = last.size.max(next.size).max(f64::MIN_POSITIVE);
    let (x, y) = (next.at.0 - from.0, next.at.1 - from.1);
    let (along_x, along_y) = last.line;
    Seen { along: (x * along_x + y * along_y) / size, across: (y * along_x - x * along_y) / size }
}

/// Whether a letter is one of Chinese writing.
const fn is_han(letter: char) -> bool {
    matches!(letter, '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes texts at places, in letters of ten points.
    fn written(texts: &[(&str, f64, f64)]) -> String {
        let mut gathered = Gathered::new();
        let mut pen = Pen::new(&mut gathered);
        for (text, x, y) in texts {
            for (at, letter) in text.chars().enumerate() {
                let at = (x + 10.0 * at as f64, *y);
                pen.write(&letter.to_string(), Stroke { at, way: (10.0, 0.0), line: (1.0, 0.0), size: 10.0 });
            }
        }
        gathered.finish().text
    }

    #[test]
    fn a_word_that_is_broken_over_lines_is_one() {
        assert_eq!(written(&[("投资半导", 0.0, 100.0), ("体封测", 0.0, 84.0)]), "投资半导体封测");
        assert_eq!(written(&[("invest\u{ad}", 0.0, 100.0), ("ment", 0.0, 84.0)]), "investment");
        assert_eq!(written(&[("投资半导 ", 0.0, 100.0), ("体封测", 0.0, 84.0)]), "投资半导体封测");
    }

    #[test]
    fn lines_of_other_letters_and_lines_far_apart_stay_apart() {
        assert_eq!(written(&[("invest", 0.0, 100.0), ("ment", 0.0, 84.0)]), "invest\nment");
        assert_eq!(written(&[("协议书", 0.0, 100.0), ("甲方", 0.0, 60.0)]), "协议书\n甲方");
        assert_eq!(written(&[("页脚", 0.0, 10.0), ("页眉", 0.0, 30.0)]), "页脚\n页眉");
    }

    #[test]
    fn the_next_row_of_a_table_does_not_go_on_with_the_last_cell() {
        let rows = [("投资方", 0.0, 100.0), ("浙江恒澜传", 60.0, 100.0), ("感公司", 60.0, 84.0), ("金额", 0.0, 68.0)];
        assert_eq!(written(&rows), "投资方\t浙江恒澜传感公司\n金额");
    }

    #[test]
    fn gaps_part_words_and_columns() {
        assert_eq!(written(&[("ab", 0.0, 0.0), ("cd", 23.0, 0.0), ("ef", 80.0, 0.0)]), "ab cd\tef");
        assert_eq!(written(&[("投", 0.0, 0.0), ("资", 14.0, 0.0)]), "投资");
    }
}
