//! Ledgers of elements: sums that are those of their entries, and what the database refuses whatever is above it.

use chrono::NaiveDate;
use dingyin_domain::district::District;
use dingyin_domain::element::{
    Amount, Balance, Claim, Decided, Element, ElementPool, ElementRejection, Entry, EntryKind, Ledger, Need,
};
use dingyin_domain::id::{ElementEntryId, ElementPoolId, ProjectId};
use dingyin_domain::project::{Change, Project};
use dingyin_domain::text::Remark;
use dingyin_storage::element::{self as records, Held, PoolFilter, Saving};
use dingyin_storage::{Job, Step, Storage, StorageError};
use sea_orm::ConnectionTrait;

use crate::database::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn land(text: &str) -> Amount {
    Amount::parse_or_zero(text, Element::Land).unwrap()
}

fn claim(project: &Project, amount: &str) -> Claim {
    Claim { project_id: project.id, amount: land(amount), reason: Remark::parse("专题会议纪要").unwrap() }
}

fn entries(before: i64, decided: &Decided) -> Vec<Entry> {
    let entry = |(number, posting): (i64, &dingyin_domain::element::Posting)| Entry {
        id: ElementEntryId(id()),
        number,
        posting: posting.clone(),
        by: Some(person(CLERK)),
        at: now(),
    };
    (before + 1..).zip(&decided.postings).map(entry).collect()
}

async fn opened(
    storage: &Storage,
    (district, year): (District, i32),
    quota: &str,
) -> Result<ElementPool, StorageError> {
    let (pool_id, log_id, quota) = (ElementPoolId(id()), id(), land(quota));
    let job = Job::new(stamp(), move |transaction| {
        let step: Step<'_, ElementPool, StorageError> = Box::pin(async move {
            let pool = ElementPool {
                id: pool_id,
                version: 1,
                element: Element::Land,
                district,
                year,
                source: None,
                balance: Balance::default(),
                entries: 0,
                created_at: now(),
                updated_at: now(),
            };
            let decided = Ledger::open(pool, quota, Remark::parse("省下达指标").ok()).unwrap();
            let entries = entries(0, &decided);
            records::insert(transaction, &stamp(), log_id, (&decided.ledger, &entries)).await?;
            Ok(decided.ledger.pool)
        });
        step
    });
    Ok(storage.write(job).await?.value)
}

type Decide = fn(&Ledger, &Project) -> Result<Decided, ElementRejection>;

async fn entered(storage: &Storage, pool: &ElementPool, project: &Project, decide: Decide) -> ElementPool {
    let (pool_id, project, log_id) = (pool.id, project.clone(), id());
    let job = Job::new(stamp(), move |transaction| {
        let project = project.clone();
        let step: Step<'_, ElementPool, StorageError> = Box::pin(async move {
            let ledger = records::for_change(transaction, &[pool_id]).await?.pop().unwrap();
            let decided = decide(&ledger, &project).unwrap().stamped(now());
            let entries = entries(ledger.pool.entries, &decided);
            let saving = Saving { before: &ledger, after: &decided.ledger, entries: &entries };
            records::save(transaction, &stamp(), (log_id, "element_pool.reserved"), &[saving]).await?;
            Ok(decided.ledger.pool)
        });
        step
    });
    storage.write(job).await.unwrap().value
}

/// The pool's row has the sums of its entries, which are numbered without a gap.
async fn sums(storage: &Storage, id: ElementPoolId) {
    let pool = records::load(storage.reader(), id).await.unwrap();
    let (page, total) = records::entries(storage.reader(), id, None, 200).await.unwrap();
    assert_eq!(Balance::of(page.items.iter().rev().map(|entry| entry.posting.shift)), Some(pool.balance));
    let numbers: Vec<i64> = page.items.iter().rev().map(|entry| entry.number).collect();
    assert_eq!(numbers, (1..=pool.entries).collect::<Vec<_>>());
    assert_eq!(i64::try_from(total).unwrap(), pool.entries);
}

on_both! {
    async fn a_reservation_that_ran_out_is_found_and_once_it_is_entered_the_sums_agree(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let (other, _) = logged(&storage, "宁州减速器").await;
        let pool = opened(&storage, (District::Yuecheng, 2026), "100.00").await.unwrap();
        let reader = storage.reader();
        entered(&storage, &pool, &project, |ledger, project| {
            ledger.reserve(claim(project, "60.00"), day("2026-03-01"), day("2026-02-01"))
        }).await;
        entered(&storage, &pool, &project, |ledger, project| {
            ledger.allot(claim(project, "10.00"), day("2026-02-02"))
        }).await;
        let held = records::held_by(reader, &[project.id], day("2026-03-01")).await.unwrap();
        assert_eq!(held[&(project.id, Element::Land)], Held { reserved: land("50.00"), allotted: land("10.00") });
        assert!(records::with_lapsed(reader, day("2026-03-01"), 9).await.unwrap().is_empty());

        let later = day("2026-03-02");
        assert_eq!(records::with_lapsed(reader, later, 9).await.unwrap(), [pool.id]);
        assert_eq!(records::lapsed_amounts(reader, &[pool.id], later).await.unwrap()[&pool.id], land("50.00"));
        let held = records::held_by(reader, &[project.id], later).await.unwrap();
        assert_eq!(held[&(project.id, Element::Land)], Held { reserved: Amount::ZERO, allotted: land("10.00") });
        let after = entered(&storage, &pool, &other, |ledger, other| {
            ledger.reserve(claim(other, "90.00"), day("2026-05-01"), day("2026-03-02"))
        }).await;
        assert_eq!((after.balance.reserved, after.balance.available()), (land("90.00"), Amount::ZERO));
        let (page, _) = records::entries(reader, pool.id, None, 2).await.unwrap();
        assert_eq!(page.items.iter().map(|e| e.posting.kind).collect::<Vec<_>>(), [EntryKind::Reserve, EntryKind::Expire]);
        sums(&storage, pool.id).await;
        assert!(records::with_lapsed(reader, later, 9).await.unwrap().is_empty());
    }

    async fn the_database_lets_no_sum_fall_below_zero_and_no_entry_change(storage) {
        let pool = opened(&storage, (District::Keqiao, 2026), "10.00").await.unwrap();
        let connection = storage.reader();
        for change in [
            "update element_pools set reserved = 1001",
            "update element_pools set reserved = 600, allotted = 401",
            "update element_pools set transferred_out = 1001",
            "update element_pools set reserved = -1",
            "update element_pools set allotted = -1",
            "update element_pools set quota = -1",
            "update element_entries set amount = 1",
            "delete from element_entries",
        ] {
            assert!(connection.execute_unprepared(change).await.is_err(), "{change}");
        }
        assert!(connection.execute_unprepared("update element_pools set reserved = 600, allotted = 400").await.is_ok());
        assert_eq!(records::load(connection, pool.id).await.unwrap().balance.available(), Amount::ZERO);
    }

    async fn a_district_has_one_pool_of_an_element_in_a_year(storage) {
        let first = opened(&storage, (District::Keqiao, 2026), "10.00").await.unwrap();
        let again = opened(&storage, (District::Keqiao, 2026), "5.00").await;
        assert!(again.is_err());
        let city = opened(&storage, (District::City, 2026), "0").await.unwrap();
        let next = opened(&storage, (District::Keqiao, 2027), "5.00").await.unwrap();
        let found = records::find(storage.reader(), (Element::Land, District::Keqiao, 2026)).await.unwrap();
        assert_eq!(found, Some(first.clone()));
        let (page, total) = records::list(storage.reader(), &PoolFilter::default(), None, 2).await.unwrap();
        let (rest, _) = records::list(storage.reader(), &PoolFilter::default(), page.next.as_ref(), 2).await.unwrap();
        let ids: Vec<ElementPoolId> = page.items.iter().chain(&rest.items).map(|pool| pool.id).collect();
        assert_eq!((total, ids), (3, vec![next.id, first.id, city.id]));
        let keqiao = PoolFilter { districts: vec![District::Keqiao], years: vec![2026], ..PoolFilter::default() };
        assert_eq!(records::list(storage.reader(), &keqiao, None, 9).await.unwrap().0.items, [first]);
    }

    async fn needs_are_kept_anew_each_time_and_those_of_a_district_stand_oldest_first(storage) {
        let (first, _) = logged(&storage, "越微封测").await;
        let (second, _) = logged(&storage, "宁州减速器").await;
        let need = |amount: &str, since: &str| Need {
            element: Element::Land, amount: land(amount), needed_by: Some(day("2027-06-30")), since: since.parse().unwrap(),
        };
        let (late, early) = (need("30.00", "2026-05-01T00:00:00Z"), need("20.00", "2026-04-01T00:00:00Z"));
        let _ = stated(&storage, first.clone(), vec![need("1.00", "2026-05-01T00:00:00Z")]).await;
        let first = dingyin_storage::project::load(storage.reader(), first.id).await.unwrap();
        let after = stated(&storage, first.clone(), vec![late.clone()]).await;
        let _ = stated(&storage, second.clone(), vec![early.clone()]).await;
        assert_eq!(after.version, 3, "each statement is a version of the project");
        assert_eq!(records::needs_of(storage.reader(), first.id).await.unwrap(), [late]);
        let order = |stated: Vec<records::Stated>| stated.into_iter().map(|s| s.project_id).collect::<Vec<ProjectId>>();
        let of = |district| records::stated_in(storage.reader(), Element::Land, district);
        assert_eq!(order(of(District::Yuecheng).await.unwrap()), [second.id, first.id]);
        assert_eq!(order(of(District::City).await.unwrap()), [second.id, first.id]);
        assert!(of(District::Keqiao).await.unwrap().is_empty());
    }
}

async fn stated(storage: &Storage, project: Project, needs: Vec<Need>) -> Project {
    let entry = id();
    let job = Job::new(stamp(), move |transaction| {
        let (project, needs) = (project.clone(), needs.clone());
        let step: Step<'_, Project, StorageError> = Box::pin(async move {
            let change = Change::NeedsStated { former: Vec::new(), needs, reason: None };
            dingyin_storage::project::save(transaction, &stamp(), entry, &project, &change).await
        });
        step
    });
    storage.write(job).await.unwrap().value
}
