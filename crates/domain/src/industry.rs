//! The four industries of the plan, their sub-industries and chain nodes. Handbook §2; plan, section 一(三).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::coded::{Coded as _, coded};
use crate::invalid::Invalid;
use crate::language::Language;
use crate::reference;

coded! {
    /// One of the plan's four industries, or another one that is logged outside the plan's figures.
    pub enum Industry {
        HighEndEquipment = "high_end_equipment" "高端装备" "High-end equipment",
        NewMaterials = "new_materials" "新材料" "New materials",
        Electronics = "electronics" "电子信息" "Electronics and information",
        Pharma = "pharma" "现代医药" "Modern pharma",
        Other = "other" "其他" "Other",
    }
}

impl Industry {
    /// Reads a code.
    ///
    /// # Errors
    /// Not one of the five.
    pub fn parse(code: &str) -> Result<Self, Invalid> {
        Self::from_code(code.trim()).ok_or(Invalid::UnknownCode)
    }
}

/// A sub-industry as the reference table has it.
#[derive(Debug, Deserialize)]
pub struct SubIndustryRow {
    /// Its code, such as `smart_sensors`.
    pub code: String,
    /// The industry it belongs to.
    pub industry: Industry,
    /// The sub-industry above it, if it is the finer one.
    pub parent: Option<String>,
    /// 中文名称
    pub name_zh: String,
    /// English name.
    pub name_en: String,
}

/// A node of a sub-industry's chain map (产业链), such as packaging in integrated circuits.
#[derive(Debug, Deserialize)]
pub struct ChainNodeRow {
    /// Its code.
    pub code: String,
    /// The sub-industry whose chain it stands in.
    pub sub_industry: String,
    /// 中文名称
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// Products made at this node.
    pub products: String,
}

static SUB_INDUSTRIES: LazyLock<Vec<SubIndustryRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../seeds/reference/sub_industries.csv")));
static CHAIN_NODES: LazyLock<Vec<ChainNodeRow>> =
    LazyLock::new(|| reference::rows(include_str!("../../../seeds/reference/chain_nodes.csv")));

/// All sub-industries in the order of the plan.
#[must_use]
pub fn sub_industries() -> &'static [SubIndustryRow] {
    &SUB_INDUSTRIES
}

/// All chain nodes in the order of their chains.
#[must_use]
pub fn chain_nodes() -> &'static [ChainNodeRow] {
    &CHAIN_NODES
}

/// A sub-industry that exists.
#[derive(Debug, Clone, Copy)]
pub struct SubIndustry(&'static SubIndustryRow);

impl SubIndustry {
    /// Reads a code that must belong to this industry.
    ///
    /// # Errors
    /// An unknown code, or one of another industry.
    pub fn parse(code: &str, industry: Industry) -> Result<Self, Invalid> {
        let found = Self::find(code.trim()).ok_or(Invalid::UnknownCode)?;
        if found.0.industry == industry { Ok(found) } else { Err(Invalid::SubIndustryElsewhere) }
    }

    /// The sub-industry with this code.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        SUB_INDUSTRIES.iter().find(|row| row.code == code).map(Self)
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        &self.0.code
    }

    /// Its name.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        language.pick(&self.0.name_zh, &self.0.name_en)
    }

    /// The industry it belongs to.
    #[must_use]
    pub const fn industry(self) -> Industry {
        self.0.industry
    }
}

/// A node of a chain map that exists.
#[derive(Debug, Clone, Copy)]
pub struct ChainNode(&'static ChainNodeRow);

impl ChainNode {
    /// Reads a code.
    ///
    /// # Errors
    /// No node has it.
    pub fn parse(code: &str) -> Result<Self, Invalid> {
        Self::find(code.trim()).ok_or(Invalid::UnknownCode)
    }

    /// The node with this code, or of this name where only one has it.
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let coded = CHAIN_NODES.iter().find(|row| row.code == text);
        let mut named = CHAIN_NODES.iter().filter(|row| row.name_zh == text);
        coded.or_else(|| named.next().filter(|_| named.next().is_none())).map(Self)
    }

    /// Every node, in the order of the chains.
    pub fn all() -> impl Iterator<Item = Self> {
        CHAIN_NODES.iter().map(Self)
    }

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        &self.0.code
    }

    /// Its name.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        language.pick(&self.0.name_zh, &self.0.name_en)
    }

    /// The sub-industry in whose chain it stands.
    #[must_use]
    pub fn sub_industry(self) -> Option<SubIndustry> {
        SubIndustry::find(&self.0.sub_industry)
    }

    /// What is made at it.
    pub fn products(self) -> impl Iterator<Item = &'static str> {
        self.0.products.split(';').filter(|product| !product.is_empty())
    }
}

/// A row of a table is known by its code: compared by it, and written and read as it.
macro_rules! known_by_code {
    ($row:ident, $unknown:literal) => {
        impl PartialEq for $row {
            fn eq(&self, other: &Self) -> bool {
                self.code() == other.code()
            }
        }

        impl Eq for $row {}

        impl Serialize for $row {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.code())
            }
        }

        impl<'de> Deserialize<'de> for $row {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                Self::find(&String::deserialize(d)?).ok_or_else(|| serde::de::Error::custom($unknown))
            }
        }
    };
}

known_by_code!(ChainNode, "unknown chain node");
known_by_code!(SubIndustry, "unknown sub-industry");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sub_industry_belongs_to_one_industry() {
        assert!(SubIndustry::parse("smart_sensors", Industry::Electronics).is_ok());
        assert_eq!(SubIndustry::parse("smart_sensors", Industry::Pharma), Err(Invalid::SubIndustryElsewhere));
        assert_eq!(SubIndustry::parse("sensors", Industry::Pharma), Err(Invalid::UnknownCode));
    }

    #[test]
    fn every_parent_and_every_chain_node_has_its_sub_industry() {
        for row in sub_industries() {
            let parent = row.parent.as_deref().map(SubIndustry::find);
            assert!(parent.is_none_or(|p| p.is_some_and(|p| p.0.industry == row.industry)), "{}", row.code);
        }
        for node in chain_nodes() {
            assert!(SubIndustry::find(&node.sub_industry).is_some(), "{}", node.code);
        }
        assert_eq!(sub_industries().len(), 21);
    }
}
