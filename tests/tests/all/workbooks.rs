//! Importing the files that districts really send, and exporting what the lists show.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use calamine::{Reader as _, Xlsx, open_workbook};
use dingyin_tests::builders::a_name;
use dingyin_tests::command::root;
use dingyin_tests::home::argument;
use dingyin_tests::{Flags, Home, Server};
use serde_json::Value;

const WORKBOOK: &str = "柯桥区2026年10月在谈项目汇总.xlsx";
const TEXT: &str = "嵊州招商线索10月.csv";

fn seed(name: &str) -> PathBuf {
    root().join("seeds/demo").join(name)
}

/// A city with its server stopped.
fn a_city(flags: Flags) -> Result<Home> {
    let home = Home::embedded()?;
    home.serve(flags)?.stop()?;
    Ok(home)
}

/// What `--json` tells of a file.
struct Told {
    counts: BTreeMap<String, u64>,
    rows: Vec<Value>,
    committed: bool,
}

impl Told {
    fn count(&self, state: &str) -> u64 {
        self.counts.get(state).copied().unwrap_or_default()
    }
}

fn import(home: &Home, kind: &str, file: &Path, flags: &[&str]) -> Result<Told> {
    let arguments = [&["import", kind, argument(file)?, "--json"], flags].concat();
    let told: Value = serde_json::from_str(&home.run(&arguments)?.succeeded().out)?;
    let counts = told["counts"].as_object().context("no counts")?;
    Ok(Told {
        counts: counts.iter().map(|(state, count)| (state.clone(), count.as_u64().unwrap_or_default())).collect(),
        rows: told["rows"].as_array().cloned().unwrap_or_default(),
        committed: told["committed"] == true,
    })
}

/// The rows of every sheet.
fn rows_of(file: &Path) -> Result<Vec<Vec<String>>> {
    let mut workbook: Xlsx<_> = open_workbook(file)?;
    let sheets = workbook.worksheets();
    let rows =
        sheets.iter().flat_map(|(_, range)| range.rows().map(|row| row.iter().map(ToString::to_string).collect()));
    Ok(rows.collect())
}

fn projects(home: &Home) -> Result<u64> {
    let server = home.serve(Flags::EmptyDemo)?;
    let total = server.as_user("clerk")?.get("/projects")?.is(200)["total"].as_u64().context("no total")?;
    server.stop()?;
    Ok(total)
}

#[test]
fn every_row_of_a_file_is_accounted_for() -> Result<()> {
    let home = a_city(Flags::Demo)?;
    for (name, least_ready, least_problems) in [(WORKBOOK, 10, 3), (TEXT, 5, 1)] {
        let told = import(&home, "leads", &seed(name), &["--dry-run"])?;
        assert!(!told.committed && told.count("ready") >= least_ready, "{name}: {:?}", told.counts);
        assert!(told.count("problem") >= least_problems && told.count("duplicate") >= 1, "{name}: {:?}", told.counts);
        assert!(told.count("ignored") >= 4, "title, header, sum, signature: {:?}", told.counts);
        assert_eq!(told.rows.len() as u64, told.count("problem") + told.count("duplicate"), "{name}");
        for row in &told.rows {
            let problems = row["problems"].as_array().context("no problems")?;
            let clear =
                problems.iter().all(|p| p["code"].is_string() && p["detail"].as_str().is_some_and(|d| !d.is_empty()));
            assert!(!problems.is_empty() && clear && row["row"].as_u64() > Some(0), "{row}");
        }
    }
    let rows = rows_of(&seed(WORKBOOK))?.len() as u64;
    let told = import(&home, "leads", &seed(WORKBOOK), &["--dry-run"])?;
    assert_eq!(told.counts.values().sum::<u64>(), rows, "{:?}", told.counts);
    Ok(())
}

#[test]
fn what_is_imported_twice_goes_in_once() -> Result<()> {
    let home = a_city(Flags::EmptyDemo)?;
    for name in [WORKBOOK, TEXT] {
        let before = projects(&home)?;
        let first = import(&home, "leads", &seed(name), &[])?;
        assert!(first.committed && first.count("ready") >= 5, "{:?}", first.counts);
        assert_eq!(projects(&home)?, before + first.count("ready"), "{name}");
        let again = import(&home, "leads", &seed(name), &[])?;
        assert_eq!(again.count("ready"), 0, "{name}");
        assert_eq!(again.count("duplicate"), first.count("duplicate") + first.count("ready"), "{name}");
        assert_eq!((again.count("problem"), again.count("ignored")), (first.count("problem"), first.count("ignored")));
        assert_eq!(projects(&home)?, before + first.count("ready"), "{name}");
    }
    Ok(())
}

#[test]
fn a_dry_run_writes_nothing() -> Result<()> {
    let home = a_city(Flags::EmptyDemo)?;
    let entries = home.entries()?;
    for name in [WORKBOOK, TEXT] {
        assert!(import(&home, "leads", &seed(name), &["--dry-run"])?.count("ready") > 0);
    }
    assert_eq!(home.entries()?, entries);
    Ok(())
}

#[test]
fn a_file_in_gb18030_comes_in_as_it_was_meant() -> Result<()> {
    assert!(String::from_utf8(fs::read(seed(TEXT))?).is_err(), "the file is not UTF-8");
    let home = a_city(Flags::EmptyDemo)?;
    let told = import(&home, "leads", &seed(TEXT), &[])?;
    assert!(told.count("ready") > 0);
    let server = home.serve(Flags::EmptyDemo)?;
    let listed = server.as_user("clerk")?.every("/projects", 200)?;
    let motor = listed.iter().find(|row| row["name"] == "厨电变频电机扩能").context("the first row is not in")?;
    assert_eq!(motor["investor"]["name"], "杭州旋澜电机有限公司");
    assert_eq!(
        (&motor["total_investment_yuan"], &motor["district"]),
        (&Value::from(180_000_000), &Value::from("330683"))
    );
    assert_eq!(
        (&motor["reported_on"], &motor["industry"]),
        (&Value::from("2026-10-09"), &Value::from("high_end_equipment"))
    );
    assert!(listed.iter().all(|row| row["district"] == "330683"), "all lie in 嵊州");
    Ok(())
}

#[test]
fn the_rows_that_did_not_go_in_come_back_as_a_workbook() -> Result<()> {
    let home = a_city(Flags::EmptyDemo)?;
    let problems = home.beside("problems.xlsx");
    let told = import(&home, "leads", &seed(WORKBOOK), &["--problems", argument(&problems)?])?;
    assert!(fs::read(&problems)?.starts_with(b"PK"));
    let rows = rows_of(&problems)?;
    let reasons = rows.iter().filter_map(|row| row.last()).filter(|text| !text.is_empty() && *text != "未导入原因");
    assert_eq!(reasons.count() as u64, told.count("problem") + told.count("duplicate"), "the last column says why");
    let again = import(&home, "leads", &problems, &["--dry-run"])?;
    assert_eq!(again.count("ready"), 0, "{:?}", again.counts);
    assert_eq!(again.count("problem") + again.count("duplicate"), told.count("problem") + told.count("duplicate"));
    Ok(())
}

/// A text table of leads, each of its own investor.
fn table(names: &[String]) -> String {
    let row = |name: &String| format!("{name}检测中心,{name}科技有限公司,现代医药,越城区,1.2亿元,2026-10-09\n");
    let header = "项目名称,投资方,所属产业,落户地,总投资,首报日期\n".to_owned();
    header + &names.iter().map(row).collect::<String>()
}

#[test]
fn what_is_imported_beside_a_running_server_is_found_by_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let home = server.home();
    let name = a_name();
    let file = home.beside("leads.csv");
    fs::write(&file, table(std::slice::from_ref(&name)))?;
    assert_eq!(import(home, "leads", &file, &["--as", "clerk"])?.count("ready"), 1);
    let clerk = server.as_user("clerk")?.seeing(home.entries()?);
    let found = clerk.search(&[("q", &name)])?.is(200);
    assert_eq!((&found["total"], &found.items()[0]["type"]), (&Value::from(1), &Value::from("project")));
    Ok(())
}

#[test]
fn an_import_is_made_in_someones_name_and_reach() -> Result<()> {
    let home = a_city(Flags::EmptyDemo)?;
    let file = home.beside("leads.csv");
    let path = argument(&file)?;
    fs::write(&file, table(&[a_name()]))?;
    assert!(home.run(&["import", "leads", path, "--as", "nobody"])?.refused().contains("nobody"));
    assert!(!home.run(&["import", "leads", path, "--as", "supervisor"])?.refused().is_empty());
    let entries = home.entries()?;
    let foreign = home.run(&["import", "leads", path, "--as", "keqiao", "--json"])?;
    assert!(foreign.code != Some(0) || foreign.out.contains("\"ready\":0"), "{}", foreign.out);
    assert_eq!(home.entries()?, entries, "柯桥 logs nothing in 越城");
    Ok(())
}

#[test]
fn what_is_no_table_is_told_in_one_line() -> Result<()> {
    let home = a_city(Flags::EmptyDemo)?;
    let entries = home.entries()?;
    let cases: [(&str, &[u8]); 6] = [
        ("empty.csv", b""),
        ("noise.xlsx", b"PK\x03\x04 but no workbook"),
        ("text.xlsx", "项目名称".as_bytes()),
        ("prose.csv", "只是一段话，没有表头。\n".as_bytes()),
        ("binary.csv", b"\x00\x01\x02\xff\xfe"),
        ("picture.png", b"\x89PNG\r\n"),
    ];
    for (name, bytes) in cases {
        let file = home.beside(name);
        fs::write(&file, bytes)?;
        let told = home.run(&["import", "leads", argument(&file)?])?.refused();
        assert!(told.contains(name), "{told}");
    }
    assert_eq!(home.entries()?, entries);
    Ok(())
}

#[test]
fn an_export_holds_what_the_list_shows() -> Result<()> {
    let server = Server::start(Flags::Demo)?;
    let (home, clerk) = (server.home(), server.as_user("clerk")?);
    let file = home.beside("out.xlsx");
    for (kind, filter) in [
        ("projects", ""),
        ("projects", "stage=signed&district=330602"),
        ("projects", "min_yuan=1000000000"),
        ("demands", "library=talent"),
    ] {
        let told = home.run(&["export", kind, argument(&file)?, "--filter", filter, "--as", "clerk"])?.succeeded().out;
        assert!(fs::read(&file)?.starts_with(b"PK"));
        let listed = clerk.every(&format!("/{kind}?{filter}"), 200)?;
        assert!(!listed.is_empty() && told.contains(&listed.len().to_string()), "{kind} {filter}: {told}");
        let rows = rows_of(&file)?;
        assert_eq!(rows.len(), listed.len() + 1, "{kind} {filter}");
        let text = rows.concat().join("\n");
        let title = if kind == "projects" { "name" } else { "title" };
        assert!(
            listed.iter().all(|row| row[title].as_str().is_some_and(|title| text.contains(title))),
            "{kind} {filter}"
        );
        assert!(!text.contains("13600002013"), "no telephone numbers");
    }
    let own = home.run(&["export", "projects", argument(&file)?, "--as", "keqiao"])?.succeeded().out;
    let keqiao = server.as_user("keqiao")?.get("/projects")?["total"].to_string();
    assert!(own.starts_with(&format!("{keqiao} rows")), "{own} of {keqiao}");
    assert!(
        home.run(&["export", "projects", argument(&file)?, "--filter", "colour=red"])?.refused().contains("colour")
    );
    let _ = home.run(&["export", "projects", argument(&file)?, "--as", "admin"])?.refused();
    Ok(())
}

#[test]
fn a_formula_in_a_name_stays_text_in_the_export() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (home, clerk) = (server.home(), server.as_user("clerk")?);
    let name = "=HYPERLINK(\"http://evil\",\"点我\")";
    let _ = clerk.post("/projects", &dingyin_tests::With::with(dingyin_tests::a_lead(), "name", name))?.is(201);
    let file = home.beside("out.xlsx");
    let _ = home.run(&["export", "projects", argument(&file)?])?.succeeded();
    assert!(rows_of(&file)?.concat().contains(&name.to_owned()));
    let mut workbook: Xlsx<_> = open_workbook(&file)?;
    let sheet = workbook.sheet_names().first().cloned().context("no sheet")?;
    assert!(workbook.worksheet_formula(&sheet)?.is_empty(), "a name is no formula");
    Ok(())
}
