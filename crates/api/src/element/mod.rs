//! Elements over HTTP: pools, the entries of their ledgers, who waits, what a project needs.

mod entry;
mod need;
mod pool;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::State;

pub(crate) fn routes() -> OpenApiRouter<State> {
    OpenApiRouter::new()
        .routes(routes!(pool::open_element_pool, pool::list_element_pools))
        .routes(routes!(pool::read_element_pool, pool::change_element_quota))
        .routes(routes!(entry::enter_element, entry::list_element_entries))
        .routes(routes!(entry::list_element_waiting))
        .routes(routes!(need::state_element_needs, need::read_element_needs))
}
