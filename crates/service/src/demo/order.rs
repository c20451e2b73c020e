//! What happens in the demonstration city, in the order of its days.

use std::cmp::Reverse;

use dingyin_domain::green_channel::EventKind;

use super::Loading;
use super::files::{EventSeed, ProjectSeed};
use super::work::{
    ChannelSeed, ClaimSeed, InstructionSeed, ItemSeed, MeetingSeed, NeedsSeed, PerformanceSeed, ProblemSeed,
    ProgressSeed,
};

/// Something that happens.
#[derive(Clone, Copy)]
pub(super) enum Happening<'s> {
    Reported(&'s ProjectSeed),
    Event(&'s ProjectSeed, &'s EventSeed),
    Opened(&'s ChannelSeed),
    Item(&'s ChannelSeed, &'s ItemSeed, EventKind),
    Needs(&'s NeedsSeed),
    Claim(&'s ClaimSeed),
    Problem(&'s ProblemSeed),
    Instruction(&'s InstructionSeed),
    Meeting(&'s MeetingSeed),
    Progress(&'s ProgressSeed),
    Performance(&'s PerformanceSeed),
}

impl<'s> Happening<'s> {
    /// The key of the project to which it happens.
    pub(super) fn project(self) -> &'s str {
        match self {
            Self::Reported(seed) | Self::Event(seed, _) => &seed.key,
            Self::Opened(seed) | Self::Item(seed, ..) => &seed.project,
            Self::Needs(seed) => &seed.project,
            Self::Claim(seed) => &seed.project,
            Self::Problem(seed) => &seed.project,
            Self::Instruction(seed) => &seed.project,
            Self::Meeting(seed) => &seed.project,
            Self::Progress(seed) => &seed.project,
            Self::Performance(seed) => &seed.project,
        }
    }
}

impl Loading {
    /// Everything with how many days ago it happens, the first first; on the same day in the order of the files.
    pub(super) fn in_order(&self) -> Vec<(i64, Happening<'_>)> {
        let city = &self.city;
        let mut happenings = Vec::new();
        for seed in &city.projects {
            happenings.push((seed.reported_days_ago, Happening::Reported(seed)));
            happenings.extend(seed.events.iter().map(|event| (event.days_ago, Happening::Event(seed, event))));
        }
        for seed in &city.channels {
            happenings.push((seed.opened_days_ago, Happening::Opened(seed)));
            for item in &seed.items {
                let steps = item.steps().into_iter();
                happenings.extend(steps.map(|(days_ago, kind)| (days_ago, Happening::Item(seed, item, kind))));
            }
        }
        happenings.extend(city.elements.needs.iter().map(|seed| (seed.days_ago, Happening::Needs(seed))));
        happenings.extend(city.elements.claims.iter().map(|seed| (seed.days_ago, Happening::Claim(seed))));
        happenings.extend(city.records.problems.iter().map(|seed| (seed.days_ago, Happening::Problem(seed))));
        happenings.extend(city.records.instructions.iter().map(|seed| (seed.days_ago, Happening::Instruction(seed))));
        happenings.extend(city.records.meetings.iter().map(|seed| (seed.days_ago, Happening::Meeting(seed))));
        happenings.extend(city.progress.iter().map(|seed| (0, Happening::Progress(seed))));
        happenings.extend(city.performance.iter().map(|seed| (seed.days_ago, Happening::Performance(seed))));
        happenings.sort_by_key(|(days_ago, _)| Reverse(*days_ago));
        happenings
    }
}
