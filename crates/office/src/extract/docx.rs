//! The text of a document of Office Open XML: its body, then what stands above and below its pages, then its notes and
//! comments. What revisions took away is left out.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};

use super::error::ExtractError;
use super::gathered::Gathered;
use super::kind::is_document;
use super::packed::Packed;

/// The parts beside the body, as their names begin, in the order they are read.
const BESIDE: [&str; 5] = ["word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments"];
/// Elements whose text is not shown: what was deleted or moved away, how a word is said, and what older programs show
/// instead of a drawing that is there as well.
const NOT_SHOWN: [&str; 4] = ["del", "moveFrom", "rt", "Fallback"];

/// Gathers the text of a document.
///
/// # Errors
/// It is damaged before anything could be read, protected, or unpacks to more than is taken.
pub(super) fn read(bytes: &[u8], gathered: &mut Gathered) -> Result<(), ExtractError> {
    let mut packed = Packed::open(bytes)?;
    for name in parts(&packed) {
        let read = packed.part(&name).and_then(|part| Walk::over(part, gathered));
        if read.is_err() && gathered.is_empty() {
            return read;
        }
        gathered.line();
    }
    Ok(())
}

fn parts(packed: &Packed<'_>) -> Vec<String> {
    let mut parts = packed.named(is_document);
    for begins in BESIDE {
        parts.extend(packed.named(|name| name.starts_with(begins) && name.ends_with(".xml")));
    }
    parts
}

/// A walk over a part, element by element; how deep they are nested costs no stack.
struct Walk<'a> {
    gathered: &'a mut Gathered,
    /// How many elements are open from the one on that is not shown.
    hidden: usize,
    cells: usize,
    in_text: bool,
}

impl<'a> Walk<'a> {
    fn over(part: impl BufRead, gathered: &'a mut Gathered) -> Result<(), ExtractError> {
        let mut walk = Self { gathered, hidden: 0, cells: 0, in_text: false };
        let mut reader = Reader::from_reader(part);
        let mut buffer = Vec::new();
        while !walk.gathered.is_full() {
            buffer.clear();
            match reader.read_event_into(&mut buffer).map_err(|_| ExtractError::Damaged)? {
                Event::Eof => break,
                event => walk.event(&event),
            }
        }
        Ok(())
    }

    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.begin(tag.local_name().as_ref()),
            Event::End(tag) => self.end(tag.local_name().as_ref()),
            Event::Empty(tag) => {
                self.begin(tag.local_name().as_ref());
                self.end(tag.local_name().as_ref());
            }
            Event::Text(text) => self.text(&text.xml10_content()),
            Event::CData(text) => self.text(&text.xml10_content()),
            Event::GeneralRef(reference) => self.reference(reference),
            _ => {}
        }
    }

    fn begin(&mut self, name: &str) {
        if self.hidden > 0 || NOT_SHOWN.contains(&name) {
            self.hidden += 1;
            return;
        }
        match name {
            "t" => self.in_text = true,
            "tc" => self.cells += 1,
            "tab" => self.gathered.blank(),
            "br" | "cr" | "txbxContent" => self.line(),
            "noBreakHyphen" => self.gathered.push("-"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.hidden > 0 {
            self.hidden -= 1;
            return;
        }
        match name {
            "t" => self.in_text = false,
            "p" | "tr" | "txbxContent" => self.line(),
            "tc" => {
                self.cells = self.cells.saturating_sub(1);
                self.gathered.cell();
            }
            _ => {}
        }
    }

    /// A row of a table is one line, however many paragraphs its cells have.
    fn line(&mut self) {
        if self.cells > 0 {
            self.gathered.blank();
        } else {
            self.gathered.line();
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text && self.hidden == 0 {
            self.gathered.push_on_one_line(text);
        }
    }

    fn reference(&mut self, reference: &BytesRef<'_>) {
        match reference.resolve_char_ref() {
            Ok(Some(letter)) => self.text(letter.encode_utf8(&mut [0; 4])),
            _ => self.text(resolve_predefined_entity(&reference.xml10_content()).unwrap_or_default()),
        }
    }
}
