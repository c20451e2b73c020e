//! Finding the header of a table and what its columns mean, by synonyms.

use dingyin_domain::text::fold;

use crate::amount::Unit;
use crate::table::{Row, Table};

/// How many rows from the top may come before the header.
const TOP: usize = 20;
/// How many columns must be recognised for a row to be a header.
const LEAST: usize = 2;

/// What a column can mean and the words that say so, the most exact first.
#[derive(Debug, Clone, Copy)]
pub struct Meaning {
    /// The field of the draft.
    pub field: &'static str,
    /// What people call it, folded.
    pub words: &'static [&'static str],
}

/// A recognised header.
#[derive(Debug, Clone)]
pub struct Heading {
    /// The place of its row in the table.
    pub at: usize,
    /// The columns that were recognised.
    pub columns: Vec<HeadingColumn>,
    /// The texts of all columns.
    pub texts: Vec<String>,
}

/// A recognised column.
#[derive(Debug, Clone)]
pub struct HeadingColumn {
    /// Its place in the row.
    pub at: usize,
    /// The field of the draft.
    pub field: &'static str,
    /// The unit of amounts that the header names.
    pub unit: Option<Unit>,
}

impl Heading {
    /// The column of a field.
    #[must_use]
    pub fn column(&self, field: &str) -> Option<&HeadingColumn> {
        self.columns.iter().find(|column| column.field == field)
    }
}

/// The row near the top in which most columns are recognised.
#[must_use]
pub fn recognise(table: &Table, meanings: &'static [Meaning]) -> Option<Heading> {
    let top = table.rows.iter().take(TOP).enumerate();
    let headings = top.map(|(at, row)| heading(at, row, meanings));
    let best = headings.max_by_key(|heading| (heading.columns.len(), std::cmp::Reverse(heading.at)))?;
    (best.columns.len() >= LEAST).then_some(best)
}

fn heading(at: usize, row: &Row, meanings: &'static [Meaning]) -> Heading {
    let texts: Vec<String> = row.cells.iter().map(|cell| cell.text().unwrap_or_default()).collect();
    let mut claims: Vec<(usize, usize, &'static str)> = Vec::new();
    for (column, text) in texts.iter().enumerate() {
        let text = plain(text);
        for meaning in meanings {
            claims.extend(strength(&text, meaning.words).map(|strength| (strength, column, meaning.field)));
        }
    }
    claims.sort_by_key(|(strength, column, _)| (std::cmp::Reverse(*strength), *column));
    let mut columns: Vec<HeadingColumn> = Vec::new();
    for (_, column, field) in claims {
        if !columns.iter().any(|known| known.at == column || known.field == field) {
            let unit = texts.get(column).and_then(|text| Unit::of_header(&fold(text)));
            columns.push(HeadingColumn { at: column, field, unit });
        }
    }
    columns.sort_by_key(|column| column.at);
    Heading { at, columns, texts }
}

/// A header's text without spaces, line breaks, marks and what stands in brackets.
fn plain(text: &str) -> String {
    let folded = fold(text);
    let before_bracket = folded.split(['(', '[', '【']).next().unwrap_or_default();
    before_bracket.chars().filter(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// How surely a text says one of these words: the whole word beats a part, a longer word a shorter one.
fn strength(text: &str, words: &[&str]) -> Option<usize> {
    if text.is_empty() || text.chars().count() > 20 {
        return None;
    }
    let said = words.iter().filter_map(|word| {
        let length = word.chars().count();
        if text == *word { Some(1000 + length) } else { (length > 1 && text.contains(word)).then_some(length * 10) }
    });
    said.max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::Cell;

    const MEANINGS: &[Meaning] = &[
        Meaning { field: "name", words: &["项目名称", "项目", "name"] },
        Meaning { field: "investor", words: &["投资方", "投资主体", "企业名称"] },
        Meaning { field: "total", words: &["总投资", "投资额"] },
    ];

    #[test]
    fn a_header_below_a_title_is_found_with_its_units() {
        let row = |number, texts: &[&str]| Row {
            number,
            cells: texts.iter().map(|text| Cell::Text((*text).into())).collect(),
        };
        let table = Table {
            sheet: None,
            rows: vec![row(1, &["柯桥区在谈项目汇总"]), row(2, &["序号", "项目 名称", "投资主体", "总投资（亿元）"])],
        };
        let heading = recognise(&table, MEANINGS).unwrap();
        let found: Vec<_> = heading.columns.iter().map(|c| (c.at, c.field)).collect();
        assert_eq!((heading.at, found), (1, vec![(1, "name"), (2, "investor"), (3, "total")]));
        assert_eq!(heading.column("total").unwrap().unit, Some(Unit::Yi));
    }
}
