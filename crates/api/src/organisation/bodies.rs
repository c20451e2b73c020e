//! What clients send about organisations, and the look-alikes they are answered.

use dingyin_domain::id::OrganisationId;
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::organisation::{OldName, OrganisationRecordDraft};
use dingyin_domain::text::Remark;
use dingyin_service::{NotOrganisations, OrganisationCandidate};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::body::flaw;
use crate::problem::Failure;

/// The most look-alikes that are said to be others.
const MOST_OTHERS: usize = 50;

/// An organisation.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct OrganisationBody {
    #[schema(required, nullable = false, max_length = 200)]
    name: Option<String>,
    former_names: Option<Vec<String>>,
    uscc: Option<String>,
    /// Kind code; a company when absent.
    kind: Option<String>,
    country: Option<String>,
    district: Option<String>,
    industry: Option<String>,
    summary: Option<String>,
    not_duplicate_of: Option<NotOrganisationsBody>,
}

/// Look-alikes that are others, and why.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct NotOrganisationsBody {
    #[schema(required, nullable = false)]
    organisation_ids: Option<Vec<Uuid>>,
    #[schema(required, nullable = false)]
    reason: Option<String>,
}

impl OrganisationBody {
    /// The draft, and which look-alikes are said to be others.
    pub(super) fn split(self) -> Result<(OrganisationRecordDraft, NotOrganisations), Failure> {
        let others = self.not_duplicate_of.map(NotOrganisationsBody::sound).transpose()?.unwrap_or_default();
        let draft = OrganisationRecordDraft {
            name: self.name,
            former_names: self.former_names,
            uscc: self.uscc,
            kind: self.kind,
            country: self.country,
            district: self.district,
            industry: self.industry,
            summary: self.summary,
        };
        Ok((draft, others))
    }
}

impl NotOrganisationsBody {
    fn sound(self) -> Result<NotOrganisations, Failure> {
        let mut faults = Faults::default();
        let ids = self.organisation_ids.unwrap_or_default();
        if ids.len() > MOST_OTHERS {
            faults.add("/not_duplicate_of/organisation_ids", Invalid::TooMany(MOST_OTHERS));
        }
        let reason = faults.need("/not_duplicate_of/reason", self.reason, Remark::parse);
        let reason = faults.finish(reason)?;
        Ok(NotOrganisations { organisation_ids: ids.into_iter().map(OrganisationId).collect(), reason: Some(reason) })
    }
}

/// A change of an organisation.
#[derive(ToSchema)]
#[expect(dead_code, reason = "stands for the merge patch in the document")]
pub(super) struct OrganisationPatchBody {
    name: Option<String>,
    /// The old name was a slip and is not kept as a former name.
    name_was_wrong: Option<bool>,
    former_names: Option<Vec<String>>,
    uscc: Option<String>,
    kind: Option<String>,
    country: Option<String>,
    district: Option<String>,
    industry: Option<String>,
    summary: Option<String>,
}

/// What a patch says of the old name, taken out of it: it is no field of an organisation.
pub(super) fn old_name(patch: &mut Value) -> Result<OldName, Failure> {
    match patch.as_object_mut().and_then(|patch| patch.remove("name_was_wrong")) {
        None | Some(Value::Bool(false) | Value::Null) => Ok(OldName::Former),
        Some(Value::Bool(true)) => Ok(OldName::Slip),
        Some(_) => Err(flaw("/name_was_wrong", "invalid_type", ("类型不对", "has the wrong type"))),
    }
}

/// A look-alike of an organisation.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct OrganisationCandidateView {
    organisation_id: Uuid,
    name: String,
    label: &'static str,
    /// From 0 to 1.
    score: f64,
    reasons: Vec<&'static str>,
}

impl From<OrganisationCandidate> for OrganisationCandidateView {
    fn from(candidate: OrganisationCandidate) -> Self {
        Self {
            organisation_id: candidate.organisation_id.0,
            name: candidate.name,
            label: candidate.likeness.code(),
            score: f64::from(candidate.score) / 100.0,
            reasons: candidate.reasons,
        }
    }
}
