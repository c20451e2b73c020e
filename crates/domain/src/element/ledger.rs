//! A pool with what projects hold of it: the one place that decides what may be entered.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Amount, ElementPool, ElementRejection, EntryKind, Shift};
use crate::id::{ElementPoolId, ProjectId};
use crate::invalid::Invalid;
use crate::text::Remark;

/// A pool with its open reservations and what is allotted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// The pool.
    pub pool: ElementPool,
    /// What is reserved, by project and last day.
    pub reserved: BTreeMap<(ProjectId, NaiveDate), Amount>,
    /// What is allotted, by project.
    pub allotted: BTreeMap<ProjectId, Amount>,
}

/// What is about to be entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// What it says.
    pub kind: EntryKind,
    /// How much; for a quota how much it is from now on.
    pub amount: Amount,
    /// By how much it shifts the sums.
    pub shift: Shift,
    /// For which project.
    pub project_id: Option<ProjectId>,
    /// To or from which pool.
    pub other_pool_id: Option<ElementPoolId>,
    /// The last day of the reservation it makes or ends.
    pub until: Option<NaiveDate>,
    /// Why; what the clock enters has no reason.
    pub reason: Option<Remark>,
}

/// Somebody's wish for an amount for a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The project.
    pub project_id: ProjectId,
    /// How much.
    pub amount: Amount,
    /// Why.
    pub reason: Remark,
}

/// What a claim is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Keep it for the project.
    Reserve {
        /// The last day.
        until: NaiveDate,
    },
    /// Give it to the project.
    Allot,
    /// Take back what the project holds.
    Release,
}

/// The ledger as it is from now on, and what is entered for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The ledger after the entries.
    pub ledger: Ledger,
    /// The entries, in their order.
    pub postings: Vec<Posting>,
}

impl Ledger {
    /// The ledger of a new pool, whose first entry is its quota.
    ///
    /// # Errors
    /// The pool has sums already, or the quota is beyond all bounds.
    pub fn open(pool: ElementPool, quota: Amount, source: Option<Remark>) -> Result<Decided, ElementRejection> {
        let ledger = Self { pool, reserved: BTreeMap::new(), allotted: BTreeMap::new() };
        let mut decided = Decided { ledger, postings: Vec::new() };
        decided.set_quota(quota, source)?;
        Ok(decided)
    }

    /// What nobody has on a day: a reservation that has run out does not count, whether or not the ledger says so yet.
    #[must_use]
    pub fn available(&self, today: NaiveDate) -> Amount {
        let lapsed = self.reserved.iter().filter(|((_, until), _)| *until < today).map(|(_, amount)| *amount).sum();
        self.pool.balance.available().plus(lapsed).unwrap_or_default()
    }

    /// What a project has reserved.
    #[must_use]
    pub fn reserved_for(&self, project: ProjectId) -> Amount {
        self.reserved.iter().filter(|((of, _), _)| *of == project).map(|(_, amount)| *amount).sum()
    }

    /// What a project was allotted.
    #[must_use]
    pub fn allotted_to(&self, project: ProjectId) -> Amount {
        self.allotted.get(&project).copied().unwrap_or_default()
    }

    /// Changes the quota; it covers what is committed.
    ///
    /// # Errors
    /// Less than is committed, or beyond all bounds.
    pub fn change_quota(&self, quota: Amount, reason: Remark, today: NaiveDate) -> Result<Decided, ElementRejection> {
        let mut decided = self.settled(today)?;
        let pool = &decided.ledger.pool;
        let least = pool.balance.quota.less(pool.balance.available());
        if quota < least {
            return Err(ElementRejection::BelowCommitted { element: pool.element, least });
        }
        decided.set_quota(quota, Some(reason))?;
        Ok(decided)
    }

    /// Does what a claim is for.
    ///
    /// # Errors
    /// As reserving, allotting and releasing say.
    pub fn claim(&self, claim: Claim, purpose: Purpose, today: NaiveDate) -> Result<Decided, ElementRejection> {
        match purpose {
            Purpose::Reserve { until } => self.reserve(claim, until, today),
            Purpose::Allot => self.allot(claim, today),
            Purpose::Release => self.release(claim, today),
        }
    }

    /// Reserves an amount for a project up to and with a day.
    ///
    /// # Errors
    /// More than is there, or a day that lies behind.
    pub fn reserve(&self, claim: Claim, until: NaiveDate, today: NaiveDate) -> Result<Decided, ElementRejection> {
        if until < today {
            return Err(ElementRejection::at("/expires_on", Invalid::Before(today)));
        }
        let mut decided = self.settled(today)?;
        decided.must_have(claim.amount, Amount::ZERO)?;
        let held = decided.ledger.reserved.entry((claim.project_id, until)).or_default();
        *held = held.plus(claim.amount).unwrap_or(*held);
        let shift = Shift { reserved: claim.amount.get(), ..Shift::default() };
        decided.post(Posting { until: Some(until), ..Posting::of_claim(EntryKind::Reserve, claim, shift) })?;
        Ok(decided)
    }

    /// Allots an amount to a project: from its own reservation first, the rest from what is there.
    ///
    /// # Errors
    /// More than its reservation and what is there.
    pub fn allot(&self, claim: Claim, today: NaiveDate) -> Result<Decided, ElementRejection> {
        let mut decided = self.settled(today)?;
        let own = decided.ledger.reserved_for(claim.project_id);
        decided.must_have(claim.amount, own)?;
        let used = decided.take_reserved(claim.project_id, claim.amount);
        let held = decided.ledger.allotted.entry(claim.project_id).or_default();
        *held = held.plus(claim.amount).unwrap_or(*held);
        let shift = Shift { reserved: -used.get(), allotted: claim.amount.get(), ..Shift::default() };
        decided.post(Posting::of_claim(EntryKind::Allot, claim, shift))?;
        Ok(decided)
    }

    /// Gives back what a project holds: what is reserved first, then what was allotted.
    ///
    /// # Errors
    /// More than it holds.
    pub fn release(&self, claim: Claim, today: NaiveDate) -> Result<Decided, ElementRejection> {
        let mut decided = self.settled(today)?;
        let (project, ledger) = (claim.project_id, &decided.ledger);
        let held = ledger.reserved_for(project).plus(ledger.allotted_to(project)).unwrap_or_default();
        if claim.amount > held {
            return Err(ElementRejection::NotHeld { element: ledger.pool.element, held });
        }
        let of_reserved = decided.take_reserved(project, claim.amount);
        let of_allotted = claim.amount.less(of_reserved);
        let left = decided.ledger.allotted_to(project).less(of_allotted);
        keep(&mut decided.ledger.allotted, project, left);
        let shift = Shift { reserved: -of_reserved.get(), allotted: -of_allotted.get(), ..Shift::default() };
        decided.post(Posting::of_claim(EntryKind::Release, claim, shift))?;
        Ok(decided)
    }

    /// Passes an amount on to another pool of the same element and year; answers both ledgers.
    ///
    /// # Errors
    /// More than is there, the pool itself, or one of another element or year.
    pub fn transfer(
        &self,
        to: &Self,
        (amount, reason): (Amount, Remark),
        today: NaiveDate,
    ) -> Result<[Decided; 2], ElementRejection> {
        let (here, there) = (&self.pool, &to.pool);
        if here.id == there.id || here.element != there.element || here.year != there.year {
            return Err(ElementRejection::at("/to_pool_id", Invalid::OtherPool));
        }
        let (mut from, mut to) = (self.settled(today)?, to.settled(today)?);
        from.must_have(amount, Amount::ZERO)?;
        let out = Shift { transferred_out: amount.get(), ..Shift::default() };
        from.post(Posting {
            other_pool_id: Some(there.id),
            ..Posting::new(EntryKind::TransferOut, (amount, out), Some(reason.clone()))
        })?;
        let into = Shift { transferred_in: amount.get(), ..Shift::default() };
        to.post(Posting {
            other_pool_id: Some(here.id),
            ..Posting::new(EntryKind::TransferIn, (amount, into), Some(reason))
        })?;
        Ok([from, to])
    }

    /// Enters what has run out; every other decision builds on this, so that the ledger always sums.
    ///
    /// # Errors
    /// The sums do not bear it: they are not those of the entries.
    pub fn settled(&self, today: NaiveDate) -> Result<Decided, ElementRejection> {
        let mut decided = Decided { ledger: self.clone(), postings: Vec::new() };
        let lapsed = self.reserved.iter().filter(|((_, until), _)| *until < today);
        for ((project, until), amount) in lapsed {
            decided.ledger.reserved.remove(&(*project, *until));
            let shift = Shift { reserved: -amount.get(), ..Shift::default() };
            let posting = Posting::new(EntryKind::Expire, (*amount, shift), None);
            decided.post(Posting { project_id: Some(*project), until: Some(*until), ..posting })?;
        }
        Ok(decided)
    }
}

impl Decided {
    /// The same with its change stamped: a new version at a moment.
    #[must_use]
    pub fn stamped(mut self, at: DateTime<Utc>) -> Self {
        self.ledger.pool.version += 1;
        self.ledger.pool.updated_at = at;
        self
    }

    fn set_quota(&mut self, quota: Amount, reason: Option<Remark>) -> Result<(), ElementRejection> {
        let shift = Shift { quota: quota.get() - self.ledger.pool.balance.quota.get(), ..Shift::default() };
        self.post(Posting::new(EntryKind::Quota, (quota, shift), reason))
    }

    /// Whether an amount is there, beside what is the project's own already.
    fn must_have(&self, amount: Amount, own: Amount) -> Result<(), ElementRejection> {
        let pool = &self.ledger.pool;
        let left = pool.balance.available().plus(own).unwrap_or_default();
        if amount <= left { Ok(()) } else { Err(ElementRejection::Exhausted { element: pool.element, left }) }
    }

    /// Takes up to an amount out of a project's reservations, those that run out first before the others.
    fn take_reserved(&mut self, project: ProjectId, amount: Amount) -> Amount {
        let own: Vec<_> = self.ledger.reserved.iter().filter(|((of, _), _)| *of == project).collect();
        let own: Vec<_> = own.into_iter().map(|(key, held)| (*key, *held)).collect();
        let mut wanted = amount;
        for (key, held) in own {
            keep(&mut self.ledger.reserved, key, held.less(wanted));
            wanted = wanted.less(held);
        }
        amount.less(wanted)
    }

    fn post(&mut self, posting: Posting) -> Result<(), ElementRejection> {
        let pool = &mut self.ledger.pool;
        let beyond = || ElementRejection::at("/amount", Invalid::OutOfRange);
        pool.balance = pool.balance.after(&posting.shift).ok_or_else(beyond)?;
        pool.entries += 1;
        self.postings.push(posting);
        Ok(())
    }
}

impl Posting {
    fn new(kind: EntryKind, (amount, shift): (Amount, Shift), reason: Option<Remark>) -> Self {
        Self { kind, amount, shift, project_id: None, other_pool_id: None, until: None, reason }
    }

    fn of_claim(kind: EntryKind, claim: Claim, shift: Shift) -> Self {
        Self { project_id: Some(claim.project_id), ..Self::new(kind, (claim.amount, shift), Some(claim.reason)) }
    }
}

/// Keeps what is left; nothing is not kept.
fn keep<K: Ord>(held: &mut BTreeMap<K, Amount>, key: K, left: Amount) {
    if left == Amount::ZERO {
        held.remove(&key);
    } else {
        held.insert(key, left);
    }
}
