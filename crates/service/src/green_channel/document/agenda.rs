//! The days of a channel for a calendar: what falls due, when what decides the end is expected, and trial production.

use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::ItemStanding;
use dingyin_domain::working_days::Calendar;
use dingyin_office::{Agenda, AgendaDay};

use super::Told;
use crate::clock::beginning_of;

impl Told<'_> {
    pub(super) fn agenda(&self) -> Agenda {
        let (project, now) = (self.project.facts.name.as_str(), self.context.now);
        let items = &self.standing.items;
        let days = items.iter().flat_map(|item| [self.due(item), self.expected_end(item)]).flatten();
        Agenda {
            name: self.word(format!("绿色通道：{project}"), format!("Green channel: {project}")),
            stamped_at: now,
            // Days move on without anybody's change, so the project's version would not do.
            sequence: (now - beginning_of(self.channel.opened_on)).num_minutes().max(0),
            days: days.chain(self.trial_production()).collect(),
        }
    }

    /// The last day of an item that runs.
    fn due(&self, item: &ItemStanding<'_>) -> Option<AgendaDay> {
        let on = item.clock.as_ref().filter(|_| item.course.is_open())?.due_on?;
        let summary = self.about(self.word("到期", "Due"), item);
        Some(AgendaDay { uid: format!("{}-due@dingyin", item.item.id), on, summary, description: self.said(item) })
    }

    /// When an item that decides the end is expected to be done.
    fn expected_end(&self, item: &ItemStanding<'_>) -> Option<AgendaDay> {
        let (_, on) = item.expected.filter(|_| item.decides_the_end())?;
        let summary = self.about(self.word("预计办结（关键）", "Expected to be done (critical)"), item);
        Some(AgendaDay { uid: format!("{}-expected@dingyin", item.item.id), on, summary, description: self.said(item) })
    }

    /// The day by which trial production is as likely as not.
    fn trial_production(&self) -> Option<AgendaDay> {
        let [_, on, _] = self.forecast.days(Calendar::published(), self.context.today());
        let (project, code) = (self.project.facts.name.as_str(), self.project.code);
        let what = self.word("预计试生产", "Trial production expected");
        let description =
            self.word(format!("{code}，50% 的可能在这一天之前"), format!("{code}, 50 % likely by this day"));
        Some(AgendaDay {
            uid: format!("{}-trial-production@dingyin", self.project.id),
            on: on?,
            summary: self.word(format!("{what}：{project}"), format!("{what}: {project}")),
            description,
        })
    }

    fn about(&self, what: &str, item: &ItemStanding<'_>) -> String {
        let (code, name, project) = (&item.item.approval.code, self.name(item), self.project.facts.name.as_str());
        self.word(format!("{what}：{code} {name}（{project}）"), format!("{what}: {code} {name} ({project})"))
    }

    fn said(&self, item: &ItemStanding<'_>) -> String {
        let (code, unit, state) = (self.project.code, self.unit(item), item.state.name(self.context.language));
        self.word(format!("{code}\n单位：{unit}\n状态：{state}"), format!("{code}\nUnit: {unit}\nState: {state}"))
    }
}
