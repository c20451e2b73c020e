//! Questions that people keep: what becomes a hit is told on the page and sent to a webhook, once, to whoever may see it.

use anyhow::{Context as _, Result};
use dingyin_tests::mail::MailServer;
use dingyin_tests::poll::until;
use dingyin_tests::receiver::Webhook;
use dingyin_tests::{Answer, Client, Flags, Home, Server, With as _, a_demand, an_organisation};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::secrets::published;

fn keep(client: &Client, q: &str, how: Value) -> Result<Answer> {
    let saved = json!({ "name": format!("{q}的需求"), "question": { "q": q, "type": ["demand"] } });
    let mut saved = saved;
    if let (Some(saved), Some(how)) = (saved.as_object_mut(), how.as_object()) {
        saved.extend(how.clone());
    }
    client.post("/saved-searches", &saved)
}

/// What someone was told, once it is so much.
fn told(client: &Client, unread: u64) -> Result<Answer> {
    until("the notification", || {
        let told = client.get("/notifications")?.is(200);
        Ok((told["unread"] == unread).then_some(told))
    })
}

#[test]
fn what_becomes_a_hit_is_told_once_and_what_was_one_is_no_news() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let known = published(&clerk, a_demand().with("title", "大花楼翘曲控制"))?;
    let saved = keep(&clerk, "翘曲", json!({ "notify": "page" }))?.is(201);
    assert_eq!(saved["question"], json!({ "q": "翘曲", "type": ["demand"] }));
    let path = format!("/demands/{}", known["id"].as_str().unwrap());
    let _ = clerk.on(&known).patch(&path, &json!({ "body": "翘曲控制，另求仿真" }))?.is(200);

    let draft =
        keqiao.post("/demands", &a_demand().with("title", "小提花翘曲分析").with("district", "330603"))?.is(201);
    let other = published(&clerk, a_demand().with("title", "铜箔翘曲改善"))?;
    let first = told(&clerk, 1)?;
    let news = &first.items()[0];
    assert_eq!(news["count"], 1, "neither what was known nor what may not be seen: {}", first.shown());
    assert_eq!(news["hits"][0]["id"], other["id"]);
    assert_eq!(news["saved_search"]["name"], "翘曲的需求");

    let publish = format!("/demands/{}/publish", draft.id());
    let _ = keqiao.on(&draft.json).post(&publish, &json!({}))?.is(200);
    let second = told(&clerk, 2)?;
    assert_eq!(second.items()[0]["hits"][0]["id"], draft.json["id"], "a draft becomes a hit when it is published");
    let read = clerk.post("/notifications/read", &json!({ "ids": [second.items()[0]["id"]] }))?.is(200);
    assert_eq!(read["read"], 1);
    let _ = clerk.post("/notifications/read", &json!({}))?.is(200);
    assert_eq!(told(&clerk, 0)?["total"], 2);
    assert_eq!(keqiao.get("/notifications")?.is(200)["total"], 0, "it is told to nobody else");
    Ok(())
}

#[test]
fn new_hits_are_posted_signed_until_they_arrive() -> Result<()> {
    let webhook = Webhook::refusing(1)?;
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let saved = keep(&clerk, "翘曲", json!({ "webhook_url": webhook.url }))?.is(201);
    let secret = saved["webhook_secret"].as_str().context("no key")?;
    let wanted = published(&clerk, a_demand().with("title", "铜箔翘曲改善"))?;
    let refused = webhook.next()?;
    let arrived = webhook.next()?;
    assert_eq!(refused.body, arrived.body, "the same is sent again");
    assert_eq!(refused.headers["dingyin-delivery"], arrived.headers["dingyin-delivery"]);
    let body: Value = serde_json::from_str(&arrived.body)?;
    assert_eq!(body["event"], "saved_search.new_hits");
    assert_eq!(body["hits"], json!([{ "type": "demand", "id": wanted["id"], "title": wanted["title"] }]));

    let (second, signed) = arrived.headers["dingyin-signature"].split_once(",v1=").context("no signature")?;
    let second = second.trim_start_matches("t=");
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes())?;
    mac.update(format!("{second}.{}", arrived.body).as_bytes());
    let expected: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(signed, expected);

    let read = clerk.get(&format!("/saved-searches/{}", saved.id()))?.is(200);
    assert_eq!(read["webhook_secret"], Value::Null, "the key is shown once");
    let renamed = clerk.on(&read.json).patch(&format!("/saved-searches/{}", saved.id()), &json!({ "name": "翘曲" }))?;
    assert_eq!(renamed.is(200)["webhook_secret"], Value::Null, "the address stays, and so does its key");
    Ok(())
}

#[test]
fn a_kept_question_is_its_owners_alone_and_posts_only_where_it_may() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let saved = keep(&clerk, "翘曲", json!({}))?.is(201);
    let path = format!("/saved-searches/{}", saved.id());
    let _ = keqiao.get(&path)?.is(404);
    let _ = keqiao.on(&saved.json).patch(&path, &json!({ "name": "我的" }))?.is(404);
    let _ = keqiao.delete(&path)?.is(404);
    assert_eq!(keqiao.get("/saved-searches")?.is(200)["total"], 0);
    for url in
        ["https://oa.example.gov.cn/hook", "http://127.0.0.1.example/", "file:///etc/passwd", "http://clerk@127.0.0.1/"]
    {
        let wrong = keep(&clerk, "翘曲", json!({ "webhook_url": url }))?.refused(422, "validation_failed");
        assert_eq!(wrong["errors"][0]["pointer"], "/webhook_url", "{url}");
    }
    let _ = clerk.post("/saved-searches", &json!({ "name": "无" }))?.refused(422, "validation_failed");
    let _ = clerk.delete(&path)?.is(204);
    let _ = clerk.get(&path)?.is(404);
    Ok(())
}

#[test]
fn completions_come_from_terms_records_and_the_askers_own_questions() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let body = an_organisation().with("name", "绍兴谐波传动有限公司").with("summary", "谐波减速器与行星减速器");
    let entered = clerk.post("/organisations", &body)?.is(201);
    let _ = clerk.seeing(entered.position()?).search(&[("q", "谐波减速器 寿命")])?.is(200);
    let suggested = |client: &Client, q: &str| -> Result<Vec<(String, String)>> {
        let items = client.get(&dingyin_tests::client::query("/search/suggest", &[("q", q)]))?.is(200);
        let text = |item: &Value, field: &str| item[field].as_str().unwrap_or_default().to_owned();
        Ok(items.items().iter().map(|item| (text(item, "type"), text(item, "text"))).collect())
    };
    let own = suggested(&clerk, "谐波")?;
    let expected = [("recent", "谐波减速器 寿命"), ("term", "谐波减速器"), ("organisation", "绍兴谐波传动有限公司")];
    for (kind, text) in expected {
        assert!(own.contains(&(kind.to_owned(), text.to_owned())), "{kind} {text} is not among {own:?}");
    }
    assert!(suggested(&clerk, "xiebo")?.contains(&("term".to_owned(), "谐波减速器".to_owned())));
    assert!(suggested(&keqiao, "谐波")?.iter().all(|(kind, _)| kind != "recent"), "questions are their asker's");
    assert!(suggested(&clerk, "光刻")?.is_empty(), "a term that stands nowhere completes nothing");
    assert_eq!(suggested(&clerk, "")?, [("recent".to_owned(), "谐波减速器 寿命".to_owned())]);
    Ok(())
}

#[test]
fn new_hits_are_mailed_to_who_wants_it_until_it_is_wanted_no_more() -> Result<()> {
    let mail = MailServer::start()?;
    let settings = ["--mail-server", &mail.url, "--mail-from", "zhaoshang@example.gov.cn"];
    let server = Home::embedded()?.serve_with(Flags::EmptyDemo, &settings)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let _ = keep(&clerk, "翘曲", json!({ "notify": "page" }))?.is(201);
    let before = published(&clerk, a_demand().with("title", "铜箔翘曲改善"))?;
    let _ = told(&clerk, 1)?;
    let at = "/notification-settings";
    let refused = clerk.put(at, &json!({ "mailed": ["saved_search"] }))?.refused(422, "validation_failed");
    assert_eq!(refused["errors"][0]["pointer"], "/email");
    let header = json!({ "email": "wang@x.cn\r\nBcc: all@x.cn", "mailed": [] });
    let _ = clerk.put(at, &header)?.refused(422, "validation_failed");
    let _ = clerk.put(at, &json!({ "email": "wang@x.cn", "mailed": ["gossip"] }))?.refused(422, "validation_failed");
    assert_eq!(clerk.get(at)?["email"], Value::Null, "nothing of what was refused is kept");

    let chosen = clerk.put(at, &json!({ "email": "wang@sx.example.cn", "mailed": ["saved_search"] }))?.is(200);
    assert_eq!((&chosen["sends_mail"], &chosen["email"]), (&json!(true), &json!("wang@sx.example.cn")));
    let after = published(&clerk, a_demand().with("title", "大花楼翘曲控制"))?;
    let sent = mail.texts(1)?;
    assert!(sent[0].contains("检索“翘曲的需求”有 1 条新命中"), "what was told before is not mailed: {}", sent[0]);
    for demand in [before, after] {
        assert!(demand["title"].as_str().is_some_and(|title| !sent[0].contains(title)), "{}", sent[0]);
    }
    let unwanted = clerk.put(at, &json!({ "email": "wang@sx.example.cn", "mailed": [] }))?.is(200);
    assert_eq!(unwanted["kinds"][0]["mailed"], false);
    assert_eq!(server.as_user("keqiao")?.get(at)?["email"], Value::Null, "settings are one's own");
    Ok(())
}
