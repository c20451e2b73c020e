//! A demand as someone typed it, and the one way it becomes facts.

use serde::{Deserialize, Serialize};

use super::{
    Comparison, Confidentiality, Degree, DemandContact, DemandFacts, Details, Indicator, Level, Library,
    ProjectDetails, Seeker, Sought, TalentDetails, TalentForm, TechnologyDetails, TechnologyForm, Visibility,
};
use crate::coded::Coded;
use crate::date;
use crate::district::District;
use crate::industry::{Industry, SubIndustry};
use crate::invalid::{Fault, Faults, Invalid};
use crate::money::{Mu, Yuan};
use crate::phone::Phone;
use crate::text::{Body, Line, Name, Remark, filled};
use crate::uscc::Uscc;

const MOST_TARGETS: usize = 30;

/// Declares a draft: every field optional, absent ones not written.
macro_rules! draft {
    ($(#[$meta:meta])* $name:ident { $($(#[$fmeta:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $name {
            $($(#[$fmeta])* #[serde(skip_serializing_if = "Option::is_none")] pub $field: Option<$type>),+
        }
    };
}

pub(crate) use draft;

draft! {
    /// What a form, a program or a row of a workbook gives; the fields of the three libraries lie flat in it.
    DemandDraft {
        /// Library code.
        library: String,
        /// Title.
        title: String,
        /// Body.
        body: String,
        /// Who seeks.
        organisation: OrganisationDraft,
        /// Whom to talk to.
        contact: DemandContactDraft,
        /// Industry code.
        industry: String,
        /// Sub-industry code.
        sub_industry: String,
        /// Node of the chain map.
        chain_node: String,
        /// District code.
        district: String,
        /// Last valid day.
        valid_until: String,
        /// Whether the name is published.
        visibility: String,
        /// Where it came from.
        source: String,
        /// Project: what is sought.
        sought: String,
        /// Project: plant area in m².
        plant_area_m2: i64,
        /// Project: land in mu, two places.
        land_mu: String,
        /// Project: least amount in yuan.
        amount_min_yuan: i64,
        /// Project: greatest amount in yuan.
        amount_max_yuan: i64,
        /// Project: how one would work together.
        cooperation_form: String,
        /// Project: power, water, emissions, port, timing.
        requirements: String,
        /// Technology: what must be reached.
        targets: Vec<IndicatorDraft>,
        /// Technology: where one stands.
        current_state: String,
        /// Technology: what was tried.
        tried: String,
        /// Technology and talent: form of cooperation or employment.
        form: String,
        /// Technology: least budget in yuan.
        budget_min_yuan: i64,
        /// Technology: greatest budget in yuan.
        budget_max_yuan: i64,
        /// Technology and talent: by when.
        deadline: String,
        /// Technology: readiness level 1 to 9.
        trl: i64,
        /// Technology: whether it may be spoken of.
        confidentiality: String,
        /// Talent: the post.
        post: String,
        /// Talent: how many people.
        headcount: i64,
        /// Talent: least degree.
        degree: String,
        /// Talent: field of work.
        field: String,
        /// Talent: experience.
        experience: String,
        /// Talent: least salary, yuan a year.
        salary_min_yuan: i64,
        /// Talent: greatest salary, yuan a year.
        salary_max_yuan: i64,
        /// Talent: class A to F.
        level: String,
        /// Talent: what is offered.
        benefits: String,
    }
}

draft! {
    /// An organisation as typed.
    OrganisationDraft {
        /// The name.
        name: String,
        /// The credit code.
        uscc: String,
    }
}

draft! {
    /// A contact as typed.
    DemandContactDraft {
        /// The name.
        name: String,
        /// The telephone number.
        phone: String,
    }
}

draft! {
    /// An indicator as typed.
    IndicatorDraft {
        /// What is measured.
        name: String,
        /// `at_least`, `at_most` or `equal`.
        comparison: String,
        /// The value.
        value: String,
        /// Its unit.
        unit: String,
    }
}

pub(crate) fn code<T: Coded>(text: String) -> Result<T, Invalid> {
    T::from_code(text.trim()).ok_or(Invalid::UnknownCode)
}

pub(crate) fn number_in(range: std::ops::RangeInclusive<i64>) -> impl Fn(i64) -> Result<i64, Invalid> {
    move |value| if range.contains(&value) { Ok(value) } else { Err(Invalid::OutOfRange) }
}

impl DemandDraft {
    /// Reads every value; all mistakes are told at once, also fields of another library.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(mut self) -> Result<DemandFacts, Vec<Fault>> {
        let mut faults = Faults::default();
        let library = faults.need("/library", self.library.take(), code::<Library>);
        let title = faults.need("/title", self.title.take(), Name::parse);
        let body = faults.need("/body", self.body.take(), Body::parse);
        let organisation = self.organisation.take().unwrap_or_default().parse(&mut faults);
        let contact = self.contact.take().and_then(|contact| contact.parse(&mut faults));
        let industry = faults.need("/industry", self.industry.take(), |code| Industry::parse(&code));
        let sub_industry = industry.and_then(|industry| {
            faults.may("/sub_industry", self.sub_industry.take(), |code| SubIndustry::parse(&code, industry))
        });
        let district = faults.need("/district", self.district.take(), |code| District::parse(&code));
        let chain_node = faults.may("/chain_node", filled(self.chain_node.take()), Line::parse);
        let valid_until = faults.may("/valid_until", filled(self.valid_until.take()), |text| date::parse(&text));
        let visibility = faults.may("/visibility", self.visibility.take(), code::<Visibility>);
        let source = faults.may("/source", filled(self.source.take()), Line::parse);
        let details = library.map(|library| self.details(library, &mut faults));
        let facts = || {
            Some(DemandFacts {
                title: title?,
                body: body?,
                organisation: organisation?,
                contact,
                industry: industry?,
                sub_industry,
                chain_node,
                district: district?,
                valid_until,
                visibility: visibility.unwrap_or(Visibility::Open),
                source,
                details: details?,
            })
        };
        let facts = facts();
        faults.finish(facts)
    }

    fn details(mut self, library: Library, faults: &mut Faults) -> Details {
        let details = match library {
            Library::Project => Details::Project(self.take_project(faults)),
            Library::Technology => Details::Technology(self.take_technology(faults)),
            Library::Talent => Details::Talent(self.take_talent(faults)),
        };
        self.sub_industry = None;
        for field in self.left_over() {
            faults.add(format!("/{field}"), Invalid::UnknownField);
        }
        details
    }

    /// The names of the fields that are still filled after those of the library were taken.
    fn left_over(&self) -> Vec<String> {
        let object = serde_json::to_value(self).ok();
        object.as_ref().and_then(|v| v.as_object()).map(|o| o.keys().cloned().collect()).unwrap_or_default()
    }

    fn take_project(&mut self, faults: &mut Faults) -> ProjectDetails {
        let amount_min = faults.may("/amount_min_yuan", self.amount_min_yuan.take(), Yuan::new);
        let amount_max = faults.may("/amount_max_yuan", self.amount_max_yuan.take(), Yuan::new);
        ordered("/amount_max_yuan", amount_min, amount_max, faults);
        ProjectDetails {
            sought: faults.may("/sought", self.sought.take(), code::<Sought>),
            plant_area_m2: faults.may("/plant_area_m2", self.plant_area_m2.take(), number_in(1..=100_000_000)),
            land: faults.may("/land_mu", self.land_mu.take(), |text| Mu::parse(&text)),
            amount_min,
            amount_max,
            cooperation_form: faults.may("/cooperation_form", filled(self.cooperation_form.take()), Line::parse),
            requirements: faults.may("/requirements", filled(self.requirements.take()), Remark::parse),
        }
    }

    fn take_technology(&mut self, faults: &mut Faults) -> TechnologyDetails {
        let budget_min = faults.may("/budget_min_yuan", self.budget_min_yuan.take(), Yuan::new);
        let budget_max = faults.may("/budget_max_yuan", self.budget_max_yuan.take(), Yuan::new);
        ordered("/budget_max_yuan", budget_min, budget_max, faults);
        TechnologyDetails {
            targets: indicators("/targets", self.targets.take().unwrap_or_default(), faults),
            current_state: faults.may("/current_state", filled(self.current_state.take()), Remark::parse),
            tried: faults.may("/tried", filled(self.tried.take()), Remark::parse),
            form: faults.may("/form", self.form.take(), code::<TechnologyForm>),
            budget_min,
            budget_max,
            deadline: faults.may("/deadline", filled(self.deadline.take()), |text| date::parse(&text)),
            trl: faults.may("/trl", self.trl.take(), number_in(1..=9)),
            confidentiality: faults.may("/confidentiality", self.confidentiality.take(), code::<Confidentiality>),
        }
    }

    fn take_talent(&mut self, faults: &mut Faults) -> TalentDetails {
        let salary_min = faults.may("/salary_min_yuan", self.salary_min_yuan.take(), Yuan::new);
        let salary_max = faults.may("/salary_max_yuan", self.salary_max_yuan.take(), Yuan::new);
        ordered("/salary_max_yuan", salary_min, salary_max, faults);
        TalentDetails {
            post: faults.may("/post", filled(self.post.take()), Line::parse),
            headcount: faults.may("/headcount", self.headcount.take(), number_in(1..=100_000)),
            degree: faults.may("/degree", self.degree.take(), code::<Degree>),
            field: faults.may("/field", filled(self.field.take()), Line::parse),
            experience: faults.may("/experience", filled(self.experience.take()), Line::parse),
            salary_min,
            salary_max,
            level: faults.may("/level", self.level.take(), code::<Level>),
            form: faults.may("/form", self.form.take(), code::<TalentForm>),
            benefits: faults.may("/benefits", filled(self.benefits.take()), Remark::parse),
            deadline: faults.may("/deadline", filled(self.deadline.take()), |text| date::parse(&text)),
        }
    }
}

pub(crate) fn ordered(pointer: &str, least: Option<Yuan>, greatest: Option<Yuan>, faults: &mut Faults) {
    if least.zip(greatest).is_some_and(|(least, greatest)| least > greatest) {
        faults.add(pointer, Invalid::BoundsCrossed);
    }
}

/// Reads indicators that stand in the field `pointer`.
pub(crate) fn indicators(pointer: &str, drafts: Vec<IndicatorDraft>, faults: &mut Faults) -> Vec<Indicator> {
    if drafts.len() > MOST_TARGETS {
        faults.add(pointer, Invalid::TooMany(MOST_TARGETS));
        return Vec::new();
    }
    let read = |(at, draft): (usize, IndicatorDraft)| {
        let name = faults.need(&format!("{pointer}/{at}/name"), draft.name, Line::parse);
        let comparison = faults.need(&format!("{pointer}/{at}/comparison"), draft.comparison, code::<Comparison>);
        let value = faults.need(&format!("{pointer}/{at}/value"), draft.value, Line::parse);
        let unit = faults.may(&format!("{pointer}/{at}/unit"), filled(draft.unit), Line::parse);
        Some(Indicator { name: name?, comparison: comparison?, value: value?, unit })
    };
    drafts.into_iter().enumerate().filter_map(read).collect()
}

impl From<&Indicator> for IndicatorDraft {
    fn from(indicator: &Indicator) -> Self {
        Self {
            name: Some(indicator.name.as_str().into()),
            comparison: Some(indicator.comparison.code().into()),
            value: Some(indicator.value.as_str().into()),
            unit: indicator.unit.as_ref().map(|unit| unit.as_str().into()),
        }
    }
}

impl OrganisationDraft {
    fn parse(self, faults: &mut Faults) -> Option<Seeker> {
        let name = faults.need("/organisation/name", self.name, Name::parse);
        let uscc = faults.may("/organisation/uscc", filled(self.uscc), |code| Uscc::parse(&code));
        Some(Seeker { name: name?, uscc })
    }
}

impl DemandContactDraft {
    fn parse(self, faults: &mut Faults) -> Option<DemandContact> {
        let name = faults.need("/contact/name", self.name, Line::parse);
        let phone = faults.need("/contact/phone", self.phone, |text| Phone::parse(&text));
        Some(DemandContact { name: name?, phone: phone? })
    }
}

pub(crate) fn yuan(amount: Option<Yuan>) -> Option<i64> {
    amount.map(Yuan::get)
}

pub(crate) fn text<T: std::fmt::Display>(value: Option<T>) -> Option<String> {
    value.map(|value| value.to_string())
}

impl From<&DemandFacts> for DemandDraft {
    /// The draft that would lead to these facts; a change is a change of this draft.
    fn from(facts: &DemandFacts) -> Self {
        let draft = Self {
            library: Some(facts.library().code().into()),
            title: Some(facts.title.as_str().into()),
            body: Some(facts.body.as_str().into()),
            organisation: Some(OrganisationDraft {
                name: Some(facts.organisation.name.as_str().into()),
                uscc: facts.organisation.uscc.as_ref().map(|code| code.as_str().into()),
            }),
            contact: facts.contact.as_ref().map(|contact| DemandContactDraft {
                name: Some(contact.name.as_str().into()),
                phone: Some(contact.phone.given().into()),
            }),
            industry: Some(facts.industry.code().into()),
            sub_industry: facts.sub_industry.map(|sub| sub.code().into()),
            chain_node: facts.chain_node.as_ref().map(|node| node.as_str().into()),
            district: Some(facts.district.code().into()),
            valid_until: text(facts.valid_until),
            visibility: Some(facts.visibility.code().into()),
            source: facts.source.as_ref().map(|source| source.as_str().into()),
            ..Self::default()
        };
        match &facts.details {
            Details::Project(details) => draft.with_project(details),
            Details::Technology(details) => draft.with_technology(details),
            Details::Talent(details) => draft.with_talent(details),
        }
    }
}

impl DemandDraft {
    fn with_project(self, details: &ProjectDetails) -> Self {
        Self {
            sought: text(details.sought),
            plant_area_m2: details.plant_area_m2,
            land_mu: text(details.land),
            amount_min_yuan: yuan(details.amount_min),
            amount_max_yuan: yuan(details.amount_max),
            cooperation_form: details.cooperation_form.as_ref().map(|t| t.as_str().into()),
            requirements: details.requirements.as_ref().map(|t| t.as_str().into()),
            ..self
        }
    }

    fn with_technology(self, details: &TechnologyDetails) -> Self {
        Self {
            targets: Some(details.targets.iter().map(IndicatorDraft::from).collect()),
            current_state: details.current_state.as_ref().map(|t| t.as_str().into()),
            tried: details.tried.as_ref().map(|t| t.as_str().into()),
            form: text(details.form),
            budget_min_yuan: yuan(details.budget_min),
            budget_max_yuan: yuan(details.budget_max),
            deadline: text(details.deadline),
            trl: details.trl,
            confidentiality: text(details.confidentiality),
            ..self
        }
    }

    fn with_talent(self, details: &TalentDetails) -> Self {
        Self {
            post: details.post.as_ref().map(|t| t.as_str().into()),
            headcount: details.headcount,
            degree: text(details.degree),
            field: details.field.as_ref().map(|t| t.as_str().into()),
            experience: details.experience.as_ref().map(|t| t.as_str().into()),
            salary_min_yuan: yuan(details.salary_min),
            salary_max_yuan: yuan(details.salary_max),
            level: text(details.level),
            form: text(details.form),
            benefits: details.benefits.as_ref().map(|t| t.as_str().into()),
            deadline: text(details.deadline),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn warp() -> DemandDraft {
        DemandDraft {
            library: Some("technology".into()),
            title: Some("8英寸MEMS压力传感器晶圆级封装翘曲控制".into()),
            body: Some("封装后翘曲超过150微米，影响划片良率。".into()),
            organisation: Some(OrganisationDraft {
                name: Some("浙江越微传感科技有限公司".into()), uscc: None
            }),
            industry: Some("electronics".into()),
            district: Some("330602".into()),
            targets: Some(vec![IndicatorDraft {
                name: Some("翘曲".into()),
                comparison: Some("at_most".into()),
                value: Some("80".into()),
                unit: Some("µm".into()),
            }]),
            trl: Some(5),
            ..DemandDraft::default()
        }
    }

    #[test]
    fn facts_and_their_draft_are_the_same_thing() {
        let facts = warp().parse().unwrap();
        assert_eq!(DemandDraft::from(&facts).parse(), Ok(facts));
    }

    #[test]
    fn fields_of_another_library_are_told() {
        let faults = DemandDraft { salary_min_yuan: Some(1), ..warp() }.parse().unwrap_err();
        assert_eq!((faults[0].pointer.as_str(), faults[0].invalid.code()), ("/salary_min_yuan", "unknown_field"));
    }

    #[test]
    fn bounds_and_levels_are_checked() {
        let draft = DemandDraft { trl: Some(10), budget_min_yuan: Some(2), budget_max_yuan: Some(1), ..warp() };
        let codes: Vec<_> = draft.parse().unwrap_err().into_iter().map(|f| f.invalid.code()).collect();
        assert_eq!(codes, ["bounds_crossed", "out_of_range"]);
    }
}
