//! What may be entered, told by example.

use super::model_tests::{a_pool, amount, claim, day, left, project};
use super::*;
use crate::invalid::Invalid;
use crate::text::Remark;

fn reason() -> Remark {
    Remark::parse("专题会议纪要").unwrap()
}

#[test]
fn an_allotment_uses_the_own_reservation_first_and_takes_the_rest_from_what_is_there() {
    let ledger = a_pool(1, "100").ledger;
    let ledger = ledger.reserve(claim(1, "30"), day(90), day(0)).unwrap().ledger;
    let ledger = ledger.reserve(claim(2, "50"), day(90), day(0)).unwrap().ledger;
    let refused = ledger.allot(claim(1, "51"), day(0)).unwrap_err();
    assert_eq!(refused, ElementRejection::Exhausted { element: Element::Land, left: amount("50") });
    let decided = ledger.allot(claim(1, "45"), day(0)).unwrap();
    assert_eq!(decided.postings[0].shift, Shift { reserved: -3000, allotted: 4500, ..Shift::default() });
    assert_eq!(left(&decided.ledger, 0), "5.00");
    assert_eq!(decided.ledger.reserved_for(project(2)), amount("50"), "nobody else's reservation is touched");
}

#[test]
fn a_reservation_that_ran_out_is_there_for_others_before_the_clock_says_so_and_the_ledger_sums() {
    let ledger = a_pool(1, "10").ledger;
    let ledger = ledger.reserve(claim(1, "10"), day(30), day(0)).unwrap().ledger;
    assert_eq!((left(&ledger, 30).as_str(), left(&ledger, 31).as_str()), ("0.00", "10.00"));
    assert!(ledger.reserve(claim(2, "4"), day(60), day(30)).is_err(), "its last day belongs to it");
    let decided = ledger.reserve(claim(2, "4"), day(60), day(31)).unwrap();
    let kinds: Vec<EntryKind> = decided.postings.iter().map(|posting| posting.kind).collect();
    assert_eq!(kinds, [EntryKind::Expire, EntryKind::Reserve]);
    assert_eq!((decided.postings[0].project_id, decided.postings[0].until), (Some(project(1)), Some(day(30))));
    assert_eq!(decided.ledger.pool.balance.reserved, amount("4"));
    assert_eq!(decided.ledger.pool.entries, 4);
    assert!(decided.ledger.settled(day(31)).unwrap().postings.is_empty(), "it is entered once");
}

#[test]
fn a_reservation_that_ran_out_is_not_the_projects_own_any_more() {
    let ledger = a_pool(1, "10").ledger.reserve(claim(1, "10"), day(30), day(0)).unwrap().ledger;
    let ledger = ledger.allot(claim(2, "8"), day(31)).unwrap().ledger;
    let refused = ledger.allot(claim(1, "3"), day(31)).unwrap_err();
    assert_eq!(refused.left().as_deref(), Some("2.00"));
    let refused = ledger.release(claim(1, "1"), day(31)).unwrap_err();
    assert_eq!(refused.held().as_deref(), Some("0.00"));
}

#[test]
fn what_is_given_back_comes_from_the_reservation_first_and_never_exceeds_what_is_held() {
    let ledger = a_pool(1, "100").ledger;
    let ledger = ledger.allot(claim(1, "20"), day(0)).unwrap().ledger;
    let ledger = ledger.reserve(claim(1, "5"), day(20), day(0)).unwrap().ledger;
    let ledger = ledger.reserve(claim(1, "5"), day(10), day(0)).unwrap().ledger;
    let refused = ledger.release(claim(1, "30.01"), day(0)).unwrap_err();
    assert_eq!((refused.code(), refused.held().as_deref()), ("more_than_held", Some("30.00")));
    let some = ledger.release(claim(1, "7"), day(0)).unwrap().ledger;
    assert_eq!(
        some.reserved.keys().map(|(_, until)| *until).collect::<Vec<_>>(),
        [day(20)],
        "the first to run out goes"
    );
    let all = ledger.release(claim(1, "30"), day(0)).unwrap().ledger;
    assert!(all.reserved.is_empty() && all.allotted.is_empty());
    assert_eq!(left(&all, 0), "100.00");
}

#[test]
fn a_quota_covers_what_is_committed() {
    let ledger = a_pool(1, "100").ledger.allot(claim(1, "60"), day(0)).unwrap().ledger;
    let refused = ledger.change_quota(amount("59.99"), reason(), day(0)).unwrap_err();
    assert_eq!(refused, ElementRejection::BelowCommitted { element: Element::Land, least: amount("60") });
    let lowered = ledger.change_quota(amount("60"), reason(), day(0)).unwrap();
    assert_eq!((lowered.postings[0].shift.quota, left(&lowered.ledger, 0).as_str()), (-4000, "0.00"));
}

#[test]
fn what_came_in_from_another_pool_carries_commitments_too() {
    let (from, to) = (a_pool(1, "100").ledger, a_pool(2, "10").ledger);
    let [from, to] = from.transfer(&to, (amount("40"), reason()), day(0)).unwrap();
    assert_eq!((left(&from.ledger, 0).as_str(), left(&to.ledger, 0).as_str()), ("60.00", "50.00"));
    assert_eq!(to.postings[0].other_pool_id, Some(from.ledger.pool.id));
    let none = to.ledger.change_quota(Amount::ZERO, reason(), day(0)).unwrap();
    assert_eq!(left(&none.ledger, 0), "40.00");
    let back = to.ledger.transfer(&from.ledger, (amount("50.01"), reason()), day(0)).unwrap_err();
    assert_eq!(back.left().as_deref(), Some("50.00"));
}

#[test]
fn amounts_move_between_pools_of_one_element_and_year_alone() {
    let from = a_pool(1, "100").ledger;
    let other = |change: fn(&mut ElementPool)| {
        let mut to = a_pool(2, "0").ledger;
        change(&mut to.pool);
        from.transfer(&to, (amount("1"), reason()), day(0)).unwrap_err()
    };
    let refused = ElementRejection::at("/to_pool_id", Invalid::OtherPool);
    assert_eq!(other(|pool| pool.year += 1), refused);
    assert_eq!(other(|pool| pool.element = Element::Energy), refused);
    assert_eq!(from.transfer(&from, (amount("1"), reason()), day(0)).unwrap_err(), refused);
}

#[test]
fn an_entry_asks_for_what_its_kind_needs_and_for_nothing_else() {
    let draft = |kind: &str| EntryDraft {
        kind: Some(kind.into()),
        amount: Some("1.00".into()),
        reason: Some("专题会议纪要".into()),
        ..EntryDraft::default()
    };
    let pointers = |draft: EntryDraft| -> Vec<String> {
        draft.parse(Element::Land, day(0)).unwrap_err().into_iter().map(|fault| fault.pointer).collect()
    };
    assert_eq!(pointers(draft("reserve")), ["/project_id"]);
    assert_eq!(pointers(draft("transfer")), ["/to_pool_id"]);
    assert_eq!(pointers(draft("expire")), ["/kind"]);
    assert_eq!(pointers(EntryDraft::default()), ["/amount", "/reason", "/kind"]);
    let misplaced = EntryDraft { project_id: Some(project(1)), expires_on: Some(day(9)), ..draft("allot") };
    assert_eq!(pointers(misplaced), ["/expires_on"]);
    let reserved = EntryDraft { project_id: Some(project(1)), ..draft("reserve") }.parse(Element::Land, day(0));
    assert!(
        matches!(reserved, Ok(EntryCommand::Claim(_, Purpose::Reserve { until })) if until == day(90)),
        "ninety days when nobody says"
    );
}
