//! What the codes of a font mean and how far each takes the line.

use std::rc::Rc;

use hayro_cmap::{BfString, CMap};
use hayro_syntax::object::{Array, Dict, Name, Object};

use super::charset::{Charset, number};
use super::library::Library;
use super::names::text_of_name;
use super::widths::Widths;

/// A font, as far as its text is concerned.
#[derive(Debug)]
pub(super) struct Font {
    codes: Codes,
    /// What the file says its codes mean.
    meanings: Option<Rc<CMap>>,
    widths: Widths,
    /// How many units of width are one letter's size.
    unit: f64,
    pub(super) vertical: bool,
}

/// How a text is parted into codes, and what these mean where the file does not say.
#[derive(Debug)]
enum Codes {
    /// One byte each.
    Simple(Vec<Option<String>>),
    /// Of a CMap, that makes glyphs of a collection of them.
    Composite { cmap: Rc<CMap>, charset: Option<Charset>, collection: Option<Rc<CMap>> },
}

/// What one code shows.
#[derive(Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) text: String,
    /// How far it takes the line, in letters' sizes.
    pub(super) width: f64,
    /// Whether it is the single byte that word spacing is added to.
    pub(super) is_space: bool,
}

impl Font {
    /// The font that a dictionary describes.
    pub(super) fn new(dict: &Dict<'_>, library: &mut Library) -> Self {
        let meanings = library.meanings(dict);
        let kind = dict.get::<Name<'_>>(b"Subtype");
        if kind.as_deref() == Some(b"Type0") {
            return Self::composite(dict, meanings, library);
        }
        let unit = if kind.as_deref() == Some(b"Type3") { unit_of_drawn(dict) } else { 1000.0 };
        Self { codes: Codes::Simple(simple_codes(dict)), meanings, widths: Widths::simple(dict), unit, vertical: false }
    }

    fn composite(dict: &Dict<'_>, meanings: Option<Rc<CMap>>, library: &mut Library) -> Self {
        let descendant = dict.get::<Array<'_>>(b"DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let descendant = descendant.unwrap_or_default();
        let name = dict.get::<Name<'_>>(b"Encoding");
        let name = name.as_ref().map_or("Identity-H", |name| name.as_str());
        let codes = Codes::Composite {
            cmap: library.cmap_of(dict, name),
            charset: Charset::of(name),
            collection: library.collection_of(&descendant),
        };
        let vertical = name.ends_with("-V") || name == "V";
        Self { codes, meanings, widths: Widths::composite(&descendant), unit: 1000.0, vertical }
    }

    /// Takes the first code off a text that is not empty.
    pub(super) fn take(&self, bytes: &mut &[u8]) -> Shown {
        let (code, rest) = bytes.split_at(self.length(bytes).min(bytes.len()));
        *bytes = rest;
        let text = self.meaning(code).or_else(|| self.letter(code)).unwrap_or_default();
        Shown { text, width: self.width(code), is_space: code == b" " }
    }

    fn length(&self, bytes: &[u8]) -> usize {
        match &self.codes {
            Codes::Simple(_) => 1,
            Codes::Composite { charset: Some(charset), .. } => charset.length(bytes),
            Codes::Composite { cmap, .. } => {
                let known = |length: &usize| {
                    bytes.get(..*length).is_some_and(|code| glyph(cmap, code).is_some_and(|glyph| glyph > 0))
                };
                (1..=4).find(known).unwrap_or(2)
            }
        }
    }

    /// What the file says a code means, if that is something.
    fn meaning(&self, code: &[u8]) -> Option<String> {
        let said = text_of_said(self.meanings.as_ref()?.lookup_bf_string(number(code))?);
        let means_something = |letter: char| !matches!(letter, '\0' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}');
        said.chars().any(means_something).then_some(said)
    }

    fn letter(&self, code: &[u8]) -> Option<String> {
        match &self.codes {
            Codes::Simple(letters) => letters.get(usize::from(*code.first()?))?.clone(),
            Codes::Composite { charset: Some(charset), .. } => charset.letter(code),
            Codes::Composite { cmap, collection, .. } => {
                Some(text_of_said(collection.as_ref()?.lookup_bf_string(glyph(cmap, code)?)?))
            }
        }
    }

    fn width(&self, code: &[u8]) -> f64 {
        let glyph = match &self.codes {
            _ if self.vertical => return 1.0,
            Codes::Simple(_) => number(code),
            Codes::Composite { cmap, .. } => glyph(cmap, code).unwrap_or_default(),
        };
        self.widths.of(glyph) / self.unit
    }
}

fn glyph(cmap: &CMap, code: &[u8]) -> Option<u32> {
    cmap.lookup_cid_code(number(code), u8::try_from(code.len()).ok()?)
}

fn text_of_said(said: BfString) -> String {
    match said {
        BfString::Char(letter) => letter.to_string(),
        BfString::String(text) => text,
    }
}

/// How many units are one size in a font whose glyphs are drawn by the page's own means.
fn unit_of_drawn(font: &Dict<'_>) -> f64 {
    let scale = font.get::<Array<'_>>(b"FontMatrix").and_then(|matrix| matrix.iter::<f64>().next());
    scale.map(|scale| 1.0 / scale.abs()).filter(|unit| unit.is_normal()).unwrap_or(1000.0)
}

/// What the bytes of a simple font mean: a charset of the West, but for those whose glyphs are named.
fn simple_codes(font: &Dict<'_>) -> Vec<Option<String>> {
    let encoding = font.get::<Dict<'_>>(b"Encoding").unwrap_or_default();
    let base = encoding.get::<Name<'_>>(b"BaseEncoding").or_else(|| font.get::<Name<'_>>(b"Encoding"));
    let mac = base.as_deref() == Some(b"MacRomanEncoding");
    let charset = if mac { encoding_rs::MACINTOSH } else { encoding_rs::WINDOWS_1252 };
    let letter = |byte: u8| Some(charset.decode_without_bom_handling(&[byte]).0.into_owned());
    let mut letters: Vec<Option<String>> = (0..=255).map(letter).collect();
    let mut at = 0;
    for item in encoding.get::<Array<'_>>(b"Differences").unwrap_or_default().iter::<Object<'_>>() {
        match item {
            Object::Number(code) => at = usize::try_from(code.as_i64()).unwrap_or_default(),
            Object::Name(name) => {
                if let Some(letter) = letters.get_mut(at) {
                    *letter = text_of_name(name.as_str());
                }
                at = at.saturating_add(1);
            }
            _ => {}
        }
    }
    letters
}
