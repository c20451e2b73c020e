//! A fresh database of each kind, and the few records every test needs.

use std::ops::Deref;

use chrono::{DateTime, Utc};
use dingyin_domain::id::{PersonId, ProjectId, UnitId, UserId};
use dingyin_domain::project::{DuplicateQuestion, InvestorDraft, LeadDraft, LogLead, Project};
use dingyin_storage::reference::{self, Person, Unit, UnitName};
use dingyin_storage::{Job, Place, Stamp, Step, Storage, StorageError, Transaction};
use sea_orm::{ConnectionTrait, Database};
use uuid::Uuid;

/// An open database that goes with the test.
pub struct Fresh {
    storage: Storage,
    _folder: Option<tempfile::TempDir>,
}

impl Deref for Fresh {
    type Target = Storage;

    fn deref(&self) -> &Storage {
        &self.storage
    }
}

pub async fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::open(Place::File(&folder.path().join("test.db"))).await.unwrap();
    prepared(storage, Some(folder)).await
}

pub async fn postgres() -> Fresh {
    #[expect(clippy::disallowed_methods, reason = "the test set-up says where its server is")]
    let server = std::env::var("DINGYIN_TEST_POSTGRES");
    let server = server.expect("no PostgreSQL: run through tests/with-postgres");
    let name = format!("t{}", Uuid::now_v7_for_tests().simple());
    let admin = Database::connect(format!("{server}/postgres")).await.unwrap();
    admin.execute_unprepared(&format!("create database {name}")).await.unwrap();
    let storage = Storage::open(Place::Server(&format!("{server}/{name}"))).await.unwrap();
    prepared(storage, None).await
}

/// Ids for tests; the order does not matter to them.
trait ForTests {
    fn now_v7_for_tests() -> Uuid;
}

impl ForTests for Uuid {
    #[expect(clippy::disallowed_methods, reason = "a test needs ids of its own")]
    fn now_v7_for_tests() -> Uuid {
        Uuid::now_v7()
    }
}

pub fn id() -> Uuid {
    Uuid::now_v7_for_tests()
}

pub const CLERK: u128 = 1;
pub const LEADER: u128 = 2;
pub const LIAISON: u128 = 3;
pub const MEMBER: u128 = 4;
const UNIT: u128 = 100;

pub fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

pub fn unit() -> UnitId {
    UnitId(Uuid::from_u128(UNIT))
}

pub fn now() -> DateTime<Utc> {
    "2026-11-24T04:00:00.123456Z".parse().unwrap()
}

pub fn stamp() -> Stamp {
    Stamp { actor_id: UserId(Uuid::nil()), actor_name: "王某".into(), request_id: "r-1".into(), at: now() }
}

async fn prepared(storage: Storage, folder: Option<tempfile::TempDir>) -> Fresh {
    let fresh = Fresh { storage, _folder: folder };
    fresh
        .write(Job::new(stamp(), |transaction| {
            let step: Step<'_, (), StorageError> = Box::pin(people_and_unit(transaction));
            step
        }))
        .await
        .unwrap();
    fresh
}

async fn people_and_unit(transaction: &mut Transaction) -> Result<(), StorageError> {
    let name = UnitName {
        valid_from: "2000-01-01".parse().unwrap(),
        name_zh: "市招商投资促进中心".into(),
        name_en: "Investment Promotion Centre".into(),
    };
    let unit_row = Unit { id: unit(), code: "investment_promotion".into(), district: None, names: vec![name] };
    reference::put_unit(transaction, &unit_row).await?;
    for number in [CLERK, LEADER, LIAISON, MEMBER] {
        let row = Person {
            id: person(number),
            name: format!("人员{number}"),
            unit_id: unit(),
            post: String::new(),
            district: None,
            field: None,
            may_lead: number == LEADER,
            phone: None,
        };
        reference::insert_person(transaction, &row).await?;
    }
    Ok(())
}

pub fn lead(name: &str, code: dingyin_domain::project_code::ProjectCode, project: Uuid) -> Project {
    let draft = LeadDraft {
        name: Some(name.into()),
        investor: Some(InvestorDraft { name: Some(format!("{name}有限公司")), ..InvestorDraft::default() }),
        industry: Some("electronics".into()),
        district: Some("330602".into()),
        total_investment_yuan: Some(120_000_000),
        reported_on: Some("2026-01-05".into()),
        ..LeadDraft::default()
    };
    Project::log(LogLead {
        id: ProjectId(project),
        code,
        facts: draft.parse("2026-11-24".parse().unwrap()).unwrap(),
        duplicates: DuplicateQuestion::Clear,
        reported_by: person(CLERK),
        unit_id: unit(),
        at: now(),
    })
}

/// Logs a lead and answers it with the position of its entry.
pub async fn logged(storage: &Storage, name: &'static str) -> (Project, i64) {
    let (project, entry) = (id(), id());
    let written = storage
        .write(Job::new(stamp(), move |transaction| {
            let step: Step<'_, Project, StorageError> = Box::pin(async move {
                let code = transaction.next_code(2026).await?;
                let project = lead(name, code, project);
                dingyin_storage::project::insert(transaction, &stamp(), entry, &project);
                Ok(project)
            });
            step
        }))
        .await
        .unwrap();
    (written.value, written.position)
}

/// Declares a test once and runs it on each database.
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($storage:ident) $body:block)+) => {$(
        mod $name {
            use super::*;
            async fn run($storage: $crate::database::Fresh) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run($crate::database::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                run($crate::database::postgres().await).await;
            }
        }
    )+};
}

pub(crate) use on_both;
