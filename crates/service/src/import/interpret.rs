//! What the rows of a file mean: each read through its table's columns, repetitions within the file marked.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::demand::{DemandDraft, DemandFacts};
use dingyin_domain::district::District;
use dingyin_domain::duplicate::Likeness;
use dingyin_domain::import::ImportKind;
use dingyin_domain::language::Language;
use dingyin_domain::organisation::{OrganisationFacts, OrganisationRecordDraft};
use dingyin_domain::permission::{Action, Actor};
use dingyin_domain::project::{Facts, LeadDraft};
use dingyin_domain::project_code::ProjectCode;
use serde_json::Value;

use super::file::{Around, Tables};
use super::reading::{Reading, body};
use super::repetition::Repetitions;
use super::row::{Body, RECORD, RowCandidate, StagedRow, place_of};
use super::{demands, leads, organisations};

/// How many look-alikes of a row are kept.
const KEPT: usize = 5;

/// Whose file it is, and when and how it is read.
#[derive(Debug, Clone)]
pub(super) struct Reader {
    pub kind: ImportKind,
    pub file_name: String,
    pub actor: Arc<Actor>,
    pub today: NaiveDate,
    pub language: Language,
}

/// The facts of a row, where it holds a sound record.
#[derive(Debug, Clone)]
pub(super) enum Meant {
    Lead(Box<Facts>, Option<ProjectCode>),
    Demand(Box<DemandFacts>),
    Organisation(Box<OrganisationFacts>),
}

/// The column from which each part of a record's body comes.
pub(super) const fn fields(kind: ImportKind) -> &'static [(&'static str, &'static str)] {
    match kind {
        ImportKind::Leads => leads::FIELDS,
        ImportKind::Demands => demands::FIELDS,
        ImportKind::Organisations => organisations::FIELDS,
    }
}

impl Reader {
    /// Reads every record; answers the facts of each row that holds a sound one, by its place.
    pub(super) fn read_all(&self, tables: &Tables, rows: &mut [StagedRow]) -> Vec<Option<Meant>> {
        let mut around: BTreeMap<(i32, Option<String>), Around> = BTreeMap::new();
        let mut meant = Vec::with_capacity(rows.len());
        for row in rows {
            let place = row.table.filter(|_| row.role == RECORD);
            let table = place.and_then(|at| tables.tables.get(usize::try_from(at).ok()?));
            let (Some(place), Some(table)) = (place, table) else {
                meant.push(None);
                continue;
            };
            let around = around
                .entry((place, row.section.clone()))
                .or_insert_with(|| Around::of(&self.file_name, tables, table, row.section.as_deref()));
            let cells = std::mem::take(&mut row.cells);
            let reading = Reading::new(self.kind, (table, around), &cells, self.language);
            meant.push(self.read_one(reading, row));
            row.cells = cells;
        }
        meant
    }

    fn read_one(&self, mut reading: Reading<'_>, row: &mut StagedRow) -> Option<Meant> {
        let (draft, read) = match self.kind {
            ImportKind::Leads => {
                let draft = leads::draft(&mut reading, self.actor.district);
                let (body, code) = (body(&draft), leads::code(&reading));
                (body, draft.parse(self.today).map(|facts| Meant::Lead(Box::new(facts), code)))
            }
            ImportKind::Demands => {
                let draft = demands::draft(&mut reading);
                let body = body(&draft);
                (body, draft.parse().map(|facts| Meant::Demand(Box::new(facts))))
            }
            ImportKind::Organisations => {
                let draft = organisations::draft(&mut reading);
                let body = body(&draft);
                (body, draft.parse().map(|facts| Meant::Organisation(Box::new(facts))))
            }
        };
        match &read {
            Err(faults) => reading.faults(faults, fields(self.kind)),
            Ok(meant) => self.within_reach(&mut reading, meant),
        }
        reading.finish(row, draft);
        read.ok().or_else(|| self.read_leniently(&row.draft))
    }

    /// What a row with problems means as far as it can be compared with others: without what may be missing.
    fn read_leniently(&self, draft: &Body) -> Option<Meant> {
        let mut draft = draft.value();
        let fields = draft.as_object_mut()?;
        for optional in
            ["uscc", "reported_on", "contacts", "contact", "valid_until", "deadline", "trl", "kind", "district"]
        {
            fields.remove(optional);
        }
        for owner in ["investor", "organisation"] {
            if let Some(owner) = fields.get_mut(owner).and_then(Value::as_object_mut) {
                owner.remove("uscc");
            }
        }
        let city = || Value::String(District::City.code().to_owned());
        match self.kind {
            ImportKind::Leads => {
                fields.entry("district").or_insert_with(city);
                let draft: LeadDraft = serde_json::from_value(draft).ok()?;
                Some(Meant::Lead(Box::new(draft.parse(self.today).ok()?), None))
            }
            ImportKind::Demands => {
                fields.entry("district").or_insert_with(city);
                let draft: DemandDraft = serde_json::from_value(draft).ok()?;
                Some(Meant::Demand(Box::new(draft.parse().ok()?)))
            }
            ImportKind::Organisations => {
                let draft: OrganisationRecordDraft = serde_json::from_value(draft).ok()?;
                Some(Meant::Organisation(Box::new(draft.parse().ok()?)))
            }
        }
    }

    /// A record of a district in which the reader may enter none does not go in.
    fn within_reach(&self, reading: &mut Reading<'_>, meant: &Meant) {
        let (action, district) = match meant {
            Meant::Lead(facts, _) => (Action::ProjectLog, facts.district),
            Meant::Demand(facts) => (Action::DemandWrite, facts.district),
            Meant::Organisation(_) => return,
        };
        if self.actor.may_in(action, district).is_err() {
            let said = self.language.pick("不在您的职责范围内", "is out of your reach");
            reading.refuse("district", "out_of_reach", district.name(self.language).to_owned(), said);
        }
    }

    /// Marks rows that repeat an earlier one of the file.
    pub(super) fn mark_repetitions(&self, rows: &mut [StagedRow], meant: &[Option<Meant>]) {
        let mut repetitions = Repetitions::of(meant);
        for at in 0..meant.len() {
            let found = repetitions.of_row(at);
            let candidates: Vec<RowCandidate> = found
                .iter()
                .filter_map(|found| {
                    let earlier = rows.get(found.at)?;
                    Some(RowCandidate {
                        record_id: None,
                        code: None,
                        sheet: earlier.sheet.clone(),
                        row: Some(earlier.row),
                        label: found.likeness.code().to_owned(),
                        score: found.score,
                        reasons: found.reasons(self.language),
                    })
                })
                .take(KEPT)
                .collect();
            let Some(row) = rows.get_mut(at) else { continue };
            if let Some(same) = candidates.iter().find(|candidate| candidate.label == Likeness::Same.code()) {
                let place = place_of(same.sheet.as_deref(), same.row.unwrap_or_default(), self.language);
                let reasons = same.reasons.join(self.language.pick("、", ", "));
                let detail =
                    self.language.pick(format!("与{place}重复：{reasons}"), format!("repeats {place}: {reasons}"));
                row.repeats(detail, "repeated");
            }
            row.candidates.extend(candidates);
        }
    }
}
