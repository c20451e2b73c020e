//! The use cases: one function for each thing a person can do or ask.
//!
//! Each change goes one way: authorise, open one transaction, load the aggregate with its version, let the domain
//! decide, write the rows and the log entry, commit.

mod absence;
pub mod account;
mod account_management;
mod account_request;
mod action_title;
pub mod admission;
mod approval_alert;
pub mod approval_catalogue;
pub mod attachment;
mod audit;
mod beneath;
pub mod calendar;
mod calendar_notice;
pub mod clock;
mod clock_work;
mod context;
pub mod demand;
pub mod demo;
mod directory;
pub mod docking;
mod element;
mod error;
mod events;
pub mod extraction;
mod first_report;
pub mod green_channel;
pub(crate) mod handover;
pub mod import;
mod indexing;
mod instruction;
mod intake;
mod investment_target;
mod log_page;
mod mail;
mod mailed_news;
mod matching;
mod measure;
mod meeting;
mod notification;
mod notification_settings;
mod organisation;
mod outbox;
mod person;
mod problem;
mod progress;
pub mod project;
mod recent_queries;
mod reference;
mod saved_search;
mod search;
mod session;
mod thesaurus;
mod work;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, PoisonError, RwLock};

use dingyin_search::Index;
pub use dingyin_storage::Place;
use dingyin_storage::Storage;
pub use dingyin_storage::Written;
use tokio::sync::{Notify, watch};

pub use absence::Told as ToldOfAbsence;
pub use account::Signed;
pub use account_management::AccountDeed;
pub use account_request::AccountRequestDraft;
pub use audit::{AuditedEntry, Checked, SystemState};
pub use beneath::OfProject;
pub use calendar_notice::CalendarYears;
pub use clock::Clock;
pub use context::{Context, Expected};
pub use dingyin_search::{
    Access, Answer, Cursor as SearchCursor, Facets, Filter as SearchFilter, Hit, Kind, Looseness, Narrowed, Narrowing,
    Place as HitPlace, Reading, Reason, Said, Source, Suggestion, Titled, Understood,
};
pub use dingyin_storage::account::AccountState;
pub use dingyin_storage::alert::ToldAlert;
pub use dingyin_storage::attachment::Attachment;
pub use dingyin_storage::audit::Criteria as AuditCriteria;
pub use dingyin_storage::beneath::ProjectLabel;
pub use dingyin_storage::calendar_notice::EnteredNotice;
pub use dingyin_storage::change_log::{Broken, Entry};
pub use dingyin_storage::count::{CountFilter, CountTotal, Counted};
pub use dingyin_storage::demand::DemandFilter;
pub use dingyin_storage::dispute::DisputeState;
pub use dingyin_storage::docking::{DockingFilter, Group as DockingGroup, Reached};
pub use dingyin_storage::element::{Held, PoolFilter};
pub use dingyin_storage::instruction::InstructionFilter;
pub use dingyin_storage::matching::Feedback;
pub use dingyin_storage::opened_from::OpenedFrom;
pub use dingyin_storage::organisation::OrganisationFilter;
pub use dingyin_storage::page::{Cursor, Page};
pub use dingyin_storage::problem::ProblemFilter;
pub use dingyin_storage::project::{ListedProject, ProjectFilter, ProjectSort};
pub use dingyin_storage::reference::{Person, Unit};
pub use dingyin_storage::saved_search::SavedSearch;
pub use dingyin_storage::suspicion::SuspicionState;
pub use dingyin_storage::thesaurus::Added as ThesaurusEntry;
pub use dingyin_storage::work::ContactDue;
pub use directory::Directory;
pub use element::{Entered, SeenEntry, StandingNeed, WaitingProject};
pub use error::{CODES, Class, Code, ErrorCode, ServiceError};
pub use events::Event;
pub use first_report::{Lapse, Lapsing};
pub use handover::{HandOverAll, HandedOver};
pub use intake::{AspectDraft, Intake, StepDraft, UnitFigures, Waiting, WaitingState};
pub use investment_target::{Followed, MappedNode};
pub use mail::MailSettings;
pub use matching::{FeedbackDraft, Match};
pub use measure::Surveyed;
pub use meeting::ShownMeeting;
pub use notification::{News, Told};
pub use organisation::{Linked, NotOrganisations, OrganisationCandidate};
pub use person::may_set_phone;
pub use progress::{PerformanceOfProject, Ranked};
pub use saved_search::{SavedQuestion, SavedSearchDraft};
pub use search::Question;
pub use work::{Work, WorkOfProject};

/// What was written and where the log stood after it.
pub type Done<T> = Result<Written<T>, ServiceError>;

/// An answer that is on its way, behind a pointer: what many callers await is proven sound between threads once, where it is
/// made, and not by the compiler for each of them anew.
pub type Pending<'s, T> = Pin<Box<dyn Future<Output = Result<T, ServiceError>> + Send + 's>>;

/// Everything the use cases need; cheap to clone.
#[derive(Clone)]
pub struct Service {
    inner: Arc<Inner>,
}

struct Inner {
    storage: Storage,
    index: RwLock<Option<Arc<Index>>>,
    indexed: watch::Sender<i64>,
    /// The furthest position that someone has waited for the index to reach.
    awaited: watch::Sender<i64>,
    recent: project::Recent,
    kin: organisation::Kin,
    directory: RwLock<Arc<Directory>>,
    sessions: session::Cache,
    totals: project::Totals,
    surveys: measure::Surveys,
    earlier_items: green_channel::EarlierItems,
    committing: import::Committing,
    recent_queries: recent_queries::RecentQueries,
    /// Something was told that may have to be sent.
    told: Notify,
    /// The hosts to which new hits may be sent.
    webhook_hosts: RwLock<BTreeSet<String>>,
    mailer: RwLock<Option<mail::Mailer>>,
    clock: Arc<dyn Clock>,
    data_dir: PathBuf,
}

impl Service {
    /// Opens records and directory. The index is opened by [`Service::follow_log`], which only a server does.
    ///
    /// # Errors
    /// The database cannot be opened, migrated or read.
    pub async fn open(place: Place<'_>, data_dir: &Path, clock: Arc<dyn Clock>) -> Result<Self, ServiceError> {
        let storage = Storage::open(place).await?;
        reference::load(&storage, &*clock).await?;
        let directory = reference::directory(&storage).await?;
        let (indexed, _) = watch::channel(0);
        let inner = Inner {
            storage,
            index: RwLock::new(None),
            indexed,
            awaited: watch::channel(0).0,
            recent: project::Recent::default(),
            kin: organisation::Kin::default(),
            directory: RwLock::new(Arc::new(directory)),
            sessions: session::Cache::default(),
            totals: project::Totals::default(),
            surveys: measure::Surveys::default(),
            earlier_items: green_channel::EarlierItems::default(),
            committing: import::Committing::default(),
            recent_queries: recent_queries::RecentQueries::default(),
            told: Notify::new(),
            webhook_hosts: RwLock::default(),
            mailer: RwLock::default(),
            clock,
            data_dir: data_dir.to_owned(),
        };
        let service = Self { inner: Arc::new(inner) };
        service.reread_calendar().await?;
        Ok(service)
    }

    /// The clock of this process.
    #[must_use]
    pub fn clock(&self) -> &dyn Clock {
        &*self.inner.clock
    }

    /// Units and people as they were read last.
    #[must_use]
    pub fn directory(&self) -> Arc<Directory> {
        Arc::clone(&self.inner.directory.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) async fn reread_directory(&self) -> Result<(), ServiceError> {
        let directory = Arc::new(reference::directory(self.storage()).await?);
        *self.inner.directory.write().unwrap_or_else(PoisonError::into_inner) = directory;
        Ok(())
    }

    /// Whether database and index are in order.
    ///
    /// # Errors
    /// What is not.
    pub async fn ready(&self) -> Result<(), ServiceError> {
        self.storage().ping().await?;
        self.index().map(drop)
    }

    /// Checks the change log's chain, telling how far it is; answers the last position.
    ///
    /// # Errors
    /// The database; what is wrong with the chain comes inside.
    pub async fn verify(&self, progress: impl FnMut(i64)) -> Result<Result<i64, Broken>, ServiceError> {
        Ok(dingyin_storage::change_log::verify(self.storage().reader(), progress).await?)
    }

    /// The last position of the change log.
    ///
    /// # Errors
    /// The database.
    pub async fn position(&self) -> Result<i64, ServiceError> {
        Ok(dingyin_storage::change_log::position(self.storage().reader()).await?)
    }

    pub(crate) fn storage(&self) -> &Storage {
        &self.inner.storage
    }

    pub(crate) fn data_dir(&self) -> &Path {
        &self.inner.data_dir
    }

    pub(crate) fn index(&self) -> Result<Arc<Index>, ServiceError> {
        let index = self.inner.index.read().unwrap_or_else(PoisonError::into_inner);
        index.clone().ok_or(ServiceError::of(Code::IndexNotReady))
    }
}
