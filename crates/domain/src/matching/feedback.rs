//! What people think of proposed matches, and how it counts.

use super::{Fit, Ground};
use crate::coded::coded;

coded! {
    /// What may be proposed.
    pub enum CandidateKind {
        Organisation = "organisation" "主体" "Organisation",
        Demand = "demand" "需求" "Demand",
        Project = "project" "项目" "Project",
    }
}

coded! {
    /// What someone thinks of a match.
    pub enum FeedbackVerdict {
        Useful = "useful" "有用" "Useful",
        Not = "not" "不合适" "Does not fit",
    }
}

/// What opinions about this very match are worth, and those about the candidate in other demands of the trade.
const OF_THIS: f32 = 0.25;
const OF_OTHERS: f32 = 0.06;
/// How many of the others count.
const OTHERS: usize = 3;

/// How many found a match useful, and how many found that it does not fit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Opinions {
    /// About this demand.
    pub useful: usize,
    /// About this demand.
    pub unfit: usize,
    /// About others of its sub-industry.
    pub useful_elsewhere: usize,
    /// About others of its sub-industry.
    pub unfit_elsewhere: usize,
}

impl Opinions {
    /// The fit with what people think of it.
    #[must_use]
    pub fn count(self, mut fit: Fit) -> Fit {
        let share = |for_it: usize, against: usize| {
            let (for_it, against) = (for_it.min(OTHERS), against.min(OTHERS));
            let sum = u16::try_from(for_it + against).unwrap_or(u16::MAX);
            if sum == 0 { 0.0 } else { (lossless(for_it) - lossless(against)) / f32::from(sum) }
        };
        let others = share(self.useful_elsewhere, self.unfit_elsewhere);
        let worth = OF_THIS * share(self.useful, self.unfit) + OF_OTHERS * others;
        fit.score = (fit.score + worth).clamp(0.0, 1.0);
        let (useful, unfit) = (self.useful + self.useful_elsewhere, self.unfit + self.unfit_elsewhere);
        fit.grounds.extend((useful > 0).then_some(Ground::FoundUseful(useful)));
        fit.grounds.extend((unfit > 0).then_some(Ground::FoundUnfit(unfit)));
        fit
    }
}

fn lossless(count: usize) -> f32 {
    f32::from(u8::try_from(count).unwrap_or(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(opinions: Opinions) -> f32 {
        opinions.count(Fit { score: 0.5, grounds: Vec::new() }).score
    }

    #[test]
    fn what_was_found_useful_rises_and_what_does_not_fit_falls() {
        let useful = score(Opinions { useful: 1, ..Opinions::default() });
        let elsewhere = score(Opinions { useful_elsewhere: 2, ..Opinions::default() });
        let unfit = score(Opinions { unfit: 1, ..Opinions::default() });
        assert!(useful > elsewhere && elsewhere > 0.5 && unfit < 0.5);
        assert!((score(Opinions { useful: 1, unfit: 1, ..Opinions::default() }) - 0.5).abs() < f32::EPSILON);
    }
}
