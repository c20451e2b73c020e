//! The second look at a hit: where in its texts the parts of a question stand, in which form, and what that is worth.

use std::collections::HashMap;

use aho_corasick::AhoCorasick;
use dingyin_domain::district::District;

use crate::analysis::{pinyin, short_forms, stands_alone};
use crate::answering::Plan;
use crate::echo;
use crate::lexicon::Tie;
use crate::question::{Part, Question, Way};
use crate::texts::Texts;

/// What a match is worth by where it stands.
const IN_TITLE: f32 = 1.0;
const IN_ORGANISATION: f32 = 0.95;
const IN_BODY: f32 = 0.72;
/// What each further mention adds, and how many count.
const AGAIN: f32 = 0.05;
const MENTIONS: u16 = 4;
/// What a title's match gains when the body speaks of it too.
const BOTH: f32 = 0.04;
/// How well a record of a district answers its name.
const BY_PLACE: f32 = 0.9;
/// How well a name is met by the first letters of its characters.
const BY_INITIALS: f32 = 0.6;
const BY_SOUND: f32 = 0.95;
/// How well an organisation is met by a short form of its name.
const BY_SHORT_FORM: f32 = 0.9;
/// How well the words within a word stand for it.
const INNER: f32 = 0.8;
/// A form that says a part less well than this is loosely tied to it.
const CLOSE: f32 = 0.6;
/// What a title gains that says the whole question.
const WHOLE: f32 = 0.12;
/// What a record of a library gains that the question speaks of.
const SOUGHT: f32 = 0.08;
/// What is left of a record that is closed.
const CLOSED: f32 = 0.8;
/// What the newest record gains over the oldest, and one of the asker's own district over others.
const FRESH: f32 = 0.02;
const NEAR: f32 = 0.02;
/// In how many microseconds half of the freshness is gone: half a year.
const HALF_LIFE: f32 = 182.0 * 86_400.0 * 1_000_000.0;

/// The field in which a part was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// The title.
    Title,
    /// The organisation's name.
    Organisation,
    /// The text.
    Body,
    /// The district.
    District,
    /// A code.
    Code,
}

/// The best match of a part.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Met {
    /// Which part of the question.
    pub part: usize,
    /// The text that was found, folded.
    pub text: String,
    /// How it stands for what was typed.
    pub way: Way,
    /// Where.
    pub place: Place,
    /// How well, up to 1.
    pub strength: f32,
}

/// A judged hit.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    pub score: f32,
    pub met: Vec<Met>,
}

/// One question, made ready to be looked for in many texts.
pub(crate) struct Judge<'q> {
    question: &'q Question,
    plan: &'q Plan,
    home: Option<District>,
    patterns: Patterns,
}

/// A form of a part, or of a word within it.
#[derive(Debug, Clone, Copy)]
struct Target {
    part: usize,
    inner: Option<usize>,
    form: usize,
}

struct Patterns {
    automaton: Option<AhoCorasick>,
    targets: Vec<Vec<Target>>,
}

impl Patterns {
    fn of(question: &Question) -> Self {
        let mut texts: Vec<&str> = Vec::new();
        let mut targets: Vec<Vec<Target>> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (at, part) in question.parts.iter().enumerate() {
            let own = part.forms.iter().enumerate().map(|(form, f)| (f.text.as_str(), None, form));
            let inner = part.inner.iter().enumerate().flat_map(|(inner, p)| {
                p.forms.iter().enumerate().map(move |(form, f)| (f.text.as_str(), Some(inner), form))
            });
            for (text, inner, form) in own.chain(inner).filter(|(text, ..)| !text.is_empty()) {
                let pattern = *known.entry(text).or_insert_with(|| {
                    texts.push(text);
                    targets.push(Vec::new());
                    texts.len() - 1
                });
                if let Some(targets) = targets.get_mut(pattern) {
                    targets.push(Target { part: at, inner, form });
                }
            }
        }
        Self { automaton: AhoCorasick::new(&texts).ok(), targets }
    }
}

/// How closely a form is tied to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closeness {
    Close,
    Loose,
}

/// How often a form stands where.
#[derive(Debug, Clone, Copy, Default)]
struct Mentions {
    title: u16,
    organisation: u16,
    body: u16,
}

impl Mentions {
    fn add(&mut self, place: Place) {
        let count = match place {
            Place::Title => &mut self.title,
            Place::Organisation => &mut self.organisation,
            Place::Body | Place::District | Place::Code => &mut self.body,
        };
        *count = count.saturating_add(1);
    }

    /// Where the form counts most, and how much. What is loosely tied to what was typed says nothing in a firm's name.
    fn best(self, tie: Closeness) -> Option<(Place, f32)> {
        let again = |n: u16| AGAIN * f32::from(n.min(MENTIONS) - 1);
        let both = if self.body > 0 { BOTH } else { 0.0 };
        if self.title > 0 {
            return Some((Place::Title, IN_TITLE + both));
        }
        if self.organisation > 0 && tie == Closeness::Close {
            return Some((Place::Organisation, IN_ORGANISATION));
        }
        (self.body > 0).then(|| (Place::Body, IN_BODY + again(self.body)))
    }
}

type Found = HashMap<(usize, Option<usize>, usize), Mentions>;

impl<'q> Judge<'q> {
    /// Makes a question ready; `home` is the asker's own district.
    pub(crate) fn new(question: &'q Question, plan: &'q Plan, home: Option<District>) -> Self {
        Self { question, plan, home, patterns: Patterns::of(question) }
    }

    /// What a record that was last changed at a time is worth as an answer, and why.
    pub(crate) fn judge(&self, texts: &Texts, updated_at: i64) -> Judged {
        let found = self.find(texts);
        let met: Vec<Met> =
            (0..).zip(&self.question.parts).filter_map(|(at, part)| self.met(at, part, &found, texts)).collect();
        let (mut sum, mut whole) = (0.0, 0.0);
        for at in 0..self.question.parts.len() {
            let weight = self.plan.weights.get(at).copied().unwrap_or(1.0);
            whole += weight;
            sum += weight * met.iter().find(|met| met.part == at).map_or(0.0, |met| met.strength);
        }
        let covered: f32 = if whole > 0.0 { sum / whole } else { 0.0 };
        let score = self.adjusted(covered, texts, updated_at) + echo::gain(texts, &self.plan.echoes);
        Judged { score, met }
    }

    fn adjusted(&self, covered: f32, texts: &Texts, updated_at: i64) -> f32 {
        let typed = self.question.folded.trim();
        let whole = if typed.chars().count() > 1 && texts.title.contains(typed) { WHOLE } else { 0.0 };
        let sought = self.question.seeks.iter().any(|seeks| Some(seeks.code()) == texts.library.as_deref());
        let closed = texts.status == "closed";
        let near = self.home.is_some_and(|home| texts.district.as_deref() == Some(home.code()));
        #[expect(clippy::cast_precision_loss, reason = "an age")]
        let age = (self.plan.now - updated_at).max(0) as f32;
        let fresh = FRESH * (-age / HALF_LIFE).exp2();
        let gains = 1.0 + fresh + if sought { SOUGHT } else { 0.0 } + if near { NEAR } else { 0.0 };
        (covered + whole) * gains * if closed { CLOSED } else { 1.0 }
    }

    fn find(&self, texts: &Texts) -> Found {
        let mut found = Found::new();
        let Some(automaton) = &self.patterns.automaton else { return found };
        for (text, place) in
            [(&texts.title, Place::Title), (&texts.organisation, Place::Organisation), (&texts.body, Place::Body)]
        {
            for hit in automaton.find_overlapping_iter(text.as_str()) {
                if !stands_alone(text, hit.start(), hit.end()) {
                    continue;
                }
                for target in self.patterns.targets.get(hit.pattern().as_usize()).into_iter().flatten() {
                    found.entry((target.part, target.inner, target.form)).or_default().add(place);
                }
            }
        }
        found
    }

    /// The best match of a part.
    fn met(&self, at: usize, part: &Part, found: &Found, texts: &Texts) -> Option<Met> {
        let said = best_form(part, Closeness::Close, |form| found.get(&(at, None, form)).copied());
        let said = said.map(|(form, place, strength)| Met {
            part: at,
            text: form.text.clone(),
            way: form.way,
            place,
            strength,
        });
        let all = [
            said,
            by_place(at, part, texts),
            by_code(at, part, texts),
            by_letters(at, part, texts),
            within(at, part, found),
        ];
        let best = all.into_iter().flatten().max_by(|a, b| a.strength.total_cmp(&b.strength));
        best.or_else(|| by_short_form(at, part, texts))
    }
}

fn by_place(at: usize, part: &Part, texts: &Texts) -> Option<Met> {
    let there = texts.district.as_deref() == Some(part.place?.code());
    there.then(|| Met {
        part: at,
        text: part.text.clone(),
        way: Way::Typed,
        place: Place::District,
        strength: BY_PLACE,
    })
}

fn best_form(
    part: &Part,
    closeness: Closeness,
    mentions: impl Fn(usize) -> Option<Mentions>,
) -> Option<(&crate::question::Form, Place, f32)> {
    let found = part.forms.iter().enumerate().filter_map(|(at, form)| {
        let tie = if form.weight >= CLOSE { closeness } else { Closeness::Loose };
        let (place, worth) = mentions(at)?.best(tie)?;
        Some((form, place, worth * form.weight))
    });
    found.max_by(|(.., a), (.., b)| a.total_cmp(b))
}

/// Names that people shorten to the part.
fn by_short_form(at: usize, part: &Part, texts: &Texts) -> Option<Met> {
    let named = if texts.organisation.is_empty() { &texts.title } else { &texts.organisation };
    let place = if texts.organisation.is_empty() { Place::Title } else { Place::Organisation };
    let shortened = !part.text.is_ascii() && short_forms(named).contains(&part.text);
    shortened.then(|| Met { part: at, text: named.clone(), way: Way::Tied(Tie::Short), place, strength: BY_SHORT_FORM })
}

fn by_code(at: usize, part: &Part, texts: &Texts) -> Option<Met> {
    let code = texts.codes.iter().find(|code| **code == part.text)?;
    Some(Met { part: at, text: code.clone(), way: Way::Typed, place: Place::Code, strength: 2.0 })
}

/// The words within a long word, each where it stands.
fn within(at: usize, part: &Part, found: &Found) -> Option<Met> {
    let each = part.inner.iter().enumerate().map(|(inner, word)| {
        let best = best_form(word, Closeness::Loose, |form| found.get(&(at, Some(inner), form)).copied());
        (word.role.says(), best)
    });
    let each: Vec<_> = each.collect();
    let best = each.iter().filter_map(|(_, best)| best.as_ref()).max_by(|a, b| a.2.total_cmp(&b.2))?;
    let sum: f32 = each.iter().map(|(says, best)| says * best.as_ref().map_or(0.0, |(.., strength)| *strength)).sum();
    let share = sum / each.iter().map(|(says, _)| says).sum::<f32>();
    // A part of a word says less than its share: 电子 is not half of 湿电子化学品.
    let strength = INNER * share * share.max(0.0).sqrt();
    Some(Met { part: at, text: best.0.text.clone(), way: best.0.way, place: best.1, strength })
}

/// Names whose characters sound like the letters, or begin with them.
fn by_letters(at: usize, part: &Part, texts: &Texts) -> Option<Met> {
    let places = [(&texts.title, Place::Title, IN_TITLE), (&texts.organisation, Place::Organisation, IN_ORGANISATION)];
    let met = |(text, place, worth): (&String, Place, f32)| {
        let chars: Vec<char> = text.chars().collect();
        let (range, way, weight) = letters_in(&chars, part)?;
        let text = chars.get(range)?.iter().collect();
        Some(Met { part: at, text, way, place, strength: worth * weight })
    };
    places.into_iter().filter_map(met).max_by(|a, b| a.strength.total_cmp(&b.strength))
}

/// Where a name sounds like a part, or begins like it.
pub(crate) fn letters_in(text: &[char], part: &Part) -> Option<(std::ops::Range<usize>, Way, f32)> {
    for cut in &part.syllables {
        let says = |window: &[char]| {
            window.iter().zip(cut).all(|(c, syllable)| pinyin::readings(*c).contains(&syllable.as_str()))
        };
        if let Some(start) = first_window(text, cut.len(), says) {
            return Some((start..start + cut.len(), Way::Pinyin, BY_SOUND));
        }
    }
    let letters: Vec<char> = part.initials.as_ref()?.chars().collect();
    let begins = |window: &[char]| window.iter().zip(&letters).all(|(c, l)| pinyin::initials(*c).contains(l));
    let start = first_window(text, letters.len(), begins)?;
    Some((start..start + letters.len(), Way::Initials, BY_INITIALS))
}

fn first_window(text: &[char], length: usize, fits: impl Fn(&[char]) -> bool) -> Option<usize> {
    if length == 0 { None } else { text.windows(length).position(fits) }
}
