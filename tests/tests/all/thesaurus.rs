//! The words of the search: an administrator adds to them, and what is found changes without a restart.

use anyhow::{Context as _, Result};
use dingyin_tests::{Flags, Server, With as _, a_demand};
use serde_json::json;

use crate::secrets::published;

#[test]
fn a_word_that_was_added_finds_what_it_stands_for_until_it_is_withdrawn() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, admin) = (server.as_user("clerk")?, server.as_user("admin")?);
    let wanted = published(&clerk, a_demand().with("title", "云锦提花龙头改造").with("body", "织机改造"))?;
    let entry = json!({ "term": "大花楼", "relation": "same", "other": "提花龙头", "industry": "high_end_equipment" });
    assert_eq!(clerk.search(&[("q", "大花楼")])?.is(200)["total"], 0, "nobody knows the word yet");

    let added = admin.post("/thesaurus", &entry)?.is(201);
    let found = clerk.seeing(added.position()?).search(&[("q", "大花楼")])?.is(200);
    assert_eq!(found.items()[0]["id"], wanted["id"]);
    assert!(found.items()[0]["reasons"].to_string().contains("提花龙头"), "{}", found.shown());

    let _ = admin.post("/thesaurus", &entry)?.refused(409, "already_exists");
    let listed = admin.get("/thesaurus?q=大花")?.is(200);
    assert_eq!(listed["total"], 1);
    let id = added["id"].as_str().context("no id")?;
    let withdrawn = admin.post(&format!("/thesaurus/{id}/withdraw"), &json!({ "reason": "另有所指" }))?.is(200);
    assert_eq!(clerk.seeing(withdrawn.position()?).search(&[("q", "大花楼")])?.is(200)["total"], 0);
    let _ = admin.post(&format!("/thesaurus/{id}/withdraw"), &json!({ "reason": "再次" }))?.is(404);
    Ok(())
}

#[test]
fn only_administrators_maintain_the_words_and_only_sound_ones_are_taken() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let entry = json!({ "term": "马达", "relation": "same", "other": "电动机" });
    for user in ["clerk", "keqiao", "leader", "liaison", "handler", "supervisor", "security", "auditor"] {
        let client = server.as_user(user)?;
        let _ = client.post("/thesaurus", &entry)?.is(403);
        let _ = client.get("/thesaurus")?.is(403);
    }
    let admin = server.as_user("admin")?;
    let wrong = admin.post("/thesaurus", &json!({ "term": "ＳｉＣ", "relation": "sibling", "other": "sic" }))?;
    let wrong = wrong.refused(422, "validation_failed");
    let pointers: Vec<_> =
        wrong["errors"].as_array().into_iter().flatten().map(|error| error["pointer"].clone()).collect();
    assert_eq!(pointers, ["/relation", "/other"]);
    Ok(())
}
