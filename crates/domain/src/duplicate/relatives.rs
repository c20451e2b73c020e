//! Links of the organisations' register: leads of a parent and of its project company are related, whatever their names.

use super::Likened;
use super::investor::Name;
use crate::organisation::OrganisationFacts;

/// An organisation that is linked with an investor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    uscc: Option<String>,
    /// Its name and its former ones but for their forms.
    cores: Vec<String>,
}

impl From<&OrganisationFacts> for Relative {
    fn from(facts: &OrganisationFacts) -> Self {
        let former = facts.former_names.iter().map(|former| &former.name);
        let cores = std::iter::once(&facts.name).chain(former).map(|name| Name::of(name.as_str()).core);
        Self {
            uscc: facts.uscc.as_ref().map(|code| code.as_str().to_owned()),
            cores: cores.filter(|core| core.chars().count() >= 2).collect(),
        }
    }
}

impl Relative {
    /// The keys by which leads of which it is the investor are found.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        let code = self.uscc.iter().map(|code| format!("u:{code}"));
        code.chain(self.cores.iter().map(|core| format!("n:{core}")))
    }

    /// Whether it is a lead's investor: by its credit code where both have one, else by a name but for its form.
    #[must_use]
    pub fn invests_in(&self, lead: &Likened) -> bool {
        match (&self.uscc, &lead.uscc) {
            (Some(own), Some(its)) => own == its,
            _ => !lead.investor.undisclosed && self.cores.contains(&lead.investor.core),
        }
    }
}

impl Likened {
    /// The lead beside the organisations that are linked with its investor.
    #[must_use]
    pub fn beside(self, relatives: Vec<Relative>) -> Self {
        Self { relatives, ..self }
    }

    /// The keys of its investor alone, as organisations have them.
    pub fn investor_keys(&self) -> impl Iterator<Item = String> {
        let code = self.uscc.iter().map(|code| format!("u:{code}"));
        code.chain([format!("n:{}", self.investor.core)])
    }

    pub(super) fn is_linked_with(&self, other: &Self) -> bool {
        let reaches = |own: &Self, its: &Self| own.relatives.iter().any(|relative| relative.invests_in(its));
        reaches(self, other) || reaches(other, self)
    }
}
