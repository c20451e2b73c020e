//! Any sequence of commands keeps the invariants: random commands against the plain rules, day by day.

use std::collections::BTreeMap;

use chrono::Days;
use proptest::prelude::*;

use super::testing::*;
use super::*;
use crate::admission::Standards;

#[derive(Debug, Clone)]
enum Command {
    Appoint { who: u128, days: u64 },
    Form { liaison: u128, members: Vec<u128>, days: u64 },
    Move { to: usize, days: u64 },
    Back { to: usize, days: u64 },
    Review { days: u64 },
    Suspend,
    Close,
    Resume,
}

fn command() -> impl Strategy<Value = Command> {
    let who = 2u128..7;
    let days = 0u64..330;
    prop_oneof![
        3 => (who.clone(), days.clone()).prop_map(|(who, days)| Command::Appoint { who, days }),
        3 => (who.clone(), proptest::collection::vec(who, 0..3), days.clone())
            .prop_map(|(liaison, members, days)| Command::Form { liaison, members, days }),
        6 => (1usize..10, days.clone()).prop_map(|(to, days)| Command::Move { to, days }),
        1 => (0usize..9, days.clone()).prop_map(|(to, days)| Command::Back { to, days }),
        2 => days.prop_map(|days| Command::Review { days }),
        1 => Just(Command::Suspend),
        1 => Just(Command::Close),
        2 => Just(Command::Resume),
    ]
}

fn on(days: u64) -> String {
    (day("2026-01-01") + Days::new(days)).to_string()
}

fn decide(project: &Project, command: &Command) -> Result<Change, Rejection> {
    let reason = Remark::parse("随机").unwrap();
    match command {
        Command::Appoint { who, days } => project.appoint_leader(led_by(*who, &on(*days)), today()),
        Command::Form { liaison, members, days } => {
            project.form_team(served_by(*liaison, members, &on(*days)), today())
        }
        Command::Move { to: stage, days } => {
            let evidence: Vec<EvidenceKind> =
                EvidenceKind::EVERY.iter().copied().filter(|k| *k != EvidenceKind::Lease).collect();
            project.advance(to(Stage::EVERY[*stage], &on(*days), &evidence), today())
        }
        Command::Back { to: stage, days } => {
            let back = to(Stage::EVERY[*stage], &on(*days), &[]);
            project.advance(Advance { note: Some(reason), ..back }, today())
        }
        Command::Review { days } => project.review_admission(passed(&on(*days)), Standards::published(), today()),
        Command::Suspend => project.suspend(Suspend { reason, review_on: None }, today()),
        Command::Close => project.close(Close { outcome: Outcome::Lost, reason, into: None }),
        Command::Resume => project.resume(Resume { reason }),
    }
}

/// Who held an office on each day, told plainly: later appointments win from their first day on.
fn offices<T: Clone>(terms: impl Iterator<Item = (chrono::NaiveDate, T)>) -> BTreeMap<chrono::NaiveDate, T> {
    let mut held = BTreeMap::new();
    for (from, holder) in terms {
        for day in from.iter_days().take_while(|day| *day <= today()) {
            held.insert(day, holder.clone());
        }
    }
    held
}

fn check(project: &Project) {
    for (former, next) in project.leaders.iter().zip(project.leaders.iter().skip(1)) {
        assert_eq!(former.term.until, Some(next.term.from), "no gap and no overlap between leaders");
    }
    for (former, next) in project.teams.iter().zip(project.teams.iter().skip(1)) {
        assert_eq!(former.term.until, Some(next.term.from), "no gap and no overlap between teams");
    }
    let leaders = offices(project.leaders.iter().map(|l| (l.term.from, l.person_id)));
    let teams = offices(project.teams.iter().map(|t| (t.term.from, t.people().collect::<Vec<_>>())));
    for (day, leader) in &leaders {
        let serving: Vec<_> = project.leaders.iter().filter(|l| l.term.contains(*day)).collect();
        assert_eq!(serving.len(), 1, "exactly one leader on {day}");
        assert_eq!(serving[0].person_id, *leader);
        assert!(teams.get(day).is_none_or(|team| !team.contains(leader)), "leader in the team on {day}");
    }
    for team in &project.teams {
        assert!(!team.members.is_empty());
    }
    if project.stage.needs_leader_and_team() {
        assert!(project.leader().is_some() && project.team().is_some());
    }
    for (earlier, later) in project.transitions.iter().zip(project.transitions.iter().skip(1)) {
        assert!(earlier.on <= later.on && earlier.to == later.from);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_commands_keeps_the_invariants(commands in proptest::collection::vec(command(), 0..40)) {
        let mut project = a_lead();
        let mut taken = 0;
        for command in commands {
            if let Ok(change) = decide(&project, &command) {
                project = project.after(&change, noon());
                taken += 1;
            }
            check(&project);
        }
        prop_assert_eq!(project.version, 1 + taken);
    }
}
