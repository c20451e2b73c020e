//! Demands from a row; they go in published.

use dingyin_domain::coded::Coded;
use dingyin_domain::demand::{
    Degree, DemandContactDraft, DemandDraft, Level, Library, OrganisationDraft, TalentForm, TechnologyForm,
};
use dingyin_domain::language::Language;
use dingyin_domain::text::fold;
use dingyin_domain::written::{Doubt, Read};

use super::file::library;
use super::leads::{contact_of, district, trade, uscc};
use super::reading::Reading;

/// The column from which each part of the draft comes.
pub(super) const FIELDS: &[(&str, &str)] = &[
    ("/library", "library"),
    ("/title", "title"),
    ("/body", "body"),
    ("/organisation/uscc", "uscc"),
    ("/organisation", "organisation"),
    ("/industry", "industry"),
    ("/sub_industry", "sub_industry"),
    ("/district", "district"),
    ("/contact", "contact"),
    ("/valid_until", "valid"),
    ("/source", "source"),
    ("/deadline", "deadline"),
    ("/headcount", "headcount"),
    ("/degree", "degree"),
    ("/trl", "trl"),
    ("/form", "form"),
    ("/land_mu", "land_mu"),
    ("/plant_area_m2", "plant_area_m2"),
    ("/salary_min_yuan", "salary"),
    ("/salary_max_yuan", "salary"),
    ("/budget_min_yuan", "budget"),
    ("/budget_max_yuan", "budget"),
    ("/amount_min_yuan", "amount"),
    ("/amount_max_yuan", "amount"),
    ("/current_state", "current_state"),
    ("/tried", "tried"),
];

pub(super) fn draft(reading: &mut Reading<'_>) -> DemandDraft {
    let trade = trade(reading);
    let library = match reading.line("library") {
        Some(_) => reading.code("library", |name| library(name).map(Read::sure)),
        None => reading.around.library,
    };
    let draft = DemandDraft {
        library: library.map(|library| library.code().to_owned()),
        title: reading.line("title"),
        body: body(reading),
        organisation: Some(OrganisationDraft { name: reading.line("organisation"), uscc: uscc(reading) }),
        contact: contact_of(reading).map(|(name, phone)| DemandContactDraft { name: Some(name), phone: Some(phone) }),
        industry: trade.map(|trade| trade.industry.code().to_owned()),
        sub_industry: trade.and_then(|trade| trade.sub_industry).map(str::to_owned),
        district: district(reading).map(|district| district.code().to_owned()),
        valid_until: reading.day("valid"),
        source: reading.line("source"),
        ..DemandDraft::default()
    };
    match library {
        Some(Library::Talent) => with_talent(reading, draft),
        Some(Library::Technology) => with_technology(reading, draft),
        Some(Library::Project) => with_project(reading, draft),
        None => draft,
    }
}

/// What is sought in detail; a list of mere titles says no more than they do.
fn body(reading: &mut Reading<'_>) -> Option<String> {
    if reading.has("body") {
        return reading.text("body");
    }
    let title = reading.line("title")?;
    reading.remark("body", &Doubt::BodyFromTitle);
    Some(title)
}

fn with_talent(reading: &mut Reading<'_>, draft: DemandDraft) -> DemandDraft {
    let salary = reading.payment("salary");
    let least = reading.payment("salary_min").map(|(least, _)| least);
    let greatest = reading.payment("salary_max").map(|(greatest, _)| greatest);
    DemandDraft {
        post: reading.line("post").or_else(|| draft.title.clone()),
        headcount: reading.number("headcount"),
        degree: degree(reading),
        field: reading.line("field"),
        experience: reading.line("experience"),
        salary_min_yuan: least.or(salary.map(|(least, _)| least)),
        salary_max_yuan: greatest.or(salary.and_then(|(_, greatest)| greatest)),
        level: named::<Level>(reading, "level", &[]),
        form: named::<TalentForm>(
            reading,
            "form",
            &[("柔性", "flexible"), ("兼职", "flexible"), ("全职", "full_time"), ("项目", "project")],
        ),
        benefits: reading.text("benefits"),
        deadline: reading.day("deadline"),
        ..draft
    }
}

fn with_technology(reading: &mut Reading<'_>, draft: DemandDraft) -> DemandDraft {
    let budget = reading.payment("budget").or_else(|| reading.payment("amount"));
    let forms = [
        ("揭榜", "open_bid"),
        ("委托", "commission"),
        ("外包", "commission"),
        ("许可", "licence"),
        ("转让", "transfer"),
        ("咨询", "consulting"),
        ("合作", "joint"),
        ("联合", "joint"),
    ];
    DemandDraft {
        form: named::<TechnologyForm>(reading, "form", &forms),
        budget_min_yuan: budget.map(|(least, _)| least),
        budget_max_yuan: budget.and_then(|(_, greatest)| greatest),
        deadline: reading.day("deadline"),
        trl: reading.number("trl"),
        current_state: reading.text("current_state"),
        tried: reading.text("tried"),
        ..draft
    }
}

fn with_project(reading: &mut Reading<'_>, draft: DemandDraft) -> DemandDraft {
    let amount = reading.payment("amount").or_else(|| reading.payment("budget"));
    let land = reading.text("land_mu").and_then(|given| {
        let decimal: String = fold(&given).chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
        let sound = decimal.parse::<f64>().ok().filter(|mu| *mu > 0.0);
        if sound.is_none() {
            reading.remark("land_mu", &Doubt::LeftOut(given));
        }
        sound.map(|mu| format!("{mu:.2}"))
    });
    DemandDraft {
        land_mu: land,
        plant_area_m2: reading.number("plant_area_m2"),
        amount_min_yuan: amount.map(|(least, _)| least),
        amount_max_yuan: amount.and_then(|(_, greatest)| greatest),
        cooperation_form: reading.line("form"),
        ..draft
    }
}

/// The least degree that is asked for: `本科及以上`.
fn degree(reading: &mut Reading<'_>) -> Option<String> {
    let words = [
        ("不限", "none"),
        ("大专", "college"),
        ("专科", "college"),
        ("本科", "bachelor"),
        ("学士", "bachelor"),
        ("硕士", "master"),
        ("博士", "doctor"),
        ("研究生", "master"),
    ];
    named::<Degree>(reading, "degree", &words)
}

/// A code of a closed list that may be missing: by its name, its code, or a word; another text is left out and told.
fn named<T: Coded>(reading: &mut Reading<'_>, field: &str, words: &[(&str, &str)]) -> Option<String> {
    let given = reading.line(field)?;
    let folded = fold(&given);
    let whole = T::ALL.iter().find(|value| {
        let names = [value.code(), value.name(Language::Chinese), value.name(Language::English)];
        names.iter().any(|name| fold(name) == folded)
    });
    let within = || words.iter().find(|(word, _)| folded.contains(word)).map(|(_, code)| (*code).to_owned());
    let found = whole.map(|value| value.code().to_owned()).or_else(within);
    if found.is_none() {
        reading.remark(field, &Doubt::LeftOut(given));
    }
    found
}
