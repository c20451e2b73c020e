use uuid::Uuid;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const UNTIL: &str = "2026-11-30";

fn until() -> Cutoff {
    Cutoff::new(2026, day(UNTIL))
}

/// A project of a billion that was reported in March and is being negotiated, with leader and team.
fn a_project(number: u128) -> Measured {
    Measured {
        id: ProjectId(Uuid::from_u128(number)),
        stage: Stage::Negotiation,
        status: StatusWord::Active,
        industry: Industry::EVERY[0],
        district: District::EVERY[0],
        tier: Tier::From1Bn,
        investment: 1_000_000_000,
        reported_on: day("2026-03-02"),
        reached: BTreeMap::from([(Stage::Screening, day("2026-03-12")), (Stage::Negotiation, day("2026-04-11"))]),
        counted: 0,
        counts: false,
        in_office: true,
        next_step_due_on: None,
        light: Some(Light::Green),
        approvals: Approvals::default(),
    }
}

fn reached(stage: Stage, days: &[(Stage, &str)]) -> Measured {
    Measured { stage, reached: days.iter().map(|(stage, on)| (*stage, day(on))).collect(), ..a_project(9) }
}

fn figure(code: &str, projects: &[Measured]) -> (i64, Option<i64>) {
    let Figure { numerator, denominator } = measure(code).unwrap().figure(projects, until());
    (numerator, denominator)
}

#[test]
fn every_measure_reads_has_both_names_and_says_how_it_is_counted() {
    let codes: Vec<&str> = measures().iter().map(|measure| measure.code.as_str()).collect();
    let mut once = codes.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), codes.len());
    for measure in measures() {
        for language in [Language::Chinese, Language::English] {
            assert!(!measure.name(language).is_empty() && !measure.counted_so(language).is_empty(), "{}", measure.code);
        }
    }
}

#[test]
fn only_what_is_active_is_pursued_and_summed() {
    let closed = Measured { status: StatusWord::Closed, light: None, ..a_project(2) };
    let projects = [a_project(1), closed];
    assert_eq!(figure("pursued", &projects), (1, None));
    assert_eq!(figure("pursued_investment", &projects), (1_000_000_000, None));
    assert_eq!(figure("green", &projects), (1, Some(1)));
    assert_eq!(figure("new_leads", &projects), (2, None), "what was reported was reported, however it ended");
}

#[test]
fn the_landing_rate_is_of_those_signed_within_the_year() {
    let projects = [
        reached(Stage::Signed, &[(Stage::Signed, "2026-02-01")]),
        reached(Stage::Construction, &[(Stage::Signed, "2026-01-01"), (Stage::Construction, "2026-06-01")]),
        reached(Stage::Construction, &[(Stage::Signed, "2025-12-31"), (Stage::Construction, "2026-06-01")]),
        reached(Stage::Construction, &[(Stage::Signed, "2024-12-31"), (Stage::Construction, "2026-06-01")]),
        reached(Stage::Signed, &[(Stage::Signed, "2024-05-01")]),
    ];
    assert_eq!(figure("landing_rate", &projects), (1, Some(2)));
    assert_eq!(figure("landing_rate_two_years", &projects), (1, Some(2)));
    assert_eq!(figure("started", &projects), (3, None));
}

#[test]
fn a_year_that_has_passed_is_counted_to_its_end() {
    let late = reached(Stage::Construction, &[(Stage::Signed, "2025-03-01"), (Stage::Construction, "2026-02-01")]);
    let of = |year| measure("landing_rate").unwrap().figure([&late], Cutoff::new(year, day(UNTIL)));
    assert_eq!(of(2025), Figure { numerator: 0, denominator: Some(1) }, "it had not started by the end of 2025");
    assert_eq!(Cutoff::new(2025, day(UNTIL)).day(), day("2025-12-31"));
}

#[test]
fn what_counts_and_approvals_are_summed_as_they_are() {
    let corrected = Measured { counted: -200, counts: true, ..a_project(1) };
    let counted =
        Measured { counted: 1_200, counts: true, approvals: Approvals { finished: 4, on_time: 3 }, ..a_project(2) };
    let projects = [corrected, counted, a_project(3)];
    assert_eq!(figure("signed_investment", &projects), (1_000, None));
    assert_eq!(figure("approvals_on_time", &projects), (3, Some(4)));
}

#[test]
fn an_office_that_is_not_filled_and_a_step_past_its_day_are_counted() {
    let vacant = Measured { in_office: false, ..a_project(1) };
    let lead = Measured { stage: Stage::Lead, in_office: false, ..a_project(2) };
    let late = Measured { next_step_due_on: Some(day("2026-11-29")), ..a_project(3) };
    let today = Measured { next_step_due_on: Some(day(UNTIL)), ..a_project(4) };
    let projects = [vacant, lead, late, today];
    assert_eq!(figure("vacant", &projects), (1, Some(3)));
    assert_eq!(figure("step_overdue", &projects), (1, Some(4)));
}

#[test]
fn a_figure_is_the_sum_of_its_parts() {
    let mut projects: Vec<Measured> = (1..=6).map(a_project).collect();
    for (at, project) in projects.iter_mut().enumerate() {
        project.district = District::EVERY[at % District::EVERY.len()];
        project.stage = Stage::EVERY[at];
    }
    for measure in measures() {
        let whole = measure.figure(&projects, until());
        for by in Dimension::EVERY {
            let places: std::collections::BTreeSet<&str> = projects.iter().map(|project| project.place(*by)).collect();
            let of =
                |place: &str| measure.figure(projects.iter().filter(|project| project.place(*by) == place), until());
            let sum: i64 = places.iter().map(|place| of(place).numerator).sum();
            assert_eq!(sum, whole.numerator, "{} by {by}", measure.code);
        }
    }
}

#[test]
fn the_funnel_tells_how_many_came_how_far_and_how_long_they_stood() {
    let lead = Measured { stage: Stage::Lead, reached: BTreeMap::new(), ..a_project(1) };
    let earlier = Measured { reported_on: day("2025-12-31"), ..a_project(2) };
    let steps = funnel(&[lead, a_project(3), a_project(4), earlier], until());
    let told: Vec<(u64, Option<i64>)> = steps.iter().take(4).map(|step| (step.reached, step.median_days)).collect();
    assert_eq!(told, [(3, Some(10)), (2, Some(30)), (2, None), (0, None)]);
}
