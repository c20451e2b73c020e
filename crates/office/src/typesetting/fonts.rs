//! The fonts that documents are set in: those of the machine, of which one with Chinese characters is needed.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use fontdb::{Database, FaceInfo, Source, Style, Weight};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::error::OfficeError;

/// Families with simplified Chinese characters, the best for small print first.
const FAMILIES: [&str; 12] = [
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
    "SimHei",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Droid Sans Fallback",
];

/// The faces of one family.
pub(super) struct Fonts {
    /// What the family is called.
    pub family: String,
    /// What is known about the faces.
    pub book: LazyHash<FontBook>,
    /// The faces, in the order of the book.
    pub faces: Vec<Font>,
}

/// The fonts, looked for and read once; where there are none they are looked for again with the next document.
///
/// # Errors
/// There are none.
pub(super) fn loaded() -> Result<&'static Fonts, OfficeError> {
    static LOADED: OnceLock<Fonts> = OnceLock::new();
    if let Some(fonts) = LOADED.get() {
        return Ok(fonts);
    }
    let mut known = Database::new();
    known.load_system_fonts();
    let fonts = Fonts::among(&known).ok_or(OfficeError::FontsMissing)?;
    Ok(LOADED.get_or_init(|| fonts))
}

impl Fonts {
    /// The first family of the list that is there, plain and bold.
    fn among(known: &Database) -> Option<Self> {
        FAMILIES.iter().find_map(|family| Self::of(known, family))
    }

    fn of(known: &Database, family: &str) -> Option<Self> {
        let named =
            |face: &&FaceInfo| face.style == Style::Normal && face.families.iter().any(|(name, _)| name == family);
        let of_weight = |weight: Weight| known.faces().filter(named).find(|face| face.weight == weight);
        let plain = of_weight(Weight::NORMAL).or_else(|| known.faces().find(named))?;
        let faces = [Some(plain), of_weight(Weight::BOLD)];
        let faces: Vec<Font> = faces.into_iter().flatten().filter_map(read).collect();
        let family = faces.first()?.info().family.clone();
        Some(Self { family, book: LazyHash::new(FontBook::from_fonts(&faces)), faces })
    }
}

fn read(face: &FaceInfo) -> Option<Font> {
    let path: &Path = match &face.source {
        Source::File(path) | Source::SharedFile(path, _) => path,
        Source::Binary(_) => return None,
    };
    Font::new(Bytes::new(fs::read(path).ok()?), face.index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_family_that_has_the_characters_there_are_no_fonts() {
        assert!(Fonts::among(&Database::new()).is_none());
    }

    #[test]
    fn a_font_that_is_found_has_the_characters() {
        let fonts = loaded().unwrap();
        let covers = |text: &str| text.chars().all(|c| fonts.faces[0].info().coverage.contains(u32::from(c)));
        assert!(covers("绿色通道项目审批Az09"));
    }
}
