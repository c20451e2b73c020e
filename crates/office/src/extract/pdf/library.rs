//! The fonts of a file and the CMaps they share, each read once.

use std::collections::HashMap;
use std::rc::Rc;

use hayro_cmap::{CMap, CMapName, CidFamily, load_embedded};
use hayro_syntax::object::{Dict, Name, ObjectIdentifier, Stream, String as Bytes};
use hayro_syntax::page::Resources;

use super::font::Font;

/// What was read of a file's fonts.
#[derive(Debug, Default)]
pub(super) struct Library {
    fonts: HashMap<ObjectIdentifier, Rc<Font>>,
    /// By their names; the one of no name makes each code the letter it writes.
    cmaps: HashMap<Vec<u8>, Option<Rc<CMap>>>,
    /// What the last font was that has no number of its own, so that it is not read again for each piece of text.
    unnumbered: Option<(Vec<u8>, Rc<Font>)>,
}

impl Library {
    /// The font that resources have by a name.
    pub(super) fn font(&mut self, resources: &Resources<'_>, name: &Name<'_>) -> Option<Rc<Font>> {
        let number = resources.fonts.get_ref(name.as_ref()).map(ObjectIdentifier::from);
        if let Some(font) = number.and_then(|number| self.fonts.get(&number)) {
            return Some(Rc::clone(font));
        }
        let dict = resources.get_font(name)?;
        if let Some(number) = number {
            let font = Rc::new(Font::new(&dict, self));
            self.fonts.insert(number, Rc::clone(&font));
            return Some(font);
        }
        if let Some((_, font)) = self.unnumbered.as_ref().filter(|(known, _)| known == dict.data()) {
            return Some(Rc::clone(font));
        }
        let font = Rc::new(Font::new(&dict, self));
        self.unnumbered = Some((dict.data().to_vec(), Rc::clone(&font)));
        Some(font)
    }

    /// What a font says its codes mean.
    pub(super) fn meanings(&mut self, font: &Dict<'_>) -> Option<Rc<CMap>> {
        if let Some(stream) = font.get::<Stream<'_>>(b"ToUnicode") {
            return parsed(&stream);
        }
        // Some say that the codes are letters already.
        let name = font.get::<Name<'_>>(b"ToUnicode")?;
        name.as_str().starts_with("Identity").then(|| self.letters_themselves()).flatten()
    }

    fn letters_themselves(&mut self) -> Option<Rc<CMap>> {
        let read = || {
            let rows = (0..=0xFF).map(|high: u8| format!("<{high:02X}00> <{high:02X}FF> <{high:02X}00>\n"));
            let text = format!("256 beginbfrange\n{}endbfrange\n", rows.collect::<String>());
            CMap::parse(text.as_bytes(), load_embedded).map(Rc::new)
        };
        self.cmaps.entry(Vec::new()).or_insert_with(read).clone()
    }

    /// The CMap of a composite font: its own, or the one of that name, or the one that makes each code a glyph.
    pub(super) fn cmap_of(&mut self, font: &Dict<'_>, name: &str) -> Rc<CMap> {
        let own = font.get::<Stream<'_>>(b"Encoding").as_ref().and_then(parsed);
        let known = own.or_else(|| self.known(CMapName::from_bytes(name.as_bytes())));
        known.unwrap_or_else(|| Rc::new(CMap::identity_h()))
    }

    /// What the glyphs of a descendant font mean, when they are of a collection that is known.
    pub(super) fn collection_of(&mut self, descendant: &Dict<'_>) -> Option<Rc<CMap>> {
        let system = descendant.get::<Dict<'_>>(b"CIDSystemInfo")?;
        let (registry, ordering) = (system.get::<Bytes<'_>>(b"Registry")?, system.get::<Bytes<'_>>(b"Ordering")?);
        self.known(CidFamily::from_registry_ordering(registry.as_bytes(), ordering.as_bytes()).ucs2_cmap()?)
    }

    fn known(&mut self, name: CMapName<'_>) -> Option<Rc<CMap>> {
        let read = || CMap::parse(load_embedded(name)?, load_embedded).map(Rc::new);
        self.cmaps.entry(name.to_bytes().to_vec()).or_insert_with(read).clone()
    }
}

fn parsed(stream: &Stream<'_>) -> Option<Rc<CMap>> {
    CMap::parse(&stream.decoded_data().ok()?, load_embedded).map(Rc::new)
}
