//! Many demands out of few: the judged ones (`tests/judged/search`) again and again, with other numbers and names, so that
//! each judged question has as much to weigh in a large city as in a small one.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use dingyin_domain::chance::Chance;
use dingyin_domain::coded::Coded as _;
use dingyin_domain::demand::Library;
use dingyin_domain::district::District;
use dingyin_domain::industry::Industry;
use dingyin_domain::language::Language;
use dingyin_search::{Access, Document, Kind};
use serde::Deserialize;
use uuid::Uuid;

/// As many records as one file may hold below its header.
const A_FILE: usize = 49_999;
const FIRST: &str = "安邦诚达丰海恒嘉金凯科朗隆明宁鹏启瑞盛泰通万祥新鑫亚易永远越正中卓";
const SECOND: &str = "成创德帆峰光冠华辉汇杰精康立力能强升腾威欣兴耀宇源云泽智";

/// A judged demand, as its file holds it.
#[derive(Deserialize, Clone)]
pub struct Demand {
    library: Library,
    title: String,
    body: String,
    organisation: String,
    industry: Industry,
    district: District,
}

#[derive(Deserialize)]
struct Query {
    text: String,
}

/// As many demands as asked for.
pub struct Records {
    judged: Vec<Demand>,
    pub count: usize,
}

impl Records {
    pub fn of(count: usize) -> anyhow::Result<Self> {
        Ok(Self { judged: lines("demands.jsonl")?, count })
    }

    /// The record at this place, the same in every run.
    fn at(&self, number: usize) -> anyhow::Result<Demand> {
        let demand = self.judged.get(number % self.judged.len()).context("no demands")?.clone();
        if number < self.judged.len() {
            return Ok(demand);
        }
        let mut chance = Chance::new(number as u64);
        let letters = [FIRST, SECOND].map(|letters| letters.chars().collect::<Vec<_>>());
        let mut letter = |at: usize| letters.get(at).and_then(|letters| letters.get(chance.below(letters.len())));
        let name: String = [letter(0), letter(1), letter(1)].into_iter().flatten().collect();
        Ok(Demand {
            title: format!("{}{number}号", other_numbers(&demand.title, &mut chance)),
            body: other_numbers(&demand.body, &mut chance),
            organisation: format!("浙江{name}科技有限公司"),
            ..demand
        })
    }

    /// Writes them as files that `dingyin import` takes.
    pub fn write(&self, folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
        let mut files = Vec::new();
        for from in (0..self.count).step_by(A_FILE) {
            let mut text = String::from("需求类型,需求名称,需求内容,单位名称,所属产业,区县\n");
            for number in from..self.count.min(from + A_FILE) {
                let Demand { library, title, body, organisation, industry, district } = self.at(number)?;
                let [library, industry, district] = [
                    library.name(Language::Chinese),
                    industry.name(Language::Chinese),
                    district.name(Language::Chinese),
                ];
                writeln!(text, "{library},\"{title}\",\"{body}\",{organisation},{industry},{district}")?;
            }
            let file = folder.join(format!("demands-{from}.csv"));
            std::fs::write(&file, text)?;
            files.push(file);
        }
        Ok(files)
    }

    /// The same as documents of the index.
    pub fn documents(&self) -> anyhow::Result<Vec<Document>> {
        (0..self.count).map(|number| Ok(document(number, self.at(number)?))).collect()
    }

    /// How many bytes of text they are.
    pub fn bytes(&self) -> anyhow::Result<usize> {
        let size = |demand: &Demand| demand.title.len() + demand.body.len() + demand.organisation.len();
        (0..self.count).map(|number| self.at(number).map(|demand| size(&demand))).sum()
    }
}

/// What the judged queries ask.
pub fn questions() -> anyhow::Result<Vec<String>> {
    Ok(lines::<Query>("queries.jsonl")?.into_iter().map(|query| query.text).collect())
}

fn lines<T: for<'de> Deserialize<'de>>(name: &str) -> anyhow::Result<Vec<T>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/judged/search");
    let text = std::fs::read_to_string(folder.join(name))?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// As many digits as before, so that texts stay as long as they are.
fn other_numbers(text: &str, chance: &mut Chance) -> String {
    let digit = |c: char| if c.is_ascii_digit() { char::from(b"123456789"[chance.below(9)]) } else { c };
    text.chars().map(digit).collect()
}

fn document(number: usize, demand: Demand) -> Document {
    Document {
        kind: Kind::Demand,
        id: Uuid::from_u128(number as u128),
        title: demand.title,
        body: demand.body,
        organisation: Some(demand.organisation),
        codes: Vec::new(),
        library: Some(demand.library),
        district: Some(demand.district),
        industry: Some(demand.industry),
        sub_industry: None,
        amount: None,
        day: None,
        status: "published",
        valid_until: None,
        updated_at: 0,
        access: vec![Access::Demands],
        chain_nodes: Vec::new(),
        likeness: Vec::new(),
    }
}
