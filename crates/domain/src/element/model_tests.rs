//! Any sequence of commands keeps the ledger whole: random commands on two pools against plain numbers, day by day.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::id::ProjectId;
use crate::text::Remark;

pub fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(days)
}

pub fn amount(text: &str) -> Amount {
    Amount::parse_or_zero(text, Element::Land).unwrap()
}

pub fn project(number: u128) -> ProjectId {
    ProjectId(Uuid::from_u128(number))
}

pub fn claim(number: u128, text: &str) -> Claim {
    Claim { project_id: project(number), amount: amount(text), reason: Remark::parse("专题会议纪要").unwrap() }
}

pub fn left(ledger: &Ledger, days: u64) -> String {
    Element::Land.decimal(ledger.available(day(days)).get())
}

/// A pool of land in 柯桥区 for 2026.
pub fn a_pool(number: u128, quota: &str) -> Decided {
    let at = "2026-01-01T01:00:00Z".parse().unwrap();
    let pool = ElementPool {
        id: ElementPoolId(Uuid::from_u128(number)),
        version: 1,
        element: Element::Land,
        district: District::Keqiao,
        year: 2026,
        source: None,
        balance: Balance::default(),
        entries: 0,
        created_at: at,
        updated_at: at,
    };
    Ledger::open(pool, amount(quota), None).unwrap()
}

#[derive(Debug, Clone)]
enum Command {
    Quota(usize, i64),
    Reserve(usize, u128, i64, u64),
    Allot(usize, u128, i64),
    Release(usize, u128, i64),
    Transfer(usize, i64),
    Wait(u64),
}

fn command() -> impl Strategy<Value = Command> {
    let (pool, who, much) = (0usize..2, 1u128..4, 1i64..60);
    prop_oneof![
        1 => (pool.clone(), 0i64..150).prop_map(|(pool, much)| Command::Quota(pool, much)),
        4 => (pool.clone(), who.clone(), much.clone(), 0u64..20)
            .prop_map(|(pool, who, much, days)| Command::Reserve(pool, who, much, days)),
        3 => (pool.clone(), who.clone(), much.clone()).prop_map(|(pool, who, much)| Command::Allot(pool, who, much)),
        3 => (pool.clone(), who, much.clone()).prop_map(|(pool, who, much)| Command::Release(pool, who, much)),
        2 => (pool, much).prop_map(|(pool, much)| Command::Transfer(pool, much)),
        2 => (1u64..15).prop_map(Command::Wait),
    ]
}

/// A pool as an official keeps it on paper: what there is, who has what until when.
#[derive(Debug, Clone, Default)]
struct Paper {
    given: i64,
    moved: i64,
    reserved: Vec<(u64, u128, i64)>,
    allotted: BTreeMap<u128, i64>,
}

impl Paper {
    fn reserved(&self, who: u128, today: u64) -> i64 {
        self.reserved.iter().filter(|(until, of, _)| *of == who && *until >= today).map(|(_, _, much)| much).sum()
    }

    fn left(&self, today: u64) -> i64 {
        let reserved: i64 = self.reserved.iter().filter(|(until, ..)| *until >= today).map(|(_, _, much)| much).sum();
        self.given + self.moved - reserved - self.allotted.values().sum::<i64>()
    }

    /// Strikes out up to so much of what is reserved, what ends first before the rest; answers how much.
    fn strike(&mut self, who: u128, much: i64, today: u64) -> i64 {
        self.reserved.retain(|(until, ..)| *until >= today);
        self.reserved.sort_unstable();
        let mut open = much;
        for (_, _, held) in self.reserved.iter_mut().filter(|(_, of, _)| *of == who) {
            let struck = open.min(*held);
            (*held, open) = (*held - struck, open - struck);
        }
        much - open
    }
}

/// Does it on paper; false where it must be refused.
fn on_paper(pools: &mut [Paper; 2], command: &Command, today: u64) -> bool {
    match *command {
        Command::Wait(_) => true,
        Command::Quota(at, much) => {
            let fits = pools[at].left(today) + much >= pools[at].given;
            pools[at].given = if fits { much } else { pools[at].given };
            fits
        }
        Command::Reserve(at, who, much, days) => {
            let fits = much <= pools[at].left(today);
            pools[at].reserved.extend(fits.then_some((today + days, who, much)));
            fits
        }
        Command::Allot(at, who, much) => {
            let fits = much <= pools[at].left(today) + pools[at].reserved(who, today);
            if fits {
                pools[at].strike(who, much, today);
                *pools[at].allotted.entry(who).or_default() += much;
            }
            fits
        }
        Command::Release(at, who, much) => {
            let allotted = pools[at].allotted.get(&who).copied().unwrap_or_default();
            let fits = much <= pools[at].reserved(who, today) + allotted;
            if fits {
                let struck = pools[at].strike(who, much, today);
                pools[at].allotted.insert(who, allotted - (much - struck));
            }
            fits
        }
        Command::Transfer(at, much) => {
            let fits = much <= pools[at].left(today);
            if fits {
                pools[at].moved -= much;
                pools[1 - at].moved += much;
            }
            fits
        }
    }
}

fn decide(ledgers: &[Ledger; 2], command: &Command, today: u64) -> Result<Vec<(usize, Decided)>, ElementRejection> {
    let today = day(today);
    let units = |much: i64| Amount::new(much).unwrap();
    let reason = Remark::parse("随机").unwrap();
    let of = |who: u128, much: i64| Claim { project_id: project(who), amount: units(much), reason: reason.clone() };
    let one = |at: usize, decided: Decided| vec![(at, decided)];
    match *command {
        Command::Wait(_) => Ok(Vec::new()),
        Command::Quota(at, much) => Ok(one(at, ledgers[at].change_quota(units(much), reason, today)?)),
        Command::Reserve(at, who, much, days) => {
            Ok(one(at, ledgers[at].reserve(of(who, much), today + Days::new(days), today)?))
        }
        Command::Allot(at, who, much) => Ok(one(at, ledgers[at].allot(of(who, much), today)?)),
        Command::Release(at, who, much) => Ok(one(at, ledgers[at].release(of(who, much), today)?)),
        Command::Transfer(at, much) => {
            let [from, to] = ledgers[at].transfer(&ledgers[1 - at], (units(much), reason), today)?;
            Ok(vec![(at, from), (1 - at, to)])
        }
    }
}

/// The ledger says what the paper says, and its sums are those of its entries and of what is held.
fn check(ledger: &Ledger, entries: &[Posting], paper: &Paper, today: u64) -> Result<(), TestCaseError> {
    let balance = ledger.pool.balance;
    prop_assert_eq!(Balance::of(entries.iter().map(|entry| entry.shift)), Some(balance), "the entries sum");
    prop_assert_eq!(ledger.pool.entries, i64::try_from(entries.len()).unwrap());
    prop_assert_eq!(ledger.reserved.values().copied().sum::<Amount>(), balance.reserved);
    prop_assert_eq!(ledger.allotted.values().copied().sum::<Amount>(), balance.allotted);
    prop_assert!(paper.left(today) >= 0, "never below zero");
    prop_assert_eq!(ledger.available(day(today)).get(), paper.left(today));
    for who in 1..4 {
        let allotted = paper.allotted.get(&who).copied().unwrap_or_default();
        prop_assert_eq!(ledger.allotted_to(project(who)).get(), allotted);
        let settled = ledger.settled(day(today)).unwrap().ledger;
        prop_assert_eq!(settled.reserved_for(project(who)).get(), paper.reserved(who, today));
    }
    Ok(())
}

proptest! {
    #[test]
    fn whatever_is_asked_nothing_falls_below_zero_and_the_ledger_always_sums(
        commands in proptest::collection::vec(command(), 1..60)
    ) {
        let opened = [a_pool(1, "1.00"), a_pool(2, "0.50")];
        let mut entries = opened.clone().map(|decided| decided.postings);
        let mut ledgers = opened.map(|decided| decided.ledger);
        let mut papers = [100, 50].map(|given| Paper { given, ..Paper::default() });
        let mut today = 0;
        for command in &commands {
            if let Command::Wait(days) = command {
                today += days;
            }
            let decided = decide(&ledgers, command, today);
            prop_assert_eq!(decided.is_ok(), on_paper(&mut papers, command, today), "{:?}: {:?}", command, decided);
            for (at, decided) in decided.unwrap_or_default() {
                entries[at].extend(decided.postings);
                ledgers[at] = decided.ledger;
            }
            for at in 0..2 {
                check(&ledgers[at], &entries[at], &papers[at], today)?;
            }
        }
    }
}
