//! When trial production will come: a distribution by simulation, from how long each item took in earlier projects; what was
//! promised where there is no record. The seed is fixed, so that the same record gives the same forecast.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::standing::Standing;
use super::{Channel, ChannelItem, ItemState};
use crate::chance::Chance;
use crate::schedule::{Days, early_starts, in_order};
use crate::working_days::{Calendar, WorkingDays};

/// How often it is played through.
const RUNS: usize = 1000;
const SEED: u64 = 20_180_301;
/// With fewer records than this an item takes what was promised.
const FEWEST: usize = 3;

/// How many working days are left until trial production: with 10, 50 and 90 % of all plays no more than so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// 10 %.
    pub p10: WorkingDays,
    /// 50 %.
    pub p50: WorkingDays,
    /// 90 %.
    pub p90: WorkingDays,
}

impl Forecast {
    /// The days of 10, 50 and 90 %, from today on; none beyond the calendar's data.
    #[must_use]
    pub fn days(self, calendar: &Calendar, today: NaiveDate) -> [Option<NaiveDate>; 3] {
        let days = Days::known(calendar, today, self.p90);
        [self.p10, self.p50, self.p90].map(|length| days.end(length))
    }
}

/// How long items took in earlier projects, by their codes.
pub type Record = BTreeMap<String, Vec<WorkingDays>>;

/// The forecast of a channel as it stands.
#[must_use]
pub fn forecast(channel: &Channel, standing: &Standing<'_>, record: &Record) -> Forecast {
    let (mut network, mut chance) = (standing.network(|_| 0), Chance::new(SEED));
    let Ok(order) = in_order(&network) else { return Forecast { p10: 0, p50: 0, p90: 0 } };
    let mut lengths: Vec<WorkingDays> = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        for (activity, own) in network.iter_mut().zip(&standing.items) {
            let used = own.clock.as_ref().map_or(0, |clock| clock.used);
            activity.days = taken((own.item, own.state), used, record, &mut chance);
        }
        let starts = early_starts(&network, &order);
        let ends = starts.iter().zip(&network).map(|(start, activity)| start + activity.days);
        let counted = channel.items.iter().zip(ends).filter(|(item, _)| item.approval.stage <= super::TRIAL);
        lengths.push(counted.map(|(_, end)| end).max().unwrap_or_default());
    }
    lengths.sort_unstable();
    let at = |percent: usize| lengths.get((RUNS * percent / 100).min(RUNS - 1)).copied().unwrap_or_default();
    Forecast { p10: at(10), p50: at(50), p90: at(90) }
}

/// How many more days an item takes that has used some: as many as one of those that took no less.
fn taken(
    (item, state): (&ChannelItem, ItemState),
    used: WorkingDays,
    record: &Record,
    chance: &mut Chance,
) -> WorkingDays {
    if state.is_over() {
        return 0;
    }
    let known = record.get(&item.approval.code).map_or(&[][..], Vec::as_slice);
    if known.len() < FEWEST {
        return Channel::promised(item).saturating_sub(used).max(u32::from(used > 0));
    }
    let longer: Vec<WorkingDays> = known.iter().copied().filter(|days| *days > used || used == 0).collect();
    let drawn = longer.get(chance.below(longer.len())).copied();
    drawn.map_or(1, |days| days.saturating_sub(used))
}
