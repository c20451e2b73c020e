//! Matching (对接): how well what one side gives meets what the other seeks, and why. Handbook §8.
//!
//! How much two texts say the same is told by the search (`Alike`); what figures, places and the chain map say is decided
//! here.

mod buyers;
mod chain;
mod counterpart;
mod feedback;
mod figure;
mod giving;
mod kinship;
mod passages;
mod reason;
mod suitability;

pub use chain::{ChainSense, ChainWord, chain_words};
pub use counterpart::answered;
pub use feedback::{CandidateKind, FeedbackVerdict, Opinions};
pub use figure::{Measured, Verdict};
pub use giving::Giving;
pub use kinship::{Kinship, kinship};
pub use passages::{Passage, passages_of};
pub use reason::Ground;
pub use suitability::Giver;

use crate::demand::{Degree, Demand, DemandFacts, Details, Indicator, Sought};
use crate::district::District;
use crate::duplicate::organisation_core;
use crate::money::Yuan;
use buyers::buys_of;
use kinship::Told;
use suitability::suitability;

/// What what is said counts, and what it counts that it is of the same places of the chain maps.
const SAID: f32 = 0.75;
const ECHO: f32 = 1.15;
const OF_CHAIN: f32 = 0.45;
/// What places that were told count beside words.
const BY_TOLD: f32 = 1.5;
/// How much must be said for it that neighbouring places count in full.
const SPEAKS_FOR: f32 = 0.3;
/// What another industry takes away.
const OTHER_INDUSTRY: f32 = -0.15;
/// What each indicator that is reached adds and each that is missed takes, and how much all of them may.
const REACHED: f32 = 0.14;
const MISSED: f32 = -0.25;
const MEASURED_MOST: f32 = 0.4;
/// What the own district adds, and a site in another one takes away.
const NEAR: f32 = 0.04;
const SITE_ELSEWHERE: f32 = -0.09;
/// What a site that is big enough adds and one that is not takes away; so for amounts, forms and degrees.
const BIG_ENOUGH: f32 = 0.2;
const TOO_SMALL: f32 = -0.9;
const AMOUNT_FITS: f32 = 0.12;
const AMOUNT_APART: f32 = -0.5;
const SAME_FORM: f32 = 0.06;
const DEGREE_BELOW: f32 = -0.25;

/// How much speaks for a match that is half as good as can be.
const HALF: f32 = 0.7;

/// How much two texts say the same.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alike {
    /// How much of what is sought is said, up to 1.
    pub said: f32,
    /// How much of its characters it has, up to 1.
    pub echo: f32,
    /// How they stand to each other in the chain maps.
    pub chain: InChain,
    /// The words that both say, the most telling first.
    pub shared: Vec<String>,
}

/// How one who wants something stands to one who may have it in the chain maps, each up to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct InChain {
    /// Both make or do the same.
    pub same: f32,
    /// The second has what the first needs.
    pub supplies: f32,
    /// The second needs what the first has.
    pub buys: f32,
    /// The second trains people for the first.
    pub trains: f32,
}

/// How well something meets a demand.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// Up to 1.
    pub score: f32,
    /// Why.
    pub grounds: Vec<Ground>,
}

/// Whether an organisation is the one that seeks: nobody meets the own demand.
#[must_use]
pub fn is_seeker(facts: &DemandFacts, name: &str) -> bool {
    organisation_core(facts.organisation.name.as_str()) == organisation_core(name)
}

/// Whether a demand is still to be met: published, and not run out.
#[must_use]
pub fn is_open(demand: &Demand, today: chrono::NaiveDate) -> bool {
    use crate::demand::DemandStatus as S;
    matches!(demand.status_on(today), S::Published | S::InDocking)
}

/// How well a giving meets a demand; none when its kind does not.
#[must_use]
pub fn fit(demand: &DemandFacts, giving: &Giving, alike: &Alike) -> Option<Fit> {
    let suits = suitability(&demand.details, giving.giver)?;
    let mut sum = Sum { score: SAID * alike.said + ECHO * alike.echo, grounds: vec![Ground::Gives(giving.giver)] };
    if !alike.shared.is_empty() {
        sum.grounds.push(Ground::Says(alike.shared.clone()));
    }
    in_chain(demand, giving, alike, &mut sum);
    match &demand.details {
        Details::Technology(details) => {
            measured(&details.targets, giving, &mut sum);
            amounts((details.budget_min, details.budget_max), giving, &mut sum);
            if details.form.is_some() && details.form == giving.form {
                sum.add(SAME_FORM, details.form.map(Ground::SameForm));
            }
            near(demand, giving, &mut sum);
        }
        Details::Talent(details) => {
            degree(details.degree, giving, &mut sum);
            near(demand, giving, &mut sum);
        }
        Details::Project(details) => match details.sought {
            Some(Sought::Site | Sought::Plant | Sought::Land) => site(demand, giving, &mut sum),
            Some(Sought::Capital) => amounts((details.amount_min, details.amount_max), giving, &mut sum),
            _ => near(demand, giving, &mut sum),
        },
    }
    Some(Fit { score: up_to_one(suits * sum.score), grounds: sum.grounds })
}

/// What speaks for a match as a share: half of it is reached with `HALF`, all of it never.
fn up_to_one(sum: f32) -> f32 {
    let sum = sum.max(0.0);
    sum / (sum + HALF)
}

/// What speaks for a match so far.
struct Sum {
    score: f32,
    grounds: Vec<Ground>,
}

impl Sum {
    fn add(&mut self, worth: f32, ground: Option<Ground>) {
        self.score += worth;
        self.grounds.extend(ground);
    }
}

/// Where both stand in the chain maps: as told, or as their words say.
fn in_chain(demand: &DemandFacts, giving: &Giving, alike: &Alike, sum: &mut Sum) {
    let told = told(demand, giving);
    if let Some(kinship) = kinship(&demand.details) {
        let by_words = kinship.of(alike.chain);
        let spoken_for = ((alike.said + 2.0 * alike.echo + by_words.max(0.0)) / SPEAKS_FOR).min(1.0);
        let by_told = told.as_ref().map_or(0.0, |(told, _)| BY_TOLD * kinship.of_told(*told, spoken_for));
        sum.add(OF_CHAIN * (by_told.max(by_words) + by_words.min(0.0)), told.map(|(_, ground)| ground));
    }
    if giving.industry.is_some_and(|industry| industry != demand.industry) {
        sum.add(OTHER_INDUSTRY, None);
    }
}

/// How the places stand to each other that both were told to have.
fn told(demand: &DemandFacts, giving: &Giving) -> Option<(Told, Ground)> {
    let chain = giving.sub_industry.filter(|chain| demand.sub_industry == Some(*chain));
    let nodes = demand.told_node().zip(giving.chain_node);
    nodes
        .and_then(|(wanted, given)| match () {
            () if wanted == given => Some((Told::SameNode, Ground::SameNode(given))),
            () if buys_of(wanted, given) => Some((Told::NodeBefore, Ground::NodeBefore(given))),
            () if buys_of(given, wanted) => Some((Told::NodeBehind, Ground::NodeBehind(given))),
            () => None,
        })
        .or_else(|| chain.map(|chain| (Told::SameChain, Ground::SameChain(chain))))
}

fn measured(targets: &[Indicator], giving: &Giving, sum: &mut Sum) {
    let mut worth = 0.0;
    for target in targets {
        let measured = figure::by_record(target, &giving.indicators).or_else(|| figure::by_text(target, &giving.text));
        if let Some(measured) = measured {
            worth += if measured.verdict == Verdict::Enough { REACHED } else { MISSED };
            sum.grounds.push(Ground::Measured(measured));
        }
    }
    sum.score += worth.clamp(-MEASURED_MOST, MEASURED_MOST);
}

fn near(demand: &DemandFacts, giving: &Giving, sum: &mut Sum) {
    if giving.district == Some(demand.district) {
        sum.add(NEAR, Some(Ground::SameDistrict(demand.district)));
    }
}

fn site(demand: &DemandFacts, giving: &Giving, sum: &mut Sum) {
    let Details::Project(wanted) = &demand.details else { return };
    let anywhere = demand.district == District::City || giving.district == Some(District::City);
    match giving.district {
        Some(district) if district == demand.district => sum.add(BIG_ENOUGH, Some(Ground::SameDistrict(district))),
        Some(district) if !anywhere => sum.add(SITE_ELSEWHERE, Some(Ground::Elsewhere(district))),
        _ => {}
    }
    let land = wanted.land.zip(giving.land).map(|(wanted, given)| (wanted.hundredths(), given.hundredths()));
    for (wanted, given) in wanted.plant_area_m2.zip(giving.area_m2).into_iter().chain(land) {
        let (worth, ground) =
            if given >= wanted { (BIG_ENOUGH, Ground::BigEnough) } else { (TOO_SMALL, Ground::TooSmall) };
        sum.add(worth, Some(ground));
    }
}

/// Whether two ranges of amounts have one in common; an open end is no bound.
fn amounts(wanted: (Option<Yuan>, Option<Yuan>), giving: &Giving, sum: &mut Sum) {
    let told = |(least, most): (Option<Yuan>, Option<Yuan>)| least.is_some() || most.is_some();
    if !told(wanted) || !told(giving.amount) {
        return;
    }
    let above = |least: Option<Yuan>, most: Option<Yuan>| least.zip(most).is_some_and(|(least, most)| least > most);
    let apart = above(wanted.0, giving.amount.1) || above(giving.amount.0, wanted.1);
    match apart {
        true => sum.add(AMOUNT_APART, Some(Ground::AmountApart)),
        false => sum.add(AMOUNT_FITS, Some(Ground::AmountFits)),
    }
}

fn degree(wanted: Option<Degree>, giving: &Giving, sum: &mut Sum) {
    if let Some((wanted, given)) = wanted.zip(giving.degree)
        && given < wanted
    {
        sum.add(DEGREE_BELOW, Some(Ground::DegreeBelow(given)));
    }
}
