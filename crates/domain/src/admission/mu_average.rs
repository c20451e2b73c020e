//! 亩均论英雄: what firms come to by a city's formula, and in which band they stand among the others. Handbook §10; data in
//! `seeds/reference/admission/mu_formulas.csv` and `mu_bands.csv`.

use std::sync::LazyLock;

use rust_decimal::Decimal;
use serde::Deserialize;

use super::figure::{Figures, Indicator, Reading};
use crate::coded::coded;
use crate::reference;

coded! {
    /// Which formula holds for a firm.
    pub enum Formula {
        Large = "large" "规模以上" "Large firms",
        Small = "small" "规模以下" "Small firms",
    }
}

coded! {
    /// The band in which a firm stands.
    pub enum Band {
        A = "A" "A类" "A",
        B = "B" "B类" "B",
        C = "C" "C类" "C",
        D = "D" "D类" "D",
    }
}

#[derive(Deserialize)]
struct TermRow {
    formula: Formula,
    indicator: Indicator,
    reference: Decimal,
    weight: Decimal,
}

#[derive(Deserialize)]
struct BandRow {
    band: Band,
    up_to: usize,
}

static TERMS: LazyLock<Vec<TermRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/admission/mu_formulas.csv")));
static BANDS: LazyLock<Vec<BandRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/admission/mu_bands.csv")));

/// What firms come to by a formula, in their order; none for one that does not tell what the formula needs.
///
/// Each indicator counts in proportion to its reference value. Who tells no emissions, or has none, is given the mean that
/// the others have for them; where nobody tells any, the reference value counts.
#[must_use]
pub fn scores(formula: Formula, firms: &[Figures]) -> Vec<Option<Decimal>> {
    let terms: Vec<&TermRow> = TERMS.iter().filter(|term| term.formula == formula).collect();
    let means: Vec<Option<Decimal>> = terms.iter().map(|term| mean(term, firms)).collect();
    let score = |firm: &Figures| {
        let parts = terms.iter().zip(&means).map(|(term, mean)| {
            let given_mean = || (term.indicator == Indicator::ValueAddedPerTonne).then(|| mean.unwrap_or(term.weight));
            part(term, firm).or_else(given_mean)
        });
        parts.sum()
    };
    firms.iter().map(score).collect()
}

fn part(term: &TermRow, firm: &Figures) -> Option<Decimal> {
    match firm.reading(term.indicator)? {
        Reading::Amount(amount) => amount.checked_div(term.reference)?.checked_mul(term.weight),
        Reading::Unbounded => None,
    }
}

fn mean(term: &TermRow, firms: &[Figures]) -> Option<Decimal> {
    let parts: Vec<Decimal> = firms.iter().filter_map(|firm| part(term, firm)).collect();
    parts.iter().sum::<Decimal>().checked_div(Decimal::from(parts.len()))
}

/// The band of each score among all of them, in their order: the best first share is A, and so on.
#[must_use]
pub fn bands(scores: &[Decimal]) -> Vec<Band> {
    let band = |score: &Decimal| {
        let better = scores.iter().filter(|other| *other > score).count();
        let reached = |row: &&BandRow| (better + 1) * 100 <= row.up_to * scores.len();
        // The best of a few firms may lie beyond the first share; it still leads.
        let first = (better == 0).then(|| BANDS.first()).flatten();
        first.or_else(|| BANDS.iter().find(reached)).map_or(Band::D, |row| row.band)
    };
    scores.iter().map(band).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::figure::rounded;

    fn firm(given: &[(&str, &str)]) -> Figures {
        let given = given.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect();
        Figures::parse(given, "").unwrap()
    }

    /// The handbook's firm: 30, 150, 3, 5000, 20 and 0.035 in the formula's units.
    fn example() -> Vec<(&'static str, &'static str)> {
        vec![
            ("land", "100"),
            ("tax", "3000"),
            ("value_added", "15000"),
            ("energy", "5000"),
            ("pollutants", "3"),
            ("employees", "750"),
            ("rd_spending", "3500"),
            ("revenue", "100000"),
        ]
    }

    fn told(score: Option<Decimal>) -> Option<String> {
        score.map(|score| rounded(score, 4).to_string())
    }

    #[test]
    fn the_worked_example_of_large_firms_comes_out() {
        assert_eq!(told(scores(Formula::Large, &[firm(&example())])[0]).as_deref(), Some("114.4108"));
    }

    #[test]
    fn the_worked_example_of_small_firms_comes_out() {
        let given = [("land", "10"), ("tax", "115.932"), ("electricity", "386.44")];
        assert_eq!(told(scores(Formula::Small, &[firm(&given)])[0]).as_deref(), Some("113.7755"));
    }

    #[test]
    fn missing_emissions_take_the_groups_mean_and_other_gaps_take_nothing() {
        let silent: Vec<_> = example().into_iter().filter(|(code, _)| *code != "pollutants").collect();
        let double: Vec<_> =
            example().into_iter().map(|(code, text)| (code, if code == "pollutants" { "6" } else { text })).collect();
        let given = scores(Formula::Large, &[firm(&example()), firm(&silent), firm(&double)]);
        // Half the points for twice the emissions; who is silent stands between the two.
        let middle = (given[0].unwrap() + given[2].unwrap()) / Decimal::from(2);
        assert_eq!(told(given[1]), told(Some(middle)));
        let untaxed: Vec<_> = example().into_iter().filter(|(code, _)| *code != "tax").collect();
        assert_eq!(scores(Formula::Large, &[firm(&untaxed)]), [None]);
    }

    #[test]
    fn bands_are_shares_of_all_and_equal_scores_stand_together() {
        let of = |scores: &[i64]| bands(&scores.iter().copied().map(Decimal::from).collect::<Vec<_>>());
        use Band::{A, B, C, D};
        assert_eq!(of(&[100, 90, 80, 70, 60, 50, 40, 30, 20, 10]), [A, A, B, B, B, B, B, C, C, D]);
        assert_eq!(of(&[90, 90, 10]), [A, A, D]);
        assert_eq!(of(&[50]), [A]);
    }

    #[test]
    fn weights_add_up_and_bands_end_with_everybody() {
        let weight = |formula| TERMS.iter().filter(|term| term.formula == formula).map(|t| t.weight).sum::<Decimal>();
        assert_eq!(Formula::EVERY.iter().map(|formula| weight(*formula)).collect::<Vec<_>>(), [Decimal::from(100); 2]);
        assert_eq!(BANDS.iter().map(|row| row.band).collect::<Vec<_>>(), Band::EVERY);
        assert!(BANDS.is_sorted_by_key(|row| row.up_to) && BANDS.last().is_some_and(|row| row.up_to == 100));
    }
}
