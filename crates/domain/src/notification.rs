//! What people are told of, and which of it reaches them by mail as well.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::demand::draft::{code, draft};
use crate::email::Email;
use crate::invalid::{Fault, Faults, Invalid};
use crate::language::Language;
use crate::text::filled;
use crate::work::WorkItem;
use crate::working_days::Calendar;

coded! {
    /// What someone is told of.
    pub enum NewsKind {
        SavedSearch = "saved_search" "检索新命中" "New results of saved searches",
        ApprovalAlert = "approval_alert" "审批时限" "Time limits of approvals",
        DailyWork = "daily_work" "每日待办" "Work of the day",
    }
}

impl NewsKind {
    /// When something of this kind is told.
    #[must_use]
    pub const fn occasion(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::SavedSearch => ("有新结果时", "when there are any"),
            Self::ApprovalAlert => ("到期前和超期时", "before the last day, and when overdue"),
            Self::DailyWork => {
                ("工作日早晨，逾期和临近到期的", "on the mornings of working days, what is overdue or due soon")
            }
        };
        match language {
            Language::Chinese => chinese,
            Language::English => english,
        }
    }
}

/// The time of a working day, in Asia/Shanghai, from which the work of the day is mailed (default).
const WORK_MAILED_FROM: (u32, u32) = (8, 0);
/// How many days ahead of a mail what falls due is named in it (default).
const DAYS_AHEAD: u64 = 3;

/// What someone wants by mail, and where to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotificationSettings {
    /// The address.
    pub email: Option<Email>,
    /// What goes there; nothing without an address.
    pub mailed: BTreeSet<NewsKind>,
    /// In which language.
    pub language: Language,
}

draft! {
    /// What someone wants by mail, as given.
    NotificationSettingsDraft {
        /// The address.
        email: String,
        /// Kinds of news.
        mailed: Vec<String>,
    }
}

impl NotificationSettingsDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// An address of another form, an unknown kind, or kinds without an address to send them to.
    pub fn parse(self, language: Language) -> Result<NotificationSettings, Vec<Fault>> {
        let mut faults = Faults::default();
        let given = filled(self.email);
        if given.is_none() && self.mailed.as_ref().is_some_and(|kinds| !kinds.is_empty()) {
            faults.add("/email", Invalid::Required);
        }
        let email = faults.may("/email", given, |text| Email::parse(&text));
        let kinds = self.mailed.unwrap_or_default();
        if kinds.len() > NewsKind::EVERY.len() {
            faults.add("/mailed", Invalid::TooMany(NewsKind::EVERY.len()));
        }
        let kinds = kinds.into_iter().take(NewsKind::EVERY.len()).enumerate();
        let mailed =
            kinds.filter_map(|(at, kind)| faults.take(format!("/mailed/{at}"), code::<NewsKind>(kind))).collect();
        faults.finish(Some(NotificationSettings { email, mailed, language }))
    }
}

impl NotificationSettings {
    /// Where news of this kind is mailed to.
    #[must_use]
    pub fn address_for(&self, kind: NewsKind) -> Option<&Email> {
        self.email.as_ref().filter(|_| self.mailed.contains(&kind))
    }
}

/// Whether the work of the day is to be mailed now: once on each working day, from the morning on. A day without calendar data
/// is none.
#[must_use]
pub fn work_is_to_be_mailed(now: NaiveDateTime, last: Option<NaiveDate>, calendar: &Calendar) -> bool {
    let (hour, minute) = WORK_MAILED_FROM;
    let from = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
    let today = now.date();
    last.is_none_or(|last| last < today) && now.time() >= from && calendar.is_working_day(today).unwrap_or(false)
}

/// Whether something that waits is worth a mail: it is overdue, or falls due within days.
#[must_use]
pub fn is_pressing(item: &WorkItem, today: NaiveDate) -> bool {
    let until = today.checked_add_days(Days::new(DAYS_AHEAD)).unwrap_or(today);
    item.overdue || item.due_on.is_some_and(|due| due <= until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ProjectId;
    use crate::work::WorkKind;
    use uuid::Uuid;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_mailed_needs_an_address() {
        let draft = |email: Option<&str>, mailed: &[&str]| {
            let mailed = Some(mailed.iter().map(|kind| (*kind).to_owned()).collect());
            NotificationSettingsDraft { email: email.map(str::to_owned), mailed }.parse(Language::Chinese)
        };
        let pointer = |faults: Vec<Fault>| faults.first().map(|fault| fault.pointer.to_string());
        assert_eq!(pointer(draft(None, &["daily_work"]).unwrap_err()), Some("/email".into()));
        assert_eq!(pointer(draft(Some("wang"), &[]).unwrap_err()), Some("/email".into()));
        assert_eq!(pointer(draft(Some("wang@sx.example.cn"), &["weather"]).unwrap_err()), Some("/mailed/0".into()));
        let settings = draft(Some("wang@sx.example.cn"), &["approval_alert"]).unwrap();
        assert!(settings.address_for(NewsKind::ApprovalAlert).is_some());
        assert!(settings.address_for(NewsKind::DailyWork).is_none());
        assert!(draft(None, &[]).is_ok(), "nothing by mail");
    }

    #[test]
    fn the_work_of_a_day_is_mailed_once_on_working_days_from_the_morning_on() {
        let calendar = Calendar::published();
        let due = |now: &str, last: Option<&str>| {
            work_is_to_be_mailed(at(now), last.map(|day| day.parse().unwrap()), calendar)
        };
        assert!(!due("2026-12-01T07:59:59", None));
        assert!(due("2026-12-01T08:00:00", None));
        assert!(due("2026-12-01T17:00:00", Some("2026-11-30")), "after a standstill");
        assert!(!due("2026-12-01T17:00:00", Some("2026-12-01")));
        assert!(!due("2026-12-05T09:00:00", None), "a Saturday");
        assert!(due("2026-02-14T09:00:00", None), "a Saturday that is worked for the holiday");
        assert!(!due("2099-01-05T09:00:00", None), "no calendar yet");
    }

    #[test]
    fn a_mail_names_what_is_overdue_and_what_falls_due_within_three_days() {
        let item = |due_on: Option<&str>, overdue: bool| WorkItem {
            due_on: due_on.map(|day| day.parse().unwrap()),
            overdue,
            ..WorkItem::new(WorkKind::NextStep, String::new(), ProjectId(Uuid::nil()), String::new())
        };
        let items = vec![
            item(Some("2026-11-02"), true),
            item(Some("2026-12-04"), false),
            item(Some("2026-12-05"), false),
            item(None, false),
        ];
        let mut pressing = items.clone();
        pressing.retain(|item| is_pressing(item, "2026-12-01".parse().unwrap()));
        assert_eq!(pressing, items[..2]);
    }
}
