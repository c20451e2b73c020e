//! The index follows the change log: from the position in its last commit, entry by entry, nothing twice.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use dingyin_domain::demand::{Demand, DemandStatus, Details, Visibility};
use dingyin_domain::duplicate::Likened;
use dingyin_domain::id::{AttachmentId, DemandId, OrganisationId, ProjectId};
use dingyin_domain::industry::{ChainNode, SubIndustry};
use dingyin_domain::language::Language;
use dingyin_domain::money::Yuan;
use dingyin_domain::offer::Offer;
use dingyin_domain::organisation::Organisation;
use dingyin_domain::project::{Project, Status, StatusWord};
use dingyin_search::{Access, Change, Document, Index, Kind, Mark};
use dingyin_storage::attachment::{self, Attachment};
use dingyin_storage::change_log::{self, Entry};
use dingyin_storage::merge::{self, MergedName};
use dingyin_storage::{demand, offer, organisation, project};
use tokio::time::Instant;
use uuid::Uuid;

use crate::clock::business_date;
use crate::error::ServiceError;
use crate::{Directory, Service};

/// Entries that are taken into one commit of the index; few when it follows closely, many when it is built anew.
const BATCH: u64 = 10_000;
/// How long the log may stand still before it is asked whether another process has written.
const ASK_ANEW: Duration = Duration::from_millis(400);
/// How often the index is committed at most while nobody waits for it: each commit is a segment more to be merged.
const PACE: Duration = Duration::from_millis(400);
/// How long to wait after an error before trying again.
const RECOVER: Duration = Duration::from_secs(2);
/// Records loaded by one statement.
const LOAD: usize = 200;

/// Entries of the log as changes of the index, and the last of them.
struct Batch {
    changes: Vec<Change>,
    mark: Mark,
}

impl Service {
    /// Opens the index and keeps it up with the change log for as long as the process lives.
    pub async fn follow_log(self) {
        loop {
            match self.open_index().await {
                Ok(index) => match self.follow(&index).await {
                    Ok(()) => return,
                    Err(error) => tracing::error!(%error, "the index cannot follow the log"),
                },
                Err(error) => tracing::error!(%error, "the index cannot be opened"),
            }
            tokio::time::sleep(RECOVER).await;
        }
    }

    async fn open_index(&self) -> Result<Arc<Index>, ServiceError> {
        // One that was open before still holds the folder.
        *self.inner.index.write().unwrap_or_else(PoisonError::into_inner) = None;
        let folder = index_folder(self.data_dir());
        let opened = tokio::task::spawn_blocking(move || Index::open(&folder)).await;
        let index = Arc::new(opened.map_err(std::io::Error::other)??);
        let index = if self.is_of_these_records(&index).await? { index } else { self.begin_anew(index).await? };
        self.inner.indexed.send_replace(indexed(&index)?);
        self.teach(&index).await?;
        self.reach(&index, self.position().await?).await?;
        *self.inner.index.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&index));
        Ok(index)
    }

    /// Whether the entry the index ends with is the one that stands there in the log.
    async fn is_of_these_records(&self, index: &Index) -> Result<bool, ServiceError> {
        let Some(mark) = index.mark()? else { return Ok(true) };
        let there = change_log::after(self.storage().reader(), mark.position - 1, 1).await?;
        Ok(there.first().is_some_and(|entry| entry.position == mark.position && entry.hash == mark.hash))
    }

    /// An index of other records is of no use.
    async fn begin_anew(&self, index: Arc<Index>) -> Result<Arc<Index>, ServiceError> {
        tracing::warn!("the index belongs to other records and is built anew");
        drop(index);
        let folder = index_folder(self.data_dir());
        let begun = tokio::task::spawn_blocking(move || Index::begin_anew(&folder)).await;
        Ok(Arc::new(begun.map_err(std::io::Error::other)??))
    }

    /// Takes in what the log held at the start; until then the index answers nobody.
    async fn reach(&self, index: &Arc<Index>, end: i64) -> Result<(), ServiceError> {
        tokio::task::spawn_blocking(dingyin_search::warm_up).await.map_err(std::io::Error::other)?;
        self.catch_up_to(index, end, |_| ()).await
    }

    /// Takes in all up to a position; while some is written, the next is read.
    async fn catch_up_to(
        &self,
        index: &Arc<Index>,
        end: i64,
        mut progress: impl FnMut(i64),
    ) -> Result<(), ServiceError> {
        let mut next = self.read_on(index, indexed(index)?).await?;
        while let Some(batch) = next {
            let position = batch.mark.position;
            let following = async { if position < end { self.read_on(index, position).await } else { Ok(None) } };
            let (written, read) = tokio::join!(self.write_batch(index, batch), following);
            written?;
            progress(position);
            next = read?;
        }
        Ok(())
    }

    async fn follow(&self, index: &Arc<Index>) -> Result<(), ServiceError> {
        let mut committed = self.storage().committed();
        let mut awaited = self.inner.awaited.subscribe();
        loop {
            let (began, at) = (Instant::now(), *self.inner.indexed.borrow());
            let reached = self.catch_up(index, at).await?;
            if reached == at {
                // Either this process commits, or it is time to look whether another one has.
                let _ = tokio::time::timeout(ASK_ANEW, committed.wait_for(|position| *position > at)).await;
            } else {
                let asked = awaited.wait_for(|position| *position > reached);
                let _ = tokio::time::timeout_at(began + PACE, asked).await;
            }
        }
    }

    /// Takes the next entries in; answers the position that was reached.
    async fn catch_up(&self, index: &Arc<Index>, at: i64) -> Result<i64, ServiceError> {
        let Some(batch) = self.read_on(index, at).await? else { return Ok(at) };
        let position = batch.mark.position;
        self.write_batch(index, batch).await?;
        Ok(position)
    }

    /// The next entries behind a position, as changes of the index; none when there are none.
    async fn read_on(&self, index: &Arc<Index>, at: i64) -> Result<Option<Batch>, ServiceError> {
        let entries = change_log::after(self.storage().reader(), at, BATCH).await?;
        let Some(last) = entries.last() else { return Ok(None) };
        let mark = Mark { position: last.position, hash: last.hash.clone() };
        if entries.iter().any(|entry| entry.aggregate == "account") {
            self.reread_directory().await?;
        }
        if entries.iter().any(|entry| entry.aggregate == "organisation" && renames(entry)) {
            self.inner.kin.forget();
        }
        if entries.iter().any(|entry| entry.aggregate == "calendar") {
            self.reread_calendar().await?;
        }
        if entries.iter().any(|entry| entry.aggregate == "thesaurus") {
            self.teach(index).await?;
        }
        Ok(Some(Batch { changes: self.changes(&entries).await?, mark }))
    }

    async fn write_batch(&self, index: &Arc<Index>, batch: Batch) -> Result<(), ServiceError> {
        let (writing, position) = (Arc::clone(index), batch.mark.position);
        let applied = tokio::task::spawn_blocking(move || writing.apply(batch.changes, &batch.mark)).await;
        applied.map_err(std::io::Error::other)??;
        self.inner.indexed.send_replace(position);
        self.inner.recent.forget_up_to(position);
        Ok(())
    }

    /// The documents of every record that these entries touch, as the records stand now.
    async fn changes(&self, entries: &[Entry]) -> Result<Vec<Change>, ServiceError> {
        let reader = self.storage().reader();
        let directory = self.directory();
        let mut changes = Vec::new();
        for ids in touched(entries, "project").chunks(LOAD) {
            let ids: Vec<ProjectId> = ids.iter().copied().map(ProjectId).collect();
            let projects = project::load_many(reader, &ids).await?;
            let merged = merge::names_within(reader, &ids).await?;
            changes.extend(projects.iter().map(|project| project_change(project, &merged, &directory)));
            let noted = projects.iter().flat_map(|project| follow_ups(project, entries, &directory));
            changes.extend(noted.map(put).collect::<Vec<_>>());
        }
        for ids in touched(entries, "demand").chunks(LOAD) {
            let ids: Vec<DemandId> = ids.iter().copied().map(DemandId).collect();
            changes.extend(demand::load_many(reader, &ids).await?.iter().map(|demand| put(demand_document(demand))));
        }
        changes.extend(self.document_changes(entries).await?);
        for ids in touched(entries, "organisation").chunks(LOAD) {
            let ids: Vec<OrganisationId> = ids.iter().copied().map(OrganisationId).collect();
            let organisations = organisation::load_many(reader, &ids).await?;
            let offers = offer::of(reader, &ids).await?;
            changes.extend(organisations.iter().map(|organisation| organisation_change(organisation, &offers)));
        }
        Ok(changes)
    }

    /// The files that these entries touch, or that are evidence of projects they touch: who may see a file follows its projects.
    async fn document_changes(&self, entries: &[Entry]) -> Result<Vec<Change>, ServiceError> {
        let (reader, directory) = (self.storage().reader(), self.directory());
        let mut files: BTreeSet<AttachmentId> = touched(entries, "attachment").into_iter().map(AttachmentId).collect();
        for ids in touched(entries, "project").chunks(LOAD) {
            let ids: Vec<ProjectId> = ids.iter().copied().map(ProjectId).collect();
            files.extend(attachment::carried_in(reader, &ids).await?);
        }
        let files: Vec<AttachmentId> = files.into_iter().collect();
        let mut changes = Vec::new();
        for ids in files.chunks(LOAD) {
            let carried = attachment::carried_by(reader, ids).await?;
            let carriers: Vec<ProjectId> = carried.iter().map(|(_, project)| *project).collect();
            let carriers = project::load_many(reader, &carriers).await?;
            for (file, text) in attachment::with_texts(reader, ids).await? {
                let own = carried.iter().filter(|(id, _)| *id == file.id).map(|(_, project)| *project);
                let own = own.filter_map(|id| carriers.iter().find(|project| project.id == id)).collect::<Vec<_>>();
                changes.push(put(file_document(&file, text, &own, &directory)));
            }
        }
        Ok(changes)
    }

    /// Builds the index of a data directory anew, telling how far it is.
    ///
    /// # Errors
    /// Another process writes to the index, or the records cannot be read.
    pub async fn reindex(&self, mut progress: impl FnMut(i64, i64)) -> Result<u64, ServiceError> {
        let folder = index_folder(self.data_dir());
        drop(Index::open(&folder)?);
        let index = Arc::new(Index::begin_anew(&folder)?);
        let end = self.position().await?;
        self.catch_up_to(&index, end, |at| progress(at, end)).await?;
        Ok(index.documents())
    }
}

/// Whether an entry of an organisation may change names or links that are kept in memory.
fn renames(entry: &Entry) -> bool {
    entry.action != "organisation.added" && !entry.action.starts_with("offer.")
}

/// The position up to which everything is in an index.
fn indexed(index: &Index) -> Result<i64, ServiceError> {
    Ok(index.mark()?.map_or(0, |mark| mark.position))
}

/// Where a node's index lies.
fn index_folder(data_dir: &Path) -> PathBuf {
    data_dir.join("index")
}

fn put(document: Document) -> Change {
    Change::Put(Box::new(document))
}

fn touched(entries: &[Entry], aggregate: &str) -> Vec<Uuid> {
    let ids: BTreeSet<Uuid> =
        entries.iter().filter(|entry| entry.aggregate == aggregate).map(|entry| entry.aggregate_id).collect();
    ids.into_iter().collect()
}

fn project_access(project: &Project, directory: &Directory) -> Vec<Access> {
    let scope = directory.scope(project);
    let mut access = vec![Access::Projects, Access::Field(project.facts.industry)];
    access.extend(scope.district.map(Access::District));
    access.extend(scope.leader.map(Access::Leader));
    access.extend(scope.team.into_iter().map(Access::Team));
    access.extend(scope.units.into_iter().map(Access::Unit));
    access
}

/// A merged project is found as the one it was merged into, by its own code and name too.
fn project_change(project: &Project, merged: &[MergedName], directory: &Directory) -> Change {
    if let Status::Closed { into: Some(_), .. } = project.status {
        return Change::Remove(Kind::Project, project.id.0);
    }
    let mut document = project_document(project, directory);
    for other in merged.iter().filter(|other| other.into == project.id) {
        document.codes.push(other.code.clone());
        document.body = format!("{}\n{} {} {}", document.body, other.code, other.name, other.investor);
    }
    put(document)
}

fn project_document(project: &Project, directory: &Directory) -> Document {
    let facts = &project.facts;
    let people = project.leader().map(|leader| leader.person_id).into_iter();
    let people = people.chain(project.team().map(|team| team.liaison_id));
    let names: Vec<&str> = people.map(|person| directory.person_name(person)).collect();
    let sub_industry = facts.sub_industry.map(|sub| sub.name(Language::Chinese));
    let summary = facts.summary.as_ref().map(|summary| summary.as_str());
    let body = [summary, Some(facts.investor.name.as_str()), sub_industry, Some(&names.join(" "))];
    Document {
        kind: Kind::Project,
        id: project.id.0,
        title: facts.name.as_str().to_owned(),
        body: body.into_iter().flatten().collect::<Vec<_>>().join("\n"),
        organisation: Some(facts.investor.name.as_str().to_owned()),
        codes: vec![project.code.to_string()],
        library: None,
        district: Some(facts.district),
        industry: Some(facts.industry),
        sub_industry: facts.sub_industry.map(SubIndustry::code),
        amount: Some(facts.total_investment.get()),
        day: Some(facts.reported_on),
        status: project.status.word().code(),
        valid_until: None,
        updated_at: project.updated_at.timestamp_micros(),
        access: project_access(project, directory),
        chain_nodes: Vec::new(),
        likeness: Likened::from(facts).keys().all().cloned().collect(),
    }
}

/// The contacts that these entries recorded for a project.
fn follow_ups(project: &Project, entries: &[Entry], directory: &Directory) -> Vec<Document> {
    let of_project = entries.iter().filter(|entry| entry.aggregate_id == project.id.0);
    let noted = of_project.filter_map(|entry| entry.data.pointer("/change/follow_up_noted/follow_up"));
    let document = |follow_up: &serde_json::Value| {
        let text = |field: &str| follow_up.get(field).and_then(serde_json::Value::as_str);
        Some(Document {
            kind: Kind::FollowUp,
            id: text("id")?.parse().ok()?,
            title: format!("{} · {}", project.facts.name.as_str(), text("on")?),
            body: text("summary")?.to_owned(),
            organisation: Some(project.facts.investor.name.as_str().to_owned()),
            codes: Vec::new(),
            library: None,
            district: Some(project.facts.district),
            industry: Some(project.facts.industry),
            sub_industry: project.facts.sub_industry.map(SubIndustry::code),
            amount: None,
            day: text("on")?.parse().ok(),
            status: project.status.word().code(),
            valid_until: None,
            updated_at: project.updated_at.timestamp_micros(),
            access: project_access(project, directory),
            chain_nodes: Vec::new(),
            likeness: Vec::new(),
        })
    };
    noted.filter_map(document).collect()
}

/// A file is found by its name and its text, by whoever handed it in and those who see a project whose evidence it is.
fn file_document(file: &Attachment, text: Option<String>, carriers: &[&Project], directory: &Directory) -> Document {
    let project = carriers.first();
    let mut access = vec![Access::Owner(file.uploaded_by)];
    access.extend(carriers.iter().flat_map(|project| project_access(project, directory)));
    Document {
        kind: Kind::Document,
        id: file.id.0,
        title: file.file_name.clone(),
        body: text.unwrap_or_default(),
        organisation: project.map(|project| project.facts.investor.name.as_str().to_owned()),
        codes: project.map(|project| project.code.to_string()).into_iter().collect(),
        library: None,
        district: project.map(|project| project.facts.district),
        industry: project.map(|project| project.facts.industry),
        sub_industry: project.and_then(|project| project.facts.sub_industry).map(SubIndustry::code),
        amount: None,
        day: Some(business_date(file.created_at)),
        status: StatusWord::Active.code(),
        valid_until: None,
        updated_at: file.created_at.timestamp_micros(),
        access,
        chain_nodes: Vec::new(),
        likeness: Vec::new(),
    }
}

fn demand_document(demand: &Demand) -> Document {
    let facts = &demand.facts;
    let mut body = vec![facts.body.as_str().to_owned()];
    body.extend(facts.sub_industry.map(|sub| sub.name(Language::Chinese).to_owned()));
    body.extend(facts.chain_node.as_ref().map(|node| chain_node_name(node.as_str()).to_owned()));
    body.extend(details_text(&facts.details));
    let published = demand.status != DemandStatus::Draft;
    let concealed = facts.visibility == Visibility::Concealed;
    let mut access = vec![Access::Owner(demand.owner)];
    access.extend(published.then_some(Access::Demands));
    Document {
        kind: Kind::Demand,
        id: demand.id.0,
        title: facts.title.as_str().to_owned(),
        body: body.join("\n"),
        organisation: (!concealed).then(|| facts.organisation.name.as_str().to_owned()),
        codes: Vec::new(),
        library: Some(facts.library()),
        district: Some(facts.district),
        industry: Some(facts.industry),
        sub_industry: facts.sub_industry.map(SubIndustry::code),
        amount: worth(&facts.details),
        day: Some(business_date(demand.created_at)),
        status: demand.status.code(),
        valid_until: facts
            .valid_until
            .filter(|_| matches!(demand.status, DemandStatus::Published | DemandStatus::InDocking)),
        updated_at: demand.updated_at.timestamp_micros(),
        access,
        chain_nodes: facts.told_node().into_iter().map(ChainNode::code).collect(),
        likeness: Vec::new(),
    }
}

/// What a demand is about in yuan: an investment, a budget, a salary a year; the upper bound where there are two.
fn worth(details: &Details) -> Option<i64> {
    let (min, max) = match details {
        Details::Project(details) => (details.amount_min, details.amount_max),
        Details::Technology(details) => (details.budget_min, details.budget_max),
        Details::Talent(details) => (details.salary_min, details.salary_max),
    };
    max.or(min).map(Yuan::get)
}

/// What people call a node of the chain map; a text that is no node's code stays as it was typed.
fn chain_node_name(code: &str) -> &str {
    ChainNode::find(code).map_or(code, |node| node.name(Language::Chinese))
}

fn details_text(details: &Details) -> Vec<String> {
    let of = |text: Option<&str>| text.map(str::to_owned);
    let texts = match details {
        Details::Project(details) => vec![
            of(details.cooperation_form.as_ref().map(|text| text.as_str())),
            of(details.requirements.as_ref().map(|text| text.as_str())),
        ],
        Details::Technology(details) => {
            let mut texts = vec![
                of(details.current_state.as_ref().map(|text| text.as_str())),
                of(details.tried.as_ref().map(|text| text.as_str())),
            ];
            texts.extend(details.targets.iter().map(|target| {
                let unit = target.unit.as_ref().map_or("", |unit| unit.as_str());
                Some(format!("{} {}{unit}", target.name.as_str(), target.value.as_str()))
            }));
            texts
        }
        Details::Talent(details) => vec![
            of(details.post.as_ref().map(|text| text.as_str())),
            of(details.field.as_ref().map(|text| text.as_str())),
            of(details.experience.as_ref().map(|text| text.as_str())),
        ],
    };
    texts.into_iter().flatten().collect()
}

/// A merged organisation is found as the one that goes on, which has its names.
fn organisation_change(organisation: &Organisation, offers: &[Offer]) -> Change {
    match organisation.merged_into {
        Some(_) => Change::Remove(Kind::Organisation, organisation.id.0),
        None => put(organisation_document(organisation, offers)),
    }
}

/// An organisation is found by what it offers, too.
fn organisation_document(organisation: &Organisation, offers: &[Offer]) -> Document {
    let facts = &organisation.facts;
    let former = facts.former_names.iter().map(|former| former.name.as_str().to_owned());
    let summary = facts.summary.iter().map(|summary| summary.as_str().to_owned());
    let offers = offers.iter().filter(|offer| offer.organisation_id == organisation.id && offer.withdrawn.is_none());
    let nodes: BTreeSet<&'static str> =
        offers.clone().filter_map(|offer| offer.facts.chain_node).map(ChainNode::code).collect();
    let nodes = nodes.into_iter().collect();
    let offered = offers.map(|offer| {
        let body = offer.facts.body.as_ref().map_or("", |body| body.as_str());
        format!("{} {body}", offer.facts.title.as_str())
    });
    Document {
        kind: Kind::Organisation,
        id: organisation.id.0,
        title: facts.name.as_str().to_owned(),
        body: summary.chain(offered).chain(former).collect::<Vec<_>>().join("\n"),
        organisation: None,
        codes: facts.uscc.iter().map(|code| code.as_str().to_owned()).collect(),
        library: None,
        district: facts.district,
        industry: facts.industry,
        sub_industry: None,
        amount: None,
        day: Some(business_date(organisation.created_at)),
        status: StatusWord::Active.code(),
        valid_until: None,
        updated_at: organisation.updated_at.timestamp_micros(),
        access: vec![Access::Organisations],
        chain_nodes: nodes,
        likeness: Vec::new(),
    }
}
