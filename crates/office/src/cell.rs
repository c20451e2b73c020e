//! A cell as it came.

use chrono::NaiveDate;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, trimmed.
    Text(String),
    /// A number.
    Number(f64),
    /// A date.
    Date(NaiveDate),
}

impl Cell {
    /// The cell as a person reads it; nothing when it is empty or only says that there is nothing.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Empty => None,
            Self::Text(text) => (!says_nothing(text)).then(|| text.clone()),
            Self::Number(number) => Some(plain(*number)),
            Self::Date(date) => Some(date.to_string()),
        }
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }
}

/// A number without needless places, such as a telephone number that a workbook keeps as a number.
fn plain(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { format!("{number}") }
}

fn says_nothing(text: &str) -> bool {
    matches!(text, "" | "/" | "-" | "—" | "——" | "无" | "暂无" | "待定")
}
