//! When trial production will come: a distribution by simulation, from how long each item took in earlier projects; what was
//! promised where there is no record. The seed is fixed, so that the same record gives the same forecast.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::standing::Standing;
use super::{Channel, ChannelItem, ItemState};
use crate::schedule::{Activity, schedule};
use crate::working_days::WorkingDays;

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

/// How long items took in earlier projects, by their codes.
pub type Record = BTreeMap<String, Vec<WorkingDays>>;

/// The forecast of a channel as it stands.
#[must_use]
pub fn forecast(channel: &Channel, standing: &Standing<'_>, record: &Record) -> Forecast {
    let network: Vec<Activity> = Standing::network_of(channel);
    let mut chance = Chance(SEED);
    let mut lengths: Vec<WorkingDays> =
        (0..RUNS).map(|_| played(channel, standing, (&network, record), &mut chance)).collect();
    lengths.sort_unstable();
    let at = |percent: usize| lengths.get((RUNS * percent / 100).min(RUNS - 1)).copied().unwrap_or_default();
    Forecast { p10: at(10), p50: at(50), p90: at(90) }
}

/// How long it takes in one play.
fn played(
    channel: &Channel,
    standing: &Standing<'_>,
    (network, record): (&[Activity], &Record),
    chance: &mut Chance,
) -> WorkingDays {
    let mut network = network.to_vec();
    for (activity, (item, own)) in network.iter_mut().zip(channel.items.iter().zip(&standing.items)) {
        activity.days = taken(item, own.state, own.clock.as_ref().map_or(0, |clock| clock.used), record, chance);
    }
    let Ok(schedule) = schedule(&network) else { return 0 };
    let counted = channel.items.iter().zip(&schedule.slots).filter(|(item, _)| item.approval.stage <= super::TRIAL);
    counted.map(|(_, slot)| slot.early_finish).max().unwrap_or_default()
}

/// How many more days an item takes that has used some: as many as one of those that took no less.
fn taken(item: &ChannelItem, state: ItemState, used: WorkingDays, record: &Record, chance: &mut Chance) -> WorkingDays {
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

/// Chance that is the same every time (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % most.max(1) as u64).unwrap_or_default()
    }
}
