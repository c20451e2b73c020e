//! Imports over HTTP: handed in, read, corrected, taken in once, what is left given back.

use std::io::{Cursor, Write as _};
use std::thread;

use anyhow::{Context as _, Result};
use dingyin_tests::builders::a_name;
use dingyin_tests::{Answer, Client, Flags, Home, Server};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

const HEADER: &str = "项目名称,投资方,所属产业,区县,总投资（万元）,首报日期\n";

fn a_row() -> String {
    let name = a_name();
    format!("{name}检测中心,{name}科技有限公司,现代医药,越城区,12000,2026-10-09\n")
}

fn table(rows: &[String]) -> String {
    HEADER.to_owned() + &rows.concat()
}

fn read(client: &Client, text: &str) -> Result<Answer> {
    client.import("leads", "leads.csv", text.as_bytes()).map(|answer| answer.is(200))
}

fn rows(client: &Client, import: &Answer, state: &str) -> Result<Vec<Value>> {
    client.every(&format!("/imports/{}/rows?state={state}", import.id()), 200)
}

fn commit(client: &Client, import: &Answer) -> Result<Answer> {
    client.post(&format!("/imports/{}/commit", import.id()), &json!({}))
}

fn correct(client: &Client, import: &Answer, patch: &Value) -> Result<Answer> {
    client.patch(&format!("/imports/{}", import.id()), patch)
}

fn projects(client: &Client) -> Result<u64> {
    client.get("/projects")?.is(200)["total"].as_u64().context("no total")
}

#[test]
fn nothing_enters_before_the_commit_and_a_second_one_changes_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let text = table(&[a_row(), a_row(), "无名,,现代医药,越城区,面议,\n".to_owned()]);
    let import = read(&clerk, &text)?;
    assert_eq!(import["counts"], json!({ "ready": 2, "problem": 1, "ignored": 1, "duplicate": 0 }));
    assert_eq!(projects(&clerk)?, 0);
    let done = commit(&clerk, &import)?.is(200);
    assert_eq!((&done["state"], projects(&clerk)?), (&json!("done"), 2));
    let again = commit(&clerk, &import)?.is(200);
    assert_eq!((&again["state"], projects(&clerk)?), (&json!("done"), 2));
    let record = rows(&clerk, &import, "ready")?[0]["record_id"].clone();
    let path = format!("/projects/{}", record.as_str().context("no record")?);
    assert_eq!(clerk.get(&path)?.is(200)["total_investment_yuan"], 120_000_000);
    // The same file once more holds nothing new.
    let again = read(&clerk, &text)?;
    assert_eq!((&again["counts"]["ready"], &again["counts"]["duplicate"]), (&json!(0), &json!(2)));
    let _ = correct(&clerk, &import, &json!({ "rows": [] }))?.is(200);
    let late = json!({ "columns": [{ "at": 0, "field": null }] });
    let _ = correct(&clerk, &import, &late)?.refused(409, "import_done");
    Ok(())
}

#[test]
fn what_a_column_means_is_corrected_and_remembered_for_the_unit() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let name = a_name();
    let text = format!("编号,事项,{HEADER}1,{name}车间,备用名,{name}科技有限公司,现代医药,柯桥区,8000,2026-10-09\n");
    let import = read(&clerk, &text)?;
    assert_eq!(rows(&clerk, &import, "ready")?[0]["values"]["name"], "备用名");
    let patched = correct(&clerk, &import, &json!({ "columns": [{ "table": 0, "at": 1, "field": "name" }] }))?.is(200);
    let column = |import: &Answer, at: usize| import["columns"][at].clone();
    assert_eq!((&column(&patched, 1)["field"], &column(&patched, 2)["field"]), (&json!("name"), &Value::Null));
    assert_eq!(rows(&clerk, &import, "ready")?[0]["values"]["name"], format!("{name}车间"));
    let next = read(&clerk, &text)?;
    assert_eq!((&column(&next, 1)["field"], &column(&next, 1)["remembered"]), (&json!("name"), &json!(true)));
    // Another unit has said nothing of the kind.
    assert_eq!(column(&read(&keqiao, &text)?, 1)["remembered"], false);
    for wrong in [
        json!({ "at": 1, "field": "nothing" }),
        json!({ "at": 99, "field": "name" }),
        json!({ "table": 7, "at": 1, "field": "name" }),
    ] {
        let _ = correct(&clerk, &import, &json!({ "columns": [wrong] }))?.refused(422, "validation_failed");
    }
    Ok(())
}

#[test]
fn a_wrong_row_is_corrected_in_place() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let name = a_name();
    let import =
        read(&clerk, &table(&[format!("{name}检测中心,{name}科技有限公司,现代医药,越城区,面议,2026-10-09\n")]))?;
    let problem = rows(&clerk, &import, "problem")?.remove(0);
    assert_eq!(problem["problems"][0]["column"], "总投资（万元）");
    assert_eq!(problem["problems"][0]["given"], "面议");
    let mut values = problem["values"].clone();
    values["total_investment_yuan"] = json!(50_000_000);
    let patch = json!({ "rows": [{ "sheet": null, "row": problem["row"], "values": values }] });
    assert_eq!(correct(&clerk, &import, &patch)?.is(200)["counts"]["ready"], 1);
    values["district"] = json!("330100");
    let patch = json!({ "rows": [{ "row": problem["row"], "values": values }] });
    let told = correct(&clerk, &import, &patch)?.is(200);
    assert_eq!(told["counts"]["problem"], 1);
    assert_eq!(rows(&clerk, &import, "problem")?[0]["problems"][0]["column"], "区县");
    values["nothing"] = json!(1);
    for patch in [
        json!({ "rows": [{ "row": 9999, "values": {} }] }),
        json!({ "rows": [{ "row": problem["row"], "values": {}, "more": 1 }] }),
        json!({ "nothing": [] }),
    ] {
        let _ = correct(&clerk, &import, &patch)?.refused(422, "validation_failed");
    }
    Ok(())
}

#[test]
fn a_look_alike_goes_in_only_with_a_reason() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let row = a_row();
    let first = read(&clerk, &table(std::slice::from_ref(&row)))?;
    let _ = commit(&clerk, &first)?.is(200);
    let second = read(&clerk, &table(&[row]))?;
    let duplicate = rows(&clerk, &second, "duplicate")?.remove(0);
    assert_eq!(duplicate["candidates"][0]["label"], "same");
    assert!(duplicate["candidates"][0]["code"].as_str().is_some_and(|code| code.starts_with("SX-")));
    let patch = json!({ "rows": [{ "row": duplicate["row"], "reason": "同名项目，另一地块" }] });
    assert_eq!(correct(&clerk, &second, &patch)?.is(200)["counts"]["ready"], 1);
    let _ = commit(&clerk, &second)?.is(200);
    assert_eq!(projects(&clerk)?, 2);
    Ok(())
}

#[test]
fn what_somebody_enters_meanwhile_does_not_go_in_twice() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let text = table(&[a_row(), a_row()]);
    let (first, second) = (read(&clerk, &text)?, read(&clerk, &text)?);
    assert_eq!(second["counts"]["ready"], 2, "neither is in yet");
    let _ = commit(&clerk, &first)?.is(200);
    let done = commit(&clerk, &second)?.is(200);
    assert_eq!((&done["counts"]["duplicate"], projects(&clerk)?), (&json!(2), 2));
    Ok(())
}

#[test]
fn many_commits_at_once_take_the_rows_in_once() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let text = table(&(0..40).map(|_| a_row()).collect::<Vec<_>>());
    let import = read(&clerk, &text)?;
    let path = format!("/imports/{}/commit", import.id());
    let all: Vec<_> = (0..6)
        .map(|_| {
            let (clerk, path) = (clerk.clone(), path.clone());
            thread::spawn(move || clerk.post(&path, &json!({})))
        })
        .collect();
    for one in all {
        let answer = one.join().map_err(|_| anyhow::anyhow!("a thread failed"))??;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }
    assert_eq!(projects(&clerk)?, 40);
    Ok(())
}

#[test]
fn the_rows_that_did_not_go_in_can_be_sent_again() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let name = a_name();
    let text = format!(
        "单位：万元,,,,,\n项目名称,投资方,所属产业,区县,总投资,首报日期\n{}{name}楼,{name}公司,现代医药,越城区,面议,10月9日\n",
        a_row()
    );
    let import = read(&clerk, &text)?;
    let _ = commit(&clerk, &import)?.is(200);
    let problems = clerk.bytes(&format!("/imports/{}/problems.xlsx", import.id()))?;
    let again = clerk.import("leads", "problems.xlsx", &problems)?.is(200);
    assert_eq!(again["counts"]["ready"], 0, "{}", again.text);
    assert_eq!(again["counts"]["problem"], 1, "{}", again.text);
    assert_eq!(rows(&clerk, &again, "problem")?[0]["values"]["name"], format!("{name}楼"));
    Ok(())
}

#[test]
fn an_import_is_seen_by_its_owner_and_by_the_city() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let (of_city, of_district) = (read(&clerk, &table(&[a_row()]))?, read(&keqiao, &table(&[a_row()]))?);
    let path = |import: &Answer| format!("/imports/{}", import.id());
    let _ = keqiao.get(&path(&of_city))?.refused(404, "not_found");
    let _ = commit(&keqiao, &of_city)?.refused(404, "not_found");
    assert_eq!(clerk.get(&path(&of_district))?.is(200)["state"], "ready");
    assert_eq!(clerk.get("/imports")?.is(200)["total"], 2);
    assert_eq!(keqiao.get("/imports")?.is(200)["total"], 1);
    // A row of another district is out of reach and told so.
    assert_eq!(rows(&keqiao, &of_district, "problem")?[0]["problems"][0]["code"], "out_of_reach");
    for user in ["supervisor", "leader", "auditor"] {
        let _ = server.as_user(user)?.hand_in("leads", "leads.csv", HEADER.as_bytes())?.refused(403, "forbidden");
    }
    Ok(())
}

/// A packed file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Result<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default())?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

#[test]
fn files_that_are_none_or_hostile_get_a_clear_answer() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let zeros = vec![b'0'; 40 << 20];
    let encrypted: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0]
        .into_iter()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("a.docx", packed(&[("word/document.xml", b"<w/>")])?, ".xlsx"),
        ("a.png", b"\x89PNG\r\n\x1a\n".to_vec(), ".xlsx"),
        ("a.xlsx", b"PK\x03\x04 nothing".to_vec(), "损坏"),
        ("a.xlsx", "项目名称".as_bytes().to_vec(), "损坏"),
        ("a.xlsx", packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &zeros)])?, "过大"),
        ("a.xlsm", packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/vbaProject.bin", b"1")])?, "宏"),
        ("a.xlsx", encrypted, "密码"),
        ("a.xls", b"<html><body><table></table></body></html>".to_vec(), "网页"),
        ("a.csv", Vec::new(), "表头"),
        ("a.csv", b"\x00\x01\x02\xff".to_vec(), "损坏"),
        ("a.csv", "一句话，没有表头\n".as_bytes().to_vec(), "表头"),
    ];
    for (name, bytes, said) in cases {
        let answer = clerk.hand_in("leads", name, &bytes)?;
        let told = if answer.status == 202 {
            let read = clerk.get(&format!("/imports/{}/events", answer.id()))?.text;
            assert!(read.contains("\"failed\""), "{name}: {read}");
            read
        } else {
            answer.refused(422, "file_unreadable").text
        };
        assert!(told.contains(said), "{name}: {told}");
    }
    for (kind, name, field) in [("leads", "leads.csv", "extra"), ("nothing", "leads.csv", "file")] {
        let form = format!(
            "--limit\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n{kind}\r\n--limit\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n{HEADER}\r\n--limit--\r\n"
        );
        let answer = clerk.send(
            ureq::http::Method::POST,
            "/imports",
            "multipart/form-data; boundary=limit",
            form.into_bytes(),
        )?;
        let _ = answer.refused(422, "validation_failed");
    }
    let _ = clerk.post("/imports", &json!({}))?.refused(415, "unsupported_media_type");
    assert_eq!(projects(&clerk)?, 0);
    Ok(())
}

#[test]
fn a_workbook_of_one_far_cell_is_not_laid_out() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let sheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>项目名称</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row><row r="1048575"><c r="A1048575"><v>1</v></c></row></sheetData></worksheet>"#;
    let workbook = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let root = relations.replace("worksheet\"", "officeDocument\"").replace("worksheets/sheet1.xml", "xl/workbook.xml");
    let bytes = packed(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])?;
    let import = clerk.import("leads", "far.xlsx", &bytes)?.is(200);
    assert_eq!(import["state"], "failed");
    assert!(import["failure"].as_str().is_some_and(|said| said.contains("100000")), "{}", import.text);
    Ok(())
}

#[test]
fn a_retry_with_the_same_key_begins_no_second_import() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?.with("idempotency-key", "import-1");
    let text = table(&[a_row()]);
    let first = clerk.hand_in("leads", "leads.csv", text.as_bytes())?.is(202);
    let again = clerk.hand_in("leads", "leads.csv", text.as_bytes())?.is(202);
    assert_eq!(first.id(), again.id());
    let _ = clerk.hand_in("leads", "other.csv", text.as_bytes())?.refused(409, "idempotency_key_reused");
    Ok(())
}

#[test]
fn a_server_killed_while_it_commits_has_taken_all_or_nothing() -> Result<()> {
    let home = Home::embedded()?;
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let text = table(&(0..400).map(|_| a_row()).collect::<Vec<_>>());
    let import = read(&clerk, &text)?;
    let path = format!("/imports/{}/commit", import.id());
    let committing = {
        let clerk = clerk.clone();
        thread::spawn(move || clerk.post(&path, &json!({})).map(|answer| answer.status))
    };
    // The commit is under way when the import says so, or is over already.
    loop {
        let state = clerk.get(&format!("/imports/{}", import.id()))?.is(200)["state"].clone();
        if state != "ready" {
            break;
        }
    }
    server.kill()?;
    let acknowledged = matches!(committing.join(), Ok(Ok(200)));
    let server = home.serve(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let there = projects(&clerk)?;
    assert!(there == 0 || there == 400, "{there} of 400");
    assert!(!acknowledged || there == 400, "an acknowledged commit is lost");
    let _ = commit(&clerk, &import)?.is(200);
    assert_eq!(projects(&clerk)?, 400);
    server.stop()?;
    let _ = home.run(&["verify"])?.succeeded();
    Ok(())
}

#[test]
fn a_list_that_is_exported_and_imported_again_changes_nothing() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    for (list, kind) in [("projects", "leads"), ("demands", "demands"), ("organisations", "organisations")] {
        for form in ["xlsx", "csv"] {
            let name = format!("{list}.{form}");
            let exported = clerk.bytes(&format!("/{list}/export.{form}"))?;
            let import = clerk.import(kind, &name, &exported)?.is(200);
            let total = clerk.get(&format!("/{list}"))?.is(200)["total"].clone();
            assert_eq!(
                import["counts"],
                json!({ "ready": 0, "problem": 0, "ignored": 1, "duplicate": total }),
                "{name}"
            );
        }
    }
    let narrowed = clerk.bytes("/projects/export.csv?stage=signed&sort=-total_investment_yuan")?;
    let listed = clerk.every("/projects?stage=signed&sort=-total_investment_yuan", 200)?;
    let text = String::from_utf8(narrowed)?;
    assert_eq!(text.lines().count(), listed.len() + 1);
    let first = text.lines().nth(1).unwrap_or_default();
    assert!(first.starts_with(listed[0]["code"].as_str().unwrap_or_default()), "{first}");
    Ok(())
}

#[test]
fn a_list_leaves_with_the_columns_that_are_on_the_screen_in_their_order() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let columns = "columns=name&columns=light&columns=total_investment_yuan&columns=next_step&columns=updated_at";
    let table = String::from_utf8(clerk.bytes(&format!("/projects/export.csv?{columns}&sort=code"))?)?;
    let header = table.lines().next().unwrap_or_default();
    assert_eq!(header.trim_start_matches('\u{feff}'), "项目名称,红黄绿灯,总投资(元),下一步,更新时间");
    let red = clerk.every("/projects?sort=code", 200)?.into_iter().find(|project| project["light"]["light"] == "red");
    let red = red.context("no red light in the demonstration city")?;
    let line = table.lines().find(|line| line.starts_with(red["name"].as_str().unwrap_or("?")));
    let reason = red["light"]["reasons"][0]["text"].as_str().context("no reason")?;
    assert!(line.is_some_and(|line| line.contains(&format!("红灯：{reason}"))), "{line:?}");
    let unknown = clerk.get("/projects/export.csv?columns=secret")?.refused(422, "validation_failed");
    assert_eq!(unknown["errors"][0]["pointer"], "/columns");
    Ok(())
}
