//! Typed identifiers: UUID v7 made by the caller, so that mixing two of them up does not compile.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
        }
        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { Self(id) }
        }
        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { Uuid::parse_str(text).map(Self) }
        }
    )+};
}

ids! {
    /// A project, from lead to production.
    ProjectId,
    /// An official or a person of a company.
    PersonId,
    /// A department or another answerable unit.
    UnitId,
    /// An account with which a person signs in.
    UserId,
    /// An access token of a user.
    TokenId,
    /// A company, institute or university.
    OrganisationId,
    /// An entry of one of the three demand libraries.
    DemandId,
    /// An interval in which a leader or a team was in office.
    TenureId,
    /// Some days on which a person is away.
    AbsenceId,
    /// A request for an account or for other roles.
    AccountRequestId,
    /// One move between stages.
    TransitionId,
    /// One piece of evidence.
    EvidenceId,
    /// One admission review.
    ReviewId,
    /// A condition of an admission.
    ConditionId,
    /// What was planned, reported or verified of a month.
    ProgressId,
    /// What a project came to in a year.
    PerformanceId,
    /// A recorded contact or visit.
    FollowUpId,
    /// An item of a green channel.
    ChannelItemId,
    /// One thing that happened to an item of a green channel.
    ItemEventId,
    /// A file that was handed in.
    AttachmentId,
    /// A file of rows on its way in.
    ImportId,
    /// A claim to a lead that another unit holds.
    DisputeId,
    /// Two leads that may be one.
    SuspicionId,
    /// One project joined to another.
    MergeId,
    /// A project handed on to another district.
    TransferId,
    /// A link between two organisations.
    RelationId,
    /// An entry that a city has added to the thesaurus.
    ThesaurusEntryId,
    /// Something an organisation can give: an expert, a result, a site.
    OfferId,
    /// A question that someone keeps.
    SavedSearchId,
    /// Something that a person is told.
    NotificationId,
    /// Something that is sent to others.
    OutgoingId,
    /// An arranged meeting of two sides.
    DockingId,
    /// A company of the catalogue of investment targets.
    InvestmentTargetId,
    /// What a district has of an element in a year.
    ElementPoolId,
    /// One entry of a pool's ledger.
    ElementEntryId,
    /// Something that blocks a project.
    ProblemId,
    /// A leader's sentence.
    InstructionId,
    /// A meeting on a project.
    MeetingId,
    /// What a meeting decided.
    MeetingTaskId,
}
