//! When trial production will come: a distribution by simulation, from how long each item took in earlier projects; what was
//! promised where there is no record. The seed is fixed, so that the same record gives the same forecast.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::standing::{ItemStanding, Standing};
use super::{Channel, ChannelItem, ItemState};
use crate::chance::Chance;
use crate::district::District;
use crate::industry::Industry;
use crate::project::Project;
use crate::schedule::{Days, early_starts, in_order};
use crate::working_days::{Calendar, WorkingDays};

/// How often it is played through.
const RUNS: usize = 10_000;
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

/// In which surroundings a project is built: what its units are used to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// The project's industry.
    pub industry: Industry,
    /// The district it lies in.
    pub district: District,
}

impl Setting {
    /// The surroundings of a project.
    #[must_use]
    pub const fn of(project: &Project) -> Self {
        Self { industry: project.facts.industry, district: project.facts.district }
    }
}

/// How long an item took in an earlier project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Took {
    /// The unit that decided it.
    pub unit: Option<String>,
    /// Where.
    pub setting: Setting,
    /// How long.
    pub days: WorkingDays,
}

/// How long items took in earlier projects.
#[derive(Debug, Clone, Default)]
pub struct Record(BTreeMap<String, Vec<Took>>);

impl Record {
    /// Adds how long an item took, by its code.
    pub fn add(&mut self, code: String, took: Took) {
        self.0.entry(code).or_default().push(took);
    }

    /// How long an item took in what is most like this project and has happened often enough: with the same unit, in the same
    /// industry and district; in the same district; in the same industry; with the same unit; anywhere. Nothing where it has
    /// not happened often enough even so.
    fn like(&self, item: &ChannelItem, setting: Setting) -> Vec<WorkingDays> {
        let known = self.0.get(&item.approval.code).map_or(&[][..], Vec::as_slice);
        let unit = |took: &Took| took.unit == item.approval.unit;
        let industry = |took: &Took| took.setting.industry == setting.industry;
        let district = |took: &Took| took.setting.district == setting.district;
        let narrower: [&dyn Fn(&Took) -> bool; 5] = [
            &|took| unit(took) && industry(took) && district(took),
            &|took| unit(took) && district(took),
            &|took| unit(took) && industry(took),
            &unit,
            &|_| true,
        ];
        let of = |like: &dyn Fn(&Took) -> bool| -> Vec<WorkingDays> {
            known.iter().filter(|took| like(took)).map(|took| took.days).collect()
        };
        narrower.into_iter().map(of).find(|days| days.len() >= FEWEST).unwrap_or_default()
    }
}

/// How many more days an item can take.
enum Left {
    /// So many.
    Days(WorkingDays),
    /// One of these.
    OneOf(Vec<WorkingDays>),
}

impl Left {
    fn of((item, state): (&ChannelItem, ItemState), used: WorkingDays, known: &[WorkingDays]) -> Self {
        if state.is_over() {
            return Self::Days(0);
        }
        if known.is_empty() {
            return Self::Days(Channel::promised(item).saturating_sub(used).max(u32::from(used > 0)));
        }
        // As many as one of those that took no less.
        let longer = known.iter().filter(|days| **days > used || used == 0);
        let left: Vec<WorkingDays> = longer.map(|days| days.saturating_sub(used)).collect();
        if left.is_empty() { Self::Days(1) } else { Self::OneOf(left) }
    }

    fn draw(&self, chance: &mut Chance) -> WorkingDays {
        match self {
            Self::Days(days) => *days,
            Self::OneOf(days) => days.get(chance.below(days.len())).copied().unwrap_or_default(),
        }
    }
}

/// The forecast of a channel as it stands.
#[must_use]
pub fn forecast(channel: &Channel, standing: &Standing<'_>, (record, setting): (&Record, Setting)) -> Forecast {
    let (mut network, mut chance) = (standing.network(|_| 0), Chance::new(SEED));
    let Ok(order) = in_order(&network) else { return Forecast { p10: 0, p50: 0, p90: 0 } };
    let left = |own: &ItemStanding<'_>| {
        let used = own.clock.as_ref().map_or(0, |clock| clock.used);
        Left::of((own.item, own.state), used, &record.like(own.item, setting))
    };
    let left: Vec<Left> = standing.items.iter().map(left).collect();
    let counts: Vec<bool> = channel.items.iter().map(|item| item.approval.stage <= super::TRIAL).collect();
    let mut lengths: Vec<WorkingDays> = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        network.iter_mut().zip(&left).for_each(|(activity, left)| activity.days = left.draw(&mut chance));
        let starts = early_starts(&network, &order);
        let ends = starts.iter().zip(&network).map(|(start, activity)| start + activity.days);
        lengths.push(ends.zip(&counts).filter(|(_, counts)| **counts).map(|(end, _)| end).max().unwrap_or_default());
    }
    lengths.sort_unstable();
    let at = |percent: usize| lengths.get((RUNS * percent / 100).min(RUNS - 1)).copied().unwrap_or_default();
    Forecast { p10: at(10), p50: at(50), p90: at(90) }
}
