//! A cell as it came.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What stands in a cell. Staged rows keep it as JSON: null, a text, a number, or an object that says what else it is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, trimmed.
    Text(String),
    /// A number.
    Number(f64),
    /// A date.
    Date {
        /// The day.
        date: NaiveDate,
    },
    /// A formula that came to an error, such as `#REF!`.
    Error {
        /// The error as the workbook shows it.
        error: String,
    },
    /// A formula whose value the file does not hold.
    Formula {
        /// Always true.
        formula: bool,
    },
}

impl Cell {
    /// A cell of this text; white space around it is nothing.
    #[must_use]
    pub fn of_text(text: &str) -> Self {
        let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// The cell as a person reads it; nothing when it is empty or only says that there is nothing.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => (!says_nothing(text)).then(|| text.clone()),
            Self::Number(number) => Some(plain(*number)),
            Self::Date { date } => Some(date.to_string()),
            Self::Empty | Self::Error { .. } | Self::Formula { .. } => None,
        }
    }

    /// The cell as the file shows it, whatever it says.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Error { error } => error.clone(),
            Self::Formula { .. } => "=".to_owned(),
            Self::Number(_) | Self::Date { .. } => self.text().unwrap_or_default(),
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

/// What people write where there is nothing to say.
const NOTHING: [&str; 14] = ["/", "\\", "-", "--", "—", "——", "无", "暂无", "未知", "n/a", "na", "null", "none", "nil"];

fn says_nothing(text: &str) -> bool {
    text.is_empty() || NOTHING.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_kept_as_json_and_read_again() {
        let cells = vec![
            Cell::Empty,
            Cell::Text("越微".into()),
            Cell::Number(12.5),
            Cell::Date { date: "2026-03-02".parse().unwrap() },
            Cell::Error { error: "#REF!".into() },
            Cell::Formula { formula: true },
        ];
        let kept = serde_json::to_string(&cells).unwrap();
        assert_eq!(kept, r##"[null,"越微",12.5,{"date":"2026-03-02"},{"error":"#REF!"},{"formula":true}]"##);
        assert_eq!(serde_json::from_str::<Vec<Cell>>(&kept).unwrap(), cells);
    }
}
