//! What counts, once, by example and against any order of events.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::district::District;
use crate::id::{EvidenceId, ProjectId, TransferId};
use crate::project::TransferTo;
use crate::project::testing::*;
use crate::transfer::{Share, Years};

const AGREED: i64 = 1_260_000_000;

fn in_negotiation() -> Project {
    a_lead()
        .led(VICE_MAYOR, "2026-01-10")
        .served(LIAISON, &[APPROVALS], "2026-01-10")
        .moved(Stage::Screening, "2026-01-11", &[])
        .moved(Stage::Negotiation, "2026-01-12", &[EvidenceKind::ScreeningOpinion])
        .reviewed("2026-02-01")
}

/// Signs with an agreement of an amount.
fn signing(amount: i64, on: &str) -> Advance {
    let (_, agreement) = whole(EvidenceKind::Agreement);
    let agreement = Evidence { amount: Yuan::new(amount).ok(), ..agreement };
    let id = EvidenceId(Uuid::from_u128(u128::from(amount.unsigned_abs())));
    Advance { evidence: vec![(id, agreement)], ..to(Stage::Signed, on, &[]) }
}

fn signed(amount: i64, on: &str) -> Project {
    let project = in_negotiation();
    let change = project.advance(signing(amount, on), today());
    project.then(change)
}

fn sent_back(project: Project, on: &str) -> Project {
    let back = Advance { note: Remark::parse("协议重谈").ok(), ..to(Stage::Negotiation, on, &[]) };
    let change = project.advance(back, today());
    project.then(change)
}

fn again(project: Project, amount: i64, on: &str) -> Project {
    let change = project.advance(signing(amount, on), today());
    project.then(change)
}

fn more(amount: i64, on: &str) -> IncreaseCapital {
    let amount = Yuan::new(amount).unwrap();
    IncreaseCapital { amount, on: day(on), reason: Remark::parse("增资扩产").unwrap(), by: person(CLERK) }
}

fn raised(project: Project, amount: i64, on: &str) -> Project {
    let change = project.increase_capital(more(amount, on), today());
    project.then(change)
}

fn transferred(project: Project, to: District) -> Project {
    let command = TransferTo {
        id: TransferId(Uuid::from_u128(7)),
        to,
        share: Share::new(5_000).unwrap(),
        years: Years::new(5).unwrap(),
        reason: Remark::parse("配套在邻区").unwrap(),
        by: person(CLERK),
    };
    let change = project.transfer(command, day("2026-03-01"));
    project.then(change)
}

fn told(project: &Project) -> Vec<(CountCause, i64)> {
    project.counts.iter().map(|count| (count.cause, count.amount)).collect()
}

#[test]
fn a_project_counts_at_its_first_signing_with_its_agreements_amount() {
    let project = signed(800_000_000, "2026-02-10");
    assert_eq!(told(&project), [(CountCause::FirstSigning, 800_000_000)]);
    let count = &project.counts[0];
    assert_eq!((count.on, count.district, count.share), (day("2026-02-10"), District::Yuecheng, Share::WHOLE));
    let renamed = project.facts.clone();
    let edited = project.clone().then(project.edit(renamed));
    assert_eq!(edited.counts, project.counts, "an edit counts nothing");
    let filed = project.moved(Stage::Filed, "2026-03-01", &[EvidenceKind::Filing, EvidenceKind::BusinessLicence]);
    assert_eq!(filed.counts.len(), 1);
}

#[test]
fn signed_again_it_adds_only_what_another_agreement_changes() {
    let same = again(sent_back(signed(AGREED, "2026-02-10"), "2026-03-01"), AGREED, "2026-04-01");
    assert_eq!(told(&same), [(CountCause::FirstSigning, AGREED)]);
    let less = again(sent_back(same, "2026-05-01"), AGREED - 60_000_000, "2026-06-01");
    assert_eq!(told(&less)[1..], [(CountCause::SignedAgain, -60_000_000)]);
    assert_eq!(less.counted(), AGREED - 60_000_000);
}

#[test]
fn an_increase_counts_its_increment_and_an_agreement_that_holds_it_not_once_more() {
    let project = raised(signed(AGREED, "2026-02-10"), 40_000_000, "2026-03-01");
    assert_eq!(project.facts.total_investment.get(), AGREED + 40_000_000);
    assert_eq!(told(&project)[1..], [(CountCause::CapitalIncrease, 40_000_000)]);
    let back = sent_back(project, "2026-04-01");
    assert_eq!(again(back.clone(), AGREED, "2026-05-01").counted(), AGREED + 40_000_000, "the former agreement");
    assert_eq!(again(back, AGREED + 40_000_000, "2026-05-01").counts.len(), 2, "all of it stands there already");
}

#[test]
fn capital_is_raised_only_of_what_is_signed_and_within_bounds() {
    let code = |project: &Project, command| project.increase_capital(command, today()).unwrap_err();
    let lead = in_negotiation();
    assert_eq!(code(&lead, more(1, "2026-03-01")), Rejection::NotSigned(Stage::Negotiation));
    let project = signed(AGREED, "2026-02-10");
    let early = Rejection::at("/on", Invalid::Before(day("2026-02-10")));
    assert_eq!(code(&project, more(1, "2026-02-09")), early);
    assert_eq!(code(&project, more(1, "2026-11-25")), Rejection::at("/on", Invalid::InFuture));
    let most = more(9_007_199_254_740_991, "2026-03-01");
    assert_eq!(code(&project, most), Rejection::at("/amount_yuan", Invalid::OutOfRange));
}

#[test]
fn a_transferred_project_shares_what_is_counted_afterwards() {
    let project = raised(transferred(signed(AGREED, "2026-02-10"), District::Keqiao), 100_000_001, "2026-04-01");
    let parts: Vec<_> = project.counts.iter().map(|c| (c.district, c.share.basis_points(), c.amount)).collect();
    let expected = [
        (District::Yuecheng, 10_000, AGREED),
        (District::Yuecheng, 5_000, 50_000_000),
        (District::Keqiao, 5_000, 50_000_001),
    ];
    assert_eq!(parts, expected);
}

#[test]
fn of_two_merged_signings_the_earlier_one_counts_until_the_merge_is_undone() {
    let survivor = signed(AGREED, "2026-02-10");
    let mut other = signed(900_000_000, "2026-02-11");
    other.id = ProjectId(Uuid::from_u128(101));
    other.counts.iter_mut().for_each(|count| count.project_id = other.id);
    assert_eq!(survivor.counts_before(&other), Some(Ordering::Less));
    assert_eq!(other.counts_before(&survivor), Some(Ordering::Greater));
    assert_eq!(survivor.counts_before(&in_negotiation()), None);
    let (merge, reason) = (MergeId(Uuid::from_u128(1)), Remark::parse("同一项目").unwrap());
    let taken = other.after(&other.take_back(merge, &reason, today(), person(CLERK)).unwrap(), noon());
    assert_eq!((taken.counted(), taken.counts[1].sequence), (0, 2));
    let alone = taken.after(&taken.count_alone(merge, &reason, today(), person(CLERK)).unwrap(), noon());
    assert_eq!(alone.counted(), 900_000_000);
    assert_eq!(survivor.count_alone(merge, &reason, today(), person(CLERK)), None);
}

#[test]
fn what_was_signed_while_anothers_signing_stood_for_it_is_counted_once_it_stands_alone() {
    let mut project = signed(AGREED, "2026-02-10");
    project.counts.clear();
    let (merge, reason) = (MergeId(Uuid::from_u128(1)), Remark::parse("并非同一项目").unwrap());
    let alone = project.after(&project.count_alone(merge, &reason, today(), person(CLERK)).unwrap(), noon());
    assert_eq!(told(&alone), [(CountCause::FirstSigning, AGREED)]);
    assert_eq!(alone.counts[0].on, day("2026-02-10"));
}

/// Something that may happen to a signed project.
#[derive(Debug, Clone)]
enum Event {
    Back,
    Again(i64),
    More(i64),
    Elsewhere(usize),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Back),
        (1i64..5_000).prop_map(Event::Again),
        (1i64..5_000).prop_map(Event::More),
        (0usize..6).prop_map(Event::Elsewhere),
    ]
}

proptest! {
    #[test]
    fn whatever_happens_it_was_signed_once_and_counts_what_was_agreed_last(
        events in proptest::collection::vec(event(), 0..30)
    ) {
        let mut project = signed(1_000, "2026-02-10");
        let (mut agreement, mut expected) = (1_000, 1_000);
        for event in events {
            let change = match event {
                Event::Back => {
                    let note = Remark::parse("协议重谈").ok();
                    project.advance(Advance { note, ..to(Stage::Negotiation, "2026-03-01", &[]) }, today())
                }
                Event::Again(amount) => project.advance(signing(amount, "2026-03-01"), today()),
                Event::More(amount) => project.increase_capital(more(amount, "2026-03-01"), today()),
                Event::Elsewhere(to) => {
                    let moved = transferred(project.clone(), District::EVERY[(project.facts.district as usize + 1 + to % 5) % 6]);
                    project = moved;
                    continue;
                }
            };
            let Ok(change) = change else { continue };
            match event {
                Event::Again(amount) if amount != agreement => (agreement, expected) = (amount, amount),
                Event::More(amount) => expected += amount,
                _ => {}
            }
            project = project.after(&change, noon());
            prop_assert_eq!(project.counted(), expected);
        }
        let signings = project.counts.iter().filter(|count| count.cause.kind() == CountKind::Signing);
        prop_assert_eq!(signings.map(|count| count.amount).sum::<i64>(), 1_000);
        let sequences: Vec<u32> = project.counts.iter().map(|count| count.sequence).collect();
        prop_assert!(sequences.windows(2).all(|two| two[0] + 1 == two[1]));
    }
}
