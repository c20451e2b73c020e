//! How news reads in a mail.

use dingyin_domain::coded::Coded as _;
use dingyin_domain::language::Language;
use dingyin_storage::alert::ToldAlert;
use dingyin_storage::notification::Notification;

use crate::context::Context;
use crate::work::WorkOfProject;

/// The most that a mail lists; it says how much more there is.
const MOST: usize = 20;

/// What a mail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    pub subject: String,
    pub text: String,
}

impl Letter {
    /// What was told on the page; none where there is nothing.
    pub fn of_news(context: &Context, alerts: &[ToldAlert], hits: &[Notification]) -> Option<Self> {
        let language = context.language;
        let mut lines: Vec<String> = alerts.iter().map(|alert| alert_line(alert, language)).collect();
        lines.extend(hits.iter().map(|told| hits_line(told, language)));
        let count = lines.len();
        let subject = language.pick(format!("盯引：{count} 条新消息"), format!("Dingyin: {count} notices"));
        (count > 0).then(|| Self { subject, text: text(context, lines) })
    }

    /// What presses of someone's work; none where nothing does.
    pub fn of_work(context: &Context, work: &[WorkOfProject]) -> Option<Self> {
        let language = context.language;
        let overdue = work.iter().filter(|work| work.item.overdue).count();
        let count = work.len();
        let subject = language.pick(
            format!("盯引：近期待办 {count} 件，其中逾期 {overdue} 件"),
            format!("Dingyin: {count} things to do soon, {overdue} of them overdue"),
        );
        let lines: Vec<String> = work.iter().map(|work| work_line(work, language)).collect();
        (count > 0).then(|| Self { subject, text: text(context, lines) })
    }
}

fn alert_line(alert: &ToldAlert, language: Language) -> String {
    let (rung, name) = (alert.rung.name(language), alert.approval.name(language));
    let (code, due_on) = (&alert.project.code, alert.due_on);
    language.pick(
        format!("{rung}：{name}（{code}），应于 {due_on} 办结"),
        format!("{rung}: {name} ({code}), due on {due_on}"),
    )
}

fn hits_line(told: &Notification, language: Language) -> String {
    let (name, count) = (told.saved_search.1.as_str(), told.hits.len());
    language.pick(format!("检索“{name}”有 {count} 条新命中"), format!("{count} new results of the search “{name}”"))
}

fn work_line(WorkOfProject { item, project, .. }: &WorkOfProject, language: Language) -> String {
    let (kind, code) = (item.kind.name(language), &project.code);
    let due =
        item.due_on.map(|due| language.pick(format!("，应于 {due}"), format!(", due on {due}"))).unwrap_or_default();
    let overdue = if item.overdue { language.pick("，已逾期", ", overdue") } else { "" };
    language.pick(format!("{kind}（{code}）{due}{overdue}"), format!("{kind} ({code}){due}{overdue}"))
}

fn text(context: &Context, mut lines: Vec<String>) -> String {
    let (language, name, count) = (context.language, &context.actor.name, lines.len());
    lines.truncate(MOST);
    let mut text = language.pick(format!("{name}，您好：\n\n"), format!("Dear {name},\n\n"));
    for line in lines {
        text.push_str(&format!("· {line}\n"));
    }
    if let Some(more) = count.checked_sub(MOST).filter(|more| *more > 0) {
        text.push_str(&language.pick(format!("· 另有 {more} 件\n"), format!("· {more} more\n")));
    }
    text.push_str(language.pick(
        "\n详情请登录盯引查看；要收哪些邮件，可在“通知”的设置里改变。\n",
        "\nSign in to Dingyin to read more; which mails you get is chosen in the settings of the notices.\n",
    ));
    text
}
