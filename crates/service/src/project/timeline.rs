//! Everything that happened to a project, from the change log.

use chrono::{DateTime, Utc};
use dingyin_domain::admission::Verdict;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::district::District;
use dingyin_domain::element::Element;
use dingyin_domain::green_channel::AlertRung;
use dingyin_domain::handover::Office;
use dingyin_domain::id::{PersonId, ProjectId};
use dingyin_domain::intake::{LeadVerdict, Rung, StepKind};
use dingyin_domain::language::Language;
use dingyin_domain::money::Yuan;
use dingyin_domain::stage::Stage;
use dingyin_storage::change_log::{self, Entry};
use serde_json::Value;

use crate::action_title::{self, named};
use crate::context::Context;
use crate::error::ServiceError;
use crate::{Directory, Service, log_page};

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Moment {
    /// Its position in the change log.
    pub position: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub actor: String,
    /// The action's name.
    pub action: String,
    /// What people call it.
    pub title: &'static str,
    /// What it was about.
    pub summary: String,
    /// What it changed.
    pub changes: Vec<FieldChange>,
}

/// A field before and after.
#[derive(Debug, Clone)]
pub struct FieldChange {
    /// The field's name.
    pub field: String,
    /// What people call it.
    pub label: &'static str,
    /// Before.
    pub before: Value,
    /// After.
    pub after: Value,
}

/// What people call each field; one that is not here is not shown.
const LABELS: &[(&str, &str, &str)] = &[
    ("name", "项目名称", "Name"),
    ("investor", "投资方", "Investor"),
    ("industry", "产业", "Industry"),
    ("sub_industry", "细分领域", "Sub-industry"),
    ("district", "区、县(市)", "District"),
    ("total_investment_yuan", "总投资", "Total investment"),
    ("foreign_investment", "外资金额", "Foreign amount"),
    ("summary", "项目简介", "Summary"),
    ("source", "来源", "Source"),
    ("contacts", "联系人数", "Contacts"),
    ("stage", "阶段", "Stage"),
    ("status", "状态", "Status"),
    ("outcome", "结果", "Outcome"),
    ("protected_until", "首报保护至", "Protected until"),
];

impl Service {
    /// Everything that happened to a project before a position, newest first, and how many things there were in all.
    ///
    /// # Errors
    /// Not seen, or a cursor that does not read.
    pub async fn timeline(
        &self,
        context: &Context,
        id: ProjectId,
        before: Option<&str>,
        limit: u64,
    ) -> Result<(Vec<Moment>, Option<String>, u64), ServiceError> {
        self.project(context, id).await?;
        let before = log_page::before(before)?;
        let reader = self.storage().reader();
        let ids: Vec<_> = self.joined(id).await?.into_iter().map(|id| id.0).collect();
        let entries = change_log::of_records(reader, "project", &ids, before, limit + 1).await?;
        let total = change_log::count_of_records(reader, "project", &ids).await?;
        let (entries, next) = log_page::cut(entries, limit);
        let directory = self.directory();
        let moments = entries.into_iter().map(|entry| moment(entry, &directory, context.language)).collect();
        Ok((moments, next, total))
    }
}

fn moment(entry: Entry, directory: &Directory, language: Language) -> Moment {
    let summary = summary(&entry, directory, language);
    let changes = if entry.action == "project.logged" { Vec::new() } else { changes(&entry.data, language) };
    Moment {
        position: entry.position,
        at: entry.at,
        actor: entry.actor_name,
        title: action_title::of(&entry.action, language).unwrap_or_default(),
        action: entry.action,
        summary,
        changes,
    }
}

fn changes(data: &Value, language: Language) -> Vec<FieldChange> {
    let after = data.get("after").and_then(Value::as_object);
    let change = |(field, after): (&String, &Value)| {
        let label = named(LABELS, field, language)?;
        let before = data.pointer(&format!("/before/{field}")).cloned().unwrap_or_default();
        Some(FieldChange { field: field.clone(), label, before, after: after.clone() })
    };
    after.into_iter().flatten().filter_map(change).collect()
}

fn text<'v>(data: &'v Value, pointer: &str) -> &'v str {
    data.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

fn person<'d>(data: &Value, pointer: &str, directory: &'d Directory) -> &'d str {
    let id = text(data, pointer).parse::<PersonId>();
    id.map_or("—", |id| directory.person_name(id))
}

fn stage(data: &Value, pointer: &str, language: Language) -> &'static str {
    Stage::from_code(text(data, pointer)).map_or("", |stage| stage.name(language))
}

/// What is needed of each element, with its unit.
fn needs(data: &Value, language: Language) -> String {
    let needs = data.pointer("/change/needs_stated/needs").and_then(Value::as_array).into_iter().flatten();
    let told = needs.filter_map(|need| {
        let element = Element::from_code(text(need, "/element"))?;
        let (amount, measure) = (element.decimal(need.get("amount")?.as_i64()?), element.measure());
        let unit = language.pick(&measure.unit_zh, &measure.unit_en);
        Some(format!("{} {amount} {unit}", element.name(language)))
    });
    told.collect::<Vec<_>>().join(language.pick("，", ", "))
}

/// The sentence beside the title; what a user typed stays as it was typed.
fn summary(entry: &Entry, directory: &Directory, language: Language) -> String {
    let data = &entry.data;
    match entry.action.as_str() {
        "project.logged" => {
            let yuan = data.pointer("/after/total_investment_yuan").and_then(Value::as_i64);
            let amount = yuan.and_then(|yuan| Yuan::new(yuan).ok()).map(|yuan| yuan.show(language));
            format!("{} · {}", text(data, "/after/investor/name"), amount.unwrap_or_default())
        }
        "leader.appointed" => {
            let name = person(data, "/change/leader_appointed/tenure/person_id", directory);
            let from = text(data, "/change/leader_appointed/tenure/from");
            let reason = text(data, "/change/leader_appointed/tenure/reason");
            language.pick(format!("{name} 自 {from} 起：{reason}"), format!("{name} from {from}: {reason}"))
        }
        "team.formed" => {
            let name = person(data, "/change/team_formed/tenure/liaison_id", directory);
            let members =
                data.pointer("/change/team_formed/tenure/members").and_then(Value::as_array).map_or(0, Vec::len);
            language.pick(format!("专员 {name}，成员 {members} 人"), format!("liaison {name}, {members} members"))
        }
        "handover.accepted" => {
            let office =
                Office::from_code(text(data, "/handovers/0/office")).map_or("", |office| office.name(language));
            let open = data.pointer("/acceptance/items").and_then(Value::as_array).map_or(0, Vec::len);
            let taken = language.pick(format!("{office}，未办事项 {open} 件"), format!("{office}, {open} items open"));
            match text(data, "/acceptance/note") {
                "" => taken,
                note => format!("{taken} · {note}"),
            }
        }
        "stage.moved" | "stage.sent_back" => {
            let from = stage(data, "/change/stage_moved/transition/from", language);
            let to = stage(data, "/change/stage_moved/transition/to", language);
            let note = text(data, "/change/stage_moved/transition/note");
            if note.is_empty() { format!("{from} → {to}") } else { format!("{from} → {to} · {note}") }
        }
        "admission.reviewed" => text(data, "/change/admission_reviewed/review/reason").to_owned(),
        "admission.overruled" => {
            let verdict = Verdict::from_code(text(data, "/change/admission_overruled/overruling/verdict"));
            let name = verdict.map_or("", |verdict| verdict.name(language));
            format!("{name} · {}", text(data, "/change/admission_overruled/overruling/reason"))
        }
        "admission.condition_met" => text(data, "/change/admission_condition_met/met/note").to_owned(),
        action if action.starts_with("progress.") => {
            let month = text(data, "/progress/facts/month").get(..7).unwrap_or_default();
            let yuan = data.pointer("/progress/facts/invested_yuan").and_then(Value::as_i64);
            let amount = yuan.and_then(|yuan| Yuan::new(yuan).ok()).map(|yuan| yuan.show(language));
            format!("{month} · {}", amount.unwrap_or_else(|| "0".to_owned()))
        }
        action if action.starts_with("performance.") => {
            data.pointer("/performance/facts/year").map(Value::to_string).unwrap_or_default()
        }
        "approval.reminded" | "approval.escalated" => alerted(data, language),
        "follow_up.noted" => text(data, "/change/follow_up_noted/follow_up/summary").to_owned(),
        "project.resumed" => text(data, "/change/status_changed/reason").to_owned(),
        "project.suspended" | "project.closed" => text(data, "/after/status_reason").to_owned(),
        "project.transferred" => transferred(data, language),
        "capital.increased" => text(data, "/change/capital_increased/counts/0/reason").to_owned(),
        "element_needs.stated" => needs(data, language),
        "count.corrected" => text(data, "/change/counted/counts/0/reason").to_owned(),
        "intake.answered" => with_note(person(data, "/intake/done_by", directory), data),
        "intake.judged" => {
            let verdict = LeadVerdict::from_code(text(data, "/intake/judgement/verdict"));
            let name = verdict.map_or("", |verdict| verdict.name(language));
            format!("{name} · {}", text(data, "/intake/judgement/reason"))
        }
        "intake.referrer_told" | "intake.reported" => text(data, "/intake/note").to_owned(),
        "intake.escalated" => escalated(data, language),
        "contacts.revealed" => text(data, "/reason").to_owned(),
        "instruction.issued" => text(data, "/instruction/text").to_owned(),
        "meeting.recorded" => text(data, "/meeting/facts/topic").to_owned(),
        action if action.starts_with("problem.") => joined(data, "/problem/title", "/problem/deed/note"),
        action if action.starts_with("instruction.") => text(data, "/instruction/deed/note").to_owned(),
        action if action.starts_with("meeting_task.") => joined(data, "/task/decision/text", "/task/note"),
        _ => String::new(),
    }
}

fn transferred(data: &Value, language: Language) -> String {
    let of = |field: &str| text(data, &format!("/change/transferred/transfer/{field}"));
    let district = |field: &str| District::from_code(of(field)).map_or("", |district| district.name(language));
    let (from, to, until, reason) = (district("from_district"), district("to_district"), of("until"), of("reason"));
    let share = data.pointer("/change/transferred/transfer/share").and_then(Value::as_u64).unwrap_or_default();
    let percent = format!("{}.{:02}%", share / 100, share % 100);
    language.pick(
        format!("{from} → {to}，{from}保留 {percent} 至 {until}：{reason}"),
        format!("{from} → {to}, {from} keeps {percent} until {until}: {reason}"),
    )
}

/// What it was, and what was said of it where something was.
fn joined(data: &Value, what: &str, said: &str) -> String {
    match (text(data, what), text(data, said)) {
        (what, "") => what.to_owned(),
        (what, said) => format!("{what} · {said}"),
    }
}

/// What was said, and the remark where there is one.
fn with_note(said: &str, data: &Value) -> String {
    match text(data, "/intake/note") {
        "" => said.to_owned(),
        note => format!("{said} · {note}"),
    }
}

/// Which item is meant, by when, and how far it has come.
fn alerted(data: &Value, language: Language) -> String {
    let rung = AlertRung::from_code(text(data, "/alert/rung")).map_or("", |rung| rung.name(language));
    format!("{} · {} · {rung}", text(data, "/code"), text(data, "/alert/due_on"))
}

fn escalated(data: &Value, language: Language) -> String {
    let step = StepKind::from_code(text(data, "/intake/kind")).map_or("", |kind| kind.name(language));
    let rung = Rung::from_code(text(data, "/intake/rung")).map_or("", |rung| rung.name(language));
    let (due_on, reached_on) = (text(data, "/intake/due_on"), text(data, "/intake/reached_on"));
    language.pick(
        format!("{step}应于 {due_on} 前完成，{reached_on} 上报{rung}"),
        format!("{step}: due on {due_on}, on {reached_on} to the {}", rung.to_lowercase()),
    )
}
