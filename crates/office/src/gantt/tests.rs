use chrono::{Days, NaiveDate};
use dingyin_domain::language::Language;
use hayro_syntax::Pdf;

use super::*;
use crate::export::{Column, Sheet, Value};
use crate::extract::text_of;
use crate::gantt::page::MOST_ROWS;
use crate::sheet::check;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A row whose work begins so many days after the second of March and is planned for a week.
fn row(name: &str, after: u64) -> GanttRow {
    let begins = day("2026-03-02") + Days::new(after);
    GanttRow {
        code: format!("A{after:02}"),
        name: name.to_owned(),
        unit: "市生态环境局".into(),
        state: "等待前置".into(),
        progress: Progress::Open,
        milestone: false,
        critical: false,
        due_on: None,
        planned: Some((begins, begins + Days::new(6))),
        actual: None,
        expected: None,
        stops: Vec::new(),
    }
}

fn chart(rows: Vec<GanttRow>) -> Gantt {
    Gantt {
        language: Language::Chinese,
        title: "越微封测项目".into(),
        facts: vec!["SX-2026-0042".into(), "承办 1 家".into()],
        today: day("2026-03-16"),
        rows,
        notes: vec![Note { heading: "预计试生产".into(), lines: vec!["50% 的可能：2026-09-01 前".into()] }],
    }
}

fn pages(pdf: &[u8]) -> usize {
    Pdf::new(pdf.to_vec()).unwrap().pages().len()
}

/// The text of a PDF without spaces, which stand where words do.
fn text(pdf: &[u8]) -> String {
    text_of(pdf).unwrap().text.split_whitespace().collect()
}

#[test]
fn however_many_rows_there_are_the_chart_has_one_page_and_says_what_it_leaves_out() {
    for count in [0, 1, 60, 400] {
        let pdf = chart((0..count).map(|at| row("环评", at)).collect()).to_pdf().unwrap();
        assert!(pdf.starts_with(b"%PDF"));
        assert_eq!(pages(&pdf), 1, "{count} rows");
        let said = text(&pdf);
        assert!(said.contains("越微封测项目") && said.contains("预计试生产"), "{said}");
        assert_eq!(said.contains("未列出"), count > 75, "{said}");
    }
    assert!(text(&chart((0..400).map(|at| row("环评", at)).collect()).to_pdf().unwrap()).contains("另有325项未列出"));
}

#[test]
fn what_is_shown_is_shown_as_it_stands() {
    let hostile = ["#panic(\"x\")", "*a*", "$x^2$", "= b", "\\#set", "@c", "<d>", "`e`", "/*f*/"];
    let mut chart = chart(hostile.iter().map(|name| row(name, 0)).collect());
    chart.title = "#panic(\"x\") *a* [越微]".into();
    chart.notes[0].lines = vec!["#read(\"/etc/hostname\")".into()];
    let pdf = chart.to_pdf().unwrap();
    let said = text(&pdf);
    for shown in hostile.iter().copied().chain(["#panic(\"x\")*a*[越微]", "#read(\"/etc/hostname\")"]) {
        let shown: String = shown.split_whitespace().collect();
        assert!(said.contains(&shown), "{shown} is not in {said}");
    }
    assert_eq!(pages(&pdf), 1);
}

#[test]
fn what_is_missed_the_least_is_left_out_first() {
    let with = |at: u64, progress| GanttRow {
        progress,
        actual: Some((day("2026-03-02"), day("2026-03-02") + Days::new(at))),
        ..row("x", at)
    };
    let mut rows: Vec<GanttRow> = (0..MOST_ROWS as u64 - 1).map(|at| with(at, Progress::Late)).collect();
    rows.insert(3, with(80, Progress::Done));
    rows.insert(1, with(90, Progress::Done));
    rows.insert(0, with(99, Progress::LeftOut));
    let chart = chart(rows);
    let codes: Vec<&str> = chart.shown().iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes.len(), MOST_ROWS);
    assert_eq!(codes[..3], ["A00", "A90", "A01"], "in their order");
    assert!(!codes.contains(&"A99") && !codes.contains(&"A80"), "{codes:?}");
}

fn cells(book: &[u8]) -> Vec<(Option<String>, Vec<Vec<String>>)> {
    let book = check("a.xlsx", book.to_vec()).unwrap().read().unwrap();
    let shown = |row: &crate::sheet::Row| (0..14).map(|at| row.cell(at).shown()).collect();
    book.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.rows.iter().map(shown).collect())).collect()
}

#[test]
fn a_week_is_a_column_and_says_what_falls_into_it() {
    let mut of_all = row("=1+1", 0);
    of_all.planned = Some((day("2026-03-02"), day("2026-04-05")));
    of_all.actual = Some((day("2026-03-08"), day("2026-03-16")));
    of_all.stops = vec![(day("2026-03-10"), day("2026-03-11"))];
    of_all.expected = Some((day("2026-03-16"), day("2026-03-24")));
    let mut critical = row("关键的", 0);
    (critical.critical, critical.expected) = (true, Some((day("2026-03-16"), day("2026-03-17"))));
    let column = || Column { title: "事项".into(), width: 10.0 };
    let table = Sheet {
        name: "事项".into(),
        titles: Vec::new(),
        columns: vec![column()],
        rows: vec![vec![Value::Text("=1+1".into())]],
    };
    let sheets = cells(&chart(vec![of_all, critical]).to_workbook(&table).unwrap());
    let [(table, rows), (gantt, weeks)] = &sheets[..] else { panic!("{sheets:?}") };
    assert_eq!((table.as_deref(), gantt.as_deref()), (Some("事项"), Some("甘特图")));
    assert_eq!(rows[1][0], "=1+1", "a text is never a formula");
    let last = weeks.len() - 2;
    assert_eq!(weeks[last][1], "=1+1");
    assert_eq!(weeks[last][5..10], ["办", "停", "办", "预", "计"]);
    assert_eq!(weeks[last + 1][5..8], ["计", "", "关"]);
    assert_eq!(weeks[last - 1][5..10], ["02", "09", "16", "23", "30"], "every Monday");
}
