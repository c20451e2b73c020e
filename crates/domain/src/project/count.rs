//! What a project adds to the statistics: its first signing, increments, and corrections. Renaming it, moving it or
//! replacing its investor adds nothing. Handbook §12.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::{Advance, Change, Project, Rejection};
use crate::count::{Count, CountCause, CountKind, cut, shares};
use crate::evidence::{Evidence, EvidenceKind};
use crate::id::{MergeId, PersonId};
use crate::invalid::Invalid;
use crate::money::Yuan;
use crate::stage::Stage;
use crate::text::Remark;

/// An increase of capital.
#[derive(Debug, Clone)]
pub struct IncreaseCapital {
    /// By how much.
    pub amount: Yuan,
    /// When it was agreed.
    pub on: NaiveDate,
    /// Why.
    pub reason: Remark,
    /// Who notes it.
    pub by: PersonId,
}

/// Something that is counted, before it is shared out.
struct Counting {
    cause: CountCause,
    on: NaiveDate,
    amount: i64,
    reason: Option<Remark>,
    by: PersonId,
}

impl Project {
    /// What it has added to the statistics in all, with what was merged into it, in yuan.
    #[must_use]
    pub fn counted(&self) -> i64 {
        self.counts.iter().map(|count| count.amount).sum()
    }

    /// The day for which its first signing counts.
    #[must_use]
    pub fn counted_since(&self) -> Option<NaiveDate> {
        let signings = self.counts.iter().filter(|count| count.cause.kind() == CountKind::Signing);
        signings.map(|count| count.on).min()
    }

    /// What a move adds: the first entry into `signed` its amount; a later one only what another agreement changes.
    pub(super) fn counts_of_move(&self, command: &Advance) -> Vec<Count> {
        if command.to != Stage::Signed || self.stage >= Stage::Signed {
            return Vec::new();
        }
        let offered = amount_of(command.evidence.iter().map(|(_, evidence)| evidence));
        let (on, by) = (command.on, command.by);
        let (cause, amount) = match self.counted_since() {
            None => (CountCause::FirstSigning, offered.unwrap_or(self.agreed())),
            // The same agreement handed in again says nothing new; another one states the whole amount.
            Some(_) => match offered.filter(|amount| *amount != self.agreed()) {
                Some(amount) => (CountCause::SignedAgain, amount - self.counted()),
                None => return Vec::new(),
            },
        };
        self.entries(&Counting { cause, on, amount, reason: None, by })
    }

    /// The latest agreement's amount, else the total investment.
    fn agreed(&self) -> i64 {
        let held = amount_of(self.evidence.iter().map(|filed| &filed.evidence));
        held.unwrap_or(self.facts.total_investment.get())
    }

    /// Shares out what is counted among the districts of its day.
    fn entries(&self, counting: &Counting) -> Vec<Count> {
        let shares = shares(&self.transfers, self.facts.district, counting.on);
        let parts = cut(counting.amount, &shares).into_iter().zip(self.next_count()..);
        let entry = |((district, share, amount), sequence)| Count {
            project_id: self.id,
            sequence,
            cause: counting.cause,
            on: counting.on,
            amount,
            district,
            share,
            reason: counting.reason.clone(),
            by: counting.by,
            merge_id: None,
        };
        parts.map(entry).collect()
    }

    fn next_count(&self) -> u32 {
        let own = self.counts.iter().filter(|count| count.project_id == self.id);
        own.map(|count| count.sequence).max().unwrap_or(0).saturating_add(1)
    }

    /// Raises the total investment of a signed project and counts the increment alone.
    ///
    /// # Errors
    /// Not active, not signed yet, a day in the future or before the signing, or a sum beyond what can be kept.
    pub fn increase_capital(&self, command: IncreaseCapital, today: NaiveDate) -> Result<Change, Rejection> {
        self.must_be_active()?;
        if self.stage < Stage::Signed {
            return Err(Rejection::NotSigned(self.stage));
        }
        let signed = self.counted_since().unwrap_or(self.facts.reported_on);
        if command.on > today {
            return Err(Rejection::at("/on", Invalid::InFuture));
        }
        if command.on < signed {
            return Err(Rejection::at("/on", Invalid::Before(signed)));
        }
        let total = Yuan::new(self.facts.total_investment.get() + command.amount.get());
        let total = total.map_err(|invalid| Rejection::at("/amount_yuan", invalid))?;
        let counts = self.entries(&Counting {
            cause: CountCause::CapitalIncrease,
            on: command.on,
            amount: command.amount.get(),
            reason: Some(command.reason),
            by: command.by,
        });
        Ok(Change::CapitalIncreased { total, counts })
    }

    /// Whether this project's entries or the other's are taken back when the two are merged: of two signings the
    /// earlier one counts, of two of one day that of the project that goes on. Where one was never signed, nothing is.
    #[must_use]
    pub fn counts_before(&self, merged: &Self) -> Option<Ordering> {
        let (own, other) = self.counted_since().zip(merged.counted_since())?;
        Some(if own <= other { Ordering::Less } else { Ordering::Greater })
    }

    /// Takes back everything that was counted, since it is counted with the project it was merged with.
    #[must_use]
    pub fn take_back(&self, merge: MergeId, reason: &Remark, on: NaiveDate, by: PersonId) -> Option<Change> {
        let counted = self.counts.iter().filter(|count| count.amount != 0);
        let entry = |count: &Count| Count { cause: CountCause::Merged, reason: Some(reason.clone()), ..count.clone() };
        self.mirrored(counted.map(entry), merge, (on, by))
    }

    /// After a merge was undone: gives back what it took, and counts a signing that the merged project's stood for.
    #[must_use]
    pub fn count_alone(&self, merge: MergeId, reason: &Remark, on: NaiveDate, by: PersonId) -> Option<Change> {
        let taken =
            self.counts.iter().filter(|count| count.merge_id == Some(merge) && count.cause == CountCause::Merged);
        let entry =
            |count: &Count| Count { cause: CountCause::MergeUndone, reason: Some(reason.clone()), ..count.clone() };
        self.mirrored(taken.map(entry), merge, (on, by)).or_else(|| self.count_signing(reason, by))
    }

    /// The opposite of entries, as entries of this project.
    fn mirrored(
        &self,
        entries: impl Iterator<Item = Count>,
        merge: MergeId,
        (on, by): (NaiveDate, PersonId),
    ) -> Option<Change> {
        let mirror = |(entry, sequence): (Count, u32)| Count {
            project_id: self.id,
            sequence,
            on,
            amount: -entry.amount,
            by,
            merge_id: Some(merge),
            ..entry
        };
        let counts: Vec<Count> = entries.zip(self.next_count()..).map(mirror).collect();
        (!counts.is_empty()).then_some(Change::Counted { counts })
    }

    /// The first signing of a project that was signed while another one's counted for it.
    fn count_signing(&self, reason: &Remark, by: PersonId) -> Option<Change> {
        let signed = self.transitions.iter().find(|transition| transition.to == Stage::Signed)?;
        let amount = self.agreed() - self.counted();
        if self.counted_since().is_some() || amount <= 0 {
            return None;
        }
        let (cause, reason) = (CountCause::FirstSigning, Some(reason.clone()));
        Some(Change::Counted { counts: self.entries(&Counting { cause, on: signed.on, amount, reason, by }) })
    }
}

/// The amount of the latest whole agreement among pieces of evidence.
fn amount_of<'e>(pieces: impl DoubleEndedIterator<Item = &'e Evidence>) -> Option<i64> {
    let agreement = pieces.rev().find(|piece| piece.kind == EvidenceKind::Agreement && piece.is_whole());
    agreement.and_then(|agreement| agreement.amount).map(Yuan::get)
}

#[cfg(test)]
#[path = "count_tests.rs"]
mod tests;
