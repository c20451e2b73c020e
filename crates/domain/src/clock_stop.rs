//! Clock stops (停钟): days that do not count against a limit, such as corrections, public notices and expert reviews.
//! Handbook §9.

use chrono::NaiveDate;

use crate::working_days::{Calendar, CalendarError, WorkingDays, next};

/// Days on which a clock stands still. Stops that overlap or touch are their union.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stops {
    /// First and last stopped day, in their order, with at least a day between them.
    ranges: Vec<(NaiveDate, NaiveDate)>,
}

impl Stops {
    /// Stops from their first and last stopped days; one that ends before it begins stops nothing.
    #[must_use]
    pub fn of(ranges: impl IntoIterator<Item = (NaiveDate, NaiveDate)>) -> Self {
        let mut sorted: Vec<_> = ranges.into_iter().filter(|(first, last)| first <= last).collect();
        sorted.sort_unstable();
        let mut ranges: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(sorted.len());
        for (first, last) in sorted {
            match ranges.last_mut() {
                Some((_, end)) if end.succ_opt().is_none_or(|next| first <= next) => *end = (*end).max(last),
                _ => ranges.push((first, last)),
            }
        }
        Self { ranges }
    }

    /// Whether the clock stands still on a day.
    #[must_use]
    pub fn covers(&self, day: NaiveDate) -> bool {
        let behind = self.ranges.partition_point(|(first, _)| *first <= day);
        behind.checked_sub(1).and_then(|at| self.ranges.get(at)).is_some_and(|(_, last)| day <= *last)
    }
}

impl Calendar {
    /// The day on which a limit of working days ends that began with acceptance on `accepted_on` (day 0), stops not
    /// counted.
    ///
    /// # Errors
    /// A year without data.
    pub fn due_beside(
        &self,
        accepted_on: NaiveDate,
        days: WorkingDays,
        stops: &Stops,
    ) -> Result<NaiveDate, CalendarError> {
        let (mut day, mut left) = (accepted_on, days);
        while left > 0 {
            day = next(day)?;
            left -= u32::from(self.is_working_day(day)? && !stops.covers(day));
        }
        Ok(day)
    }

    /// The working days after `from` up to and including `to` on which no stop held the clock.
    ///
    /// # Errors
    /// A year without data.
    pub fn counted(&self, from: NaiveDate, to: NaiveDate, stops: &Stops) -> Result<WorkingDays, CalendarError> {
        let (mut day, mut count) = (from, 0);
        while day < to {
            day = next(day)?;
            count += u32::from(self.is_working_day(day)? && !stops.covers(day));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_stop_takes_both_its_ends_and_overlapping_ones_count_once() {
        let calendar = Calendar::published();
        let stops = |ranges: &[(&str, &str)]| Stops::of(ranges.iter().map(|(a, b)| (date(a), date(b))));
        // Accepted on a Friday: the next Monday is the first day that counts.
        let due =
            |days, ranges: &[(&str, &str)]| calendar.due_beside(date("2026-11-06"), days, &stops(ranges)).unwrap();
        assert_eq!(due(5, &[]), date("2026-11-13"));
        assert_eq!(due(5, &[("2026-11-09", "2026-11-10")]), date("2026-11-17"));
        assert_eq!(due(5, &[("2026-11-09", "2026-11-11"), ("2026-11-10", "2026-11-12")]), date("2026-11-19"));
        assert_eq!(due(5, &[("2026-11-07", "2026-11-08")]), date("2026-11-13"), "a weekend is no loss");
        assert_eq!(due(0, &[("2026-11-09", "2026-11-10")]), date("2026-11-06"));
    }

    /// The plain way: every day by itself, every stop by itself.
    fn day_by_day(accepted_on: NaiveDate, days: u32, ranges: &[(NaiveDate, NaiveDate)]) -> NaiveDate {
        let calendar = Calendar::published();
        let mut counted = 0;
        let mut at = accepted_on;
        while counted < days {
            at = at.succ_opt().unwrap();
            let stopped = ranges.iter().any(|(first, last)| (*first..=*last).contains(&at));
            if calendar.is_working_day(at).unwrap() && !stopped {
                counted += 1;
            }
        }
        at
    }

    proptest! {
        #[test]
        fn the_clock_goes_as_if_counted_day_by_day(
            offset in 0u64..2800, days in 0u32..70, stops in prop::collection::vec((0u64..120, 0u64..40), 0..6),
        ) {
            let accepted = date("2018-01-01") + Days::new(offset);
            let range = |(from, length): &(u64, u64)| (accepted + Days::new(*from), accepted + Days::new(from + length));
            let ranges: Vec<_> = stops.iter().map(range).collect();
            let (calendar, union) = (Calendar::published(), Stops::of(ranges.iter().copied()));
            let due = calendar.due_beside(accepted, days, &union).unwrap();
            prop_assert_eq!(due, day_by_day(accepted, days, &ranges));
            prop_assert_eq!(calendar.counted(accepted, due, &union), Ok(days));
        }
    }
}
