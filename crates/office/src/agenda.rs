//! Days as calendar files (.ics): nobody is invited, and a file that is taken in again brings the days up to date. RFC 5545.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};

/// Days of one undertaking.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// What a calendar calls them together.
    pub name: String,
    /// When they were put together.
    pub stamped_at: DateTime<Utc>,
    /// Grows from one file to the next.
    pub sequence: i64,
    /// The days.
    pub days: Vec<AgendaDay>,
}

/// Something that takes a whole day and keeps nobody busy.
#[derive(Debug, Clone)]
pub struct AgendaDay {
    /// The same in every file.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// What it is about.
    pub summary: String,
    /// What else there is to say.
    pub description: String,
}

impl Agenda {
    /// The calendar file.
    #[must_use]
    pub fn to_ics(&self) -> String {
        let mut calendar = Calendar::new();
        calendar.name(&self.name).append_property(Property::new("METHOD", "PUBLISH"));
        for day in &self.days {
            let mut event = Event::with_uid(&day.uid);
            event
                .timestamp(self.stamped_at)
                .add_property("SEQUENCE", self.sequence.to_string())
                // Without an end it takes that day: an end on the same day would be before it begins.
                .starts(day.on)
                .summary(&plain(&day.summary))
                .description(&plain(&day.description))
                .add_property("TRANSP", "TRANSPARENT");
            calendar.push(event.done());
        }
        calendar.to_string()
    }
}

/// A text without what could end a line; its own ends of lines are escaped.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_a_whole_one_and_keeps_its_id() {
        let day = AgendaDay {
            uid: "01a2-due@dingyin".into(),
            on: "2026-12-09".parse().unwrap(),
            summary: "节能审查到期；一期, 二期\r\nX:1".into(),
            description: "第一行\n第二行".into(),
        };
        let stamped_at = "2026-11-30T04:00:00Z".parse().unwrap();
        let agenda = Agenda { name: "绿色通道".into(), stamped_at, sequence: 7, days: vec![day] };
        let ics = agenda.to_ics();
        assert!(
            ics.ends_with("END:VCALENDAR\r\n") && ics.split("\r\n").all(|line| !line.contains(['\r', '\n'])),
            "{ics}"
        );
        let unfolded = ics.replace("\r\n ", "");
        for line in ["UID:01a2-due@dingyin", "DTSTART;VALUE=DATE:20261209", "SEQUENCE:7", "METHOD:PUBLISH"] {
            assert!(unfolded.contains(&format!("{line}\r\n")), "{line} is not in {unfolded}");
        }
        assert!(unfolded.contains("第一行\\n第二行"), "{unfolded}");
        assert!(!unfolded.lines().any(|line| line.starts_with("X:1")), "a summary ends no line: {unfolded}");
    }
}
