//! Cutting a question into its parts: words of the lexicon first, the longest at each place, then words by jieba;
//! letters as pinyin and as first letters, also across blanks and beside characters.

use std::ops::Range;

use dingyin_domain::project_code::ProjectCode;
use dingyin_domain::text::fold;
use dingyin_domain::written::bounds::{Bound, bounds_in};

use crate::analysis::{is_han, pinyin, words as jieba};
use crate::ask::Reading;
use crate::lexicon::{Lexicon, Order, WordId, is_chinese};

use super::form::{Form, Forms, Way};
use super::words::{Use, district, used};
use super::{LONGEST, PARTS, Part, Question, Role, Setting};

/// How well a word is said by its sound, and by first letters.
const BY_SOUND: f32 = 0.95;
const BY_INITIALS: f32 = 0.85;
/// How well a form says a part whose words are looked for one by one.
const CLOSE: f32 = 0.9;
/// The most words that first letters stand for.
const WORDS_BY_INITIALS: usize = 12;
/// The most runs of letters that are read as one word.
const RUNS: usize = 5;
/// The fewest characters of a word within which others are looked for.
const LONG: usize = 4;

/// A piece of what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    text: String,
    span: Range<usize>,
    kind: Kind,
    /// Whether it follows the piece before it without anything between.
    glued: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A word of the lexicon.
    Known(WordId),
    /// Chinese that is not in it, or a word of questions.
    Chinese,
    /// Latin letters and digits.
    Letters,
    /// A project's code.
    Code,
    /// A word that only asks.
    Asks,
}

pub(super) fn understand(q: &str, lexicon: &Lexicon, setting: &Setting<'_>) -> Question {
    let folded: String = fold(q).chars().take(LONGEST).collect();
    let mut question = Question { folded, ..Question::default() };
    let asked = without_bounds(&mut question, setting);
    let pieces = pieces(&asked, lexicon, lexicon.longest());
    let mut at = 0;
    while at < pieces.len() && question.parts.len() < PARTS {
        let (part, taken) = part(&pieces, at, lexicon);
        at += taken;
        let Some(part) = part else { continue };
        if !question.parts.iter().any(|known| known.text == part.text) {
            add(&mut question, part, setting);
        }
    }
    if question.parts.len() > 1 {
        question.parts.iter_mut().filter(|part| part.is_one_character()).for_each(|part| part.role = Role::Weak);
    }
    question
}

fn add(question: &mut Question, mut part: Part, setting: &Setting<'_>) {
    if let Some(place) = district(&part.text) {
        if setting.unread.contains(&Reading::District) {
            return;
        }
        part.place = Some(place);
        part.role = Role::Term;
    }
    if let Some(Use::Seeks(library)) = used(&part.text)
        && !question.seeks.contains(&library)
    {
        question.seeks.push(library);
    }
    question.parts.push(part);
}

/// Takes the amounts and times out of what is looked for; blanks stand in their places.
fn without_bounds(question: &mut Question, setting: &Setting<'_>) -> String {
    let mut asked = question.folded.clone();
    for found in bounds_in(&question.folded, setting.today) {
        let reading = match found.bound {
            Bound::Amount { .. } => Reading::Amount,
            Bound::Day { .. } => Reading::Day,
        };
        let text = question.folded[found.span.clone()].to_owned();
        asked.replace_range(found.span.clone(), &" ".repeat(found.span.len()));
        if !setting.unread.contains(&reading) {
            question.bounds.push((found.bound, text));
        }
    }
    asked
}

/// The pieces of a folded text.
fn pieces(folded: &str, lexicon: &Lexicon, most: usize) -> Vec<Piece> {
    let mut cutter = Cutter { folded, lexicon, most, pieces: Vec::new(), run: None };
    let mut at = 0;
    while let Some(c) = folded.get(at..).and_then(|rest| rest.chars().next()) {
        at = cutter.step(at, c);
    }
    cutter.end_run(folded.len());
    cutter.pieces
}

struct Cutter<'a> {
    folded: &'a str,
    lexicon: &'a Lexicon,
    /// The most characters of a word.
    most: usize,
    pieces: Vec<Piece>,
    /// Where the Chinese that no word has taken begins.
    run: Option<usize>,
}

impl Cutter<'_> {
    /// Takes what stands at a place; answers where it ends.
    fn step(&mut self, at: usize, c: char) -> usize {
        if !c.is_alphanumeric() {
            self.end_run(at);
            return at + c.len_utf8();
        }
        if let Some((end, kind)) = self.code(at).or_else(|| self.longest(at)) {
            self.end_run(at);
            self.push(at..end, kind);
            return end;
        }
        if is_han(c) {
            self.run.get_or_insert(at);
            return at + c.len_utf8();
        }
        self.end_run(at);
        let end = self.end_of(at, |c| c.is_alphanumeric() && !is_han(c));
        let kind = if used(&self.folded[at..end]) == Some(Use::Asks) { Kind::Asks } else { Kind::Letters };
        self.push(at..end, kind);
        end
    }

    fn end_of(&self, at: usize, within: impl Fn(char) -> bool) -> usize {
        self.folded[at..].char_indices().find(|(_, c)| !within(*c)).map_or(self.folded.len(), |(end, _)| at + end)
    }

    fn begins_a_word(&self, at: usize) -> bool {
        let before = self.folded[..at].chars().next_back();
        !before.is_some_and(|c| c.is_ascii_alphanumeric())
    }

    fn code(&self, at: usize) -> Option<(usize, Kind)> {
        let end = self.end_of(at, |c| !c.is_whitespace());
        let code = self.begins_a_word(at) && ProjectCode::parse(&self.folded[at..end].to_uppercase()).is_ok();
        code.then_some((end, Kind::Code))
    }

    /// The longest word of two characters and more that stands here.
    fn longest(&self, at: usize) -> Option<(usize, Kind)> {
        let rest = self.folded.get(at..)?;
        let starts_latin = rest.starts_with(|c: char| c.is_ascii_alphanumeric());
        if starts_latin && !self.begins_a_word(at) {
            return None;
        }
        let ends = rest.char_indices().map(|(end, c)| end + c.len_utf8()).take(self.most);
        let ends: Vec<usize> = ends.skip(1).collect();
        ends.into_iter().rev().find_map(|end| {
            let (word, behind) = rest.split_at(end);
            let latin_end = word.ends_with(|c: char| c.is_ascii_alphanumeric());
            if latin_end && behind.starts_with(|c: char| c.is_ascii_alphanumeric()) {
                return None;
            }
            Some((at + end, self.kind(word)?))
        })
    }

    fn kind(&self, word: &str) -> Option<Kind> {
        if used(word) == Some(Use::Asks) {
            return Some(Kind::Asks);
        }
        if used(word).is_some() || district(word).is_some() {
            return Some(self.lexicon.find(word).map_or(Kind::Chinese, Kind::Known));
        }
        let known = self.lexicon.find(word).or_else(|| self.lexicon.find(&crate::analysis::words::stem(word)));
        known.map(Kind::Known)
    }

    fn push(&mut self, span: Range<usize>, kind: Kind) {
        let glued = self.pieces.last().is_some_and(|last| last.span.end == span.start);
        self.pieces.push(Piece { text: self.folded[span.clone()].to_owned(), span, kind, glued });
    }

    /// Cuts the Chinese that no word has taken; single characters side by side stay together.
    fn end_run(&mut self, end: usize) {
        let Some(start) = self.run.take() else { return };
        let mut singles: Option<usize> = None;
        let mut at = start;
        for word in jieba::sequence(&self.folded[start..end]) {
            let next = at + word.len();
            let asks = used(&word) == Some(Use::Asks);
            let single = word.chars().count() == 1 && !asks;
            if !single && let Some(first) = singles.take() {
                self.push(first..at, Kind::Chinese);
            }
            match (single, asks) {
                (true, _) => {
                    singles.get_or_insert(at);
                }
                (false, true) => self.push(at..next, Kind::Asks),
                (false, false) => self.push(at..next, Kind::Chinese),
            }
            at = next;
        }
        if let Some(first) = singles {
            self.push(first..at, Kind::Chinese);
        }
    }
}

/// The part that begins with a piece, and how many pieces it takes.
fn part(pieces: &[Piece], at: usize, lexicon: &Lexicon) -> (Option<Part>, usize) {
    let Some(piece) = pieces.get(at) else { return (None, 1) };
    let named = !matches!(piece.kind, Kind::Asks | Kind::Code);
    if named && let Some(part) = mixed(pieces, at, lexicon) {
        return (Some(part), 2);
    }
    match piece.kind {
        Kind::Asks => (None, 1),
        Kind::Code => (Some(plain(piece)), 1),
        Kind::Known(word) => (Some(known(piece, word, lexicon)), 1),
        Kind::Chinese => (Some(chinese(piece, lexicon)), 1),
        Kind::Letters => letters(pieces, at, lexicon),
    }
}

fn plain(piece: &Piece) -> Part {
    let mut forms = Forms::default();
    forms.add(&piece.text, Way::Typed, 1.0);
    Part {
        text: piece.text.clone(),
        span: piece.span.clone(),
        role: role(&piece.text),
        place: None,
        forms: forms.best(),
        syllables: Vec::new(),
        initials: None,
        inner: Vec::new(),
    }
}

/// A word of everyday language says less than a term or a name.
fn role(word: &str) -> Role {
    let city = matches!(word, "绍兴" | "绍兴市" | "全市" | "浙江" | "浙江省");
    match used(word) {
        Some(_) => Role::Weak,
        None if city => Role::Weak,
        None if jieba::is_everyday(word) => Role::Word,
        None => Role::Term,
    }
}

/// A word of the lexicon; the words within a long one say it too, together.
fn known(piece: &Piece, word: WordId, lexicon: &Lexicon) -> Part {
    let mut forms = Forms::default();
    forms.add(&piece.text, Way::Typed, 1.0);
    forms.add_word(lexicon, word, Way::Typed, 1.0);
    let whole = plain(piece);
    let role = if whole.role == Role::Weak { Role::Weak } else { Role::Term };
    let forms = forms.best();
    let inner = inner(piece, &forms, lexicon);
    Part { forms, inner, role, ..whole }
}

/// The words within a long word, or within the best Chinese form of what is typed in letters.
fn inner(piece: &Piece, forms: &[Form], lexicon: &Lexicon) -> Vec<Part> {
    let close = |form: &&Form| form.weight >= CLOSE && is_chinese(&form.text);
    let said =
        if is_chinese(&piece.text) { Some(&piece.text) } else { forms.iter().find(close).map(|form| &form.text) };
    let Some(whole) = said.filter(|whole| whole.chars().count() >= LONG) else { return Vec::new() };
    let shorter = pieces(whole, lexicon, whole.chars().count() - 1).into_iter();
    let words: Vec<Piece> = shorter.filter(|word| word.text.chars().count() > 1).collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let part = |word: Piece| {
        let piece = Piece { span: piece.span.clone(), ..word };
        let forms = match lexicon.find(&piece.text) {
            Some(word) => {
                let mut forms = Forms::default();
                forms.add_word(lexicon, word, Way::Typed, 1.0);
                forms.best()
            }
            None => plain(&piece).forms,
        };
        Part { forms, ..plain(&piece) }
    };
    words.into_iter().map(part).collect()
}

fn chinese(piece: &Piece, lexicon: &Lexicon) -> Part {
    match lexicon.find(&piece.text) {
        Some(word) => known(piece, word, lexicon),
        None => plain(piece),
    }
}

/// Letters right beside characters, together one word: `znfz装备`, `智能cgq`.
fn mixed(pieces: &[Piece], at: usize, lexicon: &Lexicon) -> Option<Part> {
    let (first, second) = (pieces.get(at)?, pieces.get(at + 1)?);
    if !second.glued {
        return None;
    }
    let words = match (sayable(&first.text), sayable(&second.text)) {
        (true, false) if is_chinese(&second.text) => {
            lexicon.partly_written(&first.text, &second.text, Order::LettersFirst)
        }
        (false, true) if is_chinese(&first.text) => {
            lexicon.partly_written(&second.text, &first.text, Order::LettersLast)
        }
        _ => Vec::new(),
    };
    if words.is_empty() {
        return None;
    }
    let span = first.span.start..second.span.end;
    let whole = Piece { text: format!("{}{}", first.text, second.text), span, ..first.clone() };
    let mut forms = Forms::default();
    for word in words {
        forms.add_word(lexicon, word, Way::Pinyin, BY_SOUND);
    }
    let forms = forms.best();
    let inner = inner(&whole, &forms, lexicon);
    Some(Part { forms, inner, role: Role::Term, ..plain(&whole) })
}

fn sayable(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase())
}

/// Letters, read as one word across blanks where there is such a word.
fn letters(pieces: &[Piece], at: usize, lexicon: &Lexicon) -> (Option<Part>, usize) {
    let runs = pieces[at..].iter().take(RUNS).take_while(|piece| piece.kind == Kind::Letters && sayable(&piece.text));
    for taken in (2..=runs.count()).rev() {
        let Some(together) = pieces.get(at..at + taken) else { continue };
        let joined: String = together.iter().map(|piece| piece.text.as_str()).collect();
        if !lexicon.sounding(&joined).is_empty() {
            let span = pieces[at].span.start..pieces[at + taken - 1].span.end;
            let whole = Piece { text: joined, span, ..pieces[at].clone() };
            return (Some(spelled(&whole, lexicon)), taken);
        }
    }
    (pieces.get(at).map(|piece| spelled(piece, lexicon)), 1)
}

/// Letters as they are, as pinyin, and as first letters.
fn spelled(piece: &Piece, lexicon: &Lexicon) -> Part {
    let mut forms = Forms::default();
    forms.add(&piece.text, Way::Typed, 1.0);
    for word in lexicon.sounding(&piece.text) {
        forms.add_word(lexicon, *word, Way::Pinyin, BY_SOUND);
    }
    for word in lexicon.beginning(&piece.text).iter().take(WORDS_BY_INITIALS) {
        forms.add_word(lexicon, *word, Way::Initials, BY_INITIALS);
    }
    let owned = |cut: Vec<&str>| cut.into_iter().map(str::to_owned).collect();
    let syllables = pinyin::cuts(&piece.text).into_iter().map(owned).collect();
    let initials = (sayable(&piece.text) && piece.text.len() > 1).then(|| piece.text.clone());
    let forms = forms.best();
    let inner = inner(piece, &forms, lexicon);
    Part { forms, inner, syllables, initials, ..plain(piece) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn understood(q: &str) -> Question {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        Question::understand(q, &Lexicon::new(&[]), &Setting { today, unread: &[] })
    }

    fn texts(q: &str) -> Vec<String> {
        understood(q).parts.into_iter().map(|part| part.text).collect()
    }

    fn says(q: &str, text: &str) -> bool {
        understood(q).parts.iter().any(|part| part.forms.iter().any(|form| form.text == text))
    }

    #[test]
    fn a_question_falls_into_words_letters_and_numbers() {
        assert_eq!(texts("sx-2026-0042 传感器"), ["sx-2026-0042", "传感器"]);
        assert_eq!(texts("有没有做机器视觉检测的高校团队"), ["机器视觉检测", "高校团队"]);
        assert_eq!(texts("氢"), ["氢"]);
    }

    #[test]
    fn letters_stand_for_words() {
        assert!(says("tanhuagui", "碳化硅") && says("thg", "碳化硅") && says("tanhuagui", "sic"));
        assert!(says("jiaoyuan danbai", "胶原蛋白"));
        assert!(says("ranliao电池", "燃料电池"));
        assert!(says("Silicon Carbide", "碳化硅"));
    }

    #[test]
    fn a_question_tells_what_it_seeks_where_and_within_which_bounds() {
        use dingyin_domain::demand::Library;
        let question = understood("上虞有没有做光刻胶的企业在招人");
        assert_eq!(question.seeks, [Library::Talent]);
        assert_eq!(question.narrowed().len(), 1);
        let question = understood("1亿以上的光刻胶项目");
        assert_eq!(question.narrowed().len(), 1);
        assert_eq!(question.parts.first().map(|part| part.text.as_str()), Some("光刻胶"));
    }
}
