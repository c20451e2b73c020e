//! Finding the tables of a sheet: where their headers stand, what each row is, what titles and sections say.

use dingyin_domain::written::amount::Unit;

use crate::cell::Cell;
use crate::header::{Claim, Dictionary};
use crate::row_kind::{RowKind, Surroundings, kind_of};
use crate::sheet::{Merged, Row, Sheet};

/// How many of its values a column shows.
const SAMPLES: usize = 3;
/// A header's cell is not longer than this.
const LONGEST: usize = 40;
/// How surely a column can be known.
const SUREST: u8 = 100;
/// How surely a column must be known for a header in the middle of a table.
const SURE: u8 = 90;

/// A table that was found.
#[derive(Debug, Clone)]
pub struct Table {
    /// The sheet it stands on.
    pub sheet: Option<String>,
    /// The number of its header's last row.
    pub header_row: u32,
    /// Its columns, with what they mean.
    pub columns: Vec<Column>,
    /// The titles above it.
    pub titles: Vec<String>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its place in the row, from 0.
    pub at: usize,
    /// The last place of a header that is merged over several columns.
    pub to: usize,
    /// The text of its header; of two rows, both.
    pub header: String,
    /// The field it means.
    pub field: Option<String>,
    /// How surely, in hundredths.
    pub score: u8,
    /// Some of its values.
    pub samples: Vec<String>,
}

/// A row with what it is.
#[derive(Debug, Clone)]
pub struct LaidRow {
    /// The row.
    pub row: Row,
    /// What it is.
    pub kind: RowKind,
    /// Its table, by its place among those of the sheet.
    pub table: Option<usize>,
    /// The section it stands in.
    pub section: Option<String>,
}

/// A sheet, taken apart.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// Its tables.
    pub tables: Vec<Table>,
    /// Its rows, all of them.
    pub rows: Vec<LaidRow>,
}

impl Table {
    /// The column of a field.
    #[must_use]
    pub fn column(&self, field: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.field.as_deref() == Some(field))
    }
}

/// A header that was found: its rows and its columns.
struct Header {
    rows: std::ops::RangeInclusive<usize>,
    columns: Vec<Column>,
}

impl Header {
    fn known(&self) -> usize {
        self.columns.iter().filter(|column| column.field.is_some()).count()
    }
}

/// Takes a sheet apart.
#[must_use]
pub fn lay_out(sheet: Sheet, dictionary: &Dictionary) -> Layout {
    let headers = headers(&sheet, dictionary);
    let groups: Vec<Vec<String>> = headers.iter().filter_map(|header| groups(header, &sheet)).collect();
    let mut layout = Layout::default();
    let mut titles: Vec<String> = Vec::new();
    let mut section = None;
    let Sheet { name, rows, merged } = sheet;
    for (at, row) in rows.into_iter().enumerate() {
        if let Some(header) = headers.iter().find(|header| header.rows.contains(&at)) {
            let table = Some(layout.tables.len());
            if *header.rows.end() == at {
                let (sheet, columns, titles) = (name.clone(), header.columns.clone(), std::mem::take(&mut titles));
                layout.tables.push(Table { sheet, header_row: row.number, columns, titles });
                section = None;
            }
            layout.rows.push(LaidRow { row, kind: RowKind::Header, table, section: None });
            continue;
        }
        let kind = match layout.tables.last() {
            None if row.is_blank() => RowKind::Blank,
            None => RowKind::Title,
            // The upper row of a header on another page.
            Some(_) if groups.contains(&row.cells.iter().map(Cell::shown).collect()) => RowKind::Header,
            Some(table) => kind_of(&row, &Surroundings { table, across: across(&merged, at) }),
        };
        match &kind {
            RowKind::Title | RowKind::Note => titles.push(words(&row)),
            RowKind::Section(name) => {
                section = Some(name.clone());
                titles.push(name.clone());
            }
            RowKind::Record => titles.clear(),
            _ => {}
        }
        let table = layout.tables.len().checked_sub(1);
        layout.rows.push(LaidRow { row, kind, table, section: section.clone() });
    }
    samples(&mut layout);
    layout
}

/// The texts of the upper row of a header of two rows.
fn groups(header: &Header, sheet: &Sheet) -> Option<Vec<String>> {
    let two = header.rows.start() < header.rows.end();
    two.then(|| sheet.rows.get(*header.rows.start()))?.map(|row| row.cells.iter().map(Cell::shown).collect())
}

fn words(row: &Row) -> String {
    let texts: Vec<String> = row.cells.iter().filter_map(Cell::text).collect();
    texts.join(" ")
}

/// Whether a cell of this row is merged over several columns.
fn across(merged: &[Merged], row: usize) -> bool {
    merged.iter().any(|area| area.rows.0 == row && area.columns.1 > area.columns.0)
}

fn samples(layout: &mut Layout) {
    let Layout { tables, rows } = layout;
    for (place, table) in tables.iter_mut().enumerate() {
        let records = rows.iter().filter(|row| row.table == Some(place) && row.kind == RowKind::Record);
        for row in records.take(SAMPLES) {
            for column in &mut table.columns {
                column.samples.extend(row.row.cell(column.at).text());
            }
        }
    }
}

/// Every header of a sheet. The first may be modest; one below a table must be plain to see.
fn headers(sheet: &Sheet, dictionary: &Dictionary) -> Vec<Header> {
    let mut found: Vec<Header> = Vec::new();
    let mut at = 0;
    while at < sheet.rows.len() {
        match header_at(sheet, dictionary, at, found.is_empty()) {
            Some(header) => {
                at = header.rows.end() + 1;
                found.push(header);
            }
            None => at += 1,
        }
    }
    found
}

fn header_at(sheet: &Sheet, dictionary: &Dictionary, at: usize, first: bool) -> Option<Header> {
    // Most rows are records, which a glance tells.
    if !may_be_header(sheet.rows.get(at)?, first) {
        return None;
    }
    let one = header(sheet, dictionary, at, at).filter(|header| is_sound(header, sheet, first));
    let two = (is_below(sheet, at) && !is_title(sheet, at))
        .then(|| header(sheet, dictionary, at, at + 1))
        .flatten()
        .filter(|header| is_sound(header, sheet, first));
    let below = || header(sheet, dictionary, at + 1, at + 1).filter(|header| is_sound(header, sheet, first));
    match (one, two) {
        (one, Some(two)) => {
            let more = two.known() > one.as_ref().map_or(0, Header::known) || is_units(sheet, at + 1, &two);
            match one {
                Some(one) if !more => Some(one),
                // What stands above a whole header is its title.
                None if below().is_some_and(|below| below.known() >= two.known()) => None,
                _ => Some(two),
            }
        }
        (one, None) => one,
    }
}

/// Whether a row holds one text only, however far it reaches.
fn is_title(sheet: &Sheet, at: usize) -> bool {
    sheet.rows.get(at).is_some_and(|row| {
        let mut texts = row.cells.iter().filter_map(Cell::text);
        let first = texts.next();
        texts.all(|text| Some(&text) == first.as_ref())
    })
}

/// Whether the row below says what the columns of a group are: texts only, none below a column with a name of its own.
fn is_below(sheet: &Sheet, at: usize) -> bool {
    let (Some(top), Some(bottom)) = (sheet.rows.get(at), sheet.rows.get(at + 1)) else { return false };
    let own = |column: &usize| {
        !bottom.cell(*column).is_empty()
            && !sheet
                .merged
                .iter()
                .any(|area| area.rows.0 <= at && area.rows.1 > at && (area.columns.0..=area.columns.1).contains(column))
    };
    let below: Vec<usize> = (0..bottom.cells.len()).filter(own).collect();
    let fits = |column: &usize| {
        let short = matches!(bottom.cell(*column), Cell::Text(text) if text.chars().count() <= LONGEST / 2);
        let grouped =
            top.cell(*column).is_empty() || top.cell(column + 1).is_empty() || group(sheet, at, *column).is_some();
        short && (grouped || is_unit(&bottom.cell(*column).shown()))
    };
    !below.is_empty() && below.iter().all(fits) && !top.is_blank()
}

/// Whether a text only names what the values of a column are counted in, or how they are written.
fn is_unit(text: &str) -> bool {
    const UNITS: [&str; 12] =
        ["亩", "人", "个", "%", "㎡", "家", "项", "年/月/日", "年月日", "年-月-日", "yyyy-mm-dd", "平方米"];
    let bare = text.trim_matches(['(', ')', '（', '）']);
    let money = bare.chars().all(|c| "亿万千百元圆美欧港日韩台新英镑币人民".contains(c));
    UNITS.contains(&bare) || (money && Unit::named_in(bare).is_some())
}

/// Whether the second row of a header only names units.
fn is_units(sheet: &Sheet, at: usize, header: &Header) -> bool {
    let Some(row) = sheet.rows.get(at) else { return false };
    let texts: Vec<String> = row.cells.iter().filter_map(Cell::text).collect();
    let spread = |text: &String| header.columns.iter().any(|column| column.header == *text);
    let own: Vec<&String> = texts.iter().filter(|text| !spread(text)).collect();
    !own.is_empty() && own.iter().all(|text| is_unit(text))
}

/// The merged cell above a column that reaches over several columns of a row.
fn group(sheet: &Sheet, row: usize, column: usize) -> Option<&Merged> {
    sheet.merged.iter().find(|area| {
        (area.rows.0..=area.rows.1).contains(&row)
            && (area.columns.0..=area.columns.1).contains(&column)
            && area.columns.1 > area.columns.0
    })
}

/// What stands in a header's row above a column: its own text, the merged cell's, or the one to the left whose group it
/// belongs to.
fn above(sheet: &Sheet, row: usize, column: usize) -> String {
    let Some(cells) = sheet.rows.get(row) else { return String::new() };
    let text = cells.cell(column).text();
    let of_group = || {
        let merged = group(sheet, row, column)?;
        sheet.rows.get(merged.rows.0)?.cell(merged.columns.0).text()
    };
    let to_the_left = || {
        let below = sheet.rows.get(row + 1)?;
        let left = (0..column).rev().find(|left| !cells.cell(*left).is_empty())?;
        let starts = !below.cell(left).is_empty() && below.cell(left) != cells.cell(left);
        starts.then(|| cells.cell(left).text()).flatten()
    };
    text.or_else(of_group).or_else(to_the_left).unwrap_or_default()
}

fn header(sheet: &Sheet, dictionary: &Dictionary, first: usize, last: usize) -> Option<Header> {
    let row = sheet.rows.get(last)?;
    let width = row.cells.len().max(sheet.rows.get(first)?.cells.len());
    let mut columns: Vec<(Column, Vec<Claim>)> = Vec::new();
    for at in 0..width {
        let own = row.cell(at).text().unwrap_or_default();
        let group = if first == last { String::new() } else { above(sheet, first, at) };
        let texts = match (group.is_empty(), own.is_empty()) {
            (true, true) => continue,
            (true, false) => vec![own],
            (false, true) => vec![group],
            (false, false) if group == own => vec![own],
            (false, false) if is_unit(&own) => vec![format!("{group}({})", own.trim_matches(['(', ')', '（', '）']))],
            (false, false) => vec![format!("{group}{own}"), own, group],
        };
        let header = texts.first().map(|text| tidy(text)).unwrap_or_default();
        let to = group_end(sheet, last, at);
        let column = Column { at, to, header, field: None, score: 0, samples: Vec::new() };
        columns.push((column, best_claims(dictionary, &texts)));
    }
    set_aside(&mut columns);
    let columns = assigned(columns, dictionary);
    Some(Header { rows: first..=last, columns })
}

/// What a table of sums beside this one says in its headers.
const COUNTS: [&str; 8] = ["个数", "家数", "数量", "占比", "小计", "合计", "count", "share"];

/// A table of sums stands at the side, behind an empty column: its columns mean nothing here.
fn set_aside(columns: &mut [(Column, Vec<Claim>)]) {
    let gap = |pair: &[(Column, Vec<Claim>)]| matches!(pair, [(left, _), (right, _)] if right.at > left.to + 1);
    let Some(last) = columns.windows(2).rposition(gap).filter(|last| *last >= 3) else { return };
    let Some(beside) = columns.get_mut(last + 1..).filter(|beside| beside.len() <= 4) else { return };
    if beside.iter().any(|(column, _)| COUNTS.iter().any(|word| column.header.to_lowercase().contains(word))) {
        beside.iter_mut().for_each(|(_, claims)| *claims = vec![Claim { field: None, score: SUREST }]);
    }
}

/// The last column over which the header of a column reaches, in one row.
fn group_end(sheet: &Sheet, row: usize, at: usize) -> usize {
    group(sheet, row, at).filter(|area| area.columns.0 == at).map_or(at, |area| area.columns.1)
}

fn tidy(header: &str) -> String {
    header.split_whitespace().collect()
}

/// The claims of all readings of a header, each field with its surest. The group alone says little of its columns.
fn best_claims(dictionary: &Dictionary, texts: &[String]) -> Vec<Claim> {
    let mut best: Vec<Claim> = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        for claim in dictionary.claims(text) {
            let score = if place == 2 { claim.score / 2 } else { claim.score };
            match best.iter_mut().find(|known| known.field == claim.field) {
                Some(known) => known.score = known.score.max(score),
                None => best.push(Claim { score, ..claim }),
            }
        }
    }
    best.sort_by_key(|claim| std::cmp::Reverse(claim.score));
    best
}

/// Gives each column the field it claims most surely, each field once; a needed field that nobody won takes a column
/// from one that is not needed.
fn assigned(mut columns: Vec<(Column, Vec<Claim>)>, dictionary: &Dictionary) -> Vec<Column> {
    let mut claims: Vec<(u8, usize, Option<String>)> = Vec::new();
    for (place, (_, own)) in columns.iter().enumerate() {
        claims.extend(own.iter().map(|claim| (claim.score, place, claim.field.clone())));
    }
    claims.sort_by_key(|(score, place, _)| (std::cmp::Reverse(*score), *place));
    let (mut taken, mut settled): (Vec<String>, Vec<usize>) = (Vec::new(), Vec::new());
    for (score, place, field) in &claims {
        if settled.contains(place) || field.as_ref().is_some_and(|field| taken.contains(field)) {
            continue;
        }
        settled.push(*place);
        taken.extend(field.clone());
        if let Some((column, _)) = columns.get_mut(*place) {
            (column.field, column.score) = (field.clone(), (*score).min(SUREST));
        }
    }
    for needed in dictionary.needed() {
        if taken.contains(needed) {
            continue;
        }
        let claim = claims.iter().find(|(_, place, field)| {
            let holder = columns.get(*place).and_then(|(column, _)| column.field.as_ref());
            field.as_ref() == Some(needed) && !holder.is_some_and(|holder| dictionary.needed().contains(holder))
        });
        if let Some((score, place, _)) = claim
            && let Some((column, _)) = columns.get_mut(*place)
        {
            (column.field, column.score) = (Some(needed.clone()), *score);
        }
    }
    columns.into_iter().map(|(column, _)| column).collect()
}

/// Whether a cell says something that no header says: a number, a date, a sentence.
fn is_alien(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => {
            let figures = text.chars().all(|c| c.is_ascii_digit() || c.is_ascii_punctuation() || c.is_whitespace());
            figures || text.chars().count() > LONGEST
        }
        _ => true,
    }
}

/// Whether so few cells are alien that the row may be a header.
fn may_be_header(row: &Row, first: bool) -> bool {
    let filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let (all, aliens) = filled.fold((0, 0), |(all, aliens), cell| (all + 1, aliens + usize::from(is_alien(cell))));
    if first { aliens * 4 <= all && all > 0 } else { aliens == 0 && all > 1 }
}

/// Whether what was found is a header and no record.
fn is_sound(header: &Header, sheet: &Sheet, first: bool) -> bool {
    let rows = header.rows.clone().filter_map(|at| sheet.rows.get(at));
    let cells: Vec<&Cell> = rows.flat_map(|row| &row.cells).filter(|cell| !cell.is_empty()).collect();
    let aliens = cells.iter().filter(|cell| is_alien(cell)).count();
    let (known, filled) = (header.known(), header.columns.len());
    let sure = header.columns.iter().filter(|column| column.field.is_some() && column.score >= SURE).count();
    if first {
        known >= 2 && aliens * 4 <= cells.len() && (known >= 3 || known * 3 >= filled)
    } else {
        aliens == 0 && sure >= 2 && (known >= 3 || known == filled)
    }
}
