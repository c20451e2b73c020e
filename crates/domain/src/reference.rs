//! The embedded reference tables (`seeds/reference/*.csv`), read once.
//!
//! What the rules depend on is data in those files; the types here only read it.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;

/// The version of the embedded reference data, such as `2026.1`.
pub static VERSION: LazyLock<&str> = LazyLock::new(|| include_str!("../../../seeds/reference/VERSION").trim());

/// Reads the rows of an embedded table.
///
/// A table that does not parse is a defect of the build, not of anyone's input; the tests read all of them.
pub(crate) fn rows<T: DeserializeOwned>(table: &str) -> Vec<T> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(table.as_bytes());
    reader.deserialize().map(sound).collect()
}

#[expect(clippy::panic, reason = "an embedded table that does not parse is a broken build; every table has a test")]
fn sound<T>(row: Result<T, csv::Error>) -> T {
    row.unwrap_or_else(|error| panic!("embedded reference table: {error}"))
}
