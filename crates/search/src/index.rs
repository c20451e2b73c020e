//! The index on disk: one writer fed from the change log, readers side by side.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use chrono::Datelike as _;
use dingyin_domain::duplicate::Keys;
use dingyin_domain::text::fold;
use tantivy::directory::error::LockError;
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyError, Term};
use uuid::Uuid;

use crate::analysis;
use crate::answer::{Answer, Hit, Looseness, Understood};
use crate::answering::{Answering, Ranked};
use crate::ask::{Ask, Filter, Reading};
use crate::cursor::Cursor;
use crate::document::{Document, Kind};
use crate::error::SearchError;
use crate::fields::{Stored, key};
use crate::filter;
use crate::highlight::{Marked, Marks};
use crate::holding::Holdings;
use crate::lexicon::Lexicon;
use crate::likeness;
use crate::question::{Question, Setting};
use crate::rank::Look;
use crate::reason::reasons;
use crate::schema::{self, Fields};

/// Memory the writer may use before it writes a segment.
const WRITER_BYTES: usize = 32_000_000;

/// How much of a record tells where in the chain maps it stands, in characters.
const TELLING: usize = 600;

/// What is done to the index: a record's documents are replaced, or taken out.
#[derive(Debug, Clone)]
pub enum Change {
    /// The record is found as this from now on.
    Put(Box<Document>),
    /// The record is not found any more.
    Remove(Kind, Uuid),
}

/// An entry of the change log: where it stands, and its hash, which tells one log from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its position.
    pub position: i64,
    /// Its hash.
    pub hash: String,
}

impl Mark {
    fn parse(payload: &str) -> Option<Self> {
        let (position, hash) = payload.split_once(':')?;
        Some(Self { position: position.parse().ok()?, hash: hash.to_owned() })
    }
}

/// The index of one node.
pub struct Index {
    index: tantivy::Index,
    reader: IndexReader,
    writer: Mutex<IndexWriter>,
    fields: Fields,
    cache: filter::Cache,
    holdings: Holdings,
    /// The words; those of the reference data from the first question on, unless others were taken before.
    lexicon: RwLock<Option<Arc<Lexicon>>>,
}

impl Index {
    /// Opens the index in a folder. One that is lost, damaged or of another version is begun anew at position 0.
    ///
    /// # Errors
    /// The folder cannot be used, or another process writes to the index.
    pub fn open(folder: &Path) -> Result<Self, SearchError> {
        match Self::open_as_it_is(folder) {
            Ok(index) => Ok(index),
            Err(SearchError::Busy) => Err(SearchError::Busy),
            Err(error) => {
                tracing::warn!(%error, "the index is built anew");
                Self::begin_anew(folder)
            }
        }
    }

    /// Takes everything out and begins at position 0.
    ///
    /// # Errors
    /// The folder cannot be used, or another process writes to the index.
    pub fn begin_anew(folder: &Path) -> Result<Self, SearchError> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        let (schema, _) = schema::build();
        tantivy::Index::create_in_dir(folder, schema)?;
        fs::write(folder.join("version"), schema::VERSION)?;
        Self::open_as_it_is(folder)
    }

    fn open_as_it_is(folder: &Path) -> Result<Self, SearchError> {
        let version = fs::read_to_string(folder.join("version"))?;
        if version != schema::VERSION {
            return Err(SearchError::Folder(std::io::Error::other(format!("version {version}"))));
        }
        let index = tantivy::Index::open_in_dir(folder)?;
        let (schema, fields) = schema::build();
        if index.schema() != schema {
            return Err(SearchError::Folder(std::io::Error::other("other fields")));
        }
        analysis::register(index.tokenizers());
        let damaged = index.validate_checksum()?;
        if !damaged.is_empty() {
            return Err(SearchError::Folder(std::io::Error::other(format!("damaged: {damaged:?}"))));
        }
        let writer = index.writer_with_num_threads(1, WRITER_BYTES).map_err(busy)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self {
            index,
            reader,
            writer: Mutex::new(writer),
            fields,
            cache: filter::Cache::default(),
            holdings: Holdings::default(),
            lexicon: RwLock::default(),
        })
    }

    /// The entry of the change log up to which everything is in; none in a fresh index.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn mark(&self) -> Result<Option<Mark>, SearchError> {
        let payload = self.index.load_metas()?.payload;
        Ok(payload.as_deref().and_then(Mark::parse))
    }

    /// Applies changes and commits them with the mark of the entry they lead to.
    ///
    /// # Errors
    /// The index cannot be written.
    pub fn apply(&self, changes: Vec<Change>, mark: &Mark) -> Result<(), SearchError> {
        let (lexicon, mut writer) = (self.lexicon(), self.writer());
        for change in changes {
            match change {
                Change::Put(mut document) => {
                    writer.delete_term(self.key(document.kind, document.id));
                    place(&lexicon, &mut document);
                    writer.add_document(self.fields.document(*document))?;
                }
                Change::Remove(kind, id) => {
                    writer.delete_term(self.key(kind, id));
                }
            }
        }
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&format!("{}:{}", mark.position, mark.hash));
        commit.commit()?;
        drop(writer);
        self.reader.reload()?;
        Ok(())
    }

    fn writer(&self) -> MutexGuard<'_, IndexWriter> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn key(&self, kind: Kind, id: Uuid) -> Term {
        Term::from_field_text(self.fields.key, &key(kind, id))
    }

    /// How many documents there are.
    #[must_use]
    pub fn documents(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Answers a question: hits best first, how many there are, how they spread.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn search(&self, ask: &Ask) -> Result<Answer, SearchError> {
        let lexicon = self.lexicon();
        let typed = understood(ask, &lexicon);
        if typed.bounds.is_empty() {
            return self.answer(ask, &lexicon, typed);
        }
        let bounds = typed.bounds.iter().map(|(bound, _)| *bound).collect();
        let filter = Filter { bounds, ..ask.filter.clone() };
        let answer = self.answer(&Ask { filter, ..ask.clone() }, &lexicon, typed)?;
        if answer.total > 0 {
            return Ok(answer);
        }
        // Bounds that leave nothing are not taken for bounds.
        let unread = ask.unread.iter().copied().chain([Reading::Amount, Reading::Day]).collect();
        let ask = Ask { unread, ..ask.clone() };
        self.answer(&ask, &lexicon, understood(&ask, &lexicon))
    }

    fn answer(&self, ask: &Ask, lexicon: &Lexicon, typed: Question) -> Result<Answer, SearchError> {
        let searcher = self.reader.searcher();
        let unfiltered =
            Ask { filter: Filter { bounds: ask.filter.bounds.clone(), ..Filter::default() }, ..ask.clone() };
        let (look, all) = (self.look(&searcher, ask), self.look(&searcher, &unfiltered));
        let page = Answering { look, all, lexicon, typed }.page()?;
        let marks = Marks::of(&page.question);
        let hits = page.hits.iter().map(|ranked| self.hit(&searcher, ranked, ask, &marks));
        let loose = if page.plan.loose { Looseness::Loose } else { Looseness::Strict };
        Ok(Answer {
            hits: hits.collect::<Result<Vec<_>, SearchError>>()?,
            total: page.ranking.total,
            facets: page.ranking.facets,
            corrected: page.plan.corrected,
            understood: Understood { narrowed: page.question.narrowed(), seeks: page.question.seeks, loose },
            next: page.next.map(|place| Cursor(Some(Box::new(place)))),
        })
    }

    /// A look at the index as it stands.
    pub(crate) fn look<'a>(&'a self, searcher: &'a Searcher, ask: &'a Ask) -> Look<'a> {
        Look { fields: &self.fields, searcher, cache: &self.cache, holdings: &self.holdings, ask }
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// The words the index knows now.
    pub(crate) fn lexicon(&self) -> Arc<Lexicon> {
        if let Some(known) = self.lexicon.read().unwrap_or_else(PoisonError::into_inner).as_ref() {
            return Arc::clone(known);
        }
        let mut lexicon = self.lexicon.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(lexicon.get_or_insert_with(|| Arc::new(Lexicon::new(&[]))))
    }

    /// Takes other words from now on.
    pub fn learn(&self, lexicon: Arc<Lexicon>) {
        *self.lexicon.write().unwrap_or_else(PoisonError::into_inner) = Some(lexicon);
    }

    fn hit(&self, searcher: &Searcher, ranked: &Ranked, ask: &Ask, marks: &Marks<'_>) -> Result<Hit, SearchError> {
        let stored = Stored { document: searcher.doc(ranked.place)?, fields: &self.fields };
        let title = stored.text(self.fields.title).unwrap_or_default();
        let body = stored.text(self.fields.body).unwrap_or_default();
        let Marked { in_title, snippet, in_snippet } = marks.mark(&title, &body);
        let over = stored.valid_until() < i64::from(ask.sight.today.num_days_from_ce());
        let status = stored.text(self.fields.status).unwrap_or_default();
        Ok(Hit {
            kind: stored.kind(),
            id: stored.id(),
            organisation: stored.text(self.fields.organisation),
            code: stored.text(self.fields.code),
            library: stored.text(self.fields.library),
            district: stored.text(self.fields.district),
            industry: stored.text(self.fields.industry),
            sub_industry: stored.text(self.fields.sub_industry),
            status: if over { "expired".to_owned() } else { status },
            title,
            snippet,
            in_title,
            in_snippet,
            score: ranked.rank.score(),
            reasons: reasons(marks.question, &ranked.judged),
        })
    }

    /// Projects that share a strong key with a lead or two weak ones, those that share the rarest and most first: candidates for a
    /// judgement, whoever asks.
    ///
    /// # Errors
    /// The index cannot be read.
    pub fn look_alikes(&self, keys: &Keys, limit: usize) -> Result<Vec<Uuid>, SearchError> {
        let searcher = self.reader.searcher();
        let places = likeness::sharing(&self.fields, &searcher, keys, limit)?;
        let id = |place| Ok(Stored { document: searcher.doc(place)?, fields: &self.fields }.id());
        places.into_iter().map(id).collect()
    }
}

/// A record of which nobody has told the node of the chain map is of the one its words speak of most.
fn place(lexicon: &Lexicon, document: &mut Document) {
    let placed = matches!(document.kind, Kind::Project | Kind::Demand | Kind::Organisation);
    if placed && document.chain_nodes.is_empty() {
        let words: String = format!("{}\n{}", document.title, document.body).chars().take(TELLING).collect();
        document.chain_nodes.extend(lexicon.chains().node_of(&fold(&words)));
    }
}

pub(crate) fn understood(ask: &Ask, lexicon: &Lexicon) -> Question {
    Question::understand(&ask.q, lexicon, &Setting { today: ask.sight.today, unread: &ask.unread })
}

fn busy(error: TantivyError) -> SearchError {
    match error {
        TantivyError::LockFailure(LockError::LockBusy, _) => SearchError::Busy,
        other => SearchError::Index(other),
    }
}
