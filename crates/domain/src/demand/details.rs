//! The typed fields that each library adds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::money::{Mu, Yuan};
use crate::text::{Line, Remark};

/// The fields of a demand's library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Details {
    /// Of the project library.
    Project(ProjectDetails),
    /// Of the technology library.
    Technology(TechnologyDetails),
    /// Of the talent library.
    Talent(TalentDetails),
}

/// A site, a partner, capital.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectDetails {
    /// What is sought.
    pub sought: Option<Sought>,
    /// Plant area in m².
    pub plant_area_m2: Option<i64>,
    /// Land in mu.
    pub land: Option<Mu>,
    /// The least amount.
    pub amount_min: Option<Yuan>,
    /// The greatest amount.
    pub amount_max: Option<Yuan>,
    /// How one would work together.
    pub cooperation_form: Option<Line<200>>,
    /// Power, water, emissions, port, timing.
    pub requirements: Option<Remark>,
}

/// A problem to be solved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TechnologyDetails {
    /// What must be reached.
    pub targets: Vec<Indicator>,
    /// Where one stands.
    pub current_state: Option<Remark>,
    /// What was tried.
    pub tried: Option<Remark>,
    /// How one would work together.
    pub form: Option<TechnologyForm>,
    /// The least budget.
    pub budget_min: Option<Yuan>,
    /// The greatest budget.
    pub budget_max: Option<Yuan>,
    /// By when.
    pub deadline: Option<NaiveDate>,
    /// Technology readiness level, 1 to 9.
    pub trl: Option<i64>,
    /// Whether the problem may be spoken of.
    pub confidentiality: Option<Confidentiality>,
}

/// People that are sought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalentDetails {
    /// The post.
    pub post: Option<Line<100>>,
    /// How many people.
    pub headcount: Option<i64>,
    /// The least degree.
    pub degree: Option<Degree>,
    /// The field of work.
    pub field: Option<Line<200>>,
    /// The experience.
    pub experience: Option<Line<300>>,
    /// The least salary, yuan a year.
    pub salary_min: Option<Yuan>,
    /// The greatest salary, yuan a year.
    pub salary_max: Option<Yuan>,
    /// The class of talent.
    pub level: Option<Level>,
    /// How the person would be employed.
    pub form: Option<TalentForm>,
    /// What is offered.
    pub benefits: Option<Remark>,
    /// By when.
    pub deadline: Option<NaiveDate>,
}

/// A target with a value and a unit, such as warp ≤ 80 µm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// What is measured.
    pub name: Line<100>,
    /// How it is compared.
    pub comparison: Comparison,
    /// The value as written.
    pub value: Line<60>,
    /// Its unit.
    pub unit: Option<Line<30>>,
}

coded! {
    /// What a project demand seeks.
    pub enum Sought {
        Site = "site" "选址" "Site",
        Plant = "plant" "厂房" "Plant",
        Land = "land" "用地" "Land",
        Supplier = "supplier" "供应商" "Supplier",
        Customer = "customer" "客户" "Customer",
        Partner = "partner" "合作方" "Partner",
        Capital = "capital" "资金" "Capital",
    }
}

coded! {
    /// How an indicator's value is compared.
    pub enum Comparison {
        AtLeast = "at_least" "不低于" "At least",
        AtMost = "at_most" "不高于" "At most",
        Equal = "equal" "等于" "Equal to",
    }
}

coded! {
    /// Forms of technical cooperation.
    pub enum TechnologyForm {
        Commission = "commission" "委托开发" "Commission",
        Joint = "joint" "合作开发" "Joint development",
        Licence = "licence" "技术许可" "Licence",
        Transfer = "transfer" "技术转让" "Transfer",
        Consulting = "consulting" "技术咨询" "Consulting",
        OpenBid = "open_bid" "揭榜挂帅" "Open bid",
    }
}

coded! {
    /// Whether a problem may be spoken of.
    pub enum Confidentiality {
        Open = "open" "公开" "Open",
        Confidential = "confidential" "保密" "Confidential",
    }
}

coded! {
    /// Academic degrees.
    pub enum Degree {
        None = "none" "不限" "None",
        College = "college" "大专" "College",
        Bachelor = "bachelor" "本科" "Bachelor",
        Master = "master" "硕士" "Master",
        Doctor = "doctor" "博士" "Doctor",
    }
}

coded! {
    /// Classes of talent.
    pub enum Level {
        A = "A" "A类" "Class A",
        B = "B" "B类" "Class B",
        C = "C" "C类" "Class C",
        D = "D" "D类" "Class D",
        E = "E" "E类" "Class E",
        F = "F" "F类" "Class F",
    }
}

coded! {
    /// How talent is employed.
    pub enum TalentForm {
        FullTime = "full_time" "全职" "Full time",
        Flexible = "flexible" "柔性引才" "Flexible",
        Project = "project" "项目合作" "By project",
    }
}
