//! Indexing 100 k demands against a raw tantivy writer with the same fields, analysis and memory.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use anyhow::Context as _;
use chrono::NaiveDate;
use dingyin_domain::demand::Library;
use dingyin_domain::district::District;
use dingyin_domain::industry::Industry;
use dingyin_search::{Access, Document, Kind, raw};
use tempfile::TempDir;
use tokio::process::Command;
use uuid::Uuid;

use crate::product::{Server, binary};
use crate::report::{Bound, Report};

/// How many demands there are.
pub const DEMANDS: usize = 100_000;
/// As many as one file may hold below its header.
const A_FILE: usize = 50_000;

const SUBJECTS: [&str; 24] = [
    "智能传感器",
    "功率半导体",
    "碳纤维复材",
    "减速器",
    "数控机床",
    "锂电隔膜",
    "玻尿酸敷料",
    "抗体药物",
    "量子点薄膜",
    "伺服电机",
    "印染废水",
    "喷墨数码印花",
    "航空紧固件",
    "高温合金",
    "可降解塑料",
    "医用导管",
    "片式电容",
    "晶圆减薄",
    "机器视觉",
    "氢能储罐",
    "电驱总成",
    "光学膜",
    "生物基尼龙",
    "无人机飞控",
];
const ASPECTS: [&str; 16] = [
    "封装翘曲控制",
    "寿命提升",
    "产线自动化改造",
    "一致性检测",
    "国产替代验证",
    "成本优化",
    "关键设备采购",
    "标准厂房选址",
    "工艺工程师",
    "算法负责人",
    "环保达标",
    "能耗下降",
    "供应商寻找",
    "联合攻关",
    "股权融资",
    "中试放大",
];

/// A data folder with the demonstration city and 100 k demands, indexed.
pub struct City {
    pub folder: TempDir,
}

pub async fn measure(report: &mut Report) -> anyhow::Result<City> {
    let folder = tempfile::tempdir()?;
    Server::start(folder.path(), &["--empty"]).await?.stop().await?;
    for part in 0..DEMANDS / A_FILE {
        import(folder.path(), part).await?;
    }
    let product = reindex(folder.path()).await?;
    let raw = tokio::task::spawn_blocking(raw_index).await??;
    let what = "demands indexed a second (from the records) / raw tantivy (from memory)";
    report.ratio(what, (product, raw), "/s", Bound::AtLeast(0.5));
    Ok(City { folder })
}

fn title(number: usize) -> String {
    let subject = SUBJECTS.get(number % SUBJECTS.len()).copied().unwrap_or_default();
    let aspect = ASPECTS.get(number / SUBJECTS.len() % ASPECTS.len()).copied().unwrap_or_default();
    format!("{subject}{aspect}需求{number}")
}

fn body(number: usize) -> String {
    let other = SUBJECTS.get((number * 7 + 3) % SUBJECTS.len()).copied().unwrap_or_default();
    let aspect = ASPECTS.get((number * 5 + 1) % ASPECTS.len()).copied().unwrap_or_default();
    format!(
        "企业现有{other}产线{}条，年产能{}万件，计划在{aspect}方面投入{}万元，希望与高校院所联合开发，要求指标优于现有水平{}%，\
         并提供样件测试报告、小批量验证和驻场技术支持，成果可在本企业率先应用。",
        number % 9 + 1,
        number % 900 + 10,
        number % 700 + 30,
        number % 40 + 5,
    )
}

async fn import(data_dir: &Path, part: usize) -> anyhow::Result<()> {
    let mut text = String::from("需求类型,需求名称,需求内容,单位名称,所属产业,区县\n");
    for number in part * A_FILE..(part + 1) * A_FILE - 1 {
        let library = ["项目需求", "技术需求", "人才需求"].get(number % 3).copied().unwrap_or_default();
        let industry = ["高端装备", "新材料", "电子信息", "现代医药"].get(number % 4).copied().unwrap_or_default();
        let district =
            ["越城区", "柯桥区", "上虞区", "诸暨市", "嵊州市", "新昌县"].get(number % 6).copied().unwrap_or_default();
        writeln!(
            text,
            "{library},{},{},样本企业{}有限公司,{industry},{district}",
            title(number),
            body(number),
            number % 5000
        )?;
    }
    let file = data_dir.join(format!("demands-{part}.csv"));
    tokio::fs::write(&file, text).await?;
    let run =
        Command::new(binary()).args(["import", "demands"]).arg(&file).arg("--data-dir").arg(data_dir).output().await?;
    anyhow::ensure!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    Ok(())
}

async fn reindex(data_dir: &Path) -> anyhow::Result<f64> {
    let began = Instant::now();
    let run = Command::new(binary()).arg("reindex").arg("--data-dir").arg(data_dir).output().await?;
    anyhow::ensure!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    let count = said.split_whitespace().find_map(|word| word.parse::<f64>().ok()).context("no count")?;
    Ok(count / began.elapsed().as_secs_f64())
}

fn raw_index() -> anyhow::Result<f64> {
    let folder = tempfile::tempdir()?;
    let (schema, fields) = raw::build();
    let index = tantivy::Index::create_in_dir(folder.path(), schema)?;
    raw::register(index.tokenizers());
    let mut writer = index.writer_with_num_threads(1, 32_000_000)?;
    let documents: Vec<Document> = (0..DEMANDS).map(document).collect();
    dingyin_search::warm_up();
    let began = Instant::now();
    for document in documents {
        writer.add_document(fields.document(document))?;
    }
    writer.commit()?;
    #[expect(clippy::cast_precision_loss, reason = "a count of documents")]
    Ok(DEMANDS as f64 / began.elapsed().as_secs_f64())
}

fn document(number: usize) -> Document {
    Document {
        kind: Kind::Demand,
        id: Uuid::from_u128(number as u128),
        title: title(number),
        body: body(number),
        organisation: Some(format!("样本企业{}有限公司", number % 5000)),
        codes: Vec::new(),
        library: Some(Library::Technology),
        district: Some(District::Keqiao),
        industry: Some(Industry::Electronics),
        sub_industry: None,
        amount: None,
        day: None,
        status: "published",
        valid_until: None::<NaiveDate>,
        updated_at: 0,
        access: vec![Access::Demands],
        chain_nodes: Vec::new(),
        likeness: Vec::new(),
    }
}
