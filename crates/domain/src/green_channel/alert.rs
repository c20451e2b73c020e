//! Who is told of an item's time limit, and when: reminders before its day, then from the handler up to the unit's head and the
//! project's leader. Data (`seeds/reference/approval_alerts.csv`) with one interpreter.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::ChannelItem;
use super::event::ItemState;
use crate::coded::{coded, codes};
use crate::reference;
use crate::working_days::{Calendar, CalendarError};

coded! {
    /// How far it has come; ordered by time.
    pub enum AlertRung {
        FirstReminder = "first_reminder" "临期提醒" "Reminder",
        SecondReminder = "second_reminder" "到期前最后提醒" "Last reminder",
        Overdue = "overdue" "超期" "Overdue",
        ToUnitHead = "to_unit_head" "超期报单位负责人" "Overdue, to the head of the unit",
        ToLeader = "to_leader" "超期报负责领导" "Overdue, to the leader",
    }
}

/// Who is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Those of the item's unit who handle approvals.
    Handler,
    /// The head of the item's unit.
    UnitHead,
    /// The project's leader.
    Leader,
}

codes!(Told { Handler = "handler", UnitHead = "unit_head", Leader = "leader" });

#[derive(Deserialize)]
struct Row {
    code: AlertRung,
    /// Working days over the limit; below zero before it ends.
    working_days_over: i64,
    told: Told,
}

static TABLE: LazyLock<Vec<Row>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/approval_alerts.csv")));

#[derive(Deserialize)]
struct PostRow {
    post: String,
}

static HEAD_POSTS: LazyLock<Vec<PostRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../../seeds/reference/head_posts.csv")));

/// Whether a post is that of the head of a unit: 局长 is, 副局长 and 招商局局长助理 are not.
#[must_use]
pub fn is_head(post: &str) -> bool {
    let named = |row: &PostRow| post.strip_suffix(row.post.as_str()).is_some_and(|before| !before.ends_with('副'));
    HEAD_POSTS.iter().any(named)
}

/// That an item's time limit has come so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// How far.
    pub rung: AlertRung,
    /// The last day within the limit.
    pub due_on: NaiveDate,
}

impl AlertRung {
    /// Who is told.
    #[must_use]
    pub fn told(self) -> Told {
        TABLE.iter().find(|row| row.code == self).map_or(Told::Handler, |row| row.told)
    }

    /// Whether it comes before the limit has run out.
    #[must_use]
    pub fn is_reminder(self) -> bool {
        self < Self::Overdue
    }
}

impl ChannelItem {
    /// Whom it concerns today: of the reminders the last one that is due, and each rung that was reached since the limit ran out.
    /// An item whose clock stands still, or that is over, concerns nobody.
    ///
    /// # Errors
    /// A year for which the calendar has no data.
    pub fn alerts(&self, calendar: &Calendar, today: NaiveDate) -> Result<Vec<Alert>, CalendarError> {
        let course = self.course();
        let runs = matches!(course.state(), Some(ItemState::Submitted | ItemState::Accepted));
        let clock = if runs { course.clock(calendar, self.approval.limit(), today)? } else { None };
        let Some(due_on) = clock.and_then(|clock| clock.due_on) else { return Ok(Vec::new()) };
        let over = if today > due_on {
            i64::from(calendar.between(due_on, today)?)
        } else {
            -i64::from(calendar.between(today, due_on)?)
        };
        let reached = TABLE.iter().filter(|row| row.working_days_over <= over);
        let reached: Vec<AlertRung> = reached.map(|row| row.code).collect();
        // Whoever was not reminded in time need not hear of both reminders at once, nor of any once it is late.
        let last_reminder = if over <= 0 { reached.iter().rfind(|rung| rung.is_reminder()) } else { None };
        let late = reached.iter().filter(|rung| !rung.is_reminder());
        Ok(last_reminder.into_iter().chain(late).map(|rung| Alert { rung: *rung, due_on }).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::approval::Catalogue;
    use crate::green_channel::EventKind;
    use crate::green_channel::tests::event;
    use crate::id::ChannelItemId;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A review of an environmental report, accepted on a Tuesday; the promised limit is in working days.
    fn accepted(events: &[(EventKind, &str)]) -> ChannelItem {
        let approval = Catalogue::first().approvals.iter().find(|a| a.code == "A06").unwrap().clone();
        let handed_in = [(EventKind::Submit, "2026-09-01"), (EventKind::Accept, "2026-09-01")];
        let events = handed_in.iter().chain(events).map(|(kind, on)| event(*kind, on)).collect();
        ChannelItem { id: ChannelItemId(Uuid::nil()), label: None, approval, events }
    }

    fn rungs(item: &ChannelItem, on: &str) -> Vec<AlertRung> {
        item.alerts(Calendar::published(), day(on)).unwrap().into_iter().map(|alert| alert.rung).collect()
    }

    fn due_on(item: &ChannelItem) -> NaiveDate {
        let clock = item.course().clock(Calendar::published(), item.approval.limit(), day("2026-09-02")).unwrap();
        clock.unwrap().due_on.unwrap()
    }

    /// The day so many working days after the last one within the limit; before it where below zero.
    fn over(item: &ChannelItem, days: i64) -> String {
        let (calendar, due) = (Calendar::published(), due_on(item));
        let mut day = due;
        let step = |day: NaiveDate| if days < 0 { day.pred_opt().unwrap() } else { day.succ_opt().unwrap() };
        let mut left = days.unsigned_abs();
        while left > 0 {
            if days < 0 && calendar.is_working_day(day).unwrap() {
                left -= 1;
            }
            day = step(day);
            if days > 0 && calendar.is_working_day(day).unwrap() {
                left -= 1;
            }
        }
        day.to_string()
    }

    #[test]
    fn the_handler_is_reminded_three_days_and_one_day_before() {
        let item = accepted(&[]);
        assert_eq!(rungs(&item, &over(&item, -4)), []);
        assert_eq!(rungs(&item, &over(&item, -3)), [AlertRung::FirstReminder]);
        assert_eq!(rungs(&item, &over(&item, -1)), [AlertRung::SecondReminder], "not both at once");
        assert_eq!(AlertRung::FirstReminder.told(), Told::Handler);
    }

    #[test]
    fn what_is_late_goes_from_the_handler_to_the_head_of_the_unit_to_the_leader() {
        let item = accepted(&[]);
        assert_eq!(rungs(&item, &over(&item, 0)), [AlertRung::SecondReminder]);
        assert_eq!(rungs(&item, &over(&item, 1)), [AlertRung::Overdue]);
        assert_eq!(rungs(&item, &over(&item, 2)), [AlertRung::Overdue, AlertRung::ToUnitHead]);
        assert_eq!(rungs(&item, &over(&item, 9)), [AlertRung::Overdue, AlertRung::ToUnitHead, AlertRung::ToLeader]);
        assert_eq!([AlertRung::ToUnitHead.told(), AlertRung::ToLeader.told()], [Told::UnitHead, Told::Leader]);
    }

    #[test]
    fn what_stands_still_or_is_over_concerns_nobody() {
        let late = over(&accepted(&[]), 3);
        let asked = accepted(&[(EventKind::RequestCorrection, "2026-09-03")]);
        let finished = accepted(&[(EventKind::Finish, "2026-09-20")]);
        assert_eq!((rungs(&asked, &late), rungs(&finished, &late)), (vec![], vec![]));
    }

    #[test]
    fn heads_are_told_from_their_deputies() {
        assert!(is_head("局长") && is_head("招商局局长") && is_head("驻深圳联络处主任"));
        assert!(!is_head("副局长") && !is_head("局长助理") && !is_head("科员"));
    }

    #[test]
    fn the_table_has_every_rung_in_order() {
        assert_eq!(TABLE.iter().map(|row| row.code).collect::<Vec<_>>(), AlertRung::EVERY);
        assert!(TABLE.is_sorted_by_key(|row| row.working_days_over));
    }
}
