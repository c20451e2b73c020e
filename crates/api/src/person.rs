//! The people of the city over HTTP: who they are, and under which number they are called.

use axum::Json;
use axum::extract::State as Reach;
use axum::response::IntoResponse;
use dingyin_domain::id::PersonId;
use dingyin_domain::role::Role;
use dingyin_service::{Context, Directory, Person, may_set_phone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::State;
use crate::asker::Asker;
use crate::attachment::Id;
use crate::body::{Body, Query};
use crate::header::position;
use crate::list::{Listed, PageQuery};
use crate::problem::Failure;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new().routes(routes!(people)).routes(routes!(set_phone))
}

#[derive(Debug, Serialize, ToSchema)]
struct PersonView {
    id: Uuid,
    name: String,
    unit_id: Uuid,
    unit_name: String,
    post: String,
    district: Option<&'static str>,
    roles: Vec<&'static str>,
    may_lead: bool,
    /// The number at work, as it was given.
    phone: Option<String>,
    /// The same as a telephone dials it, without an extension.
    dial: Option<String>,
    /// What the asker may do with it: `set_phone`.
    actions: Vec<&'static str>,
}

fn person_view(person: &Person, roles: &[Role], directory: &Directory, context: &Context) -> PersonView {
    let may = may_set_phone(&context.actor, person.id);
    PersonView {
        id: person.id.0,
        name: person.name.clone(),
        unit_id: person.unit_id.0,
        unit_name: directory.unit_name(person.unit_id, context.today(), context.language).to_owned(),
        post: person.post.clone(),
        district: person.district.map(|district| district.code()),
        roles: roles.iter().map(|role| role.code()).collect(),
        may_lead: person.may_lead,
        phone: person.phone.as_ref().map(|phone| phone.given().to_owned()),
        dial: person.phone.as_ref().map(|phone| phone.dialled().to_owned()),
        actions: may.then_some("set_phone").into_iter().collect(),
    }
}

/// Everyone who can lead, serve or be asked.
#[utoipa::path(get, path = "/people", tag = "reference", params(PageQuery), responses((status = 200, body = Listed<PersonView>)))]
async fn people(
    Reach(state): Reach<State>,
    asker: Asker,
    Query(query): Query<PageQuery>,
) -> Result<Json<Listed<PersonView>>, Failure> {
    let directory = state.service.directory();
    let roles = state.service.roles_by_person().await?;
    let view = |person: &Person| {
        let own = roles.get(&person.id).map_or(&[][..], Vec::as_slice);
        person_view(person, own, &directory, &asker.context)
    };
    let people: Vec<PersonView> = directory.people().into_iter().map(view).collect();
    Ok(Json(query.of(people, |person| person.id)?))
}

/// The number at work.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct PhoneBody {
    /// As it is written on a card; null takes it away.
    #[schema(required, max_length = 40)]
    phone: Option<String>,
}

/// Say under which number a person is called at work: the person does, or who manages accounts.
#[utoipa::path(put, path = "/people/{id}/phone", tag = "reference", params(("id" = Uuid, Path)), request_body = PhoneBody,
    responses((status = 200, body = PersonView)))]
async fn set_phone(
    Reach(state): Reach<State>,
    asker: Asker,
    Id(id): Id<PersonId>,
    body: Body<PhoneBody>,
) -> Result<impl IntoResponse, Failure> {
    let context = asker.keyed(&body);
    let written = state.service.set_phone(&context, id, body.value.phone).await?;
    let roles = state.service.roles_by_person().await?;
    let own = roles.get(&id).map_or(&[][..], Vec::as_slice);
    let view = person_view(&written.value, own, &state.service.directory(), &context);
    Ok(([position(written.position)], Json(view)))
}
