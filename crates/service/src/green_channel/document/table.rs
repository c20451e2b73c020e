//! The items of a channel as the rows of a sheet.

use chrono::NaiveDate;
use dingyin_domain::approval::LimitKind;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::green_channel::{ItemStanding, Stop};
use dingyin_office::{SheetColumn, Value, WrittenSheet};

use super::Told;

/// The columns, with their widths in characters.
const COLUMNS: [(&str, &str, f64); 21] = [
    ("代码", "Code", 8.0),
    ("事项", "Item", 40.0),
    ("楼栋", "Building", 14.0),
    ("单位", "Unit", 24.0),
    ("状态", "State", 14.0),
    ("灯", "Light", 8.0),
    ("时限(天)", "Limit (days)", 10.0),
    ("计法", "Counted in", 14.0),
    ("已用(天)", "Used (days)", 10.0),
    ("剩余(天)", "Remaining (days)", 10.0),
    ("到期日", "Due", 12.0),
    ("计划开始", "Planned from", 12.0),
    ("计划办结", "Planned to", 12.0),
    ("预计开始", "Expected from", 12.0),
    ("预计办结", "Expected to", 12.0),
    ("申报", "Submitted", 12.0),
    ("受理", "Accepted", 12.0),
    ("办结", "Finished", 12.0),
    ("停钟", "Clock stopped", 40.0),
    ("关键", "Critical", 8.0),
    ("余量(天)", "Slack (days)", 10.0),
];

impl Told<'_> {
    /// The items, a row each.
    pub(super) fn table(&self) -> WrittenSheet {
        let column =
            |(zh, en, width): &(&str, &str, f64)| SheetColumn { title: self.word(*zh, *en).to_owned(), width: *width };
        WrittenSheet {
            name: self.word("事项", "Items").to_owned(),
            titles: vec![self.project.facts.name.as_str().to_owned(), self.heading()],
            columns: COLUMNS.iter().map(column).collect(),
            rows: self.standing.items.iter().map(|item| self.line(item)).collect(),
        }
    }

    fn line(&self, standing: &ItemStanding<'_>) -> Vec<Value> {
        let (approval, course, clock) = (&standing.item.approval, &standing.course, standing.clock.as_ref());
        let language = self.context.language;
        let limit = approval.limit();
        let over = standing.state.is_over();
        let label = standing.item.label.as_ref();
        vec![
            text(&approval.code),
            text(approval.name(language)),
            label.map_or(Value::Empty, |label| text(label.as_str())),
            Value::Text(self.unit(standing)),
            text(standing.state.name(language)),
            clock.map_or(Value::Empty, |clock| text(clock.light.name(language))),
            number(limit.map(|limit| i64::from(limit.days))),
            limit.map_or(Value::Empty, |limit| text(self.counted(limit.kind))),
            number(clock.map(|clock| i64::from(clock.used))),
            number(clock.map(|clock| clock.remaining)),
            date(clock.and_then(|clock| clock.due_on)),
            date(standing.planned.map(|span| span.0)),
            date(standing.planned.map(|span| span.1)),
            date(standing.expected.map(|span| span.0)),
            date(standing.expected.map(|span| span.1)),
            date(course.submitted_on),
            date(standing.accepted_on()),
            date(standing.finished_on()),
            self.stops(&course.stops).into(),
            if standing.decides_the_end() { text(self.word("是", "yes")) } else { Value::Empty },
            number((!over).then(|| i64::from(standing.slot.slack()))),
        ]
    }

    fn counted(&self, kind: LimitKind) -> &'static str {
        match kind {
            LimitKind::Working => self.word("工作日", "working days"),
            LimitKind::Natural => self.word("自然日", "natural days"),
        }
    }

    /// What stopped a clock, from when to when.
    fn stops(&self, stops: &[Stop]) -> Option<String> {
        let said = |stop: &Stop| {
            let (name, from) = (stop.kind.name(self.context.language), stop.began_on);
            match stop.ended_on {
                Some(to) => self.word(format!("{name} {from} 至 {to}"), format!("{name} {from} to {to}")),
                None => self.word(format!("{name} {from} 起"), format!("{name} since {from}")),
            }
        };
        let said: Vec<String> = stops.iter().map(said).collect();
        (!said.is_empty()).then(|| said.join(self.word("；", "; ")))
    }
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

fn number(value: Option<i64>) -> Value {
    value.map_or(Value::Empty, Value::Integer)
}

fn date(value: Option<NaiveDate>) -> Value {
    value.map_or(Value::Empty, Value::Date)
}
