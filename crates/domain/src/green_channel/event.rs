//! What happens to an item of a green channel, and what it makes of it: one table with one interpreter.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::rejection::ItemRejection;
use crate::approval::StopKind;
use crate::coded::coded;
use crate::id::{AttachmentId, ItemEventId, PersonId};
use crate::invalid::Invalid;
use crate::text::Remark;
use crate::working_days::WorkingDays;

coded! {
    /// Where an item stands by what happened to it.
    pub enum ItemState {
        Waiting = "waiting" "等待前置" "Waiting for predecessors",
        Ready = "ready" "可申报" "Ready",
        Submitted = "submitted" "已申报" "Submitted",
        Accepted = "accepted" "办理中" "Accepted",
        CorrectionAsked = "correction_asked" "补正中" "Correction asked",
        Special = "special" "特别程序" "Special procedure",
        Done = "done" "已办结" "Done",
        Refused = "refused" "不予许可" "Refused",
        LeftOut = "left_out" "不办理" "Left out",
    }
}

coded! {
    /// What happens to an item.
    pub enum EventKind {
        Submit = "submit" "申报" "Submitted",
        Accept = "accept" "受理" "Accepted",
        RequestCorrection = "request_correction" "要求补正" "Correction asked",
        Corrected = "corrected" "已补正" "Corrected",
        StartSpecial = "start_special" "特别程序开始" "Special procedure begun",
        EndSpecial = "end_special" "特别程序结束" "Special procedure ended",
        Extend = "extend" "延长" "Extended",
        Finish = "finish" "办结" "Finished",
        Refuse = "refuse" "不予许可" "Refused",
        LeaveOut = "leave_out" "不办理" "Left out",
    }
}

/// The table: in which state what may happen. What it makes of the item is worked out by [`Course::after`].
const TABLE: &[(ItemState, &[EventKind])] = &[
    (ItemState::Waiting, &[EventKind::LeaveOut]),
    (ItemState::Ready, &[EventKind::Submit, EventKind::LeaveOut]),
    (
        ItemState::Submitted,
        &[EventKind::Accept, EventKind::RequestCorrection, EventKind::Finish, EventKind::Refuse, EventKind::LeaveOut],
    ),
    (
        ItemState::Accepted,
        &[
            EventKind::RequestCorrection,
            EventKind::StartSpecial,
            EventKind::Extend,
            EventKind::Finish,
            EventKind::Refuse,
            EventKind::LeaveOut,
        ],
    ),
    (ItemState::CorrectionAsked, &[EventKind::Corrected, EventKind::Refuse, EventKind::LeaveOut]),
    (ItemState::Special, &[EventKind::StartSpecial, EventKind::EndSpecial, EventKind::LeaveOut]),
    (ItemState::Refused, &[EventKind::Submit, EventKind::LeaveOut]),
    (ItemState::LeftOut, &[]),
    (ItemState::Done, &[]),
];

impl ItemState {
    /// What may happen to an item that stands so.
    #[must_use]
    pub fn allowed(self) -> &'static [EventKind] {
        TABLE.iter().find(|(state, _)| *state == self).map_or(&[], |(_, events)| events)
    }

    /// Whether nothing waits for it any more.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::LeftOut)
    }
}

/// One thing that happened to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemEvent {
    /// Its id.
    pub id: ItemEventId,
    /// What.
    pub kind: EventKind,
    /// The business date.
    pub on: NaiveDate,
    /// Which special procedure.
    pub procedure: Option<StopKind>,
    /// By how many working days it is extended.
    pub days: Option<WorkingDays>,
    /// A remark; the reason where one is needed.
    pub note: Option<Remark>,
    /// The number or title of the document that goes with it.
    pub document: Option<Remark>,
    /// Its file.
    pub attachment_id: Option<AttachmentId>,
    /// Who noted it.
    pub by: PersonId,
    /// When it was noted.
    pub at: DateTime<Utc>,
}

/// A stop of an item's clock: it takes the days after it begins, up to the day it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// What stops it.
    pub kind: StopKind,
    /// The day it begins, which still counts.
    pub began_on: NaiveDate,
    /// The day it ends, which does not; none while it lasts.
    pub ended_on: Option<NaiveDate>,
}

/// What the events of an item come to. Handbook §9.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Course {
    /// The last day it was handed in.
    pub submitted_on: Option<NaiveDate>,
    /// The day it was accepted.
    pub accepted_on: Option<NaiveDate>,
    /// What stopped its clock.
    pub stops: Vec<Stop>,
    /// By how many working days it was extended.
    pub extension: Option<WorkingDays>,
    /// The day it ended, and how.
    pub ended: Option<(NaiveDate, ItemState)>,
    /// The day of the latest event.
    pub latest: Option<NaiveDate>,
    /// Whether it was sent back before it was accepted at the first go.
    pub was_corrected: bool,
}

/// The longest extension, in working days. Handbook §9: one of at most 10.
const LONGEST_EXTENSION: WorkingDays = 10;

impl Course {
    /// What events come to, in the order in which they happened.
    #[must_use]
    pub fn of<'e>(events: impl IntoIterator<Item = &'e ItemEvent>) -> Self {
        events.into_iter().fold(Self::default(), |course, event| course.after(event))
    }

    /// Where the item stands; whether it waits or is ready is not told by what happened to it.
    #[must_use]
    pub fn state(&self) -> Option<ItemState> {
        if let Some((_, state)) = self.ended {
            return Some(state);
        }
        let open = |kind: Option<StopKind>| {
            self.stops.iter().any(|stop| stop.ended_on.is_none() && kind.is_none_or(|kind| stop.kind == kind))
        };
        match (self.submitted_on, self.accepted_on) {
            _ if open(Some(StopKind::Correction)) => Some(ItemState::CorrectionAsked),
            _ if open(None) => Some(ItemState::Special),
            (_, Some(_)) => Some(ItemState::Accepted),
            (Some(_), None) => Some(ItemState::Submitted),
            (None, None) => None,
        }
    }

    /// What another event makes of it.
    pub(super) fn after(mut self, event: &ItemEvent) -> Self {
        let on = event.on;
        self.latest = Some(on);
        let stop = |kind| Stop { kind, began_on: on, ended_on: None };
        match event.kind {
            // Handed in again after a refusal it begins anew.
            EventKind::Submit => self = Self { submitted_on: Some(on), latest: Some(on), ..Self::default() },
            EventKind::Accept => self.accepted_on = Some(on),
            EventKind::RequestCorrection => {
                self.was_corrected = true;
                self.stops.push(stop(StopKind::Correction));
            }
            EventKind::Corrected => self.end_stop(StopKind::Correction, on),
            EventKind::StartSpecial => self.stops.extend(event.procedure.map(stop)),
            EventKind::EndSpecial => event.procedure.into_iter().for_each(|kind| self.end_stop(kind, on)),
            EventKind::Extend => self.extension = event.days,
            EventKind::Finish => {
                self.accepted_on = self.accepted_on.or(Some(on));
                self.ended = Some((on, ItemState::Done));
            }
            EventKind::Refuse => self.ended = Some((on, ItemState::Refused)),
            EventKind::LeaveOut => self.ended = Some((on, ItemState::LeftOut)),
        }
        if let Some((on, _)) = self.ended {
            self.stops.iter_mut().filter(|stop| stop.ended_on.is_none()).for_each(|stop| stop.ended_on = Some(on));
        }
        self
    }

    fn end_stop(&mut self, kind: StopKind, on: NaiveDate) {
        let open = self.stops.iter_mut().find(|stop| stop.kind == kind && stop.ended_on.is_none());
        open.into_iter().for_each(|stop| stop.ended_on = Some(on));
    }

    /// Whether an event may happen to an item that stands in a state.
    ///
    /// # Errors
    /// The table forbids it, a day before the last event or in the future, a second correction, a special procedure that runs
    /// already or does not run, an extension that is too long or the second one, a reason that is missing.
    pub fn check(&self, state: ItemState, event: &ItemEvent, today: NaiveDate) -> Result<(), ItemRejection> {
        if !state.allowed().contains(&event.kind) {
            return Err(ItemRejection::NotAllowed { state, allowed: state.allowed() });
        }
        if event.on > today {
            return Err(ItemRejection::at("/on", Invalid::InFuture));
        }
        if let Some(latest) = self.latest.filter(|latest| event.on < *latest) {
            return Err(ItemRejection::at("/on", Invalid::Before(latest)));
        }
        let runs = |kind: StopKind| self.stops.iter().any(|stop| stop.kind == kind && stop.ended_on.is_none());
        match event.kind {
            EventKind::RequestCorrection if self.was_corrected => Err(ItemRejection::CorrectedBefore),
            EventKind::StartSpecial | EventKind::EndSpecial => match event.procedure {
                None | Some(StopKind::Correction) => Err(ItemRejection::at("/procedure", Invalid::Required)),
                Some(kind) if runs(kind) == (event.kind == EventKind::StartSpecial) => {
                    Err(ItemRejection::Procedure(kind))
                }
                Some(_) => Ok(()),
            },
            EventKind::Extend if self.extension.is_some() => Err(ItemRejection::ExtendedBefore),
            EventKind::Extend if !event.days.is_some_and(|days| (1..=LONGEST_EXTENSION).contains(&days)) => {
                Err(ItemRejection::at("/days", Invalid::OutOfRange))
            }
            EventKind::Extend | EventKind::Refuse | EventKind::LeaveOut if event.note.is_none() => {
                Err(ItemRejection::at("/note", Invalid::Required))
            }
            _ => Ok(()),
        }
    }
}
