//! Amounts as people write them: `3.5亿元`, `35,000万元`, `12000`, with the unit in the cell or in the header.

use dingyin_domain::text::fold;

use crate::cell::Cell;

/// The unit an amount without one is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// 元
    Yuan,
    /// 万元
    Wan,
    /// 亿元
    Yi,
}

impl Unit {
    const fn in_yuan(self) -> i128 {
        match self {
            Self::Yuan => 1,
            Self::Wan => 10_000,
            Self::Yi => 100_000_000,
        }
    }

    /// The unit a header names, such as `总投资(亿元)`.
    #[must_use]
    pub fn of_header(header: &str) -> Option<Self> {
        if header.contains('亿') {
            Some(Self::Yi)
        } else if header.contains('万') {
            Some(Self::Wan)
        } else if header.contains("(元)") || header.contains("单位:元") {
            Some(Self::Yuan)
        } else {
            None
        }
    }
}

/// An amount in whole yuan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The amount.
    pub yuan: i64,
    /// Where its unit came from.
    pub unit_from: UnitFrom,
}

/// Where an amount's unit came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitFrom {
    /// It stood in the cell.
    Cell,
    /// It stood in the header.
    Header,
    /// It stood nowhere and was taken to be yuan.
    Nowhere,
}

impl Amount {
    /// Reads an amount; nothing when the cell holds none, or one that is not certain, such as a range.
    #[must_use]
    pub fn read(cell: &Cell, header: Option<Unit>) -> Option<Self> {
        let text = match cell {
            Cell::Number(number) => decimal(*number)?,
            Cell::Text(text) => fold(text),
            _ => return None,
        };
        let text: String = text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
        let text = text.trim_start_matches("人民币").trim_start_matches('¥').trim_start_matches("rmb");
        let split = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let (number, unit) = text.split_at(split);
        let (unit, unit_from) = match (unit, header) {
            ("亿元" | "亿" | "亿人民币" | "亿元人民币", _) => (Unit::Yi, UnitFrom::Cell),
            ("万元" | "万" | "万人民币" | "万元人民币", _) => (Unit::Wan, UnitFrom::Cell),
            ("元" | "元人民币", _) => (Unit::Yuan, UnitFrom::Cell),
            ("", Some(unit)) => (unit, UnitFrom::Header),
            ("", None) => (Unit::Yuan, UnitFrom::Nowhere),
            _ => return None,
        };
        Some(Self { yuan: times(number, unit.in_yuan())?, unit_from })
    }
}

/// A number as the workbook keeps it, in plain decimals.
fn decimal(number: f64) -> Option<String> {
    let sound = number.is_finite() && (0.0..1e15).contains(&number);
    sound.then(|| format!("{number:.6}").trim_end_matches('0').trim_end_matches('.').to_owned())
}

/// A decimal times a unit, in whole yuan and without a float; nothing when it does not come out whole.
fn times(number: &str, unit: i128) -> Option<i64> {
    let (whole, places) = number.split_once('.').unwrap_or((number, ""));
    if whole.is_empty() || whole.len() > 15 || places.len() > 8 {
        return None;
    }
    let digits: i128 = format!("{whole}{places}").parse().ok()?;
    let scale = 10_i128.checked_pow(u32::try_from(places.len()).ok()?)?;
    let product = digits * unit;
    (product % scale == 0).then(|| i64::try_from(product / scale).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, header: Option<Unit>) -> Option<i64> {
        Amount::read(&Cell::Text(text.into()), header).map(|amount| amount.yuan)
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        assert_eq!(read("3.5亿元", None), Some(350_000_000));
        assert_eq!(read("35,000 万元", None), Some(350_000_000));
        assert_eq!(read("１２０００", Some(Unit::Wan)), Some(120_000_000));
        assert_eq!(read("¥ 12.6", Some(Unit::Yi)), Some(1_260_000_000));
        assert_eq!(Amount::read(&Cell::Number(12.6), Some(Unit::Yi)).map(|a| a.yuan), Some(1_260_000_000));
    }

    #[test]
    fn what_is_not_certain_is_not_read() {
        for text in ["约3-5亿", "亿元", "面议", "1.5元", "1.2亿美元", ""] {
            assert_eq!(read(text, None), None, "{text}");
        }
    }
}
