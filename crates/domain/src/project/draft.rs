//! A lead as someone typed it, and the one way it becomes facts.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Contact, Facts, Investor, InvestorCode};
use crate::date;
use crate::district::District;
use crate::industry::{Industry, SubIndustry};
use crate::invalid::{Fault, Faults, Invalid};
use crate::money::{ForeignAmount, Yuan};
use crate::phone::Phone;
use crate::text::{Body, Line, Name, Remark, filled};
use crate::uscc::{self, Uscc};

const MOST_CONTACTS: usize = 20;

/// What a form, a program or a row of a workbook gives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LeadDraft {
    /// The project's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Who invests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub investor: Option<InvestorDraft>,
    /// Industry code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
    /// Sub-industry code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sub_industry: Option<String>,
    /// District code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// Total investment in yuan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_investment_yuan: Option<i64>,
    /// The foreign amount it was agreed in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub foreign_investment: Option<ForeignDraft>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Where the lead came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Persons to talk to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contacts: Option<Vec<ContactDraft>>,
    /// The day of the first report, `YYYY-MM-DD`; today when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported_on: Option<String>,
}

/// An investor as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InvestorDraft {
    /// The name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The credit code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uscc: Option<String>,
    /// Why a credit code is kept whose check characters do not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uscc_unverified_reason: Option<String>,
    /// The country of a foreign investor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// A foreign amount as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ForeignDraft {
    /// Whole units of the currency.
    pub amount: Option<i64>,
    /// ISO 4217 letters.
    pub currency: Option<String>,
}

/// A contact as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ContactDraft {
    /// The name.
    pub name: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
}

impl LeadDraft {
    /// The draft with what it leaves open taken from another one.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            name: self.name.or(other.name),
            investor: self.investor.or(other.investor),
            industry: self.industry.or(other.industry),
            sub_industry: self.sub_industry.or(other.sub_industry),
            district: self.district.or(other.district),
            total_investment_yuan: self.total_investment_yuan.or(other.total_investment_yuan),
            foreign_investment: self.foreign_investment.or(other.foreign_investment),
            summary: self.summary.or(other.summary),
            source: self.source.or(other.source),
            contacts: self.contacts.or(other.contacts),
            reported_on: self.reported_on.or(other.reported_on),
        }
    }

    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self, today: NaiveDate) -> Result<Facts, Vec<Fault>> {
        let mut faults = Faults::default();
        let industry = faults.need("/industry", self.industry, |code| Industry::parse(&code));
        let name = faults.need("/name", self.name, Name::parse);
        let investor = self.investor.unwrap_or_default().parse(&mut faults);
        let sub_industry = industry.and_then(|industry| {
            faults.may("/sub_industry", self.sub_industry, |code| SubIndustry::parse(&code, industry))
        });
        let district = faults.need("/district", self.district, |code| District::parse(&code));
        let total_investment = faults.need("/total_investment_yuan", self.total_investment_yuan, Yuan::new);
        let foreign_investment = self.foreign_investment.and_then(|foreign| foreign.parse(&mut faults));
        let summary = faults.may("/summary", filled(self.summary), Body::parse);
        let source = faults.may("/source", filled(self.source), Line::parse);
        let contacts = parse_contacts(self.contacts.unwrap_or_default(), &mut faults);
        let reported_on = match self.reported_on {
            None => Some(today),
            Some(text) => faults.take("/reported_on", date::not_after(&text, today)),
        };
        let facts = || {
            Some(Facts {
                name: name?,
                investor: investor?,
                industry: industry?,
                sub_industry,
                district: district?,
                total_investment: total_investment?,
                foreign_investment,
                summary,
                source,
                contacts,
                reported_on: reported_on?,
            })
        };
        let facts = facts();
        faults.finish(facts)
    }
}

impl InvestorDraft {
    fn parse(self, faults: &mut Faults) -> Option<Investor> {
        let name = faults.need("/investor/name", self.name, Name::parse);
        let reason = filled(self.uscc_unverified_reason);
        let uscc = faults.may("/investor/uscc", filled(self.uscc), |code| read_code(&code, reason));
        let country = faults.may("/investor/country", filled(self.country), Line::parse);
        Some(Investor { name: name?, uscc, country })
    }
}

fn read_code(code: &str, reason: Option<String>) -> Result<InvestorCode, Invalid> {
    match (Uscc::parse(code), reason) {
        (Ok(code), _) => Ok(InvestorCode::Verified(code)),
        (Err(_), Some(reason)) => {
            Ok(InvestorCode::Unverified { given: uscc::shape(code)?, reason: Remark::parse(reason)? })
        }
        (Err(invalid), None) => Err(invalid),
    }
}

impl ForeignDraft {
    fn parse(self, faults: &mut Faults) -> Option<ForeignAmount> {
        let amount = faults.need("/foreign_investment/amount", self.amount, Ok);
        let currency = faults.need("/foreign_investment/currency", self.currency, Ok);
        faults.take("/foreign_investment", ForeignAmount::new(amount?, &currency?))
    }
}

fn parse_contacts(drafts: Vec<ContactDraft>, faults: &mut Faults) -> Vec<Contact> {
    if drafts.len() > MOST_CONTACTS {
        faults.add("/contacts", Invalid::TooMany(MOST_CONTACTS));
        return Vec::new();
    }
    let mut contacts = Vec::with_capacity(drafts.len());
    for (at, draft) in drafts.into_iter().enumerate() {
        let name = faults.need(&format!("/contacts/{at}/name"), draft.name, Line::parse);
        let phone = faults.need(&format!("/contacts/{at}/phone"), draft.phone, |text| Phone::parse(&text));
        contacts.extend(name.zip(phone).map(|(name, phone)| Contact { name, phone }));
    }
    contacts
}

impl From<&Facts> for LeadDraft {
    /// The draft that would lead to these facts; a change is a change of this draft.
    fn from(facts: &Facts) -> Self {
        Self {
            name: Some(facts.name.as_str().into()),
            investor: Some(InvestorDraft::from(&facts.investor)),
            industry: Some(facts.industry.code().into()),
            sub_industry: facts.sub_industry.map(|sub| sub.code().into()),
            district: Some(facts.district.code().into()),
            total_investment_yuan: Some(facts.total_investment.get()),
            foreign_investment: facts.foreign_investment.as_ref().map(|foreign| ForeignDraft {
                amount: Some(foreign.amount()),
                currency: Some(foreign.currency().into()),
            }),
            summary: facts.summary.as_ref().map(|text| text.as_str().into()),
            source: facts.source.as_ref().map(|text| text.as_str().into()),
            contacts: Some(facts.contacts.iter().map(ContactDraft::from).collect()),
            reported_on: Some(facts.reported_on.to_string()),
        }
    }
}

impl From<&Investor> for InvestorDraft {
    fn from(investor: &Investor) -> Self {
        let reason = match &investor.uscc {
            Some(InvestorCode::Unverified { reason, .. }) => Some(reason.as_str().into()),
            _ => None,
        };
        Self {
            name: Some(investor.name.as_str().into()),
            uscc: investor.uscc.as_ref().map(|code| code.as_str().into()),
            uscc_unverified_reason: reason,
            country: investor.country.as_ref().map(|text| text.as_str().into()),
        }
    }
}

impl From<&Contact> for ContactDraft {
    fn from(contact: &Contact) -> Self {
        Self { name: Some(contact.name.as_str().into()), phone: Some(contact.phone.given().into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::testing;

    fn today() -> NaiveDate {
        "2026-11-24".parse().unwrap()
    }

    fn faults_of(draft: LeadDraft) -> Vec<(String, &'static str)> {
        draft.parse(today()).unwrap_err().into_iter().map(|f| (f.pointer, f.invalid.code())).collect()
    }

    #[test]
    fn all_that_is_missing_is_told_at_once() {
        let pointers: Vec<String> = faults_of(LeadDraft::default()).into_iter().map(|(p, _)| p).collect();
        assert_eq!(pointers, ["/industry", "/name", "/investor/name", "/district", "/total_investment_yuan"]);
    }

    #[test]
    fn a_wrong_credit_code_is_kept_only_with_a_reason() {
        let mut draft = testing::draft();
        let investor = InvestorDraft { uscc: Some("91310115MA1G4L1WXK".into()), ..draft.investor.clone().unwrap() };
        draft.investor = Some(investor.clone());
        assert_eq!(faults_of(draft.clone()), [("/investor/uscc".to_owned(), "invalid_uscc")]);
        draft.investor = Some(InvestorDraft { uscc_unverified_reason: Some("官网如此刊登".into()), ..investor });
        let facts = draft.parse(today()).unwrap();
        assert!(matches!(facts.investor.uscc, Some(InvestorCode::Unverified { .. })));
    }

    #[test]
    fn facts_and_their_draft_are_the_same_thing() {
        let facts = testing::draft().parse(today()).unwrap();
        assert_eq!(LeadDraft::from(&facts).parse(today()), Ok(facts));
    }

    #[test]
    fn a_first_report_cannot_lie_in_the_future() {
        let draft = LeadDraft { reported_on: Some("2026-11-25".into()), ..testing::draft() };
        assert_eq!(faults_of(draft), [("/reported_on".to_owned(), "in_future")]);
    }
}
