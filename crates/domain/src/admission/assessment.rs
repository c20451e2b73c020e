//! An assessment: the indicators of a project against the standards in force, the qualities, the vetoes, the score and the
//! verdict that follows from them. Handbook §10.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::control::Answers;
use super::figure::{Figures, Indicator, Reading, decimal, rounded};
use super::standard::{Force, Standards, Threshold};
use super::{Quality, Verdict};
use crate::coded::Coded as _;
use crate::invalid::{Fault, Faults, Invalid};
use crate::project::Facts;

/// Full marks.
const FULL: u32 = 100;
/// With how many places a score is told; half is rounded up.
const SCORE_PLACES: u32 = 2;

/// What an assessment is made from; every value is sound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// What the company promises.
    pub figures: Figures,
    /// What the experts give a quality, 0 to 100.
    pub marks: BTreeMap<Quality, Decimal>,
    /// The answers to the controls.
    pub answers: Answers,
}

/// What an assessment is made from, as it was given.
#[derive(Debug, Clone, Default)]
pub struct ApplicationDraft {
    /// Decimals by the codes of figures.
    pub figures: BTreeMap<String, String>,
    /// Decimals by the codes of qualities.
    pub marks: BTreeMap<String, String>,
    /// Answers by the codes of questions.
    pub controls: BTreeMap<String, String>,
}

impl ApplicationDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<Application, Vec<Fault>> {
        let mut faults = Faults::default();
        let mut marks = BTreeMap::new();
        for (code, text) in self.marks {
            let pointer = format!("/marks/{code}");
            let Some(quality) = Quality::from_code(&code) else {
                faults.add(pointer, Invalid::UnknownField);
                continue;
            };
            let within = |mark: Decimal| if mark > FULL.into() { Err(Invalid::OutOfRange) } else { Ok(mark) };
            marks.extend(faults.take(pointer, decimal(&text).and_then(within)).map(|mark| (quality, mark)));
        }
        let figures = faults.all(Figures::parse(self.figures, "/figures"));
        let answers = faults.all(Answers::parse(self.controls));
        let application = figures.zip(answers).map(|(figures, answers)| Application { figures, marks, answers });
        faults.finish(application)
    }
}

/// An indicator against its threshold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// The indicator.
    pub indicator: Indicator,
    /// What it comes to, rounded to its places; none where there is nothing to divide by, which is better than any amount.
    pub value: Option<Decimal>,
    /// What it must come to.
    pub threshold: Option<Threshold>,
    /// By how much it falls short; none where it does not.
    pub shortfall: Option<Decimal>,
    /// Its points, of 100; none without a threshold.
    pub points: Option<Decimal>,
}

/// How a quality was scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QualityScore {
    /// The quality.
    pub quality: Quality,
    /// What it weighs.
    pub weight: u32,
    /// The mean of the points of its indicators and of what the experts gave.
    pub points: Decimal,
}

/// An answer that vetoes, whatever the score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Veto {
    /// The code of the question.
    pub question: String,
    /// The code of the answer.
    pub answer: String,
}

/// What an application comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// By which version of the standards.
    pub standards: u32,
    /// What it was made from.
    pub application: Application,
    /// The indicators that can be worked out.
    pub indicators: Vec<Judged>,
    /// The qualities.
    pub qualities: Vec<QualityScore>,
    /// What vetoes.
    pub vetoes: Vec<Veto>,
    /// The weighted score, of 100, to two places.
    pub score: Decimal,
    /// The verdict that follows.
    pub verdict: Verdict,
}

impl Assessment {
    /// Assesses an application by a version of the standards.
    ///
    /// # Errors
    /// Figures that a binding threshold needs and that are not told; qualities for which there is neither a figure nor a mark.
    pub fn of(application: Application, standards: &Standards, facts: &Facts) -> Result<Self, Vec<Fault>> {
        let mut faults = Faults::default();
        let judge = |indicator: &Indicator| judged(*indicator, &application, (standards, facts), &mut faults);
        let indicators: Vec<Judged> = Indicator::EVERY.iter().filter_map(judge).collect();
        let mut qualities = Vec::new();
        for (quality, weight) in &standards.weights {
            match quality_points(*quality, &indicators, &application) {
                Some(points) => qualities.push(QualityScore { quality: *quality, weight: *weight, points }),
                // Whose figures are missing is told of those.
                None if standards.binds(*quality, facts) => {}
                None => faults.add(format!("/marks/{quality}"), Invalid::Required),
            }
        }
        faults.finish(Some(()))?;
        let veto = |(question, answer): (super::control::Question, &str)| Veto {
            question: question.code().to_owned(),
            answer: answer.to_owned(),
        };
        let vetoes: Vec<Veto> = application.answers.vetoes().map(veto).collect();
        let score = weighted(&qualities);
        let verdict = if vetoes.is_empty() { by_score(score, standards) } else { Verdict::Rejected };
        Ok(Self { standards: standards.version, application, indicators, qualities, vetoes, score, verdict })
    }
}

fn judged(
    indicator: Indicator,
    application: &Application,
    (standards, facts): (&Standards, &Facts),
    faults: &mut Faults,
) -> Option<Judged> {
    let threshold = standards.threshold(indicator, facts);
    let Some(reading) = application.figures.reading(indicator) else {
        if threshold.is_some_and(|threshold| threshold.force == Force::Binding) {
            let missing = indicator.figures().filter(|figure| application.figures.get(*figure).is_none());
            missing.for_each(|figure| faults.once(format!("/figures/{figure}"), Invalid::Required));
        }
        return None;
    };
    let value = match reading {
        Reading::Amount(amount) => Some(rounded(amount, indicator.places())),
        Reading::Unbounded => None,
    };
    let against =
        |threshold: &Threshold| value.map_or((None, Decimal::from(FULL)), |v| measured(v, threshold.at_least));
    let (shortfall, points) = threshold.map(against).unzip();
    Some(Judged { indicator, value, threshold: threshold.cloned(), shortfall: shortfall.flatten(), points })
}

/// By how much a value falls short, and its points: full marks from the threshold on, below it in proportion.
fn measured(value: Decimal, at_least: Decimal) -> (Option<Decimal>, Decimal) {
    if value >= at_least {
        return (None, Decimal::from(FULL));
    }
    let share = value.checked_div(at_least).unwrap_or_default();
    (Some(at_least - value), rounded(share * Decimal::from(FULL), SCORE_PLACES))
}

fn quality_points(quality: Quality, indicators: &[Judged], application: &Application) -> Option<Decimal> {
    let own = indicators.iter().filter(|judged| judged.indicator.quality() == quality);
    let points: Vec<Decimal> =
        own.filter_map(|judged| judged.points).chain(application.marks.get(&quality).copied()).collect();
    let sum: Decimal = points.iter().sum();
    sum.checked_div(Decimal::from(points.len())).map(|mean| rounded(mean, SCORE_PLACES))
}

fn weighted(qualities: &[QualityScore]) -> Decimal {
    let sum: Decimal = qualities.iter().map(|quality| quality.points * Decimal::from(quality.weight)).sum();
    let weights: u32 = qualities.iter().map(|quality| quality.weight).sum();
    rounded(sum.checked_div(weights.into()).unwrap_or_default(), SCORE_PLACES)
}

fn by_score(score: Decimal, standards: &Standards) -> Verdict {
    if score >= standards.passed_from.into() {
        Verdict::Passed
    } else if score >= standards.conditional_from.into() {
        Verdict::Conditional
    } else {
        Verdict::Rejected
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admission::control::Question;
    use crate::project::testing::a_lead;

    fn draft(figures: &[(&str, &str)], marks: &[(&str, &str)], controls: &[(&str, &str)]) -> ApplicationDraft {
        let map = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
            pairs.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect()
        };
        let best = Question::all().map(|q| (q.code().to_owned(), q.answers().next().unwrap().to_owned()));
        let controls = best.chain(map(controls)).collect();
        ApplicationDraft { figures: map(figures), marks: map(marks), controls }
    }

    const SOUND: &[(&str, &str)] = &[
        ("land", "100"),
        ("fixed_assets", "40000"),
        ("floor_area", "80000"),
        ("land_price", "16.8"),
        ("tax", "3000"),
        ("output", "50000"),
    ];
    const MARKS: &[(&str, &str)] = &[("driving", "90"), ("technology", "80")];

    fn with<'a>(code: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
        let others = SOUND.iter().copied().filter(|(other, _)| *other != code);
        others.chain([(code, text)]).collect()
    }

    fn assessed(draft: ApplicationDraft) -> Result<Assessment, Vec<Fault>> {
        Assessment::of(draft.parse()?, &Standards::published()[0], &a_lead().facts)
    }

    /// The indicators that fall short, and by how much.
    fn shortfalls(assessment: &Assessment) -> Vec<(Indicator, String)> {
        let short = |judged: &Judged| Some((judged.indicator, judged.shortfall?.to_string()));
        assessment.indicators.iter().filter_map(short).collect()
    }

    #[test]
    fn who_meets_every_threshold_has_what_the_experts_give_and_passes() {
        let assessment = assessed(draft(SOUND, MARKS, &[])).unwrap();
        assert_eq!((assessment.score.to_string().as_str(), assessment.verdict), ("92.50", Verdict::Passed));
        assert_eq!(shortfalls(&assessment).len(), 0);
    }

    #[test]
    fn a_shortfall_is_told_in_figures_and_costs_its_share() {
        let assessment = assessed(draft(&with("tax", "1500"), MARKS, &[])).unwrap();
        assert_eq!(shortfalls(&assessment), [(Indicator::TaxPerMu, "15.00".to_owned())]);
        // Of the two indicators of yield one has half of its points: 75 of 100, which is 6.25 of 25 less.
        assert_eq!(assessment.score.to_string(), "86.25");
    }

    #[test]
    fn the_bounds_of_the_verdicts_count_as_reached() {
        let verdict = |mark: &str| {
            let given = draft(SOUND, &[("driving", mark), ("technology", mark)], &[]);
            let assessment = assessed(given).unwrap();
            (assessment.score.to_string(), assessment.verdict)
        };
        assert_eq!(verdict("60"), ("80.00".into(), Verdict::Passed));
        assert_eq!(verdict("59.98"), ("79.99".into(), Verdict::Conditional));
        assert_eq!(verdict("20"), ("60.00".into(), Verdict::Conditional));
        assert_eq!(verdict("19.9"), ("59.95".into(), Verdict::Rejected));
        assert_eq!(verdict("59.99").0, "80.00", "half is rounded up");
    }

    #[test]
    fn each_control_vetoes_whatever_the_score() {
        for (question, answer) in [
            ("catalogue", "restricted"),
            ("process", "eliminated"),
            ("environmental_question", "open"),
            ("safety_question", "open"),
        ] {
            let assessment = assessed(draft(SOUND, MARKS, &[(question, answer)])).unwrap();
            assert_eq!((assessment.verdict, assessment.vetoes.len()), (Verdict::Rejected, 1), "{question}");
            assert_eq!(assessment.score.to_string(), "92.50");
        }
    }

    #[test]
    fn what_a_binding_threshold_needs_must_be_told_and_every_quality_scored() {
        let given: Vec<(&str, &str)> = SOUND.iter().copied().filter(|(code, _)| *code != "land").collect();
        let faults = assessed(draft(&given, &[("technology", "80")], &[])).unwrap_err();
        let told: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
        assert_eq!(told, ["/figures/land", "/marks/driving"]);
        let faults = assessed(draft(SOUND, &[("driving", "101"), ("beauty", "3")], &[])).unwrap_err();
        let told: Vec<&str> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
        assert_eq!(told, ["/marks/beauty", "/marks/driving"]);
    }
}
