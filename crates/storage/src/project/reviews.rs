//! Admission reviews and their conditions, between rows and what they mean.

use dingyin_domain::admission::{AdmissionReview, Condition, ConditionMet, Overruling};
use dingyin_domain::id::{ConditionId, PersonId, ProjectId, ReviewId};
use dingyin_domain::text::Remark;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::error::StorageError;
use crate::rows::{coded, sound};
use crate::table::{admission_conditions, admission_reviews};
use crate::transaction::Transaction;

pub(super) fn row(project: ProjectId, review: &AdmissionReview) -> Result<admission_reviews::Model, StorageError> {
    Ok(admission_reviews::Model {
        id: review.id.0,
        project_id: project.0,
        verdict: review.verdict.code().to_owned(),
        on_day: review.on,
        reason: review.reason.as_str().to_owned(),
        indicators: sound(serde_json::to_string(&review.indicators), "indicators")?,
        reviewed_by: review.reviewed_by.0,
        assessment: sound(review.assessment.as_ref().map(serde_json::to_string).transpose(), "assessment")?,
        panel: sound(serde_json::to_string(&review.panel), "panel")?,
        overruling: sound(review.overruling.as_ref().map(serde_json::to_string).transpose(), "overruling")?,
    })
}

pub(super) fn condition_rows(project: ProjectId, review: &AdmissionReview) -> Vec<admission_conditions::Model> {
    let row = |(position, condition): (i32, &Condition)| admission_conditions::Model {
        id: condition.id.0,
        review_id: review.id.0,
        project_id: project.0,
        position,
        said: condition.text.as_str().to_owned(),
        due_on: condition.due_on,
        person_id: condition.person_id.0,
        met_on: condition.met.as_ref().map(|met| met.on),
        met_by_what: condition.met.as_ref().map(|met| met.note.as_str().to_owned()),
        met_by: condition.met.as_ref().map(|met| met.by.0),
    };
    (0..).zip(&review.conditions).map(row).collect()
}

pub(crate) fn condition(row: admission_conditions::Model) -> Result<Condition, StorageError> {
    let note = sound(row.met_by_what.map(Remark::parse).transpose(), "how a condition was met")?;
    let met = row.met_on.zip(note).zip(row.met_by);
    Ok(Condition {
        id: ConditionId(row.id),
        text: sound(Remark::parse(row.said), "condition")?,
        due_on: row.due_on,
        person_id: PersonId(row.person_id),
        met: met.map(|((on, note), by)| ConditionMet { on, note, by: PersonId(by) }),
    })
}

pub(super) fn review(
    row: admission_reviews::Model,
    conditions: &[admission_conditions::Model],
) -> Result<AdmissionReview, StorageError> {
    let own = conditions.iter().filter(|condition| condition.review_id == row.id).cloned();
    Ok(AdmissionReview {
        id: ReviewId(row.id),
        verdict: coded(&row.verdict, "verdict")?,
        on: row.on_day,
        reason: sound(Remark::parse(row.reason), "reason")?,
        indicators: sound(serde_json::from_str(&row.indicators), "indicators")?,
        assessment: sound(row.assessment.as_deref().map(serde_json::from_str).transpose(), "assessment")?,
        panel: sound(serde_json::from_str(&row.panel), "panel")?,
        conditions: own.map(condition).collect::<Result<_, _>>()?,
        overruling: sound(row.overruling.as_deref().map(serde_json::from_str).transpose(), "overruling")?,
        reviewed_by: PersonId(row.reviewed_by),
    })
}

/// Keeps how a leader overruled a review.
pub(super) async fn overrule(
    transaction: &mut Transaction,
    review: ReviewId,
    overruling: &Overruling,
) -> Result<(), StorageError> {
    let text = sound(serde_json::to_string(overruling), "overruling")?;
    admission_reviews::Entity::update_many()
        .col_expr(admission_reviews::Column::Overruling, Expr::value(text))
        .filter(admission_reviews::Column::Id.eq(review.0))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}

/// Keeps how a condition was met.
pub(super) async fn meet_condition(
    transaction: &mut Transaction,
    condition: ConditionId,
    met: &ConditionMet,
) -> Result<(), StorageError> {
    use admission_conditions::Column as C;
    admission_conditions::Entity::update_many()
        .col_expr(C::MetOn, Expr::value(met.on))
        .col_expr(C::MetByWhat, Expr::value(met.note.as_str()))
        .col_expr(C::MetBy, Expr::value(met.by.0))
        .filter(C::Id.eq(condition.0))
        .exec(transaction.writer().await?)
        .await?;
    Ok(())
}
