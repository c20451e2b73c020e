//! Handing a project on to another district.

use dingyin_domain::district::District;
use dingyin_domain::id::{ProjectId, TransferId};
use dingyin_domain::intake::Setting;
use dingyin_domain::invalid::Faults;
use dingyin_domain::permission::Action;
use dingyin_domain::project::{Project, TransferTo};
use dingyin_domain::text::Remark;
use dingyin_domain::transfer::{Share, Transfer, Years};

use super::Ask;
use crate::context::{Context, Expected};
use crate::error::ServiceError;
use crate::{Done, Service};

/// A transfer as it is asked for.
#[derive(Debug, Clone, Default)]
pub struct TransferDraft {
    /// Code of the district that goes on with the project.
    pub to_district: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// What the sending district keeps; the city's usual share when absent.
    pub share_basis_points: Option<i64>,
    /// For how many years; the usual number when absent.
    pub years: Option<i64>,
}

impl Service {
    /// Hands a project on to another district.
    ///
    /// # Errors
    /// Not seen, not allowed, a stale version, or what the rules refuse.
    pub async fn transfer_project(
        &self,
        context: &Context,
        id: ProjectId,
        expected: Expected,
        draft: TransferDraft,
    ) -> Done<Project> {
        let command = self.sound_transfer(context, draft)?;
        let today = context.today();
        let decide = move |project: &Project| project.transfer(command.clone(), today);
        self.change_project(context, id, Ask::new(Action::ProjectTransfer, expected), decide).await
    }

    fn sound_transfer(&self, context: &Context, draft: TransferDraft) -> Result<TransferTo, ServiceError> {
        let mut faults = Faults::default();
        let to = faults.need("/to_district", draft.to_district, |code| District::parse(&code));
        let reason = faults.need("/reason", draft.reason, Remark::parse);
        let share = draft.share_basis_points.unwrap_or(Setting::TransferShare.value().into());
        let share = faults.take("/share_basis_points", Share::new(share));
        let years = draft.years.unwrap_or(Setting::TransferYears.value().into());
        let years = faults.take("/years", Years::new(years));
        let command = || {
            let id = TransferId(self.clock().id());
            Some(TransferTo { id, to: to?, share: share?, years: years?, reason: reason?, by: context.actor.person_id })
        };
        let command = command();
        Ok(faults.finish(command)?)
    }

    /// The transfers of a project and of what was merged into it, newest first.
    ///
    /// # Errors
    /// Not there, or not for the asker to see.
    pub async fn transfers(&self, context: &Context, id: ProjectId) -> Result<Vec<Transfer>, ServiceError> {
        let (project, merged) = self.project_with_joined(context, id).await?;
        let mut transfers: Vec<Transfer> = std::iter::once(project).chain(merged).flat_map(|p| p.transfers).collect();
        transfers.sort_by_key(|transfer| std::cmp::Reverse((transfer.from, transfer.id)));
        Ok(transfers)
    }
}
