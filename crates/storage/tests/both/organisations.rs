//! Organisations: found by what they share with look-alikes, linked both ways, moved by merges and moved back.

use chrono::NaiveDate;
use dingyin_domain::duplicate::LikenedOrganisation;
use dingyin_domain::id::{OrganisationId, RelationId};
use dingyin_domain::organisation::{
    OldName, Organisation, OrganisationRecordDraft, Relation, RelationDraft, RelationFacts,
};
use dingyin_storage::organisation::{self as records, OrganisationFilter, relation};
use dingyin_storage::{Job, Place, Step, Storage, StorageError};
use sea_orm::{ConnectionTrait as _, Database};

use crate::database::*;

fn draft(name: &str) -> OrganisationRecordDraft {
    OrganisationRecordDraft { name: Some(name.into()), ..OrganisationRecordDraft::default() }
}

async fn entered(storage: &Storage, name: &str) -> Organisation {
    let record = Organisation::enter(OrganisationId(id()), draft(name).parse().unwrap(), now());
    let (kept, entry) = (record.clone(), id());
    let job = Job::new(stamp(), move |transaction| {
        let record = kept.clone();
        let step: Step<'_, (), StorageError> = Box::pin(async move {
            records::one_at_a_time(transaction).await?;
            records::insert(transaction, &stamp(), entry, &record).await
        });
        step
    });
    storage.write(job).await.unwrap();
    record
}

async fn alike(storage: &Storage, name: &str) -> Vec<OrganisationId> {
    let likened = LikenedOrganisation::from(&draft(name).parse().unwrap());
    let found = records::candidates(storage.reader(), &likened).await.unwrap();
    found.into_iter().map(|organisation| organisation.id).collect()
}

async fn renamed(storage: &Storage, before: &Organisation, name: &str) -> Result<Organisation, StorageError> {
    let change = before.edit(draft(name).parse().unwrap(), OldName::Former, day("2026-11-24")).unwrap();
    let (before, entry) = (before.clone(), id());
    let job = Job::new(stamp(), move |transaction| {
        let (before, change) = (before.clone(), change.clone());
        let step: Step<'_, Organisation, StorageError> =
            Box::pin(async move { records::save(transaction, &stamp(), entry, &before, &change).await });
        step
    });
    Ok(storage.write(job).await?.value)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn link(own: &Organisation, kind: &str, other: &Organisation) -> RelationFacts {
    let draft = RelationDraft { kind: Some(kind.into()), other_id: Some(other.id), ..RelationDraft::default() };
    draft.parse(own.id).unwrap()
}

async fn linked(storage: &Storage, facts: RelationFacts) -> Result<RelationId, StorageError> {
    let (relation, entries) = (Relation { id: RelationId(id()), facts, end_reason: None }, [id(), id()]);
    let relation_id = relation.id;
    let job = Job::new(stamp(), move |transaction| {
        let relation = relation.clone();
        let step: Step<'_, (), StorageError> =
            Box::pin(async move { relation::insert(transaction, &stamp(), entries, (&relation, person(CLERK))).await });
        step
    });
    storage.write(job).await?;
    Ok(relation_id)
}

async fn moved(storage: &Storage, way: (OrganisationId, OrganisationId)) -> Vec<RelationId> {
    let job = Job::new(stamp(), move |transaction| {
        let step: Step<'_, Vec<RelationId>, StorageError> =
            Box::pin(async move { relation::move_all(transaction, way).await });
        step
    });
    storage.write(job).await.unwrap().value
}

#[tokio::test]
async fn organisations_of_an_older_database_are_given_their_keys() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.db");
    let known = entered(&Storage::open(Place::File(&file)).await.unwrap(), "浙江越微传感科技有限公司").await;
    let raw = Database::connect(format!("sqlite://{}", file.display())).await.unwrap();
    raw.execute_unprepared("delete from organisation_keys").await.unwrap();
    let storage = Storage::open(Place::File(&file)).await.unwrap();
    assert_eq!(alike(&storage, "越微传感科技").await, [known.id]);
}

on_both! {
    async fn organisations_are_found_by_keys_under_present_and_former_names(storage) {
        let known = entered(&storage, "浙江越微传感科技有限公司").await;
        let _other = entered(&storage, "宁州减速器有限公司").await;
        assert_eq!(alike(&storage, "越微传感科技").await, [known.id]);
        assert_eq!(alike(&storage, "越徽传感科技").await, [known.id], "a slip is worth a look");
        assert!(alike(&storage, "恒澜医药").await.is_empty());
        let after = renamed(&storage, &known, "恒澜医药有限公司").await.unwrap();
        assert_eq!(records::load(storage.reader(), known.id).await.unwrap(), after);
        for name in ["越微传感科技", "恒澜医药"] {
            assert_eq!(alike(&storage, name).await, [known.id], "{name}");
        }
        assert!(matches!(renamed(&storage, &known, "恒澜").await, Err(StorageError::Stale)));
    }

    async fn links_are_read_from_both_sides_and_open_once(storage) {
        let (parent, child) = (entered(&storage, "越微控股").await, entered(&storage, "宁州减速器").await);
        let id = linked(&storage, link(&child, "parent", &parent)).await.unwrap();
        let again = linked(&storage, link(&parent, "subsidiary", &child)).await;
        assert!(matches!(again, Err(StorageError::Taken(_))), "{again:?}");
        for side in [&parent, &child] {
            let links = relation::of(storage.reader(), &[side.id]).await.unwrap();
            assert_eq!(links.iter().map(|link| link.id).collect::<Vec<_>>(), [id]);
        }
        assert!(!relation::stands_above_itself(storage.reader(), child.id, day("2026-11-24")).await.unwrap());
        linked(&storage, link(&parent, "parent", &child)).await.unwrap();
        assert!(relation::stands_above_itself(storage.reader(), child.id, day("2026-11-24")).await.unwrap());
    }

    async fn links_move_over_but_for_those_that_would_stand_twice(storage) {
        let (merged, survivor) = (entered(&storage, "越微控股").await, entered(&storage, "恒澜医药").await);
        let third = entered(&storage, "宁州减速器").await;
        let over = linked(&storage, link(&merged, "parent", &third)).await.unwrap();
        let _twice = linked(&storage, link(&merged, "affiliate", &third)).await.unwrap();
        let _there = linked(&storage, link(&survivor, "affiliate", &third)).await.unwrap();
        let _between = linked(&storage, link(&survivor, "parent", &merged)).await.unwrap();
        assert_eq!(moved(&storage, (merged.id, survivor.id)).await, [over]);
        assert_eq!(relation::load(storage.reader(), over).await.unwrap().facts, link(&survivor, "parent", &third));
        assert_eq!(records::count(storage.reader(), &OrganisationFilter::default()).await.unwrap(), 3);
    }
}
