//! From a question to its page of hits: understood, corrected where it finds little, looked for strictly and then
//! loosely, ranked twice.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use tantivy::DocAddress;

use crate::ask::{Ask, Reading};
use crate::correction::left_over;
use crate::cursor::Place;
use crate::echo::Echo;
use crate::error::SearchError;
use crate::fields::Stored;
use crate::judge::{Judge, Judged};
use crate::kindred::Kindred;
use crate::layers::Asked;
use crate::lexicon::Lexicon;
use crate::question::{self, Question, Role};
use crate::rank::{Look, Rank, Ranking, Stretch};
use crate::texts::Texts;
use crate::trade::Trade;

/// How many of the best are read before they are shown.
const READ: usize = 120;
/// Fewer hits than this are little: what was meant is sought, and any part of the question will do.
const LITTLE: usize = 10;

/// How a question is asked, decided on its first page and kept for the others.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Plan {
    /// What was probably meant.
    pub corrected: Option<String>,
    /// What each part weighs.
    pub weights: Vec<f32>,
    /// Whether any part will do.
    pub loose: bool,
    /// The characters of a loose question.
    pub echoes: Vec<Echo>,
    /// What the best hits of a loose question share.
    pub kindred: Option<Kindred>,
    /// When it was first asked, in microseconds since 1970: how fresh a record is must not change between pages.
    pub now: i64,
}

/// One hit, ranked.
pub(crate) struct Ranked {
    pub rank: Rank,
    pub place: DocAddress,
    pub judged: Judged,
    pub texts: Texts,
}

/// A page of hits.
pub(crate) struct Page {
    pub question: Question,
    pub plan: Plan,
    pub hits: Vec<Ranked>,
    pub ranking: Ranking,
    pub next: Option<Place>,
}

/// A question in the making of its answer.
pub(crate) struct Answering<'a> {
    /// What the asker may see of what the question is narrowed to.
    pub look: Look<'a>,
    /// All that the asker may see: how a question is asked does not depend on what it is narrowed to, so that a count beside
    /// a filter is what the filter shows.
    pub all: Look<'a>,
    pub lexicon: &'a Lexicon,
    /// What was typed, understood.
    pub typed: Question,
}

impl Answering<'_> {
    const fn ask(&self) -> &Ask {
        self.look.ask
    }

    /// The page that is asked for.
    pub(crate) fn page(&self) -> Result<Page, SearchError> {
        let (question, plan, mut asked) = match self.ask().cursor.0.as_ref() {
            Some(place) => {
                let question = self.understood(place.plan.corrected.as_deref());
                let asked = self.asked(&question)?;
                (question, place.plan.clone(), asked)
            }
            None => self.plan()?,
        };
        asked.weigh(&question, &plan.weights);
        if asked.is_empty() {
            return self.latest(question, plan);
        }
        if plan.loose {
            asked.loosen(&self.look, &question)?;
            asked.extend(self.echoing(&plan.echoes)?);
            return self.loose(question, plan, &asked);
        }
        self.strict(question, plan, &asked)
    }

    /// The page of a question that enough meets as a whole.
    fn strict(&self, question: Question, plan: Plan, asked: &Asked) -> Result<Page, SearchError> {
        let place = self.ask().cursor.0.as_ref();
        let beyond = place.filter(|place| place.beyond);
        let stretch = match (place, beyond) {
            (_, Some(place)) => Stretch { below: Some(place.last), down_to: None, most: self.wanted() },
            (Some(place), None) => Stretch { below: None, down_to: place.window, most: READ * 2 },
            (None, None) => Stretch::best(READ),
        };
        let ranking = self.look.matching(asked, stretch)?;
        let judge = self.judge(&question, &plan);
        let mut hits = self.read(&judge, &ranking.found)?;
        if beyond.is_none() {
            hits.sort_by_key(|hit| Reverse(hit.rank));
            if let Some(place) = place {
                hits.retain(|hit| hit.rank < place.last);
            }
        }
        let window = place.map_or_else(|| ranking.found.last().map(|(rank, _)| *rank), |place| place.window);
        Ok(self.cut(Found { question, plan, ranking, hits, window, beyond: beyond.is_some() }))
    }

    /// The page of a question that little meets as a whole: the best of what meets a part of it or has to do with that.
    fn loose(&self, question: Question, mut plan: Plan, asked: &Asked) -> Result<Page, SearchError> {
        let place = self.ask().cursor.0.as_ref();
        let window = place.and_then(|place| place.window);
        let most = if place.is_some() { READ * 2 } else { READ };
        let found = self.all.best(asked, Stretch { below: None, down_to: window, most })?;
        let window = window.or_else(|| found.last().map(|(rank, _)| *rank));
        let known = plan.kindred.take();
        let judge = self.judge(&question, &plan);
        let trade = Trade::of(self.lexicon, &question, &plan.weights);
        let (mut hits, kindred) = self.with_kindred((&judge, &trade), &question, &found, known)?;
        plan.kindred = Some(kindred);
        let ranking = self.spread(&mut hits)?;
        hits.sort_by_key(|hit| Reverse(hit.rank));
        if let Some(place) = place {
            hits.retain(|hit| hit.rank < place.last);
        }
        Ok(self.cut(Found { question, plan, ranking: Ranking { found, ..ranking }, hits, window, beyond: true }))
    }

    fn judge<'q>(&self, question: &'q Question, plan: &'q Plan) -> Judge<'q> {
        Judge::new(question, plan, self.ask().sight.home)
    }

    /// Reads hits and judges them.
    pub(crate) fn read(&self, judge: &Judge<'_>, found: &[(Rank, DocAddress)]) -> Result<Vec<Ranked>, SearchError> {
        found.iter().map(|(rank, at)| self.judged(judge, *rank, *at)).collect()
    }

    /// One more than fit on the page, to know whether there are more.
    fn wanted(&self) -> usize {
        self.ask().limit.max(1) + 1
    }

    fn latest(&self, question: Question, plan: Plan) -> Result<Page, SearchError> {
        let below = self.ask().cursor.0.as_ref().map(|place| place.last);
        let ranking = self.look.latest(Stretch { below, down_to: None, most: self.wanted() })?;
        let unread = |(rank, place): &(Rank, DocAddress)| Ranked {
            rank: *rank,
            place: *place,
            judged: Judged { score: 0.0, met: Vec::new() },
            texts: Texts::default(),
        };
        let hits = ranking.found.iter().map(unread).collect();
        Ok(self.cut(Found { question, plan, ranking, hits, window: None, beyond: true }))
    }

    /// Reads a hit. What lies beyond those that are read together keeps its first rank.
    fn judged(&self, judge: &Judge<'_>, rank: Rank, place: DocAddress) -> Result<Ranked, SearchError> {
        let stored = Stored { document: self.look.searcher.doc(place)?, fields: self.look.fields };
        let texts = Texts::of(&stored);
        let judged = judge.judge(&texts, rank.updated_at());
        let beyond = self.ask().cursor.0.as_ref().is_some_and(|place| place.beyond && !place.plan.loose);
        let rank = if beyond { rank } else { rank.scored(judged.score) };
        Ok(Ranked { rank, place, judged, texts })
    }

    fn cut(&self, found: Found) -> Page {
        let Found { question, plan, ranking, mut hits, window, beyond } = found;
        let limit = self.ask().limit.max(1);
        let more = hits.len() > limit;
        hits.truncate(limit);
        let at = self.ask().cursor.0.as_ref();
        let shown = at.map_or(0, |place| place.shown) + hits.len();
        let last = hits.last().map(|hit| hit.rank);
        let place = |last, beyond| Place { plan: plan.clone(), window, last, beyond, shown };
        let next = match last {
            Some(last) if more => Some(place(last, beyond)),
            // All that was read together is shown: what lies below it comes next.
            _ if !beyond && shown < ranking.total => window.map(|window| place(window, true)),
            _ => None,
        };
        Page { question, plan, hits, ranking, next }
    }

    fn understood(&self, corrected: Option<&str>) -> Question {
        let Some(corrected) = corrected else { return self.typed.clone() };
        let setting = question::Setting { today: self.ask().sight.today, unread: &self.ask().unread };
        Question::understand(corrected, self.lexicon, &setting)
    }

    fn asked(&self, question: &Question) -> Result<Asked, SearchError> {
        Ok(Asked::strictly(&self.look, question)?)
    }

    /// Decides how a question is asked.
    fn plan(&self) -> Result<(Question, Plan, Asked), SearchError> {
        let question = self.understood(None);
        let asked = self.asked(&question)?;
        let found = self.all.count_answers(&asked)?;
        let whole = !question.parts.iter().any(|part| left_over(&question, part));
        let enough = (found >= LITTLE && whole) || question.parts.is_empty();
        if enough || self.ask().unread.contains(&Reading::Correction) {
            return self.planned(question, None, (asked, found));
        }
        let Some(meant) = self.correction(&question, found)? else {
            return self.planned(question, None, (asked, found));
        };
        let question = self.understood(Some(&meant));
        let asked = self.asked(&question)?;
        let found = self.all.count_answers(&asked)?;
        self.planned(question, Some(meant), (asked, found))
    }

    /// The plan of a question that so many records meet.
    fn planned(
        &self,
        question: Question,
        corrected: Option<String>,
        (asked, found): (Asked, usize),
    ) -> Result<(Question, Plan, Asked), SearchError> {
        let loose = !question.parts.is_empty() && found < LITTLE;
        let (weights, now) = (self.weights(&question, &asked)?, self.ask().sight.now);
        let echoes = if loose { self.echoes(&question)? } else { Vec::new() };
        Ok((question, Plan { corrected, weights, loose, echoes, kindred: None, now }, asked))
    }

    /// What each part weighs: the rarer among what the asker may see, the more.
    fn weights(&self, question: &Question, asked: &Asked) -> Result<Vec<f32>, SearchError> {
        let mut weights = vec![Role::Weak.says(); question.parts.len()];
        let mut weigh = |at: usize, weight| weights.get_mut(at).into_iter().for_each(|known: &mut f32| *known = weight);
        match question.needed().collect::<Vec<_>>().as_slice() {
            [(alone, _)] => weigh(*alone, 1.0),
            several => {
                let everything = self.all.everything()?;
                let all = everything.iter().map(|admitted| admitted.bits().count()).sum();
                for ((at, part), holding) in several.iter().zip(asked.counts(&everything)) {
                    weigh(*at, part.role.says() * rarity(holding, all));
                }
            }
        }
        Ok(weights)
    }
}

struct Found {
    question: Question,
    plan: Plan,
    ranking: Ranking,
    hits: Vec<Ranked>,
    /// The last of those that are read together.
    window: Option<Rank>,
    /// Whether the hits lie beyond those that are read together.
    beyond: bool,
}

/// Between 0.1 for what every record says and 1 for what none does.
#[expect(clippy::cast_precision_loss, reason = "a weight")]
pub(crate) fn rarity(holding: usize, all: usize) -> f32 {
    let rare = 1.0 - (1.0 + holding as f32).ln() / (2.0 + all as f32).ln();
    0.1 + 0.9 * rare.clamp(0.0, 1.0)
}
