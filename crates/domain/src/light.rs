//! 红黄绿灯: how something stands, at a glance. Handbook §1; the light of a project: §11.

use chrono::{Datelike as _, NaiveDate};

use crate::coded::{Coded as _, coded};
use crate::id::{PersonId, ProblemId, UnitId};
use crate::language::Language;
use crate::problem::{Problem, ProblemRung};
use crate::progress::{Assurance, Progress, months};
use crate::rhythm;
use crate::stage::Stage;

coded! {
    /// Green, yellow, red.
    pub enum Light {
        Green = "green" "绿灯" "Green",
        Yellow = "yellow" "黄灯" "Yellow",
        Red = "red" "红灯" "Red",
    }
}

coded! {
    /// Why a light is not green.
    pub enum LightCause {
        BehindPlan = "behind_plan" "进度滞后" "Behind the plan",
        StartOverdue = "start_overdue" "未按期开工" "Start overdue",
        NoContact = "no_contact" "久未联系" "No contact",
        ProblemOverdue = "problem_overdue" "问题逾期" "Problem overdue",
    }
}

/// Behind the time that has passed by so many tenths of the year's plan and more is yellow.
const YELLOW_BEHIND: i128 = 1;
/// Behind by more than this is red.
const RED_BEHIND: i128 = 3;
/// Longer without a contact is yellow.
const YELLOW_SILENCE: i64 = 30;
/// Longer than this is red.
const RED_SILENCE: i64 = 60;
/// In the month in which a start was due it is yellow, in the third red.
const RED_START: i32 = 3;

/// What decides the light of an active project, beside what was told of its progress and its open problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Watched {
    /// Where it stands.
    pub stage: Stage,
    /// Since when.
    pub stage_since: NaiveDate,
    /// The latest contact with its investor.
    pub last_contact_on: Option<NaiveDate>,
    /// The leader in office.
    pub leader: Option<PersonId>,
    /// The liaison of the team in office.
    pub liaison: Option<PersonId>,
}

/// Who answers for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// The leader or the liaison.
    Person(PersonId),
    /// The unit that deals with a problem.
    Unit(UnitId),
}

/// A reason why a light is not green.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LightReason {
    /// How grave it is.
    pub light: Light,
    /// Of what sort.
    pub cause: LightCause,
    /// Who answers for it; nobody where the office is vacant.
    pub answers: Option<Answers>,
    /// The problem that is overdue.
    pub problem: Option<ProblemId>,
    detail: Detail,
}

/// The figures of a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Detail {
    /// What was done and what time has passed, in hundredths of a percent.
    Behind {
        assurance: Assurance,
        done: i64,
        time: i64,
    },
    Start {
        planned: NaiveDate,
    },
    Silence {
        days: i64,
    },
    Problem {
        title: String,
        due_on: NaiveDate,
    },
}

impl LightReason {
    /// The reason in a sentence.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match &self.detail {
            Detail::Behind { assurance, done, time } => {
                let (word, done, time) = (assurance.name(language), percent(*done), percent(*time));
                language.pick(
                    format!("全年计划完成 {done}（{word}），时间进度 {time}"),
                    format!("{done} of the year's plan done ({word}) when {time} of the year has passed"),
                )
            }
            Detail::Start { planned } => {
                let month = planned.format("%Y-%m");
                language
                    .pick(format!("计划 {month} 开工，尚未开工"), format!("Planned to start in {month}, not started"))
            }
            Detail::Silence { days } => language
                .pick(format!("已 {days} 天未联系投资方"), format!("No contact with the investor for {days} days")),
            Detail::Problem { title, due_on } => language.pick(
                format!("问题“{title}”应于 {due_on} 前答复，已超期"),
                format!("Problem “{title}” was to be answered by {due_on}"),
            ),
        }
    }
}

fn percent(hundredths: i64) -> String {
    format!("{}.{}%", hundredths / 100, hundredths % 100 / 10)
}

/// The light of a project with all its reasons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProjectLight {
    /// The gravest first.
    pub reasons: Vec<LightReason>,
}

impl ProjectLight {
    /// The worst of the reasons counts.
    #[must_use]
    pub fn light(&self) -> Light {
        self.reasons.first().map_or(Light::Green, |reason| reason.light)
    }

    /// The light of an active project on a day.
    #[must_use]
    pub fn of(watched: &Watched, told: &[Progress], problems: &[Problem], today: NaiveDate) -> Self {
        let leader = watched.leader.map(Answers::Person);
        let liaison = watched.liaison.map(Answers::Person).or(leader);
        let mut reasons: Vec<LightReason> = problems.iter().filter_map(|problem| overdue(problem, today)).collect();
        reasons.extend(start(watched, told, today).map(|found| found.answered_by(leader)));
        reasons.extend(behind(watched, told, today).map(|found| found.answered_by(leader)));
        reasons.extend(silence(watched, today).map(|found| found.answered_by(liaison)));
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.light));
        Self { reasons }
    }
}

/// A reason before it is known who answers.
struct Found(Light, LightCause, Detail);

impl Found {
    fn answered_by(self, answers: Option<Answers>) -> LightReason {
        let Self(light, cause, detail) = self;
        LightReason { light, cause, answers, problem: None, detail }
    }
}

fn overdue(problem: &Problem, today: NaiveDate) -> Option<LightReason> {
    let due_on = problem.due_on.filter(|_| problem.is_overdue(today))?;
    let with_leader = problem.escalated_to(today) == Some(ProblemRung::Leader);
    let title = problem.facts.title.as_str().to_owned();
    let found = Found(
        if with_leader { Light::Red } else { Light::Yellow },
        LightCause::ProblemOverdue,
        Detail::Problem { title, due_on },
    );
    Some(LightReason { problem: Some(problem.id), ..found.answered_by(Some(Answers::Unit(problem.unit_id))) })
}

/// The first month for which an investment is planned is the one in which building is to start.
fn start(watched: &Watched, told: &[Progress], today: NaiveDate) -> Option<Found> {
    if watched.stage < Stage::Signed || watched.stage >= Stage::Construction {
        return None;
    }
    let months = months(told);
    let planned = months
        .iter()
        .find(|month| month.told.get(&Assurance::Planned).is_some_and(|plan| plan.progress.facts.invested_yuan > 0))?;
    let number = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    let running = number(today) - number(planned.month) + 1;
    let light = match running {
        RED_START.. => Light::Red,
        1.. => Light::Yellow,
        _ => return None,
    };
    Some(Found(light, LightCause::StartOverdue, Detail::Start { planned: planned.month }))
}

/// What was done of the year's plan against the months that have passed; verified values where there are any, else those
/// that the company reported.
fn behind(watched: &Watched, told: &[Progress], today: NaiveDate) -> Option<Found> {
    if watched.stage < Stage::Signed {
        return None;
    }
    let months = months(told);
    let of_year = |assurance: Assurance| {
        let in_year = months.iter().filter(|month| month.month.year() == today.year());
        in_year.filter_map(|month| month.told.get(&assurance)).next_back().map(|told| told.year_yuan)
    };
    let plan = of_year(Assurance::Planned).filter(|plan| *plan > 0)?;
    let known = [Assurance::Verified, Assurance::Reported].into_iter();
    let (assurance, yuan) =
        known.filter_map(|assurance| Some((assurance, of_year(assurance)?))).next().unwrap_or((Assurance::Verified, 0));
    let share =
        |part: i64, whole: i64| i64::try_from(i128::from(part) * 10_000 / i128::from(whole)).unwrap_or(i64::MAX);
    let passed = i64::from(today.month0());
    // In tenths of a twelfth of the plan, so that nothing is rounded before it is compared.
    let behind = (i128::from(passed) * i128::from(plan) - 12 * i128::from(yuan)) * 10;
    let light = match behind {
        behind if behind > 12 * RED_BEHIND * i128::from(plan) => Light::Red,
        behind if behind >= 12 * YELLOW_BEHIND * i128::from(plan) => Light::Yellow,
        _ => return None,
    };
    let (done, time) = (share(yuan, plan), share(passed, 12));
    Some(Found(light, LightCause::BehindPlan, Detail::Behind { assurance, done, time }))
}

/// Counts from the latest contact, or from the day the project came to where it stands.
fn silence(watched: &Watched, today: NaiveDate) -> Option<Found> {
    rhythm::stages().find(|stage| *stage == watched.stage)?;
    let days = (today - watched.last_contact_on.unwrap_or(watched.stage_since)).num_days();
    let light = match days {
        days if days > RED_SILENCE => Light::Red,
        days if days > YELLOW_SILENCE => Light::Yellow,
        _ => return None,
    };
    Some(Found(light, LightCause::NoContact, Detail::Silence { days }))
}

#[cfg(test)]
#[path = "light_tests.rs"]
mod tests;
