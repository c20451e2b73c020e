//! What stands below the chart: when trial production is expected, what is missing, and what waits for the company.

use chrono::NaiveDate;
use dingyin_domain::approval::{ApprovalKind, StopKind};
use dingyin_domain::green_channel::{ItemStanding, ItemState};
use dingyin_domain::working_days::{Calendar, WorkingDays};
use dingyin_office::Note;

use super::Told;

/// The most lines of a note.
const MOST_LINES: usize = 5;

impl Told<'_> {
    pub(super) fn notes(&self) -> Vec<Note> {
        let note =
            |heading: &str, lines: Vec<String>| Note { heading: heading.to_owned(), lines: self.first_of(lines) };
        vec![
            note(self.word("预计试生产", "Trial production expected"), self.expected()),
            note(self.word("尚缺", "Missing"), self.missing()),
            note(self.word("等企业办理", "Waiting for the company"), self.waiting()),
        ]
    }

    fn expected(&self) -> Vec<String> {
        let days = self.forecast.days(Calendar::published(), self.context.today());
        let counts = [self.forecast.p10, self.forecast.p50, self.forecast.p90];
        let shares = days.iter().zip(counts).zip(["10", "50", "90"]).map(|((day, count), share)| {
            let by = self.by(*day, count);
            self.word(format!("{share}% 的可能：{by}"), format!("{share} % likely: {by}"))
        });
        let promised = self.by(self.standing.finish_on, self.standing.schedule.length);
        let promised = self.word(format!("全部按承诺办完：{promised}"), format!("All done as promised: {promised}"));
        let undated = self.standing.finish_on.is_none();
        let undated = undated.then(|| {
            let said = self.word("工作日历尚未公布的年份没有日期", "No days in years without a published calendar");
            said.to_owned()
        });
        shares.chain([promised]).chain(undated).collect()
    }

    /// By which day; beyond the calendar's data within how many working days.
    fn by(&self, day: Option<NaiveDate>, count: WorkingDays) -> String {
        let counted = || self.word(format!("{count} 个工作日内"), format!("within {count} working days"));
        day.map_or_else(counted, |day| self.word(format!("{day} 前"), format!("by {day}")))
    }

    fn missing(&self) -> Vec<String> {
        let said = |(code, any_of): &(String, Vec<String>)| {
            let (who, one_of) = (self.named(code), any_of.iter().map(|code| self.named(code)).collect::<Vec<_>>());
            let one_of = self.listed(one_of.iter().map(String::as_str));
            self.word(format!("{who}：需有 {one_of} 之一"), format!("{who}: one of {one_of} is needed"))
        };
        let missing: Vec<String> = self.standing.missing.iter().map(said).collect();
        if missing.is_empty() { vec![self.word("无", "Nothing").to_owned()] } else { missing }
    }

    /// A code with what the catalogue calls it.
    fn named(&self, code: &str) -> String {
        let known = self.catalogue.approvals.iter().find(|approval| approval.code == code);
        known.map_or_else(|| code.to_owned(), |known| format!("{code} {}", known.name(self.context.language)))
    }

    /// What the company has to do next, the most urgent first.
    fn waiting(&self) -> Vec<String> {
        let step = |item: &ItemStanding<'_>| {
            let urgency = self.step(item)?;
            Some((urgency, !item.decides_the_end(), self.waiting_line(item, urgency)))
        };
        let mut steps: Vec<_> = self.standing.items.iter().filter_map(step).collect();
        steps.sort_by_key(|(step, slack, _)| (*step, *slack));
        if steps.is_empty() {
            return vec![self.word("目前没有", "Nothing at present").to_owned()];
        }
        steps.into_iter().map(|(_, _, line)| line).collect()
    }

    fn step(&self, item: &ItemStanding<'_>) -> Option<Step> {
        let own_cause =
            |stop: &dingyin_domain::green_channel::Stop| stop.kind == StopKind::OwnCause && stop.ended_on.is_none();
        match item.state {
            ItemState::CorrectionAsked => Some(Step::Correct),
            ItemState::Special if item.course.stops.iter().any(own_cause) => Some(Step::Remove),
            ItemState::Refused => Some(Step::Again),
            ItemState::Ready if item.item.approval.kind == ApprovalKind::Own => Some(Step::Do),
            ItemState::Ready => Some(Step::HandIn),
            _ => None,
        }
    }

    fn waiting_line(&self, item: &ItemStanding<'_>, step: Step) -> String {
        let what = match step {
            Step::Correct => self.word("补正", "Correct"),
            Step::Remove => self.word("消除停钟原因", "Remove what stops the clock"),
            Step::Again => self.word("不予许可，重新申报", "Refused, hand in again"),
            Step::HandIn => self.word("申报", "Hand in"),
            Step::Do => self.word("自办", "Do"),
        };
        let (code, name, unit) = (&item.item.approval.code, self.name(item), self.unit(item));
        match step {
            Step::Do => self.word(format!("{what}：{code} {name}"), format!("{what}: {code} {name}")),
            _ => self.word(format!("{what}：{code} {name}（{unit}）"), format!("{what}: {code} {name} ({unit})")),
        }
    }

    /// As many lines as have room, and how many more there are.
    fn first_of(&self, mut lines: Vec<String>) -> Vec<String> {
        let more = lines.len().saturating_sub(MOST_LINES - 1);
        if lines.len() > MOST_LINES {
            lines.truncate(MOST_LINES - 1);
            lines.push(self.word(format!("另有 {more} 项"), format!("{more} more")));
        }
        lines
    }
}

/// What the company has to do, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Correct,
    Remove,
    Again,
    HandIn,
    Do,
}
