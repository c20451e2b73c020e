use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::*;

use super::share;
use crate::parts::{indexed, to_id};

/// What was signed before counts were kept: each project's first signing with its agreement's amount. One that was
/// merged into a signed project is counted there.
const FORMER_SIGNINGS: &str = "insert into project_counts (project_id, sequence, stands_under_id, cause, kind, on_day,
        amount_yuan, district, share_basis_points, counted_by)
    select p.id, 1, coalesce(p.merged_into_id, p.id), 'first_signing', 'signing', t.on_day,
        coalesce((select e.amount_yuan from evidence e where e.transition_id = t.id and e.kind = 'agreement'
            and e.amount_yuan is not null order by e.position desc limit 1), p.total_investment_yuan),
        p.district, 10000, t.moved_by
    from projects p join transitions t on t.project_id = p.id
    where t.to_stage = 'signed'
        and t.sequence = (select min(f.sequence) from transitions f where f.project_id = p.id and f.to_stage = 'signed')
        and not exists (select 1 from transitions s where s.project_id = p.merged_into_id and s.to_stage = 'signed')";

pub async fn create(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager.create_table(counts()).await?;
    let mut once = indexed("project_counts", &["project_id", "district"]);
    once.unique().and_where(Expr::col("kind").eq("signing"));
    manager.create_index(once).await?;
    manager.create_index(indexed("project_counts", &["stands_under_id"])).await?;
    manager.create_index(indexed("project_counts", &["on_day", "project_id", "sequence"])).await?;
    manager.get_connection().execute_unprepared(FORMER_SIGNINGS).await.map(drop)
}

fn counts() -> TableCreateStatement {
    Table::create()
        .table("project_counts")
        .col(uuid("project_id"))
        .col(integer("sequence").check(Expr::col("sequence").gt(0)))
        .col(uuid("stands_under_id"))
        .col(string("cause"))
        .col(string("kind").check(Expr::col("kind").is_in(["signing", "increment", "correction"])))
        .col(date("on_day"))
        .col(big_integer("amount_yuan").check(Expr::col("amount_yuan").ne(0)))
        .col(string("district"))
        .col(share())
        .col(text_null("reason"))
        .col(uuid("counted_by"))
        .col(uuid_null("merge_id"))
        .primary_key(Index::create().col("project_id").col("sequence"))
        .check(Expr::cust("kind = 'correction' or amount_yuan > 0"))
        .foreign_key(&mut to_id("project_id", "projects"))
        .foreign_key(&mut to_id("stands_under_id", "projects"))
        .foreign_key(&mut to_id("counted_by", "people"))
        .foreign_key(&mut to_id("merge_id", "merges"))
        .to_owned()
}
