//! Rows of a file that repeat an earlier one of it.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;

use dingyin_domain::coded::Coded as _;
use dingyin_domain::duplicate::{Ground, Likened, Likeness, judge, organisation_core};
use dingyin_domain::language::Language;
use dingyin_domain::text::bare;
use rayon::prelude::*;

use super::interpret::Meant;

/// How many rows that share a weak key are compared; what more of them share says nothing.
const CROWD: usize = 40;
/// How many leads are kept taken apart, in case another row resembles them as well.
const TAKEN_APART: usize = 2000;
/// How sure it is that rows of one name are one record, in hundredths.
const ONE_NAME: u8 = 95;

/// An earlier row that a row resembles.
pub(super) struct Found {
    pub at: usize,
    pub likeness: Likeness,
    pub score: u8,
    grounds: Vec<Ground>,
}

impl Found {
    pub(super) fn reasons(&self, language: Language) -> Vec<String> {
        self.grounds.iter().map(|ground| ground.name(language).to_owned()).collect()
    }
}

/// What the rows of a file have in common.
pub(super) struct Repetitions<'m> {
    meant: &'m [Option<Meant>],
    keys: Keys,
    taken_apart: HashMap<usize, Arc<Likened>>,
    names: HashMap<String, usize>,
}

impl<'m> Repetitions<'m> {
    pub(super) fn of(meant: &'m [Option<Meant>]) -> Self {
        Self { meant, keys: Keys::of(meant), taken_apart: HashMap::new(), names: HashMap::new() }
    }

    /// Earlier rows like this one, the surest first. Rows are asked for in their order.
    pub(super) fn of_row(&mut self, at: usize) -> Vec<Found> {
        match self.meant.get(at) {
            Some(Some(Meant::Lead(..))) => self.of_lead(at),
            Some(Some(Meant::Demand(facts))) => {
                let organisation = organisation_core(facts.organisation.name.as_str());
                let name = format!("{}|{organisation}", bare(facts.title.as_str()));
                self.of_names(at, vec![(name, Ground::SameTitle)])
            }
            Some(Some(Meant::Organisation(facts))) => {
                let core = (organisation_core(facts.name.as_str()), Ground::SameNameCore);
                let code = facts.uscc.as_ref().map(|code| (code.as_str().to_owned(), Ground::SameUscc));
                self.of_names(at, code.into_iter().chain([core]).collect())
            }
            _ => Vec::new(),
        }
    }

    fn of_names(&mut self, at: usize, names: Vec<(String, Ground)>) -> Vec<Found> {
        let found = names.iter().find_map(|(name, ground)| Some((*self.names.get(name)?, *ground)));
        for (name, _) in names {
            self.names.entry(name).or_insert(at);
        }
        let same = |(at, ground)| Found { at, likeness: Likeness::Same, score: ONE_NAME, grounds: vec![ground] };
        found.map(same).into_iter().collect()
    }

    fn of_lead(&mut self, at: usize) -> Vec<Found> {
        let near = self.keys.near(at);
        if near.is_empty() {
            return Vec::new();
        }
        let Some(own) = self.take_apart(at) else { return Vec::new() };
        let mut found = Vec::new();
        for other in near {
            if let Some(judgement) = self.take_apart(other).and_then(|earlier| judge(&own, &earlier)) {
                let (likeness, score, grounds) = (judgement.likeness, judgement.score, judgement.grounds);
                found.push(Found { at: other, likeness, score, grounds });
            }
        }
        found.sort_by_key(|found| (found.likeness != Likeness::Same, std::cmp::Reverse(found.score), found.at));
        found
    }

    fn take_apart(&mut self, at: usize) -> Option<Arc<Likened>> {
        if let Some(known) = self.taken_apart.get(&at) {
            return Some(Arc::clone(known));
        }
        let Some(Meant::Lead(facts, _)) = self.meant.get(at)? else { return None };
        let lead = Arc::new(Likened::from(&**facts));
        if self.taken_apart.len() >= TAKEN_APART {
            self.taken_apart.clear();
        }
        self.taken_apart.insert(at, Arc::clone(&lead));
        Some(lead)
    }
}

/// The keys of a file's leads, each by its hash: a file may hold a hundred thousand, with some twenty keys each.
struct Keys {
    /// The keys of all rows, row by row, and where each row's begin.
    of_rows: Vec<u64>,
    starts: Vec<usize>,
    /// Keys that several rows have, with the rows, in order.
    shared: Vec<(u64, u32)>,
}

/// The bit of a hash that says that the key is strong.
const STRONG: u64 = 1;

impl Keys {
    fn of(meant: &[Option<Meant>]) -> Self {
        let hashing = RandomState::new();
        let (mut of_rows, mut starts) = (Vec::new(), vec![0]);
        let each: Vec<Vec<u64>> = meant.par_iter().map(|meant| keys(&hashing, meant.as_ref())).collect();
        for keys in each {
            of_rows.extend(keys);
            starts.push(of_rows.len());
        }
        let rows = starts.windows(2).zip(0_u32..);
        let mut all: Vec<(u64, u32)> = rows
            .flat_map(|(range, row)| {
                let keys = range.first().zip(range.last()).and_then(|(from, to)| of_rows.get(*from..*to));
                keys.unwrap_or_default().iter().map(move |key| (*key, row))
            })
            .collect();
        all.sort_unstable();
        let shared = all.chunk_by(|(one, _), (other, _)| one == other).filter(|rows| rows.len() > 1);
        let shared = shared.flatten().copied().collect();
        Self { of_rows, starts, shared }
    }

    /// The earlier rows that share a strong key with a row, or two weak ones.
    fn near(&self, at: usize) -> Vec<usize> {
        let keys = self.starts.get(at).zip(self.starts.get(at + 1)).and_then(|(from, to)| self.of_rows.get(*from..*to));
        let mut shared: HashMap<u32, usize> = HashMap::new();
        for key in keys.unwrap_or_default() {
            let earlier = self.earlier(*key, at);
            if key & STRONG == STRONG {
                for (_, other) in earlier.iter().rev().take(CROWD) {
                    *shared.entry(*other).or_default() += 2;
                }
            } else if earlier.len() <= CROWD {
                for (_, other) in earlier {
                    *shared.entry(*other).or_default() += 1;
                }
            }
        }
        let near = shared.into_iter().filter(|(_, shared)| *shared >= 2);
        near.filter_map(|(other, _)| usize::try_from(other).ok()).collect()
    }

    /// The rows before a row that have a key.
    fn earlier(&self, key: u64, at: usize) -> &[(u64, u32)] {
        let from = self.shared.partition_point(|(other, _)| *other < key);
        let to = self.shared.partition_point(|(other, row)| (*other, *row as usize) < (key, at));
        self.shared.get(from..to).unwrap_or_default()
    }
}

fn keys(hashing: &RandomState, meant: Option<&Meant>) -> Vec<u64> {
    let Some(Meant::Lead(facts, _)) = meant else { return Vec::new() };
    let keys = Likened::from(&**facts).keys();
    let strong = keys.strong.iter().map(|key| hashing.hash_one(key) | STRONG);
    strong.chain(keys.weak.iter().map(|key| hashing.hash_one(key) & !STRONG)).collect()
}
