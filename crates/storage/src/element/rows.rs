//! Pools and entries as rows.

use dingyin_domain::element::{Balance, ElementPool, Entry, Posting, Shift};
use dingyin_domain::id::{ElementEntryId, ElementPoolId, PersonId, ProjectId};
use dingyin_domain::text::Remark;

use super::amount;
use crate::error::StorageError;
use crate::instant::{from_micros, to_micros};
use crate::rows::{coded, sound, text};
use crate::table::{element_entries, element_pools};

pub(super) fn pool_row(pool: &ElementPool) -> element_pools::Model {
    let balance = &pool.balance;
    element_pools::Model {
        id: pool.id.0,
        version: pool.version,
        element: pool.element.code().to_owned(),
        district: pool.district.code().to_owned(),
        year: pool.year,
        source: pool.source.as_ref().map(|source| source.as_str().to_owned()),
        quota: balance.quota.get(),
        transferred_in: balance.transferred_in.get(),
        transferred_out: balance.transferred_out.get(),
        reserved: balance.reserved.get(),
        allotted: balance.allotted.get(),
        entries: pool.entries,
        created_at: to_micros(pool.created_at),
        updated_at: to_micros(pool.updated_at),
    }
}

pub(super) fn pool(row: element_pools::Model) -> Result<ElementPool, StorageError> {
    Ok(ElementPool {
        id: ElementPoolId(row.id),
        version: row.version,
        element: coded(&row.element, "element")?,
        district: coded(&row.district, "district")?,
        year: row.year,
        source: text(row.source)?,
        balance: Balance {
            quota: amount(row.quota)?,
            transferred_in: amount(row.transferred_in)?,
            transferred_out: amount(row.transferred_out)?,
            reserved: amount(row.reserved)?,
            allotted: amount(row.allotted)?,
        },
        entries: row.entries,
        created_at: from_micros(row.created_at),
        updated_at: from_micros(row.updated_at),
    })
}

pub(super) fn entry_row(pool: ElementPoolId, entry: &Entry) -> element_entries::Model {
    let (posting, shift) = (&entry.posting, &entry.posting.shift);
    element_entries::Model {
        id: entry.id.0,
        pool_id: pool.0,
        number: entry.number,
        kind: posting.kind.code().to_owned(),
        amount: posting.amount.get(),
        shift_quota: shift.quota,
        shift_transferred_in: shift.transferred_in,
        shift_transferred_out: shift.transferred_out,
        shift_reserved: shift.reserved,
        shift_allotted: shift.allotted,
        project_id: posting.project_id.map(|id| id.0),
        other_pool_id: posting.other_pool_id.map(|id| id.0),
        until: posting.until,
        reason: posting.reason.as_ref().map(|reason| reason.as_str().to_owned()),
        person_id: entry.by.map(|id| id.0),
        at: to_micros(entry.at),
    }
}

pub(super) fn entry(row: element_entries::Model) -> Result<Entry, StorageError> {
    let shift = Shift {
        quota: row.shift_quota,
        transferred_in: row.shift_transferred_in,
        transferred_out: row.shift_transferred_out,
        reserved: row.shift_reserved,
        allotted: row.shift_allotted,
    };
    let posting = Posting {
        kind: coded(&row.kind, "kind")?,
        amount: amount(row.amount)?,
        shift,
        project_id: row.project_id.map(ProjectId),
        other_pool_id: row.other_pool_id.map(ElementPoolId),
        until: row.until,
        reason: sound(row.reason.map(Remark::parse).transpose(), "reason")?,
    };
    let (id, by, at) = (ElementEntryId(row.id), row.person_id.map(PersonId), from_micros(row.at));
    Ok(Entry { id, number: row.number, posting, by, at })
}
