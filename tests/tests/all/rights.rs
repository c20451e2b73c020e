//! Who may do what (handbook §13): each write operation is tried by each role that may not use it.

use anyhow::Result;
use dingyin_tests::builders::a_follow_up;
use dingyin_tests::case::{LIAISON, MEMBER};
use dingyin_tests::day::{days_ago, days_ahead};
use dingyin_tests::{Answer, Case, Client, Flags, Home, Server, With as _, a_demand, a_lead, an_organisation};
use serde_json::{Value, json};

/// An id that no record has.
const NOBODY: &str = "00000000-0000-0000-0000-000000000000";

/// What is read below a project.
const BELOW: [&str; 17] = [
    "",
    "/leaders",
    "/team",
    "/teams",
    "/transitions",
    "/admission",
    "/follow-ups",
    "/timeline",
    "/transfers",
    "/intake",
    "/counts",
    "/element-needs",
    "/problems",
    "/instructions",
    "/meetings",
    "/progress",
    "/performance",
];

/// Every way to change a project or to see its contacts, with the name by which tables below call it.
fn writes(case: &Case) -> Result<Vec<(&'static str, Value)>> {
    let reason = json!({ "reason": "按程序办理" });
    Ok(vec![
        ("edit", json!({ "summary": "更新" })),
        ("element-needs", json!({ "needs": [{ "element": "land", "amount": "30.00" }] })),
        ("intake", json!({ "kind": "answer" })),
        ("leader", case.directory.appointment("邵建伟", &days_ago(1))?),
        ("team", case.directory.team("骆雅婷", &["傅国强"], &days_ago(1))?),
        ("transitions", json!({ "to": "screening", "on": days_ago(1), "note": "退回" })),
        ("admission", json!({ "verdict": "passed", "on": days_ago(1), "reason": "达标" })),
        ("admission/overrule", json!({ "review_id": NOBODY, "verdict": "rejected", "reason": "用地不足" })),
        ("progress", json!({ "month": days_ago(40)[..7], "kind": "reported", "invested_yuan": 1 })),
        ("follow-ups", a_follow_up(&days_ago(1))),
        ("contacts/reveal", reason.clone()),
        ("capital-increases", json!({ "amount_yuan": 1, "on": days_ago(1), "reason": "增资" })),
        ("suspend", reason.clone()),
        ("resume", reason.clone()),
        ("close", reason.clone().with("outcome", "lost")),
        ("transfer", reason.with("to_district", "330681")),
    ])
}

fn attempt(client: &Client, case: &Case, verb: &str, body: &Value) -> Result<Answer> {
    let now = case.get("")?.is(200);
    let client = client.on(&now.json);
    let path = case.path(&format!("/{verb}"));
    match verb {
        "edit" => client.patch(&case.path(""), body),
        "leader" | "team" | "element-needs" => client.put(&path, body),
        _ => client.post(&path, body),
    }
}

/// The statuses that one person gets for every write, in their order.
fn statuses(client: &Client, case: &Case) -> Result<Vec<(&'static str, u16)>> {
    let tried = writes(case)?.into_iter().map(|(verb, body)| Ok((verb, attempt(client, case, verb, &body)?.status)));
    tried.collect()
}

#[test]
fn whoever_may_not_know_of_a_project_finds_nothing_to_write_on() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "screening")?;
    for username in ["keqiao", "leader", "liaison", "handler"] {
        let stranger = server.as_user(username)?;
        for below in BELOW {
            let _ = stranger.get(&case.path(below))?.refused(404, "not_found");
        }
        for (verb, status) in statuses(&stranger, &case)? {
            assert_eq!(status, 404, "{username} {verb}");
        }
        assert_eq!(stranger.get("/projects")?.is(200)["total"], 0, "{username}");
    }
    assert_eq!(case.get("")?["version"], case.project["version"]);
    Ok(())
}

#[test]
fn the_supervisor_reads_everything_and_writes_nothing() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let supervisor = server.as_user("supervisor")?;
    for below in BELOW {
        let _ = supervisor.get(&case.path(below))?.is(200);
    }
    assert_eq!(supervisor.get("/projects")?["total"], 1);
    let name = case.project["name"].as_str().unwrap_or_default();
    let last = case.get("/timeline")?.items()[0]["position"].as_i64().unwrap_or_default();
    assert_eq!(supervisor.seeing(last).search(&[("q", name)])?.is(200)["total"], 1);
    assert_eq!(supervisor.get(&case.path(""))?["actions"], json!([]));
    for (verb, status) in statuses(&supervisor, &case)? {
        assert_eq!(status, 403, "{verb}");
    }
    assert_eq!(case.get("")?["version"], case.project["version"]);
    Ok(())
}

#[test]
fn those_who_run_the_system_see_no_project_contents() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?.once_ready()?;
    let clerk = server.as_user("clerk")?;
    let case = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let demand = crate::secrets::published(&clerk, a_demand())?;
    for username in ["admin", "security", "auditor"] {
        let administrator = server.as_user(username)?;
        let of_project = BELOW.iter().map(|below| case.path(below));
        let lists =
            ["/projects", "/demands", "/organisations", "/intake", "/counts", "/search?q=", "/search/suggest?q=a"]
                .map(str::to_owned);
        for path in of_project.chain(lists).chain([format!("/demands/{}", demand["id"].as_str().unwrap_or_default())]) {
            let refused = administrator.get(&path)?.refused(403, "forbidden");
            assert!(!refused.text.contains(case.project["code"].as_str().unwrap_or_default()), "{username} {path}");
        }
        for (verb, status) in statuses(&administrator, &case)? {
            assert!(matches!(status, 403 | 404), "{username} {verb}: {status}");
        }
    }
    assert_eq!(case.get("")?["version"], case.project["version"]);
    Ok(())
}

#[test]
fn only_clerks_log_leads_demands_and_organisations() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    for username in ["leader", "liaison", "handler", "supervisor", "admin", "security", "auditor"] {
        let other = server.as_user(username)?;
        for (path, body) in [
            ("/projects", a_lead()),
            ("/projects/duplicate-check", a_lead()),
            ("/demands", a_demand()),
            ("/organisations", an_organisation()),
        ] {
            let _ = other.post(path, &body)?.refused(403, "forbidden");
        }
    }
    let clerk = server.as_user("clerk")?;
    for list in ["/projects", "/demands", "/organisations"] {
        assert_eq!(clerk.get(list)?.is(200)["total"], 0, "{list}");
    }
    Ok(())
}

#[test]
fn a_district_clerk_works_in_the_own_district_alone() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let keqiao = server.as_user("keqiao")?;
    let _ = keqiao.post("/projects", &a_lead())?.refused(403, "forbidden");
    let _ = keqiao.post("/demands", &a_demand())?.refused(403, "forbidden");
    let own = Case::begin(&keqiao, a_lead().with("district", "330603"))?;
    let elsewhere = own.hand().patch(&own.path(""), &json!({ "district": "330602" }))?;
    let _ = elsewhere.refused(403, "forbidden");
    for (verb, status) in statuses(&keqiao, &own)? {
        let expected = match verb {
            "admission" | "admission/overrule" => 403,
            "follow-ups" | "intake" => 201,
            "transfer" | "capital-increases" | "progress" => 409,
            "transitions" | "resume" => continue,
            _ => 200,
        };
        assert_eq!(status, expected, "{verb}");
    }
    let draft = keqiao.post("/demands", &a_demand().with("district", "330603"))?.is(201);
    let moved = keqiao.on(&draft.json).patch(&format!("/demands/{}", draft.id()), &json!({ "district": "330602" }))?;
    let _ = moved.refused(403, "forbidden");
    let _ = keqiao.post("/organisations", &an_organisation())?.is(201);
    Ok(())
}

#[test]
fn a_liaison_serves_own_teams_with_moves_and_contacts_alone() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let case = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let _other = Case::brought_to(&clerk, a_lead(), "screening")?;
    let liaison = server.as_user("liaison")?;
    let listed = liaison.get("/projects")?.is(200);
    assert_eq!((&listed["total"], &listed.items()[0]["id"]), (&json!(1), &case.project["id"]));
    let may = ["advance", "note_follow_up", "raise_problem", "record_meeting", "reveal_contacts"];
    assert_eq!(liaison.get(&case.path(""))?["actions"], json!(may));
    for (verb, status) in statuses(&liaison, &case)? {
        let expected = match verb {
            "transitions" | "follow-ups" => 201,
            "contacts/reveal" => 200,
            "intake" | "progress" => 409,
            _ => 403,
        };
        assert_eq!(status, expected, "{verb}");
    }
    let replaced = case.directory.team("骆雅婷", &["傅国强"], &days_ago(0))?;
    let _ = clerk.on(&case.get("")?.json).put(&case.path("/team"), &replaced)?.is(200);
    let _ = liaison.get(&case.path(""))?.refused(404, "not_found");
    Ok(())
}

#[test]
fn a_leader_leads_own_projects_and_sees_the_own_field() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let clerk = server.as_user("clerk")?;
    let mut own = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let _ = own.appoint("陈志远", 20)?.is(200);
    let other = Case::brought_to(&clerk, a_lead(), "negotiation")?;
    let field = Case::begin(&clerk, a_lead().with("industry", "electronics").with("sub_industry", "smart_sensors"))?;
    let leader = server.as_user("leader")?;
    assert_eq!(leader.get("/projects")?.is(200)["total"], 2, "the own one and that of the own field");
    let _ = (leader.get(&field.path(""))?.is(200), leader.get(&other.path(""))?.refused(404, "not_found"));
    let written = writes(&own)?;
    let status = |verb: &str| {
        let (_, body) = written.iter().find(|(name, _)| *name == verb).unwrap();
        anyhow::Ok(attempt(&leader, &own, verb, body)?.status)
    };
    let refused = ["edit", "transitions", "admission", "suspend", "resume", "close", "transfer", "intake"];
    for verb in refused.into_iter().chain(["capital-increases", "element-needs"]) {
        assert_eq!(status(verb)?, 403, "{verb}");
    }
    for (verb, expected) in [("follow-ups", 201), ("contacts/reveal", 200), ("team", 200), ("leader", 200)] {
        assert_eq!(status(verb)?, expected, "{verb}");
    }
    assert_eq!(status("team")?, 404, "once it is handed over it is another's");
    let _ = leader.post(&field.path("/follow-ups"), &a_follow_up(&days_ago(1)))?.is(201);
    Ok(())
}

#[test]
fn a_member_notes_contacts_and_a_handler_reads_along() -> Result<()> {
    let home = Home::embedded()?;
    home.serve(Flags::EmptyDemo)?.stop()?;
    let add = ["user", "add", "meng", "--name", "孟小雨", "--unit", "science", "--role", "member"];
    let _ = home.run_with_input(&add, "a long password\n")?.succeeded();
    let server = home.serve(Flags::EmptyDemo)?;
    let mut case = Case::brought_to(&server.as_user("clerk")?, a_lead(), "negotiation")?;
    let member = server.signed_in("meng", "a long password")?;
    let handler = server.as_user("handler")?;
    let _ = (member.get(&case.path(""))?.is(404), handler.get(&case.path(""))?.is(404));
    let _ = case.form_team(LIAISON, &[MEMBER, "孟小雨", "李敏华"], 100)?.is(200);
    for (client, name, noting, reporting) in [(&member, "member", 201, 409), (&handler, "handler", 403, 403)] {
        let _ = client.get(&case.path(""))?.is(200);
        for (verb, status) in statuses(client, &case)? {
            let expected = match verb {
                "follow-ups" => noting,
                "progress" => reporting,
                _ => 403,
            };
            assert_eq!(status, expected, "{name} {verb}");
        }
    }
    Ok(())
}

#[test]
fn a_disabled_account_is_out_at_once_and_a_token_dies_with_it() -> Result<()> {
    let server = Server::start(Flags::EmptyDemo)?;
    let keqiao = server.as_user("keqiao")?;
    let token = keqiao.post("/tokens", &json!({ "name": "报表", "expires_on": days_ahead(3) }))?.is(201);
    let bearer = server.anonymous().with("authorization", format!("Bearer {}", token.text_at("/token")));
    let _ = server.home().run(&["user", "disable", "keqiao"])?.succeeded();
    for client in [&keqiao, &bearer] {
        dingyin_tests::poll::until("the account is out", || Ok((client.get("/session")?.status == 401).then_some(())))?;
    }
    assert!(server.as_user("keqiao").is_err());
    Ok(())
}
