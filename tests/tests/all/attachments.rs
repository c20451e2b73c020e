//! Files that are handed in: their text is searched by whoever may see them, and a hostile one harms nothing.

use std::fs;

use anyhow::Result;
use dingyin_tests::builders::{a_follow_up, evidence};
use dingyin_tests::case::{APPOINTED, FORMED, LEADER, LIAISON, MEMBER};
use dingyin_tests::command::root;
use dingyin_tests::day::days_ago;
use dingyin_tests::poll::until;
use dingyin_tests::{Case, Client, Flags, Server, With as _, a_lead};
use serde_json::{Value, json};

/// The hit for a question among files, once it is one.
fn found(client: &Client, q: &str) -> Result<Value> {
    until("the file is found", || {
        let answer = client.search(&[("q", q), ("type", "document")])?.is(200);
        Ok(answer.items().first().cloned())
    })
}

#[test]
fn the_text_of_a_file_is_found_by_those_who_see_its_project() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao, admin) = (server.as_user("clerk")?, server.as_user("keqiao")?, server.as_user("admin")?);
    let text = "年产12万套智能传感器封装测试项目协议\n甲方承诺投产后三年内亩均税收不低于三十五万元";
    let file = clerk.upload("投资协议.txt", text.as_bytes())?.is(201);
    let hit = found(&clerk, "亩均税收")?;
    assert_eq!((hit["type"].as_str(), &hit["id"]), (Some("document"), &file.json["id"]));
    assert!(hit["snippet"].to_string().contains("亩均税收"), "{hit}");
    let none = |client: &Client| client.search(&[("q", "亩均税收"), ("type", "document")]);
    assert_eq!(none(&keqiao)?.is(200)["total"], 0, "it is evidence of nothing yet");
    let bytes = format!("/attachments/{}", file.id());
    let _ = keqiao.get(&bytes)?.is(404);

    let mut case = Case::brought_to(&clerk, a_lead().with("district", "330603"), "screening")?;
    let _ = case.appoint(LEADER, APPOINTED)?.is(200);
    let _ = case.form_team(LIAISON, &[MEMBER], FORMED)?.is(200);
    let piece = evidence("screening_opinion", &days_ago(150)).with("attachment_id", file.json["id"].clone());
    let moved = json!({ "to": "negotiation", "on": days_ago(150), "evidence": [piece] });
    let _ = case.post("/transitions", &moved)?.is(201);
    assert_eq!(found(&keqiao, "亩均税收")?["id"], file.json["id"], "it is evidence of a project of the district");
    assert_eq!(keqiao.bytes(&bytes)?, text.as_bytes());
    let _ = admin.search(&[("q", "亩均税收")])?.is(403);
    Ok(())
}

#[test]
fn a_pdf_and_a_docx_are_read_and_a_hostile_file_harms_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let fixtures = root().join("crates/office/src/extract/fixtures");
    let mut pdfs: Vec<_> = fs::read_dir(&fixtures)?.flatten().map(|entry| entry.path()).collect();
    pdfs.retain(|path| path.extension().is_some_and(|extension| extension == "pdf"));
    for path in &pdfs {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let _ = clerk.upload(&name, &fs::read(path)?)?.is(201);
    }
    // Asks for far more memory than there is when its rows and columns are believed.
    let hostile = fs::read(root().join("tests/judged/imports/hostile/claims_too_much.xls"))?;
    let _ = clerk.upload("hostile.xls", &hostile)?.is(201);
    let _ = clerk.upload("最后一份.txt", "最后一份文件的正文：无氟防水整理剂验收".as_bytes())?.is(201);
    let hit = found(&clerk, "无氟防水整理剂验收")?;
    assert!(hit["title"].to_string().contains("最后一份"));
    assert_eq!(clerk.import("leads", "hostile.xls", &hostile)?["state"], "failed");
    assert_eq!(server.anonymous().outside("/readyz")?.status, 200, "the server goes on");
    Ok(())
}

#[test]
fn photos_go_with_a_contact_and_are_seen_by_whoever_sees_its_project() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let project = clerk.post("/projects", &a_lead().with("district", "330603"))?.is(201);
    let contacts = format!("/projects/{}/follow-ups", project.id());
    let photo = |name: &str| clerk.upload(name, name.as_bytes()).map(|answer| answer.is(201));
    let (gate, hall) = (photo("厂门.jpg")?, photo("车间.jpg")?);
    let files = |ids: &[&str]| a_follow_up(&days_ago(1)).with("attachment_ids", json!(ids));
    let _ = keqiao.get(&format!("/attachments/{}", gate.id()))?.is(404);

    let noted = clerk.post(&contacts, &files(&[hall.id(), gate.id()]))?.is(201);
    let names = |contact: &Value| {
        let files = contact["attachments"].as_array().cloned().unwrap_or_default();
        files.iter().map(|file| file["file_name"].as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&noted.json), ["车间.jpg", "厂门.jpg"]);
    let _ = clerk.post(&contacts, &a_follow_up(&days_ago(1)))?.is(201);
    let listed = keqiao.get(&contacts)?.is(200);
    assert_eq!(listed.items().iter().map(names).collect::<Vec<_>>(), [vec![], vec!["车间.jpg", "厂门.jpg"]]);
    assert_eq!(keqiao.bytes(&format!("/attachments/{}", gate.id()))?, "厂门.jpg".as_bytes());

    let carried = keqiao.get(&format!("/projects/{}/attachments", project.id()))?.is(200);
    let carried: Vec<_> = carried.items().iter().map(|file| file["file_name"].clone()).collect();
    assert_eq!(carried, [json!("车间.jpg"), json!("厂门.jpg")], "the latest first");

    let unknown = "00000000-0000-7000-8000-000000000000";
    let refused = |ids: &[&str], code: &str| -> Result<()> {
        let answer = clerk.post(&contacts, &files(ids))?.refused(422, "validation_failed");
        assert_eq!(answer.text_at("/errors/0/code"), code, "{}", answer.shown());
        Ok(())
    };
    refused(&[gate.id(), unknown], "not_found")?;
    refused(&[gate.id(), gate.id()], "repeated")?;
    refused(&[unknown; 10], "too_many")?;
    assert_eq!(clerk.get(&contacts)?.is(200)["total"], 2, "what was refused is not there");
    Ok(())
}
