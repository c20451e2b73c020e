//! One project on its way, remembering the version it stands at.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::builders::{With as _, evidence};
use crate::client::{Answer, Client};
use crate::day::days_ago;
use crate::directory::Directory;

/// The way of a project: each stage after the lead, how many days ago it is entered, what is handed in.
pub const WAY: [(&str, u64, &[&str]); 9] = [
    ("screening", 170, &[]),
    ("negotiation", 150, &["screening_opinion"]),
    ("signed", 130, &["agreement"]),
    ("filed", 110, &["filing", "business_licence"]),
    ("land_secured", 90, &["land_contract"]),
    ("construction", 70, &["construction_permit", "capital_paid_in"]),
    ("completed", 50, &["completion_acceptance"]),
    ("trial_production", 30, &["trial_plan", "pollutant_permit"]),
    ("production", 10, &["production_report", "environmental_acceptance"]),
];

/// When the lead is reported, the leader appointed, the team formed, the admission reviewed.
pub const REPORTED: u64 = 180;
/// The leader's first day.
pub const APPOINTED: u64 = 160;
/// The team's first day.
pub const FORMED: u64 = 155;
/// The review's day.
pub const REVIEWED: u64 = 140;
/// Who leads.
pub const LEADER: &str = "孟丽华";
/// Who serves as liaison: the account `liaison`.
pub const LIAISON: &str = "周文斌";
/// Who is in the team beside the liaison.
pub const MEMBER: &str = "骆雅婷";

/// A project in someone's hand.
#[derive(Debug)]
pub struct Case {
    /// Who acts.
    pub client: Client,
    /// Who is who.
    pub directory: Directory,
    /// The project as it was answered last.
    pub project: Value,
}

impl Case {
    /// Logs a lead that was reported long enough ago for the whole way.
    ///
    /// # Errors
    /// It is not taken.
    pub fn begin(client: &Client, lead: Value) -> Result<Self> {
        let directory = Directory::read(client)?;
        let logged = client.post("/projects", &lead.with("reported_on", days_ago(REPORTED)))?;
        ensure!(logged.status == 201, "the lead is not taken: {}", logged.text);
        Ok(Self { client: client.clone(), directory, project: logged.json })
    }

    /// Logs a lead and brings it to a stage.
    ///
    /// # Errors
    /// A step is refused.
    pub fn brought_to(client: &Client, lead: Value, stage: &str) -> Result<Self> {
        let mut case = Self::begin(client, lead)?;
        if stage == "lead" {
            return Ok(case);
        }
        for (to, _, _) in WAY {
            case.prepare(to)?;
            let moved = case.step(to)?;
            ensure!(moved.status == 201, "{to}: {}", moved.text);
            if to == stage {
                return Ok(case);
            }
        }
        anyhow::bail!("there is no stage {stage}")
    }

    fn prepare(&mut self, to: &str) -> Result<()> {
        let prepared = match to {
            "negotiation" => {
                let appointed = self.appoint(LEADER, APPOINTED)?;
                ensure!(appointed.status == 200, "{}", appointed.text);
                self.form_team(LIAISON, &[MEMBER], FORMED)?
            }
            "signed" => self.review("passed", REVIEWED)?,
            _ => return Ok(()),
        };
        ensure!(prepared.status < 300, "{to}: {}", prepared.text);
        Ok(())
    }

    /// The project's path, or one below it.
    #[must_use]
    pub fn path(&self, below: &str) -> String {
        format!("/projects/{}{below}", self.project["id"].as_str().unwrap_or_default())
    }

    /// Whoever acts, on the version that was answered last.
    #[must_use]
    pub fn hand(&self) -> Client {
        self.client.on(&self.project)
    }

    /// Appoints a leader.
    ///
    /// # Errors
    /// There is no answer.
    pub fn appoint(&mut self, name: &str, from: u64) -> Result<Answer> {
        let body = self.directory.appointment(name, &days_ago(from))?;
        let answer = self.hand().put(&self.path("/leader"), &body)?;
        Ok(self.remember(answer))
    }

    /// Forms a team.
    ///
    /// # Errors
    /// There is no answer.
    pub fn form_team(&mut self, liaison: &str, members: &[&str], from: u64) -> Result<Answer> {
        let body = self.directory.team(liaison, members, &days_ago(from))?;
        let answer = self.hand().put(&self.path("/team"), &body)?;
        Ok(self.remember(answer))
    }

    /// Records an admission verdict.
    ///
    /// # Errors
    /// There is no answer.
    pub fn review(&mut self, verdict: &str, on: u64) -> Result<Answer> {
        let body = json!({ "verdict": verdict, "on": days_ago(on), "reason": "三控四质均达标" });
        self.post("/admission", &body)
    }

    /// Moves to a stage with everything it asks for, on its day of [`WAY`].
    ///
    /// # Errors
    /// There is no answer.
    pub fn step(&mut self, to: &str) -> Result<Answer> {
        let (_, day, kinds) = WAY.into_iter().find(|(stage, _, _)| *stage == to).unwrap_or((to, 0, &[]));
        self.advance(to, day, kinds)
    }

    /// Moves to a stage on a day with these kinds of evidence.
    ///
    /// # Errors
    /// There is no answer.
    pub fn advance(&mut self, to: &str, day: u64, kinds: &[&str]) -> Result<Answer> {
        let on = days_ago(day);
        let pieces: Vec<Value> = kinds.iter().map(|kind| evidence(kind, &on)).collect();
        self.post("/transitions", &json!({ "to": to, "on": on, "evidence": pieces }))
    }

    /// Posts below the project on the version that was answered last.
    ///
    /// # Errors
    /// There is no answer.
    pub fn post(&mut self, below: &str, body: &Value) -> Result<Answer> {
        let answer = self.hand().post(&self.path(below), body)?;
        Ok(self.remember(answer))
    }

    /// Sends a merge patch on the version that was answered last.
    ///
    /// # Errors
    /// There is no answer.
    pub fn patch(&mut self, body: &Value) -> Result<Answer> {
        let answer = self.hand().patch(&self.path(""), body)?;
        Ok(self.remember(answer))
    }

    /// Reads below the project.
    ///
    /// # Errors
    /// There is no answer.
    pub fn get(&self, below: &str) -> Result<Answer> {
        self.client.get(&self.path(below))
    }

    fn remember(&mut self, answer: Answer) -> Answer {
        if answer.status < 300 {
            let whole = if answer["project"].is_object() { &answer["project"] } else { &answer.json };
            self.project.clone_from(whole);
        }
        answer
    }
}
