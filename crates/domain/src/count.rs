//! Counted once: what a project adds to the statistics, entry by entry, each with its reason. Handbook §12.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::district::District;
use crate::id::{MergeId, PersonId, ProjectId};
use crate::text::Remark;
use crate::transfer::{Share, Transfer};

coded! {
    /// What an entry is.
    pub enum CountKind {
        Signing = "signing" "签约" "Signing",
        Increment = "increment" "增资" "Increment",
        Correction = "correction" "更正" "Correction",
    }
}

coded! {
    /// What an entry comes from.
    pub enum CountCause {
        FirstSigning = "first_signing" "首次签约" "First signing",
        SignedAgain = "signed_again" "重新签约，协议金额变化" "Signed again for another amount",
        CapitalIncrease = "capital_increase" "增资" "Increase of capital",
        Merged = "merged" "合并项目，不重复计数" "Merged, counted once",
        MergeUndone = "merge_undone" "撤销合并" "Merge undone",
    }
}

impl CountCause {
    /// What an entry that comes from it is.
    #[must_use]
    pub const fn kind(self) -> CountKind {
        match self {
            Self::FirstSigning => CountKind::Signing,
            Self::CapitalIncrease => CountKind::Increment,
            Self::SignedAgain | Self::Merged | Self::MergeUndone => CountKind::Correction,
        }
    }
}

/// One district's part of what was counted; entries are added and never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The project that was counted; where it was merged, the entry stands under the one that goes on.
    pub project_id: ProjectId,
    /// The how manieth entry of this project, from one.
    pub sequence: u32,
    /// What it comes from.
    pub cause: CountCause,
    /// For which day it counts.
    pub on: NaiveDate,
    /// The district's part in yuan; below zero where a correction takes something back.
    pub amount: i64,
    /// The district.
    pub district: District,
    /// Its share of the whole.
    pub share: Share,
    /// Why, in the words of whoever decided it.
    pub reason: Option<Remark>,
    /// Who caused it.
    pub by: PersonId,
    /// The merge that it belongs to.
    pub merge_id: Option<MergeId>,
}

/// The districts that share in what is counted for a day, with their shares: who sent the project on keeps its share
/// of what was its own while the agreement lasts, who held it on that day has the rest.
#[must_use]
pub fn shares(transfers: &[Transfer], district: District, on: NaiveDate) -> Vec<(District, Share)> {
    let mut left = Share::WHOLE.basis_points();
    let mut shares: Vec<(District, u32)> = Vec::new();
    for transfer in transfers.iter().filter(|transfer| transfer.is_kept_on(on)) {
        let kept = left * transfer.share.basis_points() / Share::WHOLE.basis_points();
        add(&mut shares, transfer.from_district, kept);
        left -= kept;
    }
    let later = transfers.iter().find(|transfer| transfer.from > on);
    add(&mut shares, later.map_or(district, |transfer| transfer.from_district), left);
    let share = |(district, part): (District, u32)| Some((district, Share::new(part.into()).ok()?));
    shares.into_iter().filter(|(_, part)| *part > 0).filter_map(share).collect()
}

/// A district that has several parts has one share.
fn add(shares: &mut Vec<(District, u32)>, district: District, part: u32) {
    match shares.iter_mut().find(|(known, _)| *known == district) {
        Some((_, own)) => *own += part,
        None => shares.push((district, part)),
    }
}

/// An amount cut by shares: whole yuan, and nothing is lost; the last one has what does not divide.
#[must_use]
pub fn cut(amount: i64, shares: &[(District, Share)]) -> Vec<(District, Share, i64)> {
    let mut left = amount;
    let part = |(at, (district, share)): (usize, &(District, Share))| {
        let whole = i128::from(Share::WHOLE.basis_points());
        let part = i128::from(amount) * i128::from(share.basis_points()) / whole;
        let part = if at + 1 == shares.len() { left } else { i64::try_from(part).unwrap_or(left) };
        left -= part;
        (*district, *share, part)
    };
    let parts: Vec<_> = shares.iter().enumerate().map(part).collect();
    parts.into_iter().filter(|(_, _, part)| *part != 0).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::id::TransferId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn transfer(from_district: District, to_district: District, from: &str, share: i64) -> Transfer {
        Transfer {
            id: TransferId(Uuid::from_u128(1)),
            from_district,
            to_district,
            from: day(from),
            until: day(from) + chrono::Months::new(60),
            share: Share::new(share).unwrap(),
            reason: Remark::parse("配套在邻区").unwrap(),
            by: PersonId(Uuid::from_u128(1)),
        }
    }

    fn points(transfers: &[Transfer], district: District, on: &str) -> Vec<(District, u32)> {
        shares(transfers, district, day(on)).into_iter().map(|(of, share)| (of, share.basis_points())).collect()
    }

    use District::{Keqiao, Yuecheng, Zhuji};

    #[test]
    fn half_and_half_while_the_agreement_lasts_and_the_sender_alone_before() {
        let moved = [transfer(Yuecheng, Keqiao, "2026-03-01", 5_000)];
        assert_eq!(points(&moved, Keqiao, "2026-02-28"), [(Yuecheng, 10_000)]);
        assert_eq!(points(&moved, Keqiao, "2026-03-01"), [(Yuecheng, 5_000), (Keqiao, 5_000)]);
        assert_eq!(points(&moved, Keqiao, "2031-02-28"), [(Yuecheng, 5_000), (Keqiao, 5_000)]);
        assert_eq!(points(&moved, Keqiao, "2031-03-01"), [(Keqiao, 10_000)]);
        assert_eq!(points(&[], Keqiao, "2026-03-01"), [(Keqiao, 10_000)]);
    }

    #[test]
    fn who_hands_it_on_again_gives_of_its_own_part() {
        let on = [transfer(Yuecheng, Keqiao, "2026-03-01", 5_000), transfer(Keqiao, Zhuji, "2027-03-01", 4_000)];
        assert_eq!(points(&on, Zhuji, "2027-06-01"), [(Yuecheng, 5_000), (Keqiao, 2_000), (Zhuji, 3_000)]);
        let back = [transfer(Yuecheng, Keqiao, "2026-03-01", 5_000), transfer(Keqiao, Yuecheng, "2027-03-01", 5_000)];
        assert_eq!(points(&back, Yuecheng, "2027-06-01"), [(Yuecheng, 7_500), (Keqiao, 2_500)]);
        let nothing = [transfer(Yuecheng, Keqiao, "2026-03-01", 0)];
        assert_eq!(points(&nothing, Keqiao, "2026-03-02"), [(Keqiao, 10_000)]);
        let all = [transfer(Yuecheng, Keqiao, "2026-03-01", 10_000)];
        assert_eq!(points(&all, Keqiao, "2026-03-02"), [(Yuecheng, 10_000)]);
    }

    #[test]
    fn an_odd_yuan_stays_with_who_holds_the_project() {
        let half = Share::new(5_000).unwrap();
        let parts = cut(101, &[(Yuecheng, half), (Keqiao, half)]);
        assert_eq!(parts, [(Yuecheng, half, 50), (Keqiao, half, 51)]);
        assert_eq!(cut(1, &[(Yuecheng, half), (Keqiao, half)]), [(Keqiao, half, 1)]);
    }

    proptest! {
        #[test]
        fn shares_make_a_whole_and_parts_make_the_amount(
            steps in proptest::collection::vec((0usize..6, 0i64..=10_000, 0u64..3_000), 0..6),
            amount in -9_007_199_254_740_991i64..=9_007_199_254_740_991,
            on in 0u64..6_000,
        ) {
            let mut transfers: Vec<Transfer> = Vec::new();
            let (mut holder, mut from) = (Yuecheng, day("2018-01-01"));
            for (to, share, days) in steps {
                from = from + chrono::Days::new(days);
                let to = District::EVERY[to];
                if to != holder {
                    transfers.push(transfer(holder, to, &from.to_string(), share));
                    holder = to;
                }
            }
            let shares = shares(&transfers, holder, day("2018-01-01") + chrono::Days::new(on));
            prop_assert_eq!(shares.iter().map(|(_, share)| share.basis_points()).sum::<u32>(), 10_000);
            let parts = cut(amount, &shares);
            prop_assert_eq!(parts.iter().map(|(_, _, part)| part).sum::<i64>(), amount);
            prop_assert!(parts.iter().all(|(_, _, part)| part.signum() == amount.signum()));
        }
    }
}
