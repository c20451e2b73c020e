//! What a row of a table is: a record, or one of the many things that stand between records.

use dingyin_domain::text::fold;

use crate::cell::Cell;
use crate::header::plain;
use crate::layout::Table;
use crate::sheet::Row;

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// Nothing.
    Blank,
    /// A title above the first table.
    Title,
    /// The header, or the header once more.
    Header,
    /// The numbers of columns or a number without a record.
    Numbering,
    /// A heading between records, such as `一、高端装备`.
    Section(String),
    /// A sum.
    Total,
    /// A remark or a signature.
    Note,
    /// A record.
    Record,
}

/// What stands around a row.
pub(crate) struct Surroundings<'t> {
    /// The table it stands in.
    pub table: &'t Table,
    /// Whether one of its cells is merged over several columns.
    pub across: bool,
}

const TOTALS: [&str; 10] = ["合计", "小计", "总计", "共计", "累计", "其中:", "subtotal", "grandtotal", "totals", "sum"];
const TOTALS_AT_END: [&str; 4] = ["合计", "小计", "总计", "subtotal"];
const NOTES: [&str; 9] = ["注:", "备注:", "说明:", "填表说明", "注1", "※", "*注", "note:", "notes:"];
const SIGNATURES: [&str; 25] = [
    "填报",
    "填表",
    "制表",
    "审核",
    "审批",
    "复核",
    "报送",
    "报表",
    "联系人:",
    "联系电话:",
    "电话:",
    "负责人:",
    "分管领导",
    "主要领导",
    "签字",
    "盖章",
    "单位(盖章)",
    "日期:",
    "经办人",
    "签发",
    "核稿",
    "拟稿",
    "prepared",
    "approved",
    "signature",
];
const SECTION_MARKS: &str = "一二三四五六七八九十";

/// What a row below a header is.
pub(crate) fn kind_of(row: &Row, around: &Surroundings<'_>) -> RowKind {
    if row.is_blank() {
        return RowKind::Blank;
    }
    let texts: Vec<String> = row.cells.iter().filter(|cell| !cell.is_empty()).map(said).collect();
    let Some(first) = texts.first() else { return RowKind::Blank };
    if repeats_header(row, around.table) {
        return RowKind::Header;
    }
    if is_numbering(row, &texts, around.table) {
        return RowKind::Numbering;
    }
    if is_total(&texts) {
        return RowKind::Total;
    }
    let known = known_cells(row, around.table);
    let few = texts.len() <= 5 && known < 3;
    if few && texts.iter().any(|text| NOTES.iter().any(|word| text.starts_with(word))) {
        return RowKind::Note;
    }
    if few && SIGNATURES.iter().any(|word| first.starts_with(word)) {
        return RowKind::Note;
    }
    if few && is_labelled(&texts) {
        return RowKind::Note;
    }
    if texts.len() == 2 && known <= 2 && is_signed(row, &texts) {
        return RowKind::Note;
    }
    if texts.iter().all(|text| text.ends_with(':')) {
        return RowKind::Note;
    }
    let alike = texts.iter().all(|text| text == first);
    if alike && !(is_a_name(row, around) && texts.len() == 1) {
        return match section(first) {
            true => RowKind::Section(first.clone()),
            false => RowKind::Note,
        };
    }
    if names_nothing(row, around.table) && (known == 0 || is_section_with_figures(first)) {
        return if section(first) { RowKind::Section(first.clone()) } else { RowKind::Note };
    }
    RowKind::Record
}

/// `局长:`, `制表:茹某`: nothing but labels, with names or numbers behind them.
fn is_labelled(texts: &[String]) -> bool {
    let labelled =
        |text: &String| text.split_once(':').is_some_and(|(label, _)| (1..=8).contains(&label.chars().count()));
    let number = |text: &String| text.chars().all(|c| c.is_ascii_digit() || c == '-');
    texts.iter().any(labelled) && texts.iter().all(|text| labelled(text) || number(text))
}

/// An office and a day below the records: somebody's signature.
fn is_signed(row: &Row, texts: &[String]) -> bool {
    let day = |text: &String| {
        let text = text.trim_start_matches(|c: char| !c.is_ascii_digit());
        text.starts_with("20") && text.contains(['年', '-', '.', '/']) && text.chars().count() <= 11
    };
    let dated = row.cells.iter().any(|cell| matches!(cell, Cell::Date { .. })) || texts.iter().any(day);
    let office = texts
        .iter()
        .any(|text| ["科", "局", "中心", "办", "委", "处", "会", "室", "部"].iter().any(|end| text.ends_with(end)));
    dated && office
}

/// A cell's text in the form in which it is compared.
fn said(cell: &Cell) -> String {
    fold(&cell.shown()).chars().filter(|c| !c.is_whitespace()).collect()
}

fn repeats_header(row: &Row, table: &Table) -> bool {
    let columns = table.columns.iter().filter(|column| !row.cell(column.at).is_empty());
    let (same, other): (Vec<_>, Vec<_>) =
        columns.partition(|column| plain(&row.cell(column.at).shown()) == plain(&column.header));
    same.len() >= 2 && same.len() > other.len()
}

/// The numbers of columns (`1 2 3`, `甲 乙 1 2`), or the number of a record that was never filled in.
fn is_numbering(row: &Row, texts: &[String], table: &Table) -> bool {
    let number = |text: &String| {
        let bare = text.trim_matches(['(', ')', '.', '、']);
        !bare.is_empty() && bare.chars().count() <= 3 && bare.chars().all(|c| c.is_ascii_digit())
            || ["甲", "乙", "丙", "丁", "戊", "己", "庚"].contains(&text.as_str())
    };
    if !texts.iter().all(number) {
        return false;
    }
    let numbers: Vec<u32> = texts.iter().filter_map(|text| text.trim_matches(['(', ')']).parse().ok()).collect();
    let counting = texts.len() >= 3 && numbers.windows(2).all(|pair| matches!(pair, [a, b] if *b == a + 1));
    counting || known_cells(row, table) == 0
}

fn is_total(texts: &[String]) -> bool {
    let begins = texts.iter().take(3).any(|text| {
        let short = text.chars().count() <= 14;
        short && TOTALS.iter().any(|word| text.starts_with(word))
            || text == "total"
            || text == "共"
            || text.starts_with("total:")
            || text == "其中"
    });
    let ends = texts.iter().take(3).any(|text| {
        text.chars().count() <= 14 && TOTALS_AT_END.iter().any(|word| text.trim_end_matches(':').ends_with(word))
    });
    begins || ends
}

/// How many cells of columns that mean something are filled.
fn known_cells(row: &Row, table: &Table) -> usize {
    let columns = table.columns.iter().filter(|column| column.field.is_some());
    columns.filter(|column| !row.cell(column.at).is_empty()).count()
}

/// Whether the columns that make a record are all empty.
fn names_nothing(row: &Row, table: &Table) -> bool {
    let naming = ["name", "investor", "title", "organisation"];
    let columns = table.columns.iter().filter(|column| column.field.as_deref().is_some_and(|f| naming.contains(&f)));
    columns.map(|column| row.cell(column.at)).all(|cell| cell.text().is_none())
}

/// Whether the only cell of a row is the name of a record that somebody has yet to fill in.
fn is_a_name(row: &Row, around: &Surroundings<'_>) -> bool {
    let named = ["name", "title"].iter().find_map(|field| around.table.column(field));
    let Some(text) = named.and_then(|column| row.cell(column.at).text()) else { return false };
    let ends = ["项目", "基地", "生产线", "工厂", "中心", "产业园", "技术"].iter().any(|end| text.ends_with(end));
    ends && !around.across && !is_marked(&text) && !text.ends_with("类项目")
}

/// `一、`, `（二）`, `第三部分`.
fn is_marked(text: &str) -> bool {
    let bare = text.trim_start_matches(['(', '（', '第']);
    let numbered = bare.starts_with(|c: char| SECTION_MARKS.contains(c));
    let rest = bare.trim_start_matches(|c: char| SECTION_MARKS.contains(c));
    numbered && rest.starts_with(['、', '.', ')', '）', '部', '类', '章', ':'])
}

fn is_section_with_figures(text: &str) -> bool {
    is_marked(text) || text.ends_with(['类', '区', '市', '县'])
}

/// Whether a lone text heads what follows; a sentence does not.
fn section(text: &str) -> bool {
    text.chars().count() <= 40 && !text.ends_with(['。', '.', ';']) && !text.starts_with(['注', '*', '※'])
}
