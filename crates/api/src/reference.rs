//! Reference data and units over HTTP.

use axum::Json;
use axum::extract::State as Reach;
use chrono::NaiveDate;
use dingyin_domain::admission::Verdict;
use dingyin_domain::approval::{Condition, StopKind, conditions};
use dingyin_domain::count::CountKind;
use dingyin_domain::demand::{
    Comparison, Confidentiality, Degree, DemandOutcome, DemandStatus, Level, Library, Sought, TalentForm,
    TechnologyForm, Visibility,
};
use dingyin_domain::district::District;
use dingyin_domain::element::{Element, EntryKind, Measure};
use dingyin_domain::evidence::EvidenceKind;
use dingyin_domain::green_channel::{EventKind, ItemState};
use dingyin_domain::industry::{Industry, chain_nodes, sub_industries};
use dingyin_domain::instruction::{InstructionEvent, InstructionKind, InstructionState, Urgency};
use dingyin_domain::intake::{Aspect, LeadVerdict, Opinion, Rung, StepKind, StepState};
use dingyin_domain::light::{Light, LightCause};
use dingyin_domain::money::Tier;
use dingyin_domain::organisation::OrganisationKind;
use dingyin_domain::problem::{ProblemEvent, ProblemKind, ProblemRung, ProblemState, Severity};
use dingyin_domain::project::{ContactKind, Outcome, StatusWord};
use dingyin_domain::record_kind::RecordKind;
use dingyin_domain::reference::VERSION;
use dingyin_domain::role::Role;
use dingyin_domain::stage::Stage;
use dingyin_domain::tenure::Duty;
use dingyin_domain::thesaurus::Relation;
use dingyin_domain::work::WorkKind;
use dingyin_service::Unit;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::body::{Nothing, Query};
use crate::list::{Listed, PageQuery};
use crate::names::{Named, all};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(reference)).routes(routes!(units))
}

/// A condition on which it depends which items a green channel has.
#[derive(Debug, Serialize, ToSchema)]
struct ConditionView {
    code: &'static str,
    name_zh: &'static str,
    name_en: &'static str,
}

impl From<&'static Condition> for ConditionView {
    fn from(condition: &'static Condition) -> Self {
        Self { code: &condition.code, name_zh: &condition.name_zh, name_en: &condition.name_en }
    }
}

/// Every list of codes, with both languages' names.
#[derive(Debug, Serialize, ToSchema)]
struct Reference {
    version: &'static str,
    industries: Vec<IndustryView>,
    districts: Vec<Named>,
    units: Vec<UnitView>,
    stages: Vec<StageView>,
    evidence_kinds: Vec<EvidenceKindView>,
    roles: Vec<Named>,
    duties: Vec<Named>,
    follow_up_kinds: Vec<Named>,
    statuses: Vec<Named>,
    outcomes: Vec<Named>,
    tiers: Vec<Named>,
    verdicts: Vec<Named>,
    /// On what it depends which items a green channel has.
    channel_conditions: Vec<ConditionView>,
    item_states: Vec<Named>,
    item_events: Vec<Named>,
    clock_stops: Vec<Named>,
    libraries: Vec<Named>,
    demand_statuses: Vec<Named>,
    demand_outcomes: Vec<Named>,
    sought: Vec<Named>,
    technology_forms: Vec<Named>,
    talent_forms: Vec<Named>,
    degrees: Vec<Named>,
    levels: Vec<Named>,
    comparisons: Vec<Named>,
    visibilities: Vec<Named>,
    confidentialities: Vec<Named>,
    organisation_kinds: Vec<Named>,
    intake_steps: Vec<Named>,
    step_states: Vec<Named>,
    judgement_aspects: Vec<Named>,
    judgement_opinions: Vec<Named>,
    lead_verdicts: Vec<Named>,
    lights: Vec<Named>,
    light_causes: Vec<Named>,
    rungs: Vec<Named>,
    problem_kinds: Vec<Named>,
    severities: Vec<Named>,
    problem_states: Vec<Named>,
    problem_events: Vec<Named>,
    problem_rungs: Vec<Named>,
    instruction_kinds: Vec<Named>,
    urgencies: Vec<Named>,
    instruction_states: Vec<Named>,
    instruction_events: Vec<Named>,
    work_kinds: Vec<Named>,
    /// What the change log speaks of.
    record_kinds: Vec<Named>,
    count_kinds: Vec<Named>,
    thesaurus_relations: Vec<Named>,
    elements: Vec<ElementView>,
    element_entry_kinds: Vec<Named>,
}

#[derive(Debug, Serialize, ToSchema)]
struct IndustryView {
    #[serde(flatten)]
    named: Named,
    sub_industries: Vec<SubIndustryView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct SubIndustryView {
    code: &'static str,
    name_zh: &'static str,
    name_en: &'static str,
    parent: Option<&'static str>,
    chain_nodes: Vec<ChainNodeView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct ChainNodeView {
    code: &'static str,
    name_zh: &'static str,
    name_en: &'static str,
    products: Vec<&'static str>,
}

#[derive(Debug, Serialize, ToSchema)]
struct StageView {
    #[serde(flatten)]
    named: Named,
    short_zh: &'static str,
    order: usize,
}

#[derive(Debug, Serialize, ToSchema)]
struct EvidenceKindView {
    #[serde(flatten)]
    named: Named,
    carries: &'static [&'static str],
}

/// What is kept in pools, and how it is measured.
#[derive(Debug, Serialize, ToSchema)]
struct ElementView {
    #[serde(flatten)]
    named: Named,
    unit_zh: &'static str,
    unit_en: &'static str,
    /// How many decimal places an amount has.
    places: u32,
    /// How many days a reservation holds when nobody says.
    reservation_days: u64,
}

#[derive(Debug, Serialize, ToSchema)]
struct UnitView {
    id: Uuid,
    code: String,
    name: String,
    name_en: String,
    district: Option<&'static str>,
    names: Vec<UnitNameView>,
}

#[derive(Debug, Serialize, ToSchema)]
struct UnitNameView {
    name: String,
    name_en: String,
    from: NaiveDate,
}

/// Industries, districts, units, stages, evidence kinds, roles and every other list of codes.
#[utoipa::path(get, path = "/reference", tag = "reference", responses((status = 200, body = Reference)))]
async fn reference(Reach(state): Reach<State>, asker: Asker, _: Query<Nothing>) -> Json<Reference> {
    let directory = state.service.directory();
    let today = asker.context.today();
    Json(Reference {
        version: &VERSION,
        industries: industries(),
        districts: all::<District>(),
        units: directory.units().into_iter().map(|unit| unit_view(unit, today)).collect(),
        stages: stages(),
        evidence_kinds: evidence_kinds(),
        roles: all::<Role>(),
        duties: all::<Duty>(),
        follow_up_kinds: all::<ContactKind>(),
        statuses: all::<StatusWord>(),
        outcomes: all::<Outcome>(),
        tiers: all::<Tier>(),
        verdicts: all::<Verdict>(),
        channel_conditions: conditions().iter().map(ConditionView::from).collect(),
        item_states: all::<ItemState>(),
        item_events: all::<EventKind>(),
        clock_stops: all::<StopKind>(),
        libraries: all::<Library>(),
        demand_statuses: all::<DemandStatus>(),
        demand_outcomes: all::<DemandOutcome>(),
        sought: all::<Sought>(),
        technology_forms: all::<TechnologyForm>(),
        talent_forms: all::<TalentForm>(),
        degrees: all::<Degree>(),
        levels: all::<Level>(),
        comparisons: all::<Comparison>(),
        visibilities: all::<Visibility>(),
        confidentialities: all::<Confidentiality>(),
        organisation_kinds: all::<OrganisationKind>(),
        intake_steps: all::<StepKind>(),
        step_states: all::<StepState>(),
        judgement_aspects: all::<Aspect>(),
        judgement_opinions: all::<Opinion>(),
        lead_verdicts: all::<LeadVerdict>(),
        lights: all::<Light>(),
        light_causes: all::<LightCause>(),
        rungs: all::<Rung>(),
        problem_kinds: all::<ProblemKind>(),
        severities: all::<Severity>(),
        problem_states: all::<ProblemState>(),
        problem_events: all::<ProblemEvent>(),
        problem_rungs: all::<ProblemRung>(),
        instruction_kinds: all::<InstructionKind>(),
        urgencies: all::<Urgency>(),
        instruction_states: all::<InstructionState>(),
        instruction_events: all::<InstructionEvent>(),
        work_kinds: all::<WorkKind>(),
        record_kinds: all::<RecordKind>(),
        count_kinds: all::<CountKind>(),
        thesaurus_relations: all::<Relation>(),
        elements: elements(),
        element_entry_kinds: all::<EntryKind>(),
    })
}

fn industries() -> Vec<IndustryView> {
    let sub = |industry: Industry| {
        let of_industry = sub_industries().iter().filter(move |row| row.industry == industry);
        of_industry.map(|row| SubIndustryView {
            code: &row.code,
            name_zh: &row.name_zh,
            name_en: &row.name_en,
            parent: row.parent.as_deref(),
            chain_nodes: nodes(&row.code),
        })
    };
    let named = all::<Industry>().into_iter().zip(Industry::EVERY);
    named.map(|(named, industry)| IndustryView { named, sub_industries: sub(*industry).collect() }).collect()
}

fn nodes(sub_industry: &str) -> Vec<ChainNodeView> {
    let of_sub = chain_nodes().iter().filter(|node| node.sub_industry == sub_industry);
    of_sub
        .map(|node| ChainNodeView {
            code: &node.code,
            name_zh: &node.name_zh,
            name_en: &node.name_en,
            products: node.products.split(';').collect(),
        })
        .collect()
}

fn stages() -> Vec<StageView> {
    let stages = all::<Stage>().into_iter().zip(Stage::EVERY).zip(1..);
    stages.map(|((named, stage), order)| StageView { named, short_zh: stage.short_name(), order }).collect()
}

fn evidence_kinds() -> Vec<EvidenceKindView> {
    let kinds = all::<EvidenceKind>().into_iter().zip(EvidenceKind::EVERY);
    kinds.map(|(named, kind)| EvidenceKindView { named, carries: kind.carries().fields() }).collect()
}

fn elements() -> Vec<ElementView> {
    let view = |(named, measure): (Named, &'static Measure)| ElementView {
        named,
        unit_zh: &measure.unit_zh,
        unit_en: &measure.unit_en,
        places: measure.places,
        reservation_days: measure.reservation_days,
    };
    all::<Element>().into_iter().zip(Element::EVERY.iter().map(|element| element.measure())).map(view).collect()
}

fn unit_view(unit: &Unit, today: NaiveDate) -> UnitView {
    let current = unit.names.iter().rev().find(|name| name.valid_from <= today).or(unit.names.first());
    let names = unit.names.iter().map(|name| UnitNameView {
        name: name.name_zh.clone(),
        name_en: name.name_en.clone(),
        from: name.valid_from,
    });
    UnitView {
        id: unit.id.0,
        code: unit.code.clone(),
        name: current.map(|name| name.name_zh.clone()).unwrap_or_default(),
        name_en: current.map(|name| name.name_en.clone()).unwrap_or_default(),
        district: unit.district.map(|district| district.code()),
        names: names.collect(),
    }
}

/// Every unit.
#[utoipa::path(get, path = "/units", tag = "reference", params(PageQuery), responses((status = 200, body = Listed<UnitView>)))]
async fn units(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<UnitView>>, Failure> {
    let directory = state.service.directory();
    let today = asker.context.today();
    let units: Vec<UnitView> = directory.units().into_iter().map(|unit| unit_view(unit, today)).collect();
    Ok(Json(query.of(units, |unit| unit.id)?))
}
