//! Bodies as an office would send them. Each call names other investors, so that no two are taken for the same.

use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Value, json};

/// A body with one field changed.
pub trait With {
    /// Sets a field.
    #[must_use]
    fn with(self, field: &str, value: impl Into<Value>) -> Self;
}

impl With for Value {
    fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        self[field] = value.into();
        self
    }
}

/// A name that nobody else has and none is nearly like: every one has the same length and at least three other
/// characters than the next few hundred.
#[must_use]
pub fn a_name() -> String {
    const STEMS: [char; 10] = ['昀', '笙', '珩', '檀', '蔚', '翎', '澜', '砚', '垚', '霁'];
    let number = next() * 618_033 % 1_000_000;
    let stem = |place: u32| STEMS[usize::try_from(number / 10_u64.pow(place) % 10).unwrap_or_default()];
    (0..6).rev().map(stem).collect()
}

fn next() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// A lead in 越城区, reported today.
#[must_use]
pub fn a_lead() -> Value {
    let name = a_name();
    json!({
        "name": format!("{name}药用辅料生产基地"),
        "investor": { "name": format!("{name}生物有限公司") },
        "industry": "pharma",
        "sub_industry": "drug_manufacturing",
        "district": "330602",
        "total_investment_yuan": 320_000_000,
        "summary": "建设药用辅料生产线两条及质检中心",
        "source": "产业链图谱",
        "contacts": [{ "name": "周若溪", "phone": format!("138{:08}", 10_000 + next()) }],
    })
}

/// A technology demand in 越城区.
#[must_use]
pub fn a_demand() -> Value {
    let name = a_name();
    json!({
        "library": "technology",
        "title": format!("{name}封装翘曲控制"),
        "body": "晶圆级封装后翘曲超标，影响后道贴装，寻求仿真与工艺联合攻关。",
        "organisation": { "name": format!("{name}电子有限公司") },
        "contact": { "name": "陶明远", "phone": format!("139{:08}", 20_000 + next()) },
        "industry": "electronics",
        "sub_industry": "smart_sensors",
        "district": "330602",
        "targets": [{ "name": "翘曲", "comparison": "at_most", "value": "80", "unit": "µm" }],
        "form": "joint",
        "budget_min_yuan": 400_000,
        "budget_max_yuan": 900_000,
        "trl": 6,
    })
}

/// A company.
#[must_use]
pub fn an_organisation() -> Value {
    json!({ "name": format!("{}精密机械有限公司", a_name()), "kind": "company", "industry": "high_end_equipment" })
}

/// A contact with the investor.
#[must_use]
pub fn a_follow_up(on: &str) -> Value {
    json!({ "on": on, "kind": "visit", "summary": "实地考察意向地块，企业提出蒸汽需求", "participants": "企业三人，园区两人" })
}

/// A piece of evidence that carries everything its kind must carry.
#[must_use]
pub fn evidence(kind: &str, on: &str) -> Value {
    let piece = json!({ "kind": kind, "on": on });
    match kind {
        "agreement" => piece.with("number", "越招协〔2026〕12号").with("amount_yuan", 320_000_000),
        "filing" => piece.with("number", "2104-330602-04-01-123456"),
        "business_licence" => piece.with("number", "91330602MA288Q1A0F"),
        "capital_paid_in" => piece.with("amount_yuan", 60_000_000),
        _ => piece.with("title", "相关批复文件"),
    }
}
