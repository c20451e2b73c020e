//! The parts of a zip archive, none of which is read before it is known what they unpack to.

use std::io::{BufReader, Cursor, Read};

use zip::ZipArchive;

use super::error::ExtractError;
use crate::container::unpacks_to_little;

/// The most bytes all parts together may unpack to. A text of a thousand pages with pictures has some tens of millions.
const MOST_UNPACKED: u64 = 256 << 20;

/// An archive that may be unpacked.
pub(super) struct Packed<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
}

impl<'a> Packed<'a> {
    /// Opens an archive and counts what it unpacks to.
    ///
    /// # Errors
    /// It is damaged, protected, or unpacks to more than is taken.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ExtractError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ExtractError::Damaged)?;
        if unpacks_to_little(&mut archive)? > MOST_UNPACKED {
            return Err(ExtractError::TooLarge);
        }
        let names = archive.file_names().filter_map(Result::ok).map(|name| name.into_owned()).collect();
        Ok(Self { archive, names })
    }

    /// The parts whose names, in small letters, are wanted; in the order of their names.
    pub(super) fn named(&self, wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let named = self.names.iter().filter(|name| wanted(&name.to_ascii_lowercase()));
        let mut named: Vec<String> = named.cloned().collect();
        named.sort_by_key(|name| (name.len(), name.clone()));
        named
    }

    /// What a part holds, to be read from its beginning.
    ///
    /// # Errors
    /// The part is damaged.
    pub(super) fn part(&mut self, name: &str) -> Result<impl std::io::BufRead, ExtractError> {
        let part = self.archive.by_name(name).map_err(|_| ExtractError::Damaged)?;
        Ok(BufReader::new(part.take(MOST_UNPACKED)))
    }
}
