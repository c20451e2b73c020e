//! Finding things as people type them, with exact marks, honest counts, and nothing that the asker may not read.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result};
use dingyin_tests::client::query;
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Answer, Case, Client, Flags, Server, With as _, a_demand, a_lead};
use serde_json::{Value, json};

use crate::secrets::published;

/// Publishes a demand with this title and answers its id.
fn a_published(clerk: &Client, title: &str) -> Result<String> {
    let demand = a_demand().with("title", title).with("body", "供应商验证周期过长，寻求联合攻关");
    let demand = published(clerk, demand.with("industry", "pharma").with("sub_industry", "drug_manufacturing"))?;
    Ok(demand["id"].as_str().context("no id")?.to_owned())
}

/// Someone who sees everything that has been written so far.
fn up_to_date(client: &Client) -> Result<Client> {
    let token = client.post("/tokens", &json!({ "name": "时钟", "expires_on": days_ahead(1) }))?.is(201);
    Ok(client.seeing(token.position()?))
}

fn ids(answer: &Answer) -> Vec<&str> {
    answer.items().iter().filter_map(|hit| hit["id"].as_str()).collect()
}

/// What is marked in a field of a hit.
fn marked(hit: &Value, field: &str) -> Vec<String> {
    let text: Vec<char> = hit[field].as_str().unwrap_or_default().chars().collect();
    let highlights = hit["highlights"].as_array().map(Vec::as_slice).unwrap_or_default();
    let ranges =
        highlights.iter().filter(|h| h["field"] == field).flat_map(|h| h["ranges"].as_array().into_iter().flatten());
    let bound =
        |range: &Value, at: usize| usize::try_from(range[at].as_u64().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    ranges.map(|range| text[bound(range, 0)..bound(range, 1)].iter().collect()).collect()
}

#[test]
fn a_demand_is_found_however_it_is_typed() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let wanted = a_published(&clerk, "车规级MEMS智能传感器的氢气探测")?;
    let other = a_published(&clerk, "真丝面料数码印花工艺")?;
    let clerk = up_to_date(&clerk)?;
    let typed = [
        ("智能传感器", "智能传感器"),
        ("传感器 氢气", "传感器氢气"),
        ("氢气的传感器", "传感器氢气"),
        ("chuanganqi", "传感器"),
        ("zhinengchuanganqi", "智能传感器"),
        ("zncgq", "智能传感器"),
        ("cgq", "传感器"),
        ("智能傳感器", "智能传感器"),
        ("ＭＥＭＳ", "MEMS"),
        ("mems", "MEMS"),
        ("氢", "氢"),
        ("探测", "探测"),
    ];
    for (q, expected) in typed {
        let found = clerk.search(&[("q", q), ("type", "demand")])?.is(200);
        assert_eq!(ids(&found).first(), Some(&wanted.as_str()), "{q}: {}", found.shown());
        assert_eq!(marked(&found.items()[0], "title").concat(), expected, "{q}");
        assert!(!ids(&found).contains(&other.as_str()), "{q} is not about silk");
    }
    for q in ["沙漠骆驼", "xyzzyq", "驼"] {
        assert_eq!(clerk.search(&[("q", q)])?.is(200)["total"], 0, "{q}");
    }
    Ok(())
}

#[test]
fn marks_stand_where_the_words_are_in_title_and_snippet() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = up_to_date(&server.as_user("clerk")?)?;
    for (q, characters) in [("传感器", "传感器"), ("chuanganqi", "传感器"), ("電機", "电机"), ("印染", "印染")]
    {
        let found = clerk.search(&[("q", q), ("limit", "100")])?.is(200);
        assert!(found.items().len() > 2, "{q} finds something");
        for hit in found.items() {
            let marks: Vec<String> = ["title", "snippet"].iter().flat_map(|field| marked(hit, field)).collect();
            let reasons = hit["reasons"].to_string();
            let said = |mark: &String| mark.chars().any(|c| characters.contains(c)) || reasons.contains(mark.as_str());
            let sound = |mark: &String| !mark.is_empty() && said(mark);
            let outside =
                hit["organisation_name"].as_str().is_some_and(|name| characters.chars().any(|c| name.contains(c)));
            assert!(marks.iter().all(sound), "{q}: {marks:?}");
            assert!(!marks.is_empty() || outside, "{q}: nothing is marked in {hit}");
        }
    }
    Ok(())
}

#[test]
fn a_snippet_shows_the_passage_and_no_markup_is_added() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let body = format!("{}贴装前翘曲超过八十微米<b>{}", "前情提要。".repeat(80), "后续安排。".repeat(80));
    let _ = published(&clerk, a_demand().with("title", "先进封装难题").with("body", body))?;
    let found = up_to_date(&clerk)?.search(&[("q", "翘曲")])?.is(200);
    let hit = &found.items()[0];
    assert_eq!(marked(hit, "snippet"), ["翘曲"]);
    let snippet = hit["snippet"].as_str().unwrap_or_default();
    assert!(snippet.contains("贴装前翘曲超过八十微米<b>") && snippet.chars().count() < 200, "{snippet}");
    Ok(())
}

fn sum(answer: &Answer, facet: &str) -> u64 {
    answer["facets"][facet].as_object().into_iter().flatten().filter_map(|(_, count)| count.as_u64()).sum()
}

#[test]
fn facets_sum_up_and_each_count_is_what_its_filter_shows() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = up_to_date(&server.as_user("clerk")?)?;
    for q in ["", "传感器", "新材料", "设备"] {
        let all = clerk.search(&[("q", q)])?.is(200);
        let total = all["total"].as_u64().unwrap_or_default();
        assert!(total > 5, "{q} finds something");
        assert_eq!(sum(&all, "type"), total, "{q}");
        assert_eq!(sum(&all, "status"), total, "{q}");
        let demands = clerk.search(&[("q", q), ("type", "demand")])?.is(200);
        for facet in ["library", "district", "industry"] {
            assert_eq!(Some(sum(&demands, facet)), demands["total"].as_u64(), "{q} {facet}");
            for (value, count) in demands["facets"][facet].as_object().into_iter().flatten() {
                let narrowed = clerk.search(&[("q", q), ("type", "demand"), (facet, value)])?.is(200);
                assert_eq!(&narrowed["total"], count, "{q} {facet}={value}");
                assert!(narrowed.items().iter().all(|hit| hit[facet] == *value), "{q} {facet}={value}");
            }
        }
    }
    let two = [("library", "talent"), ("library", "technology")];
    let each = two.iter().map(|one| Ok(clerk.search(&[*one])?["total"].as_u64().unwrap_or_default()));
    let each: u64 = each.sum::<Result<u64>>()?;
    assert_eq!(clerk.search(&two)?["total"], each, "repeated values mean any of them");
    Ok(())
}

#[test]
fn pages_of_hits_cover_everything_once() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = up_to_date(&server.as_user("clerk")?)?;
    for q in ["", "传感器", "shebei"] {
        let total = clerk.search(&[("q", q)])?.is(200)["total"].as_u64();
        let hits = clerk.every(&query("/search", &[("q", q)]), 37)?;
        let distinct: BTreeSet<_> = hits.iter().map(|hit| (hit["type"].as_str(), hit["id"].as_str())).collect();
        assert_eq!((Some(hits.len() as u64), distinct.len()), (total, hits.len()), "{q}");
        let scores: Vec<f64> = hits.iter().filter_map(|hit| hit["score"].as_f64()).collect();
        assert!(scores.is_sorted_by(|a, b| a >= b), "{q}: best first");
    }
    Ok(())
}

#[test]
fn a_draft_appears_with_its_publication_and_an_expired_one_leaves() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let (clerk, keqiao) = (server.as_user("clerk")?, server.as_user("keqiao")?);
    let draft = clerk.post("/demands", &a_demand().with("valid_until", days_ago(0)))?.is(201);
    let asked = [("q", draft.text_at("/title"))];
    assert_eq!(keqiao.seeing(draft.position()?).search(&asked)?.is(200)["total"], 0);
    let publish = format!("/demands/{}/publish", draft.id());
    let published = clerk.on(&draft.json).post(&publish, &json!({}))?.is(200);
    let found = keqiao.seeing(published.position()?).search(&asked)?.is(200);
    assert_eq!((&found["total"], &found.items()[0]["id"]), (&json!(1), &draft["id"]), "valid through its last day");
    let past = a_demand().with("valid_until", days_ago(1));
    let late = clerk.post("/demands", &past)?.is(201);
    let _ = clerk
        .on(&late.json)
        .post(&format!("/demands/{}/publish", late.id()), &json!({}))?
        .refused(409, "demand_out_of_date");
    Ok(())
}

#[test]
fn what_was_just_changed_is_found_by_its_new_words_alone() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let mut case = Case::begin(&server.as_user("clerk")?, a_lead().with("name", "超高温陶瓷轴承项目"))?;
    for (name, former) in [("龙井茶文化园项目", "陶瓷轴承"), ("钙钛矿组件项目", "龙井茶")] {
        let renamed = case.patch(&json!({ "name": name }))?.is(200);
        let client = case.client.seeing(renamed.position()?);
        assert_eq!(client.search(&[("q", name)])?.is(200).items()[0]["title"], name);
        assert_eq!(client.search(&[("q", former)])?.is(200)["total"], 0, "{former}");
    }
    let noted = case
        .client
        .post(
            &case.path("/follow-ups"),
            &json!({ "on": days_ago(1), "kind": "call", "summary": "企业要求铺设氦气管线" }),
        )?
        .is(201);
    let found = case.client.seeing(noted.position()?).search(&[("q", "氦气"), ("type", "follow_up")])?.is(200);
    assert_eq!(ids(&found), [noted.id()]);
    Ok(())
}

#[test]
fn a_project_is_found_by_its_code_in_any_case() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = up_to_date(&server.as_user("clerk")?)?;
    for project in clerk.every("/projects", 200)?.iter().step_by(17) {
        let code = project["code"].as_str().context("no code")?;
        for q in [code.to_owned(), code.to_lowercase()] {
            let found = clerk.search(&[("q", &q)])?.is(200);
            assert_eq!(ids(&found).first().copied(), project["id"].as_str(), "{q}: {}", found.shown());
        }
    }
    Ok(())
}

#[test]
fn suggestions_are_at_most_ten_titles_that_contain_what_is_typed() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    let clerk = up_to_date(&server.as_user("clerk")?)?;
    for (q, word) in [("传感", "传感"), ("chuangan", "传感"), ("电机", "电机")] {
        let suggested = clerk.get(&query("/search/suggest", &[("q", q)]))?.is(200);
        let texts: BTreeSet<&str> = suggested.items().iter().filter_map(|item| item["text"].as_str()).collect();
        assert!((1..=10).contains(&texts.len()) && texts.len() == suggested.items().len(), "{q}: {texts:?}");
        assert!(texts.iter().all(|text| text.contains(word)), "{q}: {texts:?}");
    }
    assert_eq!(clerk.get("/search/suggest?q=")?.is(200).items().len(), 0);
    Ok(())
}

/// Every contact that someone may read, through the projects that this person may read.
fn readable_follow_ups(client: &Client) -> Result<BTreeSet<String>> {
    let mut readable = BTreeSet::new();
    for project in client.every("/projects", 200)? {
        let path = format!("/projects/{}/follow-ups", project["id"].as_str().context("no id")?);
        readable.extend(client.every(&path, 200)?.iter().filter_map(|one| Some(one["id"].as_str()?.to_owned())));
    }
    Ok(readable)
}

fn every_hit_is_readable(client: &Client, who: &str) -> Result<()> {
    let follow_ups = readable_follow_ups(client)?;
    let nouns = BTreeMap::from([("project", "projects"), ("demand", "demands"), ("organisation", "organisations")]);
    let mut read = BTreeSet::new();
    for q in ["", "传感器", "xincailiao", "项目", "公司", "洽谈"] {
        let first = client.search(&[("q", q)])?.is(200);
        let hits = client.every(&query("/search", &[("q", q)]), 200)?;
        assert_eq!(
            (first["total"].as_u64(), sum(&first, "type")),
            (Some(hits.len() as u64), hits.len() as u64),
            "{who} {q}"
        );
        for hit in hits {
            let (kind, id) = (hit["type"].as_str().context("no type")?, hit["id"].as_str().context("no id")?);
            if !read.insert(id.to_owned()) {
                continue;
            }
            match nouns.get(kind) {
                Some(noun) => assert_eq!(client.get(&format!("/{noun}/{id}"))?.status, 200, "{who}: {hit}"),
                None => assert!(follow_ups.contains(id), "{who}: {hit}"),
            }
        }
    }
    Ok(())
}

#[test]
fn nobody_finds_what_they_may_not_read_nor_counts_it() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    for username in ["clerk", "keqiao", "leader", "liaison", "handler", "supervisor"] {
        let client = server.as_user(username)?;
        let client = up_to_date(&client)?;
        let projects = client.search(&[("type", "project")])?.is(200);
        assert_eq!(projects["total"], client.get("/projects")?["total"], "{username} lists what is found");
        assert!(projects["total"].as_u64() > Some(0), "{username} sees something");
        every_hit_is_readable(&client, username)?;
    }
    Ok(())
}

#[test]
fn those_who_run_the_system_cannot_search() -> Result<()> {
    let server = Server::start(Flags::Demo)?.once_ready()?;
    for username in ["admin", "security", "auditor"] {
        let _ = server.as_user(username)?.search(&[("q", "传感器")])?.refused(403, "forbidden");
    }
    Ok(())
}
