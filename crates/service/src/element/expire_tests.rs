//! What the clock does with reservations that have run out, with a clock that a test can move.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, Days, Utc};
use dingyin_domain::district::District;
use dingyin_domain::element::{Amount, Balance, Element, ElementPool, EntryDraft, PoolFacts};
use dingyin_domain::id::{PersonId, ProjectId, UnitId, UserId};
use dingyin_domain::language::Language;
use dingyin_domain::permission::Actor;
use dingyin_domain::project::{DuplicateQuestion, InvestorDraft, LeadDraft, LogLead, Project};
use dingyin_domain::role::Role;
use dingyin_storage::{Place, project};
use uuid::Uuid;

use crate::clock::Clock;
use crate::context::Context;
use crate::demo::Extent;
use crate::{Done, Entered, Service};

/// A clock that stands until it is moved.
struct Movable(Mutex<DateTime<Utc>>);

impl Clock for Movable {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// An office with one project and one pool of a hundred mu.
struct Office {
    service: Service,
    clock: Arc<Movable>,
    actor: Arc<Actor>,
    project: ProjectId,
    pool: ElementPool,
    _folder: tempfile::TempDir,
}

impl Office {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(Movable(Mutex::new("2026-11-24T04:00:00Z".parse().unwrap())));
        let place = folder.path().join("test.db");
        let service = Service::open(Place::File(&place), folder.path(), clock.clone()).await.unwrap();
        service.load_demo(Extent::Empty).await.unwrap();
        let actor = Arc::new(clerk(&service));
        let project = logged(&service, &actor).await;
        let context = context(&service, &actor);
        let quota = Amount::parse("100", Element::Land).unwrap();
        let facts = PoolFacts { element: Element::Land, district: District::Yuecheng, year: 2026, quota, source: None };
        let pool = service.open_element_pool(&context, facts).await.unwrap().value;
        Self { service, clock, actor, project, pool, _folder: folder }
    }

    fn days_pass(&self, days: u64) {
        let mut now = self.clock.0.lock().unwrap();
        *now = *now + Days::new(days);
    }

    async fn reserve(&self, amount: &str) -> Done<Entered> {
        let draft = EntryDraft {
            kind: Some("reserve".into()),
            amount: Some(amount.into()),
            project_id: Some(self.project),
            reason: Some("专题会议纪要".into()),
            ..EntryDraft::default()
        };
        self.service.enter_element(&context(&self.service, &self.actor), self.pool.id, draft).await
    }

    /// The pool as it is shown, and what each entry says, the latest first.
    async fn seen(&self) -> (Balance, Vec<(&'static str, bool)>) {
        let context = context(&self.service, &self.actor);
        let pool = self.service.element_pool(&context, self.pool.id).await.unwrap();
        let (page, _) = self.service.element_entries(&context, self.pool.id, None, 50).await.unwrap();
        let said = page.items.into_iter().map(|seen| (seen.entry.posting.kind.code(), seen.entry.by.is_some()));
        (pool.balance, said.collect())
    }
}

fn clerk(service: &Service) -> Actor {
    let directory = service.directory();
    let person = directory.people().into_iter().next().unwrap();
    let (person_id, unit_id): (PersonId, UnitId) = (person.id, person.unit_id);
    let name = person.name.clone();
    let user_id = UserId(Uuid::nil());
    Actor {
        user_id,
        person_id,
        name,
        unit_id,
        district: None,
        field: None,
        roles: vec![Role::Clerk],
        deputises_for: Vec::new(),
    }
}

fn context(service: &Service, actor: &Arc<Actor>) -> Context {
    Context {
        actor: Arc::clone(actor),
        request_id: "r-1".into(),
        language: Language::Chinese,
        now: service.clock().now(),
        idempotency: None,
    }
}

async fn logged(service: &Service, actor: &Actor) -> ProjectId {
    let (id, entry_id, stamp) = (ProjectId(service.clock().id()), service.clock().id(), service.system_stamp());
    let (noted, actor) = (stamp.clone(), actor.clone());
    let draft = LeadDraft {
        name: Some("越微封测基地".into()),
        investor: Some(InvestorDraft { name: Some("越微电子有限公司".into()), ..InvestorDraft::default() }),
        industry: Some("electronics".into()),
        district: Some("330602".into()),
        total_investment_yuan: Some(120_000_000),
        ..LeadDraft::default()
    };
    let facts = draft.parse(service.today()).unwrap();
    let log = move |transaction: &mut dingyin_storage::Transaction, code| {
        let project = Project::log(LogLead {
            id,
            code,
            facts: facts.clone(),
            duplicates: DuplicateQuestion::Clear,
            reported_by: actor.person_id,
            unit_id: actor.unit_id,
            at: noted.at,
        });
        project::insert(transaction, &noted, entry_id, &project);
    };
    let written = service.as_system(&stamp, move |transaction| {
        let log = log.clone();
        Box::pin(async move {
            let code = transaction.next_code(2026).await?;
            log(transaction, code);
            Ok(())
        })
    });
    written.await.unwrap();
    id
}

fn land(amount: &str) -> Amount {
    Amount::parse_or_zero(amount, Element::Land).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_clock_enters_once_what_has_run_out_and_not_before() {
    let office = Office::open().await;
    let _ = office.reserve("60").await.unwrap();
    office.days_pass(90);
    assert_eq!(office.service.record_element_expiries().await.unwrap(), 0, "the last day belongs to the project");
    office.days_pass(1);
    let (shown, said) = office.seen().await;
    assert_eq!((shown.reserved, shown.available()), (Amount::ZERO, land("100")), "it is there before it is entered");
    assert_eq!(said, [("reserve", true), ("quota", true)]);
    assert_eq!(office.service.record_element_expiries().await.unwrap(), 1);
    assert_eq!(office.service.record_element_expiries().await.unwrap(), 0);
    let (entered, said) = office.seen().await;
    assert_eq!((entered, said), (shown, vec![("expire", false), ("reserve", true), ("quota", true)]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_run_out_is_there_for_the_next_before_the_clock_comes_by() {
    let office = Office::open().await;
    let _ = office.reserve("60").await.unwrap();
    assert!(office.reserve("60").await.is_err());
    office.days_pass(91);
    let _ = office.reserve("100").await.unwrap();
    let (shown, said) = office.seen().await;
    assert_eq!((shown.reserved, shown.available()), (land("100"), Amount::ZERO));
    assert_eq!(said, [("reserve", true), ("expire", false), ("reserve", true), ("quota", true)]);
    assert_eq!(office.service.record_element_expiries().await.unwrap(), 0);
}
