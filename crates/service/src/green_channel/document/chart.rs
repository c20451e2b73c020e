//! A channel as a Gantt chart.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use dingyin_domain::approval::ApprovalKind;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::{ItemStanding, ItemState, Stop};
use dingyin_domain::light::Light;
use dingyin_office::{Gantt, GanttRow, Progress, Span};

use super::Told;

impl Told<'_> {
    /// The chart, with what is said above and below it.
    pub(super) fn chart(&self) -> Gantt {
        Gantt {
            language: self.context.language,
            title: self.project.facts.name.as_str().to_owned(),
            facts: vec![self.heading(), self.units()],
            today: self.context.today(),
            rows: self.standing.items.iter().map(|item| self.row(item)).collect(),
            notes: self.notes(),
        }
    }

    /// Which project, since when, and how its items stand.
    pub(super) fn heading(&self) -> String {
        let (code, opened, today) = (self.project.code, self.channel.opened_on, self.context.today());
        let counts = self.counts();
        self.word(
            format!("{code}　绿色通道　{opened} 开通　截至 {today}　{counts}"),
            format!("{code}   Green channel   opened {opened}   as of {today}   {counts}"),
        )
    }

    fn counts(&self) -> String {
        let items = &self.standing.items;
        let in_state = |state: &ItemState| items.iter().filter(|item| item.state == *state).count();
        let some = |state: &ItemState| {
            let count = in_state(state);
            (count > 0).then(|| format!("{} {count}", state.name(self.context.language)))
        };
        let late = items.iter().filter(|item| is_late(item)).count();
        let late = (late > 0).then(|| format!("{} {late}", self.word("超期", "Late")));
        let states: Vec<String> = ItemState::EVERY.iter().filter_map(some).chain(late).collect();
        let (all, states) = (items.len(), states.join(self.word("，", ", ")));
        self.word(format!("共 {all} 项：{states}"), format!("{all} items: {states}"))
    }

    /// How many items each unit has, and how many of them are over.
    fn units(&self) -> String {
        let mut units: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        let of_units = self.standing.items.iter().filter(|item| item.item.approval.kind != ApprovalKind::Milestone);
        for item in of_units {
            let (over, all) = units.entry(self.unit(item)).or_default();
            *all += 1;
            *over += usize::from(item.state.is_over());
        }
        let count = units.len();
        let said: Vec<String> = units.iter().map(|(unit, (over, all))| format!("{unit} {over}/{all}")).collect();
        let said = self.listed(said.iter().map(String::as_str));
        self.word(format!("承办 {count} 家（已了结/全部）：{said}"), format!("{count} units (over/all): {said}"))
    }

    fn row(&self, standing: &ItemStanding<'_>) -> GanttRow {
        let (course, today) = (&standing.course, self.context.today());
        let milestone = standing.item.approval.kind == ApprovalKind::Milestone;
        let ended = course.ended.map_or(today, |(on, _)| on);
        let stopped = |stop: &Stop| sound((stop.began_on.succ_opt()?, stop.ended_on.unwrap_or(today)));
        GanttRow {
            code: standing.item.approval.code.clone(),
            name: self.name(standing),
            unit: if milestone { String::new() } else { self.unit(standing) },
            state: standing.state.name(self.context.language).to_owned(),
            progress: progress(standing),
            milestone,
            critical: standing.decides_the_end(),
            due_on: standing.clock.as_ref().and_then(|clock| clock.due_on),
            planned: standing.planned,
            actual: course.submitted_on.or(course.accepted_on).and_then(|from| sound((from, ended))),
            expected: standing.expected,
            stops: course.stops.iter().filter_map(stopped).collect(),
        }
    }
}

fn progress(standing: &ItemStanding<'_>) -> Progress {
    match standing.state {
        ItemState::Done => Progress::Done,
        ItemState::LeftOut => Progress::LeftOut,
        _ if is_late(standing) => Progress::Late,
        _ => Progress::Open,
    }
}

fn is_late(standing: &ItemStanding<'_>) -> bool {
    standing.course.is_open() && standing.clock.as_ref().is_some_and(|clock| clock.light == Light::Red)
}

/// What ends before it begins takes no day.
fn sound((from, to): (NaiveDate, NaiveDate)) -> Option<Span> {
    (from <= to).then_some((from, to))
}
