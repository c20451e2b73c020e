//! Projects keep everything they are given, and lists show it page by page.

use dingyin_domain::evidence::{Evidence, EvidenceKind};
use dingyin_domain::id::{EvidenceId, TenureId, TransitionId};
use dingyin_domain::project::{Advance, AppointLeader, Change, Eligibility, FormTeam, Project};
use dingyin_domain::stage::Stage;
use dingyin_domain::tenure::{Duty, TeamMember};
use dingyin_domain::text::{Line, Remark};
use dingyin_storage::project::{self as records, ProjectFilter, ProjectSort, Sight};
use dingyin_storage::{Job, Step, Storage, StorageError};

use crate::database::*;

fn today() -> chrono::NaiveDate {
    "2026-11-24".parse().unwrap()
}

async fn changed(storage: &Storage, before: &Project, change: Change) -> Result<Project, StorageError> {
    let (before, entry) = (before.clone(), id());
    let job = Job::new(stamp(), move |transaction| {
        let (before, change) = (before.clone(), change.clone());
        let step: Step<'_, Project, StorageError> =
            Box::pin(async move { records::save(transaction, &stamp(), entry, &before, &change).await });
        step
    });
    Ok(storage.write(job).await?.value)
}

fn appointment() -> AppointLeader {
    AppointLeader {
        tenure_id: TenureId(id()),
        person_id: person(LEADER),
        eligibility: Eligibility::MayLead,
        reason: Remark::parse("分管电子信息").unwrap(),
        from: Some("2026-01-10".parse().unwrap()),
        by: person(CLERK),
    }
}

fn team() -> FormTeam {
    FormTeam {
        tenure_id: TenureId(id()),
        lead_unit_id: unit(),
        liaison_id: person(LIAISON),
        members: vec![TeamMember { person_id: person(MEMBER), duty: Duty::Approvals }],
        reason: Remark::parse("进入洽谈").unwrap(),
        from: None,
        by: person(CLERK),
    }
}

fn to_screening() -> Advance {
    let opinion = Evidence {
        kind: EvidenceKind::ScreeningOpinion,
        title: Line::parse("研判意见").ok(),
        number: None,
        on: None,
        amount: None,
        attachment_id: None,
    };
    Advance {
        id: TransitionId(id()),
        to: Stage::Screening,
        on: "2026-02-01".parse().unwrap(),
        evidence: vec![(EvidenceId(id()), opinion)],
        note: Remark::parse("材料齐全").ok(),
        by: person(CLERK),
    }
}

on_both! {
    async fn a_project_reads_back_as_it_was_written(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let project = changed(&storage, &project, project.appoint_leader(appointment(), today()).unwrap()).await.unwrap();
        let project = changed(&storage, &project, project.form_team(team(), today()).unwrap()).await.unwrap();
        let project = changed(&storage, &project, project.advance(to_screening(), today()).unwrap()).await.unwrap();
        assert_eq!(records::load(storage.reader(), project.id).await.unwrap(), project);
        assert_eq!((project.version, project.stage), (4, Stage::Screening));
    }

    async fn a_change_that_builds_on_an_old_version_is_refused_and_leaves_nothing(storage) {
        let (project, _) = logged(&storage, "越微封测").await;
        let change = project.appoint_leader(appointment(), today()).unwrap();
        changed(&storage, &project, change.clone()).await.unwrap();
        let other = project.appoint_leader(appointment(), today()).unwrap();
        assert!(changed(&storage, &project, other).await.is_err());
        let now = records::load(storage.reader(), project.id).await.unwrap();
        assert_eq!((now.version, now.leaders.len()), (2, 1));
    }

    async fn pages_cover_every_project_once_in_every_order(storage) {
        for name in ["甲", "乙", "丙", "丁", "戊"] {
            logged(&storage, name).await;
        }
        let filter = ProjectFilter { sights: vec![Sight::City], ..ProjectFilter::default() };
        for sort in [ProjectSort::UpdatedAt, ProjectSort::ReportedOn, ProjectSort::TotalInvestment, ProjectSort::Code] {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let page = records::list(storage.reader(), &filter, sort, after.as_ref(), 2).await.unwrap();
                seen.extend(page.items.into_iter().map(|row| row.code));
                after = page.next;
                if after.is_none() {
                    break;
                }
            }
            seen.sort();
            let codes: Vec<String> = (1..=5).map(|number| format!("SX-2026-000{number}")).collect();
            assert_eq!(seen, codes, "{sort:?}");
        }
        assert_eq!(records::count(storage.reader(), &filter).await.unwrap(), 5);
        assert_eq!(records::sum(storage.reader(), &filter).await.unwrap(), 600_000_000);
    }

    async fn filters_and_sights_narrow_the_list(storage) {
        let (project, _) = logged(&storage, "100%_越微!").await;
        logged(&storage, "宁州减速器").await;
        changed(&storage, &project, project.appoint_leader(appointment(), today()).unwrap()).await.unwrap();
        let shown = async |filter: ProjectFilter| records::count(storage.reader(), &filter).await.unwrap();
        let city = || ProjectFilter { sights: vec![Sight::City], ..ProjectFilter::default() };
        assert_eq!(shown(ProjectFilter::default()).await, 0, "without a sight nothing is seen");
        assert_eq!(shown(ProjectFilter { q: Some("0%_越".into()), ..city() }).await, 1, "marks are taken literally");
        assert_eq!(shown(ProjectFilter { leaders: vec![person(LEADER)], ..city() }).await, 1);
        assert_eq!(shown(ProjectFilter { sights: vec![Sight::Leader(person(LEADER), None)], ..city() }).await, 1);
        assert_eq!(shown(ProjectFilter { sights: vec![Sight::Team(person(LIAISON))], ..city() }).await, 0);
        assert_eq!(shown(ProjectFilter { sights: vec![Sight::Unit(unit())], ..city() }).await, 0);
        assert_eq!(shown(ProjectFilter { min_yuan: Some(120_000_001), ..city() }).await, 0);
    }

    async fn strong_keys_find_what_is_alike(storage) {
        let (project, _) = logged(&storage, "浙江越微传感").await;
        logged(&storage, "宁州减速器").await;
        let mut facts = project.facts.clone();
        facts.investor.name = Line::parse("越微传感（集团）股份有限公司").unwrap();
        assert_eq!(records::likenesses(storage.reader(), &facts, 10).await.unwrap(), [project.id]);
    }
}
