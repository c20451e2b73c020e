//! Rows of transfers between districts.

use dingyin_domain::id::{PersonId, ProjectId, TransferId};
use dingyin_domain::text::Remark;
use dingyin_domain::transfer::Transfer;

use crate::error::StorageError;
use crate::rows::{coded, share, share_row, sound};
use crate::table::project_transfers;

pub(super) fn row(project: ProjectId, transfer: &Transfer) -> project_transfers::Model {
    project_transfers::Model {
        id: transfer.id.0,
        project_id: project.0,
        from_district: transfer.from_district.code().to_owned(),
        to_district: transfer.to_district.code().to_owned(),
        from_day: transfer.from,
        until: transfer.until,
        share_basis_points: share_row(transfer.share),
        reason: transfer.reason.as_str().to_owned(),
        transferred_by: transfer.by.0,
    }
}

pub(super) fn transfer(row: project_transfers::Model) -> Result<Transfer, StorageError> {
    Ok(Transfer {
        id: TransferId(row.id),
        from_district: coded(&row.from_district, "district")?,
        to_district: coded(&row.to_district, "district")?,
        from: row.from_day,
        until: row.until,
        share: share(row.share_basis_points)?,
        reason: sound(Remark::parse(row.reason), "reason")?,
        by: PersonId(row.transferred_by),
    })
}
