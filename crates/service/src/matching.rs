//! Matching (对接): who could meet a demand, which demands an organisation could meet, and what people think of that.

use std::sync::Arc;

use dingyin_domain::demand::{Demand, DemandStatus};
use dingyin_domain::id::{DemandId, OfferId, OrganisationId, ProjectId};
use dingyin_domain::invalid::{Faults, Invalid};
use dingyin_domain::matching::{
    self, Alike, CandidateKind, ChainSense, FeedbackVerdict, Fit, Giving, Kinship, Opinions, fit, is_seeker, kinship,
    passages_of,
};
use dingyin_domain::offer::Offer;
use dingyin_domain::organisation::Organisation;
use dingyin_domain::project::Project;
use dingyin_domain::text::{Remark, filled};
use dingyin_search::{Ask, Crowd, Filter, Found, Index, Kind, SearchError};
use dingyin_storage::matching::{self as records, Feedback};
use dingyin_storage::{demand, offer, organisation, project};
use uuid::Uuid;

use crate::context::Context;
use crate::error::ServiceError;
use crate::search::{Question, ask};
use crate::{Done, Service};

/// How many records that speak of what is sought are compared.
const COMPARED: usize = 300;
/// How many demands are compared with an organisation.
const DEMANDS_COMPARED: usize = 60;
/// Less than this is no match.
const LEAST: f32 = 0.1;
/// What it counts to be like the best of what was found.
const LIKE_THE_BEST: f32 = 0.5;
/// What an organisation's second best says beside its best.
const SECOND: f32 = 0.12;

/// A proposed pairing.
#[derive(Debug, Clone)]
pub struct Match {
    /// What is proposed.
    pub kind: CandidateKind,
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// The offer that fits best, with its title.
    pub offer: Option<(OfferId, String)>,
    /// How well it fits, and why.
    pub fit: Fit,
    /// What the asker thinks of it.
    pub mine: Option<FeedbackVerdict>,
}

/// What someone says of a proposed match.
#[derive(Debug, Clone, Default)]
pub struct FeedbackDraft {
    /// The kind of what was proposed.
    pub kind: Option<String>,
    /// Its id.
    pub id: Option<Uuid>,
    /// The verdict.
    pub verdict: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

impl Service {
    /// Who could meet a demand, the best first.
    ///
    /// # Errors
    /// Not there, not for the asker to see, or the index is not ready.
    pub async fn matches(&self, context: &Context, id: DemandId, limit: usize) -> Result<Vec<Match>, ServiceError> {
        let demand = Arc::new(self.demand(context, id).await?);
        let index = self.index()?;
        let kinds = vec![Kind::Organisation, Kind::Demand, Kind::Project];
        let (asked, unfiltered) = (narrowed(context, kinds)?, narrowed(context, Vec::new())?);
        let sought = Arc::clone(&demand);
        let senses = kinship(&demand.facts.details).map(Kinship::senses).unwrap_or_default();
        let (wanted, found) = self
            .off_thread(move || {
                let wanted = index.wanted(&unfiltered, &sought.facts.passages(), sought.facts.told_node())?;
                let found = index.speaking_of(&asked, (&wanted, &senses), COMPARED)?;
                Ok((wanted, found))
            })
            .await?;
        let candidates = self.candidates(context, &demand, &found).await?;
        let matches = self
            .off_thread(move || {
                let givings: Vec<Vec<Giving>> = candidates.iter().map(Candidate::givings).collect();
                let crowd = Crowd::of(givings.iter().flatten().map(|giving| giving.text.as_str()));
                let alike = |giving: &Giving| wanted.alike(&giving.text, giving.chain_node, &crowd);
                let fits = candidates.iter().zip(&givings).filter_map(|(candidate, givings)| {
                    let texts: Vec<&str> = givings.iter().map(|giving| giving.text.as_str()).collect();
                    Some((candidate.meets(&demand, givings, alike)?, texts.join("\n")))
                });
                Ok(beside_the_best(fits.collect(), &crowd))
            })
            .await?;
        self.judged(context, id, matches, limit).await
    }

    /// Which demands an organisation could meet, the best first.
    ///
    /// # Errors
    /// Not there, not for the asker to see, or the index is not ready.
    pub async fn demands_met_by(
        &self,
        context: &Context,
        id: OrganisationId,
        limit: usize,
    ) -> Result<Vec<Match>, ServiceError> {
        let organisation = self.organisation(context, id).await?;
        let offers = offer::of(self.storage().reader(), &[id]).await?;
        let candidate = Candidate::organisation(organisation, offers, context);
        let (index, asked) = (self.index()?, narrowed(context, vec![Kind::Demand])?);
        let unfiltered = narrowed(context, Vec::new())?;
        let given = candidate.clone();
        let found = self
            .off_thread(move || {
                let Candidate::Organisation(organisation, offers) = &given else { return Ok(Vec::new()) };
                let passages = passages_of(&organisation.facts, &offers.iter().collect::<Vec<_>>());
                let wanted = index.wanted(&unfiltered, &passages, None)?;
                index.speaking_of(&asked, (&wanted, &[ChainSense::Makes, ChainSense::Process]), DEMANDS_COMPARED)
            })
            .await?;
        let demands = self.open_demands(context, &found).await?;
        let (index, unfiltered) = (self.index()?, narrowed(context, Vec::new())?);
        let matches = self.off_thread(move || met(&index, &unfiltered, &demands, &candidate)).await?;
        self.opinions_of_organisation(context, id, matches, limit).await
    }

    /// Keeps what someone thinks of a proposed match.
    ///
    /// # Errors
    /// The demand or the candidate is not for the asker to see, or values are not sound.
    pub async fn judge_match(&self, context: &Context, id: DemandId, draft: FeedbackDraft) -> Done<Feedback> {
        self.demand(context, id).await?;
        let feedback = read(context, id, draft)?;
        self.sees(context, feedback.candidate).await?;
        let (stamp, entry_id) = (context.stamp(), self.clock().id());
        self.write(context, move |transaction| {
            let (stamp, feedback) = (stamp.clone(), feedback.clone());
            Box::pin(async move {
                records::keep(transaction, &stamp, entry_id, &feedback).await?;
                Ok(feedback)
            })
        })
        .await
    }

    /// Whether the asker may see what is judged.
    async fn sees(&self, context: &Context, (kind, id): (CandidateKind, Uuid)) -> Result<(), ServiceError> {
        let seen = match kind {
            CandidateKind::Organisation => self.organisation(context, OrganisationId(id)).await.map(drop),
            CandidateKind::Demand => self.demand(context, DemandId(id)).await.map(drop),
            CandidateKind::Project => self.project(context, ProjectId(id)).await.map(drop),
        };
        seen.map_err(|_| ServiceError::at("/id", Invalid::NotFound))
    }

    /// The records that were found, read.
    async fn candidates(
        &self,
        context: &Context,
        demand: &Demand,
        found: &[Found],
    ) -> Result<Vec<Candidate>, ServiceError> {
        let reader = self.storage().reader();
        let ids = |kind| found.iter().filter(move |found| found.kind == kind).map(|found| found.id);
        let organisations: Vec<OrganisationId> = ids(Kind::Organisation).map(OrganisationId).collect();
        let mut offers = offer::of(reader, &organisations).await?;
        let organisations = organisation::load_many(reader, &organisations).await?;
        let mut candidates: Vec<Candidate> = Vec::with_capacity(found.len());
        for organisation in organisations.into_iter().filter(|o| !is_seeker(&demand.facts, o.facts.name.as_str())) {
            let (own, others) = offers.into_iter().partition(|offer: &Offer| offer.organisation_id == organisation.id);
            offers = others;
            candidates.push(Candidate::organisation(organisation, own, context));
        }
        let others = self.open_demands(context, found).await?;
        let others = others
            .into_iter()
            .filter(|other| other.id != demand.id && !is_seeker(&demand.facts, other.facts.organisation.name.as_str()));
        candidates.extend(others.map(|other| Candidate::Demand(Box::new(other))));
        let projects: Vec<ProjectId> = ids(Kind::Project).map(ProjectId).collect();
        let projects = project::load_many(reader, &projects).await?;
        let projects = projects.into_iter().filter(|p| !is_seeker(&demand.facts, p.facts.investor.name.as_str()));
        candidates.extend(projects.map(|project| Candidate::Project(Box::new(project))));
        Ok(candidates)
    }

    /// The demands among what was found that are still to be met.
    async fn open_demands(&self, context: &Context, found: &[Found]) -> Result<Vec<Demand>, ServiceError> {
        let ids = found.iter().filter(|found| found.kind == Kind::Demand).map(|found| DemandId(found.id));
        let demands = demand::load_many(self.storage().reader(), &ids.collect::<Vec<_>>()).await?;
        let today = context.today();
        Ok(demands.into_iter().filter(|demand| matching::is_open(demand, today)).collect())
    }

    /// The matches of a demand with what people think of them, the best first.
    async fn judged(
        &self,
        context: &Context,
        id: DemandId,
        matches: Vec<Match>,
        limit: usize,
    ) -> Result<Vec<Match>, ServiceError> {
        let candidates: Vec<Uuid> = matches.iter().map(|found| found.id).collect();
        let said = records::about(self.storage().reader(), &candidates).await?;
        let demands: Vec<DemandId> = said.iter().map(|feedback| feedback.demand_id).chain([id]).collect();
        let demands = demand::load_many(self.storage().reader(), &demands).await?;
        let trade = |id: DemandId| demands.iter().find(|demand| demand.id == id).and_then(|d| d.facts.sub_industry);
        let own_trade = trade(id);
        let judged = matches.into_iter().map(|found| {
            let about = said.iter().filter(|feedback| feedback.candidate == (found.kind, found.id));
            let (here, elsewhere): (Vec<&Feedback>, Vec<&Feedback>) = about.partition(|about| about.demand_id == id);
            let elsewhere =
                elsewhere.into_iter().filter(|about| own_trade.is_some() && trade(about.demand_id) == own_trade);
            with_opinions(context, found, &here, elsewhere)
        });
        Ok(best(judged.collect(), limit))
    }

    /// The demands of an organisation with what people think of them, the best first.
    async fn opinions_of_organisation(
        &self,
        context: &Context,
        id: OrganisationId,
        matches: Vec<Match>,
        limit: usize,
    ) -> Result<Vec<Match>, ServiceError> {
        let said = records::about(self.storage().reader(), &[id.0]).await?;
        let judged = matches.into_iter().map(|found| {
            let here: Vec<&Feedback> = said.iter().filter(|about| about.demand_id.0 == found.id).collect();
            with_opinions(context, found, &here, std::iter::empty())
        });
        Ok(best(judged.collect(), limit))
    }
}

/// A record that may meet a demand.
#[derive(Clone)]
enum Candidate {
    Organisation(Box<Organisation>, Vec<Offer>),
    Demand(Box<Demand>),
    Project(Box<Project>),
}

impl Candidate {
    /// An organisation with what it offers on the asker's day.
    fn organisation(organisation: Organisation, offers: Vec<Offer>, context: &Context) -> Self {
        let today = context.today();
        let open = offers.into_iter().filter(|offer| offer.is_open_on(today));
        Self::Organisation(Box::new(organisation), open.collect())
    }

    /// Its kind, its id and what it is called.
    fn named(&self) -> (CandidateKind, Uuid, &str) {
        match self {
            Self::Organisation(record, _) => (CandidateKind::Organisation, record.id.0, record.facts.name.as_str()),
            Self::Demand(record) => (CandidateKind::Demand, record.id.0, record.facts.title.as_str()),
            Self::Project(record) => (CandidateKind::Project, record.id.0, record.facts.name.as_str()),
        }
    }

    /// What it gives: an organisation as a whole and each of its offers.
    fn givings(&self) -> Vec<Giving> {
        match self {
            Self::Organisation(organisation, offers) => {
                let facts = &organisation.facts;
                let offered = offers.iter().map(|offer| Giving::from(offer).within(facts));
                [Giving::from(facts)].into_iter().chain(offered).collect()
            }
            Self::Demand(demand) => Giving::of_demand(&demand.facts).into_iter().collect(),
            Self::Project(project) => vec![Giving::from(&project.facts)],
        }
    }

    /// How well it meets a demand by the best of what it gives, the second best counting a little; none when it does not.
    fn meets(&self, demand: &Demand, givings: &[Giving], alike: impl Fn(&Giving) -> Alike) -> Option<Match> {
        let fits = givings.iter().filter_map(|giving| Some((giving, fit(&demand.facts, giving, &alike(giving))?)));
        let mut fits: Vec<(&Giving, Fit)> = fits.collect();
        fits.sort_by(|(_, a), (_, b)| b.score.total_cmp(&a.score));
        let second = fits.get(1).map_or(0.0, |(_, fit)| fit.score);
        let (giving, mut fit) = fits.into_iter().next()?;
        fit.score = (fit.score + SECOND * second).min(1.0);
        let offer = giving.offer.map(|id| (id, giving.title.clone()));
        let (kind, id, title) = self.named();
        (fit.score >= LEAST).then(|| Match { kind, id, title: title.to_owned(), offer, fit, mine: None })
    }
}

/// Matches, each with what it gains by being like the best of them; what each gives stands beside it.
fn beside_the_best(mut fits: Vec<(Match, String)>, crowd: &Crowd) -> Vec<Match> {
    fits.sort_by(|(a, _), (b, _)| b.fit.score.total_cmp(&a.fit.score).then_with(|| a.id.cmp(&b.id)));
    let texts: Vec<(&str, f32)> = fits.iter().map(|(found, text)| (text.as_str(), found.fit.score)).collect();
    let like = crowd.like_the_best(&texts);
    let gained = fits.into_iter().zip(like).map(|((mut found, _), like)| {
        found.fit.score = (found.fit.score + LIKE_THE_BEST * like).min(1.0);
        found
    });
    gained.collect()
}

/// Which of these demands an organisation meets, each as one that is proposed to it.
fn met(index: &Index, ask: &Ask, demands: &[Demand], candidate: &Candidate) -> Result<Vec<Match>, SearchError> {
    let (givings, (_, _, name)) = (candidate.givings(), candidate.named());
    let crowd = Crowd::of(demands.iter().map(|demand| demand.facts.body.as_str()));
    let mut met = Vec::new();
    for demand in demands.iter().filter(|demand| !is_seeker(&demand.facts, name)) {
        let wanted = index.wanted(ask, &demand.facts.passages(), demand.facts.told_node())?;
        let found = candidate.meets(demand, &givings, |giving| wanted.alike(&giving.text, giving.chain_node, &crowd));
        let title = demand.facts.title.as_str().to_owned();
        met.extend(found.map(|found| Match { kind: CandidateKind::Demand, id: demand.id.0, title, ..found }));
    }
    Ok(met)
}

fn opinions<'f>(here: &[&Feedback], elsewhere: impl Iterator<Item = &'f Feedback>) -> Opinions {
    let mut opinions = Opinions::default();
    for feedback in here {
        match feedback.verdict {
            FeedbackVerdict::Useful => opinions.useful += 1,
            FeedbackVerdict::Not => opinions.unfit += 1,
        }
    }
    for feedback in elsewhere {
        match feedback.verdict {
            FeedbackVerdict::Useful => opinions.useful_elsewhere += 1,
            FeedbackVerdict::Not => opinions.unfit_elsewhere += 1,
        }
    }
    opinions
}

/// A match counted with what people think of it here and of its like elsewhere, and with the asker's own word.
fn with_opinions<'f>(
    context: &Context,
    found: Match,
    here: &[&Feedback],
    elsewhere: impl Iterator<Item = &'f Feedback>,
) -> Match {
    let mine = here.iter().find(|about| about.user_id == context.actor.user_id).map(|about| about.verdict);
    Match { fit: opinions(here, elsewhere).count(found.fit), mine, ..found }
}

fn best(mut matches: Vec<Match>, limit: usize) -> Vec<Match> {
    matches.sort_by(|a, b| b.fit.score.total_cmp(&a.fit.score).then_with(|| a.id.cmp(&b.id)));
    matches.truncate(limit);
    matches
}

/// A question with the asker's keys, narrowed to kinds, and to what is open.
fn narrowed(context: &Context, kinds: Vec<Kind>) -> Result<Ask, ServiceError> {
    let open = ["active", DemandStatus::Published.code(), DemandStatus::InDocking.code()];
    let statuses = if kinds.is_empty() { Vec::new() } else { open.map(str::to_owned).to_vec() };
    let filter = Filter { kinds, statuses, ..Filter::default() };
    ask(context, Question { filter, ..Question::default() })
}

fn read(context: &Context, demand_id: DemandId, draft: FeedbackDraft) -> Result<Feedback, ServiceError> {
    use dingyin_domain::coded::Coded as _;
    let mut faults = Faults::default();
    let kind = faults.need("/type", draft.kind, CandidateKind::known);
    let id = faults.need("/id", draft.id, Ok);
    let verdict = faults.need("/verdict", draft.verdict, FeedbackVerdict::known);
    let reason = faults.may("/reason", filled(draft.reason), Remark::parse);
    let feedback = kind.zip(id).zip(verdict).map(|(candidate, verdict)| Feedback {
        demand_id,
        candidate,
        user_id: context.actor.user_id,
        verdict,
        reason,
        given_at: context.now,
    });
    Ok(faults.finish(feedback)?)
}
