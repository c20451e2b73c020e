//! The demonstration city: people, accounts, organisations, projects with their histories, demands.
//!
//! It lies in readable files under `seeds/demo/`. Days are counted back from the day of loading, so that the city is
//! always fresh; everything goes through the same rules as what a person does, in the order of its dates.

mod events;
mod files;
mod intake;
mod order;
mod people;
mod review;
mod work;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone as _, Utc};
use dingyin_domain::demand::{Demand, DemandChange, DemandStatus};
use dingyin_domain::id::{DemandId, OfferId, OrganisationId};
use dingyin_domain::offer::Offer;
use dingyin_domain::organisation::Organisation;
use dingyin_domain::permission::Actor;
use dingyin_storage::reference as records;
use dingyin_storage::{Stamp, Transaction, demand, offer, organisation};
use uuid::Uuid;

use crate::clock::Clock;
use crate::error::ServiceError;
use crate::session::hash_password;
use crate::{Directory, Service};
use files::City;

/// The password of every account of the demonstration city.
pub const PASSWORD: &str = "dingyin-demo-2026";

const NAME: &str = "demo";

/// How much of the demonstration city is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Whole,
    /// Accounts, people, units and reference data alone.
    Empty,
}

impl Service {
    /// Loads the demonstration city unless it is loaded already; in one transaction, so that it is whole or not there.
    ///
    /// # Errors
    /// The seeds do not read, or the database.
    pub async fn load_demo(&self, extent: Extent) -> Result<(), ServiceError> {
        if records::version(self.storage().reader(), NAME).await?.is_some() {
            return Ok(());
        }
        let hash = hash_password(PASSWORD.to_owned()).await?;
        let loading = Arc::new(Loading {
            city: City::read()?,
            hash,
            extent,
            units: self.directory(),
            clock: SeedClock(self.clock().now()),
        });
        let stamp = self.system_stamp();
        self.as_system(&stamp.clone(), move |transaction| {
            let (loading, stamp) = (Arc::clone(&loading), stamp.clone());
            Box::pin(async move { loading.run(transaction, &stamp).await })
        })
        .await?;
        self.reread_directory().await
    }
}

/// Ids of records that were made in the past sort by that time.
struct SeedClock(DateTime<Utc>);

impl Clock for SeedClock {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

impl SeedClock {
    fn today(&self) -> NaiveDate {
        crate::clock::business_date(self.0)
    }

    /// The business date so many days before today; negative numbers lie ahead.
    fn day(&self, days_ago: i64) -> NaiveDate {
        let days = Days::new(days_ago.unsigned_abs());
        if days_ago < 0 { self.today() + days } else { self.today() - days }
    }

    /// A moment of office hours on that day, never later than now.
    fn at(&self, days_ago: i64, place: usize) -> DateTime<Utc> {
        let minute = u32::try_from(place % 480).unwrap_or_default();
        let time = NaiveTime::from_hms_opt(1 + minute / 60, minute % 60, 0).unwrap_or(NaiveTime::MIN);
        Utc.from_utc_datetime(&self.day(days_ago).and_time(time)).min(self.0)
    }
}

struct Loading {
    city: City,
    hash: String,
    extent: Extent,
    units: Arc<Directory>,
    clock: SeedClock,
}

/// Who is who, once people and accounts are in.
struct Known {
    directory: Directory,
    actors: HashMap<String, Actor>,
}

impl Known {
    fn actor(&self, key: &str) -> Result<&Actor, ServiceError> {
        self.actors.get(key).ok_or_else(|| ServiceError::Unreadable(format!("nobody has the key {key}")))
    }
}

impl Loading {
    async fn run(&self, transaction: &mut Transaction, stamp: &Stamp) -> Result<(), ServiceError> {
        let known = self.load_people(transaction, stamp).await?;
        if self.extent == Extent::Whole {
            self.load_organisations(transaction, stamp).await?;
            self.load_projects(transaction, &known).await?;
            self.load_demands(transaction, &known).await?;
        }
        Ok(records::set_version(transaction, NAME, files::version(), self.clock.now()).await?)
    }

    fn stamp(&self, actor: &Actor, at: DateTime<Utc>) -> Stamp {
        Stamp {
            actor_id: actor.user_id,
            actor_name: actor.name.clone(),
            request_id: format!("seed-{}", files::version()),
            at,
        }
    }

    async fn load_organisations(&self, transaction: &mut Transaction, stamp: &Stamp) -> Result<(), ServiceError> {
        for row in &self.city.organisations {
            let facts = row.draft().parse()?;
            let record = Organisation::enter(OrganisationId(new_id()), facts, self.clock.now());
            organisation::insert(transaction, stamp, new_id(), &record).await?;
            let name = record.facts.name.as_str();
            for seed in self.city.offers.iter().filter(|seed| seed.organisation == name) {
                let facts = seed.draft.clone().parse()?;
                let offer = Offer::enter(OfferId(new_id()), record.id, facts, self.clock.now());
                offer::insert(transaction, stamp, new_id(), &offer).await?;
            }
        }
        Ok(())
    }

    async fn load_demands(&self, transaction: &mut Transaction, known: &Known) -> Result<(), ServiceError> {
        for (place, seed) in self.city.demands.iter().enumerate() {
            let owner = known.actor(&seed.owner)?;
            let created = self.clock.at(seed.created_days_ago, place);
            let facts = seed.draft(&self.clock)?.parse()?;
            let draft = Demand::draft(DemandId(new_id()), facts, owner.user_id, created);
            let stamp = self.stamp(owner, created);
            demand::insert(transaction, &stamp, new_id(), &draft).await?;
            if seed.status()? == DemandStatus::Draft {
                continue;
            }
            let change = DemandChange::Published { reason: None };
            let published = demand::save(transaction, &stamp, new_id(), &draft, &change).await?;
            if let Some(change) = seed.ending()? {
                demand::save(transaction, &stamp, new_id(), &published, &change).await?;
            }
        }
        Ok(())
    }
}

#[expect(clippy::disallowed_methods, reason = "seeds are loaded in bulk, outside any request's clock")]
fn new_id() -> Uuid {
    Uuid::now_v7()
}
