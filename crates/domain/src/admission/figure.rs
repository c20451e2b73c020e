//! Figures of a project, and the indicators that are worked out of them: data (`seeds/reference/admission/`) with one
//! interpreter. Handbook §10.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::Quality;
use crate::coded::{Coded as _, coded};
use crate::invalid::{Fault, Faults, Invalid};
use crate::language::Language;
use crate::reference;

coded! {
    /// What a company promises, and what came of it.
    pub enum Figure {
        Land = "land" "用地面积" "Land",
        FloorArea = "floor_area" "计容建筑面积" "Floor area",
        FixedAssets = "fixed_assets" "固定资产投资" "Fixed-asset investment",
        LandPrice = "land_price" "土地出让单价" "Land price",
        Output = "output" "年产值" "Output a year",
        Revenue = "revenue" "年营业收入" "Revenue a year",
        Tax = "tax" "年税收" "Tax a year",
        ValueAdded = "value_added" "年工业增加值" "Value added a year",
        RdSpending = "rd_spending" "年研发费用" "R&D spending a year",
        Employees = "employees" "年平均从业人员" "Employees",
        Energy = "energy" "年综合能耗" "Energy a year",
        Electricity = "electricity" "年用电量" "Electricity a year",
        Pollutants = "pollutants" "年四项污染物排放量" "The four pollutants a year",
    }
}

coded! {
    /// What is checked, and when: after building, or each year of operation.
    pub enum Phase {
        Construction = "construction" "竣工对标" "Construction",
        Operation = "operation" "达产复核" "Operation",
    }
}

coded! {
    /// What figures come to.
    pub enum Indicator {
        InvestmentPerMu = "investment_per_mu" "亩均投资强度" "Investment per mu",
        PlotRatio = "plot_ratio" "容积率" "Plot ratio",
        LandPrice = "land_price" "土地出让单价" "Land price",
        TaxPerMu = "tax_per_mu" "亩均税收" "Tax per mu",
        OutputPerMu = "output_per_mu" "亩均产值" "Output per mu",
        ValueAddedPerMu = "value_added_per_mu" "亩均增加值" "Value added per mu",
        ValueAddedPerTce = "value_added_per_tce" "单位能耗增加值" "Value added per tonne of coal equivalent",
        ValueAddedPerTonne = "value_added_per_tonne" "单位排放增加值" "Value added per tonne of the four pollutants",
        Productivity = "productivity" "全员劳动生产率" "Labour productivity",
        RdShare = "rd_share" "研发费用占比" "R&D share of revenue",
        TaxPerElectricity = "tax_per_electricity" "单位电耗税收" "Tax per electricity",
    }
}

/// A figure as the reference table has it.
#[derive(Debug, Deserialize)]
struct FigureRow {
    code: Figure,
    unit_zh: String,
    unit_en: String,
    phase: Phase,
}

/// An indicator as the reference table has it.
#[derive(Debug, Deserialize)]
struct IndicatorRow {
    code: Indicator,
    unit_zh: String,
    unit_en: String,
    quality: Quality,
    over: Figure,
    under: Option<Figure>,
    factor: Decimal,
    places: u32,
}

static FIGURES: LazyLock<Vec<FigureRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/admission/figures.csv")));
static INDICATORS: LazyLock<Vec<IndicatorRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/admission/indicators.csv")));

impl Figure {
    fn row(self) -> Option<&'static FigureRow> {
        FIGURES.iter().find(|row| row.code == self)
    }

    /// The unit in which it is told.
    #[must_use]
    pub fn unit(self, language: Language) -> &'static str {
        self.row().map_or("", |row| language.pick(&row.unit_zh, &row.unit_en))
    }

    /// When it is known.
    #[must_use]
    pub fn phase(self) -> Phase {
        self.row().map_or(Phase::Operation, |row| row.phase)
    }

    /// Whether there may be none of it: a project without emissions is one, a project without land is not.
    const fn may_be_nothing(self) -> bool {
        !matches!(self, Self::Land | Self::Employees | Self::Revenue)
    }
}

impl Indicator {
    fn row(self) -> Option<&'static IndicatorRow> {
        INDICATORS.iter().find(|row| row.code == self)
    }

    /// The unit in which it is told.
    #[must_use]
    pub fn unit(self, language: Language) -> &'static str {
        self.row().map_or("", |row| language.pick(&row.unit_zh, &row.unit_en))
    }

    /// The quality that it speaks of.
    #[must_use]
    pub fn quality(self) -> Quality {
        self.row().map_or(Quality::Output, |row| row.quality)
    }

    /// The figures it is worked out of.
    pub fn figures(self) -> impl Iterator<Item = Figure> {
        self.row().into_iter().flat_map(|row| [Some(row.over), row.under]).flatten()
    }

    /// When it is known: what needs a figure of operation is known in operation.
    #[must_use]
    pub fn phase(self) -> Phase {
        self.figures().map(Figure::phase).max().unwrap_or(Phase::Operation)
    }

    /// How many decimal places it is told with.
    #[must_use]
    pub fn places(self) -> u32 {
        self.row().map_or(2, |row| row.places)
    }
}

/// What an indicator comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// So much.
    Amount(Decimal),
    /// There is nothing to divide by, such as emissions: better than any amount.
    Unbounded,
}

/// Figures by their kind, never below zero.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Figures(BTreeMap<Figure, Decimal>);

/// The most digits before the point, and after it.
const MOST_WHOLE: u32 = 12;
const MOST_PLACES: u32 = 4;

/// Reads a decimal that is not below zero.
///
/// # Errors
/// Another form, more digits than a figure has, or below zero.
pub fn decimal(text: &str) -> Result<Decimal, Invalid> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, places) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    if !digits(whole) || !digits(places) || places.len() > MOST_PLACES as usize {
        return Err(Invalid::Format("1234.5678"));
    }
    let value = Decimal::from_str_exact(text.trim()).map_err(|_| Invalid::OutOfRange)?;
    let bounds = Decimal::ZERO..Decimal::from(10_u64.pow(MOST_WHOLE));
    if bounds.contains(&value) { Ok(value) } else { Err(Invalid::OutOfRange) }
}

/// Rounds half up, as the handbook has it for what is never below zero.
#[must_use]
pub fn rounded(value: Decimal, places: u32) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(places);
    rounded
}

impl Figures {
    /// Reads figures as they were given: code and decimal.
    ///
    /// # Errors
    /// Every code that is not known and every value that is not sound, with its JSON pointer below `at`.
    pub fn parse(given: BTreeMap<String, String>, at: &str) -> Result<Self, Vec<Fault>> {
        let mut faults = Faults::default();
        let mut figures = BTreeMap::new();
        for (code, text) in given {
            let pointer = format!("{at}/{code}");
            let Some(figure) = Figure::from_code(&code) else {
                faults.add(pointer, Invalid::UnknownField);
                continue;
            };
            let sound = decimal(&text).and_then(|value| {
                if value.is_zero() && !figure.may_be_nothing() { Err(Invalid::OutOfRange) } else { Ok(value) }
            });
            figures.extend(faults.take(pointer, sound).map(|value| (figure, value)));
        }
        faults.finish(Some(Self(figures)))
    }

    /// One figure.
    #[must_use]
    pub fn get(&self, figure: Figure) -> Option<Decimal> {
        self.0.get(&figure).copied()
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (Figure, Decimal)> {
        self.0.iter().map(|(figure, value)| (*figure, *value))
    }

    /// Whether nothing is told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What an indicator comes to, where all that it needs is told.
    #[must_use]
    pub fn reading(&self, indicator: Indicator) -> Option<Reading> {
        let row = indicator.row()?;
        let over = self.get(row.over)?.checked_mul(row.factor)?;
        let Some(under) = row.under else { return Some(Reading::Amount(over)) };
        let under = self.get(under)?;
        if under.is_zero() {
            return Some(Reading::Unbounded);
        }
        over.checked_div(under).map(Reading::Amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(given: &[(&str, &str)]) -> Figures {
        let given = given.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect();
        Figures::parse(given, "/figures").unwrap()
    }

    #[test]
    fn every_figure_and_indicator_stands_in_its_table() {
        assert_eq!(FIGURES.iter().map(|row| row.code).collect::<Vec<_>>(), Figure::EVERY);
        assert_eq!(INDICATORS.iter().map(|row| row.code).collect::<Vec<_>>(), Indicator::EVERY);
    }

    #[test]
    fn indicators_are_worked_out_of_figures() {
        let given = figures(&[("land", "100"), ("fixed_assets", "45000"), ("floor_area", "80000"), ("tax", "3350.5")]);
        let amount = |indicator| match given.reading(indicator) {
            Some(Reading::Amount(amount)) => Some(rounded(amount, 2).to_string()),
            _ => None,
        };
        assert_eq!(amount(Indicator::InvestmentPerMu).as_deref(), Some("450.00"));
        assert_eq!(amount(Indicator::PlotRatio).as_deref(), Some("1.20"), "a mu is two thirds of 1000 m²");
        assert_eq!(amount(Indicator::TaxPerMu).as_deref(), Some("33.51"), "half up");
        assert_eq!(amount(Indicator::OutputPerMu), None, "not told");
    }

    #[test]
    fn who_emits_nothing_is_better_than_any_figure() {
        let given = figures(&[("value_added", "5000"), ("pollutants", "0")]);
        assert_eq!(given.reading(Indicator::ValueAddedPerTonne), Some(Reading::Unbounded));
    }

    #[test]
    fn figures_that_are_not_sound_are_all_told() {
        let given = [("land", "0"), ("tax", "-1"), ("output", "1e5"), ("height", "3"), ("energy", "1.23456")];
        let given = given.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect();
        let faults = Figures::parse(given, "/figures").unwrap_err();
        let told: Vec<(&str, &str)> =
            faults.iter().map(|fault| (fault.pointer.as_str(), fault.invalid.code())).collect();
        let wanted = [
            ("/figures/energy", "invalid_format"),
            ("/figures/height", "unknown_field"),
            ("/figures/land", "out_of_range"),
            ("/figures/output", "invalid_format"),
            ("/figures/tax", "out_of_range"),
        ];
        assert_eq!(told, wanted);
    }
}
