//! Stating what a project needs of the elements (要素需求).

use super::{Change, Project, Rejection, Status};
use crate::element::Need;
use crate::text::Remark;

impl Project {
    /// States all needs anew.
    ///
    /// # Errors
    /// The project is closed.
    pub fn state_needs(
        &self,
        (former, needs): (Vec<Need>, Vec<Need>),
        reason: Option<Remark>,
    ) -> Result<Change, Rejection> {
        match self.status {
            Status::Closed { .. } => Err(Rejection::NotActive(self.status.word())),
            _ => Ok(Change::NeedsStated { former, needs, reason }),
        }
    }
}
