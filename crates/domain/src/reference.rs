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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coded::Coded;
    use crate::district::District;
    use crate::element::Element;
    use crate::evidence::EvidenceKind;
    use crate::industry::Industry;
    use crate::intake::{Aspect, Opinion, Rung};
    use crate::language::Language;
    use crate::stage::Stage;

    #[derive(serde::Deserialize)]
    struct Named {
        code: String,
        name_zh: String,
        name_en: String,
    }

    /// The table and the code name the same values in the same order.
    fn agree<T: Coded>(table: &str) {
        let rows: Vec<Named> = rows(table);
        let listed: Vec<_> = rows.iter().map(|row| [row.code.as_str(), &row.name_zh, &row.name_en]).collect();
        let coded = |v: &T| [v.code(), v.name(Language::Chinese), v.name(Language::English)];
        assert_eq!(listed, T::ALL.iter().map(coded).collect::<Vec<_>>());
    }

    #[test]
    fn the_tables_and_the_code_name_the_same_things() {
        agree::<Stage>(include_str!("../../../seeds/reference/stages.csv"));
        agree::<Industry>(include_str!("../../../seeds/reference/industries.csv"));
        agree::<District>(include_str!("../../../seeds/reference/districts.csv"));
        agree::<Element>(include_str!("../../../seeds/reference/elements.csv"));
        agree::<EvidenceKind>(include_str!("../../../seeds/reference/evidence_kinds.csv"));
        agree::<Aspect>(include_str!("../../../seeds/reference/judgement_aspects.csv"));
        agree::<Opinion>(include_str!("../../../seeds/reference/judgement_opinions.csv"));
        agree::<Rung>(include_str!("../../../seeds/reference/intake_ladder.csv"));
    }
}
