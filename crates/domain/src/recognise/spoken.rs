//! What plain sentences say: `对接了…有限公司，计划在越城区投资12.6亿元建设…项目，联系人李总，电话139…`.

use chrono::{Datelike as _, Days, NaiveDate};

use super::labelled::{amount_fields, trimmed};
use super::{Found, Span, Value};
use crate::text::fold;
use crate::uscc::Uscc;
use crate::written::amount::{self, Purpose};
use crate::written::contact::numbers;
use crate::written::day::{self, Around, Epoch};
use crate::written::{Read, place, trade};

/// What ends a part of a sentence.
const ENDS: &str = "，,。；;！!？?：:\n\r\t、（）()【】《》“”\"";
/// How organisations' names end, the longest first.
const ORGANISATIONS: [&str; 9] =
    ["股份有限公司", "有限责任公司", "有限公司", "集团公司", "株式会社", "研究院", "研究所", "大学", "集团"];
const ENGLISH: [&str; 10] =
    ["co., ltd.", "co.,ltd.", "co., ltd", "co. ltd", "gmbh", "inc.", "inc", "corporation", "limited", "ag"];
/// What stands before a name and is none of it.
const BEFORE_NAMES: [&str; 28] = [
    "对接了",
    "对接",
    "接洽了",
    "接洽",
    "联系了",
    "联系",
    "拜访了",
    "拜访",
    "接待了",
    "接待",
    "来自",
    "投资方是",
    "投资方为",
    "投资方",
    "企业为",
    "我是",
    "关于",
    "推荐",
    "介绍",
    "洽谈了",
    "洽谈",
    "由",
    "与",
    "和",
    "是",
    "叫",
    "的",
    "了",
];
/// What an undertaking is called at its end.
const UNDERTAKINGS: [&str; 11] =
    ["项目", "生产基地", "制造基地", "产业园", "生产线", "研发中心", "工厂", "总部", "基地", "产线", "中心"];
/// What stands before an undertaking.
const BEFORE_UNDERTAKINGS: [&str; 12] =
    ["投资建设", "开工建设", "建设", "新建", "设立", "建立", "实施", "布局", "落户", "兴建", "打造", "上马"];

pub(super) fn read(text: &str, today: NaiveDate) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    found.extend(credit_code(text));
    found.extend(organisation(text));
    found.extend(undertaking(text));
    found.extend(amount_said(text));
    found.extend(contact_said(text));
    found.extend(district_said(text));
    found.extend(day_said(text, today));
    found.extend(source_said(text));
    let titled = found.iter().find(|field| field.pointer == "/name").map(|field| field.span.clone());
    if let Some(span) = titled {
        let trades = trade_fields(&text[span.clone()], &span);
        found.extend(trades);
    }
    found
}

fn text_of(pointer: &'static str, text: &str, span: Span) -> Found {
    Found::new(pointer, Value::Text(text[span.clone()].to_owned()), span, Vec::new())
}

/// The parts of sentences with their places.
fn parts(text: &str) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if ENDS.contains(c) {
            parts.push(start..at);
            start = at + c.len_utf8();
        }
    }
    parts.push(start..text.len());
    parts.retain(|part| !text[part.clone()].trim().is_empty());
    parts
}

fn credit_code(text: &str) -> Option<Found> {
    let runs = text.split(|c: char| !c.is_ascii_alphanumeric());
    let code = runs.filter(|run| run.len() == 18).find_map(|run| Uscc::parse(run).ok().map(|code| (run, code)))?;
    let at = text.find(code.0)?;
    let value = Value::Text(code.1.as_str().to_owned());
    Some(Found::new("/investor/uscc", value, at..at + code.0.len(), Vec::new()))
}

fn organisation(text: &str) -> Option<Found> {
    let english = || english_name(text);
    parts(text).into_iter().find_map(|part| chinese_name(text, part)).or_else(english)
}

fn chinese_name(text: &str, part: Span) -> Option<Found> {
    let said = &text[part.clone()];
    let (end, _) = ORGANISATIONS.iter().find_map(|word| said.find(word).map(|at| (at + word.len(), word)))?;
    let before = &said[..end];
    let start = BEFORE_NAMES
        .iter()
        .filter_map(|word| before.rfind(word).map(|at| at + word.len()))
        .filter(|at| before[*at..].chars().count() >= 4)
        .max()
        .unwrap_or(0);
    let span = trimmed(text, part.start + start..part.start + end);
    let long = text[span.clone()].chars().count();
    (4..=60).contains(&long).then(|| text_of("/investor/name", text, span))
}

fn english_name(text: &str) -> Option<Found> {
    let lower = text.to_ascii_lowercase();
    let (at, word) = ENGLISH.iter().find_map(|word| {
        let at = lower.find(&format!(" {word}"))?;
        let end = at + 1 + word.len();
        let whole = !lower[end..].starts_with(|c: char| c.is_ascii_alphanumeric());
        whole.then_some((at, word))
    })?;
    let before = &text[..at];
    let start = before
        .rfind(|c: char| !c.is_ascii() || "\n,;:(".contains(c))
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    let span = trimmed(text, start..at + 1 + word.len());
    Some(text_of("/investor/name", text, span))
}

fn undertaking(text: &str) -> Option<Found> {
    parts(text).into_iter().find_map(|part| {
        let said = &text[part.clone()];
        let end = UNDERTAKINGS.iter().filter_map(|word| said.rfind(word).map(|at| at + word.len())).max()?;
        let before = &said[..end];
        let start = BEFORE_UNDERTAKINGS.iter().filter_map(|word| before.rfind(word).map(|at| at + word.len())).max();
        let annual = || before.find("年产");
        let start = start.or_else(annual)?;
        let span = trimmed(text, part.start + start..part.start + end);
        let name = &text[span.clone()];
        ((4..=60).contains(&name.chars().count())).then(|| text_of("/name", text, span))
    })
}

/// The amount behind a word of investing, else the first one that has a unit.
fn amount_said(text: &str) -> Vec<Found> {
    let mut best: Option<(bool, Read<amount::Amount>, Span)> = None;
    for part in parts(text) {
        let said = &text[part.clone()];
        let invested = said.find("投资").map(|at| at + "投资".len());
        let Some((read, span)) = amount_in(said, invested.unwrap_or(0)) else { continue };
        let better = best.as_ref().is_none_or(|(known, ..)| !known && invested.is_some());
        if better {
            best = Some((invested.is_some(), read, part.start + span.start..part.start + span.end));
        }
    }
    best.map(|(_, read, span)| amount_fields(read, &span)).unwrap_or_default()
}

/// What stands right before an amount and makes it uncertain, the longest first.
const HEDGES: [&str; 8] = ["大约", "不低于", "不少于", "超过", "约", "近", "超", "逾"];

/// The first amount with a unit of money from a place on.
fn amount_in(said: &str, from: usize) -> Option<(Read<amount::Amount>, Span)> {
    let digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十两".contains(c);
    let mut last = false;
    for (at, c) in said.char_indices().filter(|(at, _)| *at >= from) {
        let begins = digit(c) && !last;
        last = digit(c) || c == '.' || c == ',';
        if !begins {
            continue;
        }
        let hedge = HEDGES.iter().find(|word| said[..at].ends_with(**word)).map_or(0, |word| word.len());
        let at = at - hedge;
        let ends = said[at..].char_indices().map(|(end, c)| at + end + c.len_utf8()).take(24).collect::<Vec<_>>();
        let taken = ends.into_iter().rev().find_map(|end| {
            let candidate = &said[at..end];
            let money = ["亿", "万元", "万美", "万欧", "万日", "元", "million", "billion"];
            let read = money
                .iter()
                .any(|word| candidate.contains(word))
                .then(|| amount::read(candidate, None, Purpose::Investment))??;
            Some((read, at..end))
        });
        if taken.is_some() {
            return taken;
        }
    }
    None
}

fn contact_said(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    if let Some(place) = numbers(text).first() {
        found.push(text_of("/contacts/0/phone", text, trimmed(text, place.start..place.end)));
    }
    let labels = ["联系人是", "联系人为", "联系人", "对接人是", "对接人", "请联系", "负责人是", "负责人"];
    let named = labels.iter().find_map(|label| {
        let at = text.find(label)? + label.len();
        let rest = &text[at..];
        let name: String =
            rest.trim_start_matches(['：', ':', ' ']).chars().take_while(|c| is_name(*c)).take(5).collect();
        let begins = at + rest.find(&name)?;
        let plain = name.trim_end_matches(['电', '手', '微']);
        (2..=4).contains(&plain.chars().count()).then(|| begins..begins + plain.len())
    });
    found.extend(named.map(|span| text_of("/contacts/0/name", text, span)));
    found
}

fn is_name(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn district_said(text: &str) -> Option<Found> {
    parts(text).into_iter().find_map(|part| {
        let said = &text[part.clone()];
        let district = place::named_in(said)?;
        let read = Read::sure(district);
        let whole = district.to_string();
        let name = crate::coded::Coded::name(district, crate::language::Language::Chinese);
        let short: String = name.chars().take(name.chars().count() - 1).collect();
        let (at, length) = [name, &short].iter().find_map(|name| said.find(*name).map(|at| (at, name.len())))?;
        let span = part.start + at..part.start + at + length;
        Some(Found::new("/district", Value::Text(whole), span, read.doubts))
    })
}

/// Words for days that are near.
const NEAR: [(&str, u64); 4] = [("今天", 0), ("今日", 0), ("昨天", 1), ("前天", 2)];

fn day_said(text: &str, today: NaiveDate) -> Option<Found> {
    let met = ["对接", "来访", "拜访", "洽谈", "接洽", "见面", "考察", "首次"];
    parts(text).into_iter().find_map(|part| {
        let said = &text[part.clone()];
        if !met.iter().any(|word| said.contains(word)) {
            return None;
        }
        let near = NEAR.iter().find_map(|(word, back)| {
            let at = said.find(word)?;
            let day = today.checked_sub_days(Days::new(*back))?;
            Some((Read::sure(day), at..at + word.len()))
        });
        let (read, span) = near.or_else(|| day_in(said, today))?;
        let span = part.start + span.start..part.start + span.end;
        Some(Found::new("/reported_on", Value::Text(read.value.to_string()), span, read.doubts))
    })
}

fn day_in(said: &str, today: NaiveDate) -> Option<(Read<NaiveDate>, Span)> {
    let around = Around { year: Some(today.year()), epoch: Epoch::default() };
    let end = said.find(['日', '号'])?;
    let end = end + said[end..].chars().next().map_or(0, char::len_utf8);
    let starts = said[..end].char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at);
    let read = |start: usize| day::read(&said[start..end], around).filter(|read| read.value <= today);
    starts.into_iter().find_map(|start| read(start).map(|day| (day, start..end)))
}

fn source_said(text: &str) -> Option<Found> {
    parts(text).into_iter().find_map(|part| {
        let said = &text[part.clone()];
        let end = ["推荐", "介绍", "引荐"].iter().find_map(|word| said.find(word).map(|at| at + word.len()))?;
        let start =
            ["由", "经", "通过"].iter().filter_map(|word| said[..end].find(word).map(|at| at + word.len())).min()?;
        let span = trimmed(text, part.start + start..part.start + end);
        (text[span.clone()].chars().count() >= 4).then(|| text_of("/source", text, span))
    })
}

/// What a text says of its trade.
pub(super) fn trade_fields(given: &str, span: &Span) -> Vec<Found> {
    let Some(read) = trade::read(&fold(given)) else { return Vec::new() };
    let industry = Value::Text(read.value.industry.code().to_owned());
    let mut found = vec![Found::new("/industry", industry, span.clone(), read.doubts)];
    if let Some(sub) = read.value.sub_industry {
        found.push(Found::new("/sub_industry", Value::Text(sub.to_owned()), span.clone(), Vec::new()));
    }
    found
}
