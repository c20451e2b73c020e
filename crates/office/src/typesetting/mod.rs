//! Documents that are typeset. A template is a source of our own; what it shows lies beside it as data, so that no value is
//! ever read as markup, and nothing else can be reached from it.

mod fonts;

use std::sync::LazyLock;

use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, comemo};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::error::OfficeError;
use fonts::Fonts;

/// The source of a document. It finds in `data.json` the `document` that it shows, and the `family` of the font.
pub(crate) struct Template(pub &'static str);

/// Who a document says it was made by.
const CREATOR: &str = "Dingyin";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

#[derive(Serialize)]
struct Data<'d, T> {
    family: &'d str,
    document: &'d T,
}

/// Typesets a document as a PDF. It takes the processor, and for the first one reads fonts from the disk.
///
/// # Errors
/// There is no font with Chinese characters; a template that does not fit its data.
pub(crate) fn typeset(template: &Template, document: &impl Serialize) -> Result<Vec<u8>, OfficeError> {
    let fonts = fonts::loaded()?;
    let data = Data { family: &fonts.family, document };
    let data = serde_json::to_vec(&data).map_err(|error| OfficeError::Untypeset(error.to_string()))?;
    let desk = Desk::new(template, data, fonts)?;
    let options = PdfOptions { creator: Smart::Custom(Some(CREATOR.to_owned())), ..PdfOptions::default() };
    let set = typst::compile::<PagedDocument>(&desk).output;
    let made = set.and_then(|set| typst_pdf::pdf(&set, &options));
    // What was worked out for this document is of no use for another one.
    comemo::evict(0);
    made.map_err(|errors| OfficeError::Untypeset(said(&errors)))
}

fn said(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

/// All that can be reached from a document: its source, its data, the fonts.
struct Desk {
    main: Source,
    data: (FileId, Bytes),
    fonts: &'static Fonts,
}

impl Desk {
    fn new(template: &Template, data: Vec<u8>, fonts: &'static Fonts) -> Result<Self, OfficeError> {
        let id = |name: &str| {
            let path = VirtualPath::new(name).map_err(|_| OfficeError::Untypeset(name.to_owned()))?;
            Ok::<_, OfficeError>(RootedPath::new(VirtualRoot::Project, path).intern())
        };
        let main = Source::new(id("main.typ")?, template.0.to_owned());
        Ok(Self { main, data: (id("data.json")?, Bytes::new(data)), fonts })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
