//! Invitations as calendar files (.ics), as the calendars of offices and telephones read them. RFC 5545, RFC 5546.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

/// What an invitation says.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The same for every version of one event.
    pub uid: String,
    /// Grows with every version.
    pub sequence: i64,
    /// When this version was made.
    pub stamped_at: DateTime<Utc>,
    /// Whether it is to be held.
    pub call: Call,
    /// What it is about.
    pub summary: String,
    /// What else there is to say.
    pub description: String,
    /// Where.
    pub place: String,
    /// When it begins and ends.
    pub between: (DateTime<Utc>, DateTime<Utc>),
    /// The address of whoever invites, where there is one.
    pub organiser: Option<String>,
    /// Who is invited: name and, where there is one, address.
    pub people: Vec<(String, Option<String>)>,
}

/// Whether an event is to be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// It is.
    Come,
    /// It is not any more.
    StayAway,
}

impl Invitation {
    /// The calendar file.
    #[must_use]
    pub fn to_ics(&self) -> String {
        let (method, status) = match self.call {
            Call::Come => ("REQUEST", EventStatus::Confirmed),
            Call::StayAway => ("CANCEL", EventStatus::Cancelled),
        };
        let mut event = Event::with_uid(&self.uid);
        event
            .timestamp(self.stamped_at)
            .summary(&self.summary)
            .description(&self.description)
            .location(&self.place)
            .starts(self.between.0)
            .ends(self.between.1)
            .add_property("SEQUENCE", self.sequence.to_string())
            .status(status);
        if let Some(address) = &self.organiser {
            event.add_property("ORGANIZER", format!("mailto:{address}"));
        }
        for (name, address) in &self.people {
            if let Some(address) = address {
                let mut attendee = Property::new("ATTENDEE", format!("mailto:{address}"));
                attendee.add_parameter("CN", &parameter(name)).add_parameter("RSVP", "TRUE");
                event.append_multi_property(attendee);
            }
        }
        let mut calendar = Calendar::new();
        calendar.append_property(Property::new("METHOD", method));
        calendar.push(event.done()).to_string()
    }
}

/// A name as a parameter's value: quoted, without what would end the quotes. RFC 5545, 3.1.
fn parameter(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !c.is_control() && *c != '"').collect();
    format!("\"{plain}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invitation() -> Invitation {
        Invitation {
            uid: "01a22a07@dingyin".into(),
            sequence: 2,
            stamped_at: "2026-11-24T04:00:00Z".parse().unwrap(),
            call: Call::Come,
            summary: "封装翘曲控制；对接, 洽谈".into(),
            description: "第一行\n第二行".into(),
            place: "招商中心三楼会议室".into(),
            between: ("2026-11-26T01:30:00Z".parse().unwrap(), "2026-11-26T02:30:00Z".parse().unwrap()),
            organiser: Some("zhaoshang@example.gov.cn".into()),
            people: vec![("陶\"工\r\nX:1".into(), Some("tao@yuezhou.example.cn".into())), ("无邮箱".into(), None)],
        }
    }

    #[test]
    fn an_invitation_says_when_where_and_who() {
        let ics = invitation().to_ics();
        let unfolded = ics.replace("\r\n ", "");
        for line in [
            "METHOD:REQUEST",
            "UID:01a22a07@dingyin",
            "SEQUENCE:2",
            "DTSTART:20261126T013000Z",
            "DTEND:20261126T023000Z",
            "LOCATION:招商中心三楼会议室",
            "STATUS:CONFIRMED",
            "ORGANIZER:mailto:zhaoshang@example.gov.cn",
        ] {
            assert!(unfolded.contains(&format!("{line}\r\n")), "{line} is not in {unfolded}");
        }
        assert!(unfolded.contains("第一行\\n第二行"), "{unfolded}");
        assert!(unfolded.contains("mailto:tao@yuezhou.example.cn"), "{unfolded}");
        assert!(!unfolded.lines().any(|line| line.starts_with("X:1")), "a name ends no line: {unfolded}");
    }

    #[test]
    fn what_is_called_off_is_cancelled() {
        let ics = Invitation { call: Call::StayAway, ..invitation() }.to_ics();
        assert!(ics.contains("METHOD:CANCEL") && ics.contains("STATUS:CANCELLED"), "{ics}");
    }
}
