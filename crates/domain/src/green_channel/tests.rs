use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::*;
use crate::approval::StopKind;
use crate::district::District;
use crate::id::ItemEventId;
use crate::industry::Industry;
use crate::light::Light;
use crate::text::Remark;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn channel(conditions: &[&str]) -> Channel {
    let conditions: BTreeSet<String> = conditions.iter().map(|code| (*code).to_owned()).collect();
    let applies = Catalogue::first().approvals.iter().filter(|approval| approval.condition.applies(&conditions));
    let item = |(at, approval): (usize, &Approval)| ChannelItem {
        id: ChannelItemId(Uuid::from_u128(at as u128)),
        label: None,
        approval: approval.clone(),
        events: Vec::new(),
    };
    Channel {
        project_id: ProjectId(Uuid::nil()),
        catalogue: 1,
        opened_on: day("2026-03-02"),
        items: applies.enumerate().map(item).collect(),
        conditions,
        forecast: None,
        opened_by: PersonId(Uuid::nil()),
    }
}

const PLANT: &[&str] = &["new_land", "new_building", "eia_form", "energy_review", "discharge", "standard_land"];

pub(super) fn event(kind: EventKind, on: &str) -> ItemEvent {
    ItemEvent {
        id: ItemEventId(Uuid::nil()),
        kind,
        on: day(on),
        procedure: None,
        days: None,
        note: Some(Remark::parse("按规定").unwrap()),
        document: None,
        attachment_id: None,
        by: PersonId(Uuid::nil()),
        at: DateTime::<Utc>::default(),
    }
}

fn special(kind: EventKind, procedure: StopKind, on: &str) -> ItemEvent {
    ItemEvent { procedure: Some(procedure), ..event(kind, on) }
}

fn id(channel: &Channel, code: &str) -> ChannelItemId {
    channel.items.iter().find(|item| item.approval.code == code).unwrap().id
}

/// The channel after events of an item, taken on the day of the last of them.
fn after(mut channel: Channel, code: &str, events: &[ItemEvent]) -> Channel {
    for event in events {
        let step = channel.take(id(&channel, code), event.clone(), event.on).unwrap();
        channel = channel.after(&step);
    }
    channel
}

fn done(channel: Channel, code: &str, on: &str) -> Channel {
    after(channel, code, &[event(EventKind::Submit, on), event(EventKind::Finish, on)])
}

fn state(channel: &Channel, code: &str, today: &str) -> ItemState {
    let standing = Standing::of(channel, Calendar::published(), day(today));
    standing.items.iter().find(|standing| standing.item.approval.code == code).unwrap().state
}

fn clock(channel: &Channel, code: &str, today: &str) -> ItemClock {
    let standing = Standing::of(channel, Calendar::published(), day(today));
    let item = standing.items.into_iter().find(|standing| standing.item.approval.code == code).unwrap();
    item.clock.unwrap()
}

#[test]
fn conditions_bring_the_items_and_nothing_begins_before_its_predecessors_are_done() {
    let open = channel(PLANT);
    let codes: Vec<&str> = open.items.iter().map(|item| item.approval.code.as_str()).collect();
    assert!(codes.contains(&"A08") && !codes.contains(&"A07") && !codes.contains(&"A13"), "{codes:?}");
    assert_eq!(state(&open, "A08", "2026-03-02"), ItemState::Waiting);
    let refused = open.take(id(&open, "A08"), event(EventKind::Submit, "2026-03-02"), day("2026-03-02"));
    assert_eq!(refused, Err(ItemRejection::Waits(vec!["A01".to_owned()])));
    let filed = done(open, "A01", "2026-03-03");
    assert_eq!(state(&filed, "A08", "2026-03-03"), ItemState::Ready);
}

#[test]
fn acceptance_is_day_0_and_stops_that_overlap_count_once() {
    let filed = done(channel(PLANT), "A01", "2026-03-02");
    let accepted =
        after(filed, "A08", &[event(EventKind::Submit, "2026-03-04"), event(EventKind::Accept, "2026-03-06")]);
    // Friday the 6th; seven working days end on Tuesday the 17th.
    assert_eq!(clock(&accepted, "A08", "2026-03-06").due_on, Some(day("2026-03-17")));
    let stopped = after(
        accepted,
        "A08",
        &[
            special(EventKind::StartSpecial, StopKind::PublicNotice, "2026-03-09"),
            special(EventKind::StartSpecial, StopKind::TechnicalAssessment, "2026-03-10"),
            special(EventKind::EndSpecial, StopKind::PublicNotice, "2026-03-12"),
            special(EventKind::EndSpecial, StopKind::TechnicalAssessment, "2026-03-13"),
        ],
    );
    assert_eq!(state(&stopped, "A08", "2026-03-13"), ItemState::Accepted);
    let clock = clock(&stopped, "A08", "2026-03-16");
    // The 9th counts, the 10th to 13th do not, the 16th does.
    assert_eq!((clock.used, clock.remaining, clock.due_on), (2, 5, Some(day("2026-03-23"))));
}

#[test]
fn what_nobody_corrects_within_five_days_counts_as_accepted_when_it_was_handed_in() {
    let filed = done(channel(PLANT), "A01", "2026-03-02");
    let submitted = after(filed, "A08", &[event(EventKind::Submit, "2026-03-04")]);
    let late =
        submitted.take(id(&submitted, "A08"), event(EventKind::RequestCorrection, "2026-03-12"), day("2026-03-12"));
    assert_eq!(late, Err(ItemRejection::CountsAsAccepted));
    assert_eq!(clock(&submitted, "A08", "2026-03-12").accepted_on, day("2026-03-04"));
    let asked = [event(EventKind::RequestCorrection, "2026-03-11"), event(EventKind::Corrected, "2026-03-20")];
    let corrected =
        after(submitted, "A08", &[asked[0].clone(), asked[1].clone(), event(EventKind::Accept, "2026-03-23")]);
    assert_eq!(clock(&corrected, "A08", "2026-03-24").accepted_on, day("2026-03-23"));
    let again =
        corrected.take(id(&corrected, "A08"), event(EventKind::RequestCorrection, "2026-03-24"), day("2026-03-24"));
    assert_eq!(again, Err(ItemRejection::CorrectedBefore));
}

#[test]
fn an_item_turns_yellow_before_its_limit_and_red_after_it() {
    let filed = done(channel(PLANT), "A01", "2026-03-02");
    let accepted =
        after(filed, "A08", &[event(EventKind::Submit, "2026-03-05"), event(EventKind::Accept, "2026-03-06")]);
    let light = |today| clock(&accepted, "A08", today).light;
    assert_eq!(
        [light("2026-03-10"), light("2026-03-13"), light("2026-03-17"), light("2026-03-18")],
        [Light::Green, Light::Yellow, Light::Yellow, Light::Red]
    );
}

#[test]
fn building_may_begin_when_environment_and_energy_are_approved_and_what_is_not_there_is_told() {
    let without = channel(&["new_land", "new_building"]);
    let standing = Standing::of(&without, Calendar::published(), day("2026-03-02"));
    let environment = ["A07", "A08", "A09"].map(str::to_owned).to_vec();
    assert!(standing.missing.contains(&("K00".to_owned(), environment)), "{:?}", standing.missing);
    let mut open = channel(PLANT);
    for code in ["Z01", "Z03", "Z04", "A01", "A05", "A06", "A08", "B01", "B02", "C01"] {
        open = done(open, code, "2026-03-02");
    }
    assert_eq!(state(&open, "K00", "2026-03-02"), ItemState::Waiting);
    assert_eq!(state(&done(open, "C06", "2026-03-02"), "K00", "2026-03-02"), ItemState::Done);
}

#[test]
fn items_side_by_side_are_not_added_up() {
    let filed = done(channel(PLANT), "A01", "2026-03-02");
    let both = [event(EventKind::Submit, "2026-03-05"), event(EventKind::Accept, "2026-03-06")];
    let open = after(after(filed, "A08", &both), "A06", &both);
    let standing = Standing::of(&open, Calendar::published(), day("2026-03-13"));
    assert_eq!(standing.counted_days, 5);
}

#[test]
fn an_item_with_slack_may_be_late_and_a_critical_one_may_not() {
    let open = channel(PLANT);
    let (calendar, today) = (Calendar::published(), day("2026-03-02"));
    let standing = Standing::of(&open, calendar, today);
    let late =
        |code: &str, days| standing.what_if(&open, &[Change::Delay(id(&open, code), days)], (calendar, today)).length;
    let energy = standing.items.iter().find(|standing| standing.item.approval.code == "A06").unwrap();
    let slack = energy.slot.slack();
    assert!(slack > 0);
    assert_eq!(late("A06", slack).1, standing.schedule.length);
    assert_eq!(late("A06", slack + 10).1, standing.schedule.length + 10);
    let critical = &open.items[standing.schedule.critical_path[0]].approval.code;
    assert_eq!(late(critical, 10).1, standing.schedule.length + 10);
}

#[test]
fn a_forecast_is_the_promise_without_a_record_and_the_record_where_there_is_one() {
    let open = channel(PLANT);
    let standing = Standing::of(&open, Calendar::published(), day("2026-03-02"));
    let here = Setting { industry: Industry::Electronics, district: District::Keqiao };
    let promised = forecast(&open, &standing, (&Record::default(), here));
    assert_eq!(promised.p10, promised.p90);
    let critical: Vec<&str> =
        standing.schedule.critical_path.iter().map(|at| open.items[*at].approval.code.as_str()).collect();
    let mut record = Record::default();
    let unit = open.items[standing.schedule.critical_path[0]].approval.unit.clone();
    let mut took = |setting, days| record.add(critical[0].to_owned(), Took { unit: unit.clone(), setting, days });
    for days in [5, 10, 40] {
        took(here, days);
    }
    let elsewhere = Setting { district: District::Xinchang, ..here };
    for days in [200, 210, 220] {
        took(elsewhere, days);
    }
    let spread = forecast(&open, &standing, (&record, here));
    assert!(spread.p10 < spread.p90 && spread.p10 <= spread.p50 && spread.p50 <= spread.p90, "{spread:?}");
    assert_eq!(spread, forecast(&open, &standing, (&record, here)), "the same record gives the same forecast");
    let slower = forecast(&open, &standing, (&record, elsewhere));
    assert!(slower.p10 > spread.p90, "what happened in the own district counts: {slower:?}");
    let nowhere = Setting { industry: Industry::Pharma, district: District::Zhuji };
    assert!(forecast(&open, &standing, (&record, nowhere)).p90 > spread.p90, "without any there, all of it does");
}

#[test]
fn a_second_building_waits_for_its_own_items() {
    let open = channel(PLANT);
    let label = Label::parse("二号厂房").ok();
    let new_id = ChannelItemId(Uuid::from_u128(900));
    let step = open.add(Catalogue::first(), (new_id, "B01", label.clone())).unwrap();
    let open = open.after(&step);
    assert_eq!(
        open.add(Catalogue::first(), (new_id, "B01", label.clone())),
        Err(ItemRejection::at("/label", Invalid::Repeated))
    );
    let second = ChannelItemId(Uuid::from_u128(901));
    let open = open.after(&open.add(Catalogue::first(), (second, "B02", label)).unwrap());
    let standing = Standing::of(&open, Calendar::published(), day("2026-03-02"));
    let own = standing.items.iter().position(|standing| standing.item.id == second).unwrap();
    let waits = standing.predecessors[own].clone();
    assert!(waits.iter().any(|at| open.items[*at].id == new_id), "{waits:?}");
}

#[test]
fn a_unit_is_told_what_it_finished_in_time_and_what_was_sent_back() {
    let filed = done(channel(PLANT), "A01", "2026-03-02");
    let asked = [
        event(EventKind::Submit, "2026-03-04"),
        event(EventKind::RequestCorrection, "2026-03-05"),
        event(EventKind::Corrected, "2026-03-06"),
        event(EventKind::Accept, "2026-03-06"),
        event(EventKind::Finish, "2026-03-10"),
    ];
    let late = [
        event(EventKind::Submit, "2026-03-04"),
        event(EventKind::Accept, "2026-03-04"),
        event(EventKind::Finish, "2026-03-20"),
    ];
    let open = after(after(filed, "A08", &asked), "A06", &late);
    let records = unit_records(&[open], (day("2026-03-01"), day("2026-03-31")), day("2026-03-31"));
    let environment = records["environment"];
    assert_eq!((environment.finished, environment.on_time, environment.corrected, environment.days), (1, 1, 1, 2));
    // The filing at once, and the review of energy that took twelve of seven days.
    let planning = records["ndrc"];
    assert_eq!((planning.finished, planning.on_time, planning.days, planning.promised), (2, 1, 12, 7));
}

#[test]
fn a_forecast_is_held_against_what_came() {
    let mut open = channel(&["new_land"]);
    open.forecast = Some(Forecast { p10: 1, p50: 10, p90: 20 });
    assert_eq!(calibration(std::slice::from_ref(&open), day("2026-03-31")).come, 0);
    let codes: Vec<String> = open.items.iter().map(|item| item.approval.code.clone()).collect();
    for code in codes.iter().filter(|code| *code != "K00") {
        let left_out = event(EventKind::LeaveOut, "2026-03-02");
        open = match code.as_str() {
            "A01" => done(open, "A01", "2026-03-09"),
            _ => after(open, code, &[left_out]),
        };
    }
    open = after(open, "K00", &[event(EventKind::LeaveOut, "2026-03-09")]);
    let told = calibration(&[open], day("2026-03-31"));
    assert_eq!(told, Calibration { come: 1, within_p10: 0, within_p50: 1, within_p90: 1 });
}

fn expected(channel: &Channel, code: &str, today: &str) -> Option<(NaiveDate, NaiveDate)> {
    let standing = Standing::of(channel, Calendar::published(), day(today));
    standing.items.iter().find(|standing| standing.item.approval.code == code).unwrap().expected
}

#[test]
fn what_is_not_over_is_expected_from_today_on() {
    let filed = done(channel(PLANT), "A01", "2026-03-02");
    // A Saturday: what is ready begins on Monday; of seven days the last is the Tuesday after the next.
    assert_eq!(expected(&filed, "A06", "2026-03-07"), Some((day("2026-03-09"), day("2026-03-17"))));
    assert_eq!(expected(&filed, "A01", "2026-03-07"), None, "it is done");
    let accepted =
        after(filed, "A06", &[event(EventKind::Submit, "2026-03-05"), event(EventKind::Accept, "2026-03-05")]);
    // Two of the seven are used on the 9th.
    assert_eq!(expected(&accepted, "A06", "2026-03-09"), Some((day("2026-03-09"), day("2026-03-13"))));
    let late = expected(&accepted, "A06", "2026-04-01");
    assert_eq!(late, Some((day("2026-04-01"), day("2026-04-01"))), "what is late takes a day at least");
    let standing = Standing::of(&accepted, Calendar::published(), day("2026-03-09"));
    let last = standing.items.iter().filter_map(|item| item.expected).map(|(_, finish)| finish).max();
    assert_eq!(last, standing.finish_on);
    let behind = |code: &str| expected(&accepted, code, "2026-03-09").unwrap();
    assert!(behind("B01").1 < behind("B02").0, "what waits begins after what it waits for");
}

#[test]
fn what_is_expected_has_days_as_far_as_the_calendar_has_data() {
    let filed = done(channel(PLANT), "A01", "2026-03-02");
    assert_eq!(expected(&filed, "A06", "2026-12-21"), Some((day("2026-12-21"), day("2026-12-29"))));
    let standing = Standing::of(&filed, Calendar::published(), day("2026-12-21"));
    assert_eq!(standing.finish_on, None);
    assert_eq!(expected(&filed, "D08", "2026-12-21"), None);
    let late = Channel { opened_on: day("2026-12-21"), ..channel(PLANT) };
    let planned = Standing::of(&late, Calendar::published(), day("2026-12-21"));
    let planned = |code: &str| planned.items.iter().find(|item| item.item.approval.code == code).unwrap().planned;
    assert_eq!((planned("A06"), planned("D08")), (Some((day("2026-12-21"), day("2026-12-29"))), None));
    let spread = Forecast { p10: 3, p50: 9, p90: 10 };
    let days = spread.days(Calendar::published(), day("2026-12-21"));
    assert_eq!(days, [Some(day("2026-12-23")), Some(day("2026-12-31")), None]);
}

#[test]
fn what_is_over_decides_the_end_no_more() {
    let filed = done(channel(PLANT), "A01", "2026-03-02");
    let standing = Standing::of(&filed, Calendar::published(), day("2026-03-02"));
    let of = |code: &str| standing.items.iter().find(|standing| standing.item.approval.code == code).unwrap();
    assert!(!of("A01").decides_the_end());
    assert!(standing.items.iter().any(ItemStanding::decides_the_end));
}
