//! What a project needs of the elements.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Amount, Element};
use crate::demand::draft::code;
use crate::invalid::{Fault, Faults, Invalid};

/// What a project needs of one element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// Of what.
    pub element: Element,
    /// How much.
    pub amount: Amount,
    /// By when.
    pub needed_by: Option<NaiveDate>,
    /// Since when it is known; whoever waits longest comes first.
    pub since: DateTime<Utc>,
}

/// A need as it is told.
#[derive(Debug, Clone, Default)]
pub struct NeedDraft {
    /// Element code.
    pub element: Option<String>,
    /// A decimal.
    pub amount: Option<String>,
    /// By when.
    pub needed_by: Option<NaiveDate>,
}

impl Need {
    /// The year whose pool is to meet it: that of the day, or this one when no day is told or it has passed.
    #[must_use]
    pub fn year(&self, today: NaiveDate) -> i32 {
        self.needed_by.map_or(today.year(), |day| day.year().max(today.year()))
    }
}

/// Reads all needs of a project; one that was known before keeps its place among those who wait.
///
/// # Errors
/// Every value that is missing or not sound, with its JSON pointer.
pub fn parse_needs(given: Vec<NeedDraft>, known: &[Need], now: DateTime<Utc>) -> Result<Vec<Need>, Vec<Fault>> {
    let mut faults = Faults::default();
    if given.len() > Element::EVERY.len() {
        faults.add("/needs", Invalid::TooMany(Element::EVERY.len()));
        return Err(faults.into_vec());
    }
    let mut needs: Vec<Need> = Vec::new();
    for (at, draft) in given.into_iter().enumerate() {
        let pointer = |field: &str| format!("/needs/{at}/{field}");
        let element = faults.need(&pointer("element"), draft.element, code::<Element>);
        // How an amount reads depends on the element; without one it is asked for all the same.
        let read = |text: String| Amount::parse(&text, element.unwrap_or(Element::Cod));
        let amount = faults.need(&pointer("amount"), draft.amount, read);
        let Some((element, amount)) = element.zip(amount) else { continue };
        if needs.iter().any(|need| need.element == element) {
            faults.add(pointer("element"), Invalid::Repeated);
            continue;
        }
        let since = known.iter().find(|need| need.element == element).map_or(now, |need| need.since);
        needs.push(Need { element, amount, needed_by: draft.needed_by, since });
    }
    faults.finish(Some(needs))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(element: &str, amount: &str) -> NeedDraft {
        NeedDraft { element: Some(element.into()), amount: Some(amount.into()), needed_by: None }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_need_that_was_known_keeps_its_place() {
        let first = parse_needs(vec![draft("land", "30.00")], &[], at("2026-03-01T00:00:00Z")).unwrap();
        let given = vec![draft("land", "45.00"), draft("cod", "1.250")];
        let second = parse_needs(given, &first, at("2026-05-01T00:00:00Z")).unwrap();
        assert_eq!(second[0].since, at("2026-03-01T00:00:00Z"));
        assert_eq!((second[1].since, second[1].amount.get()), (at("2026-05-01T00:00:00Z"), 1250));
    }

    #[test]
    fn every_mistake_is_told_with_its_place() {
        let given = vec![draft("land", "30.001"), draft("water", "1"), draft("energy", "1"), draft("energy", "2")];
        let faults = parse_needs(given, &[], at("2026-03-01T00:00:00Z")).unwrap_err();
        let pointers: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
        assert_eq!(pointers, ["/needs/0/amount", "/needs/1/element", "/needs/3/element"]);
    }

    #[test]
    fn a_need_waits_in_the_year_of_its_day_and_one_that_is_late_in_this_one() {
        let today = "2026-11-24".parse().unwrap();
        let year = |day: Option<&str>| {
            let needed_by = day.map(|day| day.parse().unwrap());
            Need { element: Element::Land, amount: Amount::ZERO, needed_by, since: at("2026-03-01T00:00:00Z") }
                .year(today)
        };
        assert_eq!([year(None), year(Some("2027-06-30")), year(Some("2025-06-30"))], [2026, 2027, 2026]);
    }
}
