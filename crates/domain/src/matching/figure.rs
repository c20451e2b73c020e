//! Whether what is reached meets what is wanted: indicators with values in one quantity, in a record or in a text.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::demand::{Comparison, Indicator};
use crate::reference::rows;
use crate::text::fold;

/// How far behind its name a value is looked for in a text, in characters.
const NEAR: usize = 18;

/// What became of one wanted indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// Its name.
    pub name: String,
    /// What is reached, as written.
    pub reached: String,
    /// Whether that is enough.
    pub verdict: Verdict,
}

/// Whether what is reached is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It is.
    Enough,
    /// It is not.
    Short,
}

#[derive(Debug, Deserialize)]
struct UnitRow {
    unit: String,
    quantity: String,
    factor: f64,
}

static UNITS: LazyLock<Vec<UnitRow>> = LazyLock::new(|| {
    let mut units: Vec<UnitRow> = rows(include_str!("../../../../seeds/reference/matching/units.csv"));
    units.iter_mut().for_each(|row| row.unit = fold(&row.unit));
    // The longest unit that a text begins with is meant.
    units.sort_by_key(|row| std::cmp::Reverse(row.unit.len()));
    units
});

/// A value in the base unit of its quantity; the quantity of a bare number has no name.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Value {
    quantity: &'static str,
    amount: f64,
}

/// The value with which a folded text begins, and how many bytes it takes.
fn value_at(text: &str) -> Option<(Value, usize)> {
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(text.len());
    let number: f64 = text[..digits].replace(',', "").trim_end_matches('.').parse().ok()?;
    let rest = &text[digits..];
    let blanks = rest.len() - rest.trim_start().len();
    let (quantity, factor, unit) = unit_at(rest.trim_start());
    Some((Value { quantity, amount: number * factor }, digits + if unit > 0 { blanks + unit } else { 0 }))
}

/// The unit with which a folded text begins: its quantity, its factor and its length.
fn unit_at(text: &str) -> (&'static str, f64, usize) {
    let whole = |row: &&UnitRow| {
        let latin = |c: char| c.is_ascii_alphabetic();
        let tail = text.get(row.unit.len()..).unwrap_or_default();
        text.starts_with(&row.unit) && !(row.unit.ends_with(latin) && tail.starts_with(latin))
    };
    UNITS.iter().find(whole).map_or(("", 1.0, 0), |row| (row.quantity.as_str(), row.factor, row.unit.len()))
}

fn value_of(indicator: &Indicator) -> Option<Value> {
    let unit = indicator.unit.as_ref().map_or("", |unit| unit.as_str());
    let text = fold(&format!("{}{unit}", indicator.value.as_str()));
    let begin = text.find(|c: char| c.is_ascii_digit())?;
    value_at(&text[begin..]).map(|(value, _)| value)
}

fn is_enough(wanted: &Indicator, goal: Value, reached: f64) -> Verdict {
    let near = (reached - goal.amount).abs() <= goal.amount.abs() * 0.01;
    let enough = match wanted.comparison {
        Comparison::AtLeast => reached >= goal.amount,
        Comparison::AtMost => reached <= goal.amount,
        Comparison::Equal => near,
    };
    if enough || near { Verdict::Enough } else { Verdict::Short }
}

/// What is reached of a wanted indicator by those of a record; none when none of them measures it.
pub(super) fn by_record(wanted: &Indicator, reached: &[Indicator]) -> Option<Measured> {
    let goal = value_of(wanted)?;
    let name = fold(wanted.name.as_str());
    let same = |other: &&Indicator| {
        let other = fold(other.name.as_str());
        other.contains(&name) || name.contains(&other)
    };
    let measured = |other: &Indicator| {
        let value = value_of(other).filter(|value| value.quantity == goal.quantity)?;
        let unit = other.unit.as_ref().map_or("", |unit| unit.as_str());
        Some(Measured {
            name: wanted.name.as_str().to_owned(),
            reached: format!("{}{unit}", other.value.as_str()),
            verdict: is_enough(wanted, goal, value.amount),
        })
    };
    reached.iter().filter(same).find_map(measured)
}

/// What a text says is reached of a wanted indicator; none when it does not say, or in another quantity.
pub(super) fn by_text(wanted: &Indicator, text: &str) -> Option<Measured> {
    let goal = value_of(wanted).filter(|goal| !goal.quantity.is_empty())?;
    let (text, name) = (fold(text), fold(wanted.name.as_str()));
    let behind = text.match_indices(&name).filter_map(|(at, name)| text.get(at + name.len()..));
    behind.filter_map(|rest| first_value(rest, goal)).next().map(|(value, reached)| Measured {
        name: wanted.name.as_str().to_owned(),
        reached,
        verdict: is_enough(wanted, goal, value.amount),
    })
}

/// The first value of a quantity within reach of a name, as written.
fn first_value(text: &str, goal: Value) -> Option<(Value, String)> {
    let mut last_digit = false;
    for (at, c) in text.char_indices().take(NEAR) {
        if matches!(c, '。' | ';' | '\n') {
            return None;
        }
        if c.is_ascii_digit()
            && !last_digit
            && let Some((value, length)) = value_at(&text[at..])
            && value.quantity == goal.quantity
        {
            return Some((value, text.get(at..at + length)?.to_owned()));
        }
        last_digit = c.is_ascii_digit() || c == '.';
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Line;

    fn indicator(name: &str, comparison: Comparison, value: &str, unit: &str) -> Indicator {
        Indicator {
            name: Line::parse(name).unwrap(),
            comparison,
            value: Line::parse(value).unwrap(),
            unit: Line::parse(unit).ok(),
        }
    }

    #[test]
    fn a_warp_of_60_micrometres_is_enough_where_80_are_allowed() {
        let wanted = indicator("翘曲", Comparison::AtMost, "80", "µm");
        assert_eq!(by_text(&wanted, "封装后翘曲可控制在60微米以内").unwrap().verdict, Verdict::Enough);
        assert_eq!(by_text(&wanted, "目前翘曲约0.15mm").unwrap().verdict, Verdict::Short);
        assert_eq!(by_text(&wanted, "翘曲控制，成本降低60%"), None);
    }

    #[test]
    fn what_a_record_reaches_is_compared_in_one_quantity() {
        let wanted = indicator("循环寿命", Comparison::AtLeast, "8000", "次");
        let reached = [indicator("循环寿命", Comparison::AtLeast, "1", "万次")];
        assert_eq!(by_record(&wanted, &reached).unwrap().verdict, Verdict::Enough);
        let other = [indicator("循环寿命", Comparison::AtLeast, "10", "年")];
        assert_eq!(by_record(&wanted, &other), None);
    }

    #[test]
    fn every_unit_has_a_quantity_and_a_factor() {
        assert!(UNITS.iter().all(|row| !row.quantity.is_empty() && row.factor > 0.0));
    }
}
