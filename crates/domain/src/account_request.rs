//! Accounts and roles are given by two people: one asks, another confirms. Handbook §13.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::coded::coded;
use crate::demand::draft::{code, draft};
use crate::district::District;
use crate::flow::{self, NotAllowed, Row};
use crate::id::{AccountRequestId, PersonId, UnitId, UserId};
use crate::invalid::{Fault, Faults};
use crate::language::Language;
use crate::permission::Action;
use crate::role::Role;
use crate::text::{Line, Remark, filled};

coded! {
    /// How a request stands.
    pub enum RequestState {
        Asked = "asked" "待确认" "To be confirmed",
        Confirmed = "confirmed" "已确认" "Confirmed",
        Refused = "refused" "已退回" "Refused",
        Withdrawn = "withdrawn" "已撤回" "Withdrawn",
    }
}

coded! {
    /// What may happen to a request.
    pub enum RequestEvent {
        Confirm = "confirm" "确认" "Confirm",
        Refuse = "refuse" "退回" "Refuse",
        Withdraw = "withdraw" "撤回" "Withdraw",
    }
}

const TABLE: &[Row<RequestState, RequestEvent>] = &[
    (RequestState::Asked, RequestEvent::Confirm, RequestState::Confirmed),
    (RequestState::Asked, RequestEvent::Refuse, RequestState::Refused),
    (RequestState::Asked, RequestEvent::Withdraw, RequestState::Withdrawn),
];

impl RequestEvent {
    /// What someone must be allowed to for it.
    #[must_use]
    pub const fn action(self) -> Action {
        match self {
            Self::Confirm | Self::Refuse => Action::RoleConfirm,
            Self::Withdraw => Action::AccountManage,
        }
    }
}

draft! {
    /// How a request is to end, as given.
    DecisionDraft {
        /// Event code.
        kind: String,
        /// What is said; needed where it is refused.
        note: String,
    }
}

impl DecisionDraft {
    /// Reads every value; all mistakes are told at once.
    ///
    /// # Errors
    /// Every value that is missing or not sound, with its JSON pointer.
    pub fn parse(self) -> Result<(RequestEvent, Option<Remark>), Vec<Fault>> {
        let mut faults = Faults::default();
        let event = faults.need("/kind", self.kind, code::<RequestEvent>);
        let note = faults.may("/note", filled(self.note), Remark::parse);
        let event =
            event.filter(|event| *event != RequestEvent::Refuse || faults.need("/note", note.clone(), Ok).is_some());
        faults.finish(event.map(|event| (event, note)))
    }
}

/// A request for an account, or for other roles of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountRequest {
    /// Its id.
    pub id: AccountRequestId,
    /// What is asked for.
    pub wanted: Wanted,
    /// Why.
    pub reason: Remark,
    /// How it stands.
    pub state: RequestState,
    /// Who asked.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// How it ended, once it has.
    pub decision: Option<Decision>,
}

/// How a request ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Who said so.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// What was said.
    pub note: Option<Remark>,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Wanted {
    /// An account for somebody who has none.
    Account(NewAccount),
    /// Other roles for an account.
    Roles {
        /// The account.
        user_id: UserId,
        /// Who acts through it.
        person_id: PersonId,
        /// All roles that it is to have.
        roles: Vec<Role>,
        /// Those that it had when this was asked for.
        former: Vec<Role>,
    },
}

/// An account that is to be made. It has no password until an administrator gives one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewAccount {
    /// The account's name.
    pub username: String,
    /// The person's name.
    pub name: Line<60>,
    /// The person's unit.
    pub unit_id: UnitId,
    /// The post held.
    pub post: String,
    /// The person's district.
    pub district: Option<District>,
    /// The roles.
    pub roles: Vec<Role>,
}

impl Wanted {
    /// All roles that the account is to have.
    #[must_use]
    pub fn roles(&self) -> &[Role] {
        match self {
            Self::Account(account) => &account.roles,
            Self::Roles { roles, .. } => roles,
        }
    }

    /// Whose account it is, where the person has one.
    #[must_use]
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Account(_) => None,
            Self::Roles { person_id, .. } => Some(*person_id),
        }
    }
}

/// Why a request is not decided that way.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestRejection {
    /// It has ended.
    #[error("{0}")]
    NotAllowed(#[from] NotAllowed),
    /// Who asked does not confirm.
    #[error("own_request")]
    OwnRequest,
    /// Nobody confirms roles of their own.
    #[error("own_roles")]
    OwnRoles,
    /// Only who asked withdraws.
    #[error("not_own_request")]
    NotOwnRequest,
}

impl RequestRejection {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAllowed(_) => "event_not_allowed",
            Self::OwnRequest => "own_request",
            Self::OwnRoles => "own_roles",
            Self::NotOwnRequest => "not_own_request",
        }
    }

    /// What a person reads.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let (chinese, english) = match self {
            Self::NotAllowed(not) => return not.text(language),
            Self::OwnRequest => ("申请人不能确认自己的申请", "who asked does not confirm"),
            Self::OwnRoles => ("不能确认自己的角色", "nobody confirms roles of their own"),
            Self::NotOwnRequest => ("只有申请人可以撤回", "only who asked withdraws"),
        };
        language.pick(chinese, english).to_owned()
    }
}

impl AccountRequest {
    /// What someone may do with it now.
    #[must_use]
    pub fn open_to(&self, person: PersonId) -> Vec<RequestEvent> {
        let mut events = flow::allowed(TABLE, self.state);
        events.retain(|event| self.fits(*event, person).is_ok());
        events
    }

    /// The request after it was decided.
    ///
    /// # Errors
    /// It has ended, or another person is to do it.
    pub fn decide(&self, event: RequestEvent, decision: Decision) -> Result<Self, RequestRejection> {
        let state = flow::follow(TABLE, self.state, event)?;
        self.fits(event, decision.by)?;
        Ok(Self { state, decision: Some(decision), ..self.clone() })
    }

    fn fits(&self, event: RequestEvent, person: PersonId) -> Result<(), RequestRejection> {
        let own = self.asked_by == person;
        match event {
            RequestEvent::Withdraw if !own => Err(RequestRejection::NotOwnRequest),
            RequestEvent::Withdraw => Ok(()),
            RequestEvent::Confirm | RequestEvent::Refuse if own => Err(RequestRejection::OwnRequest),
            RequestEvent::Confirm if self.wanted.person() == Some(person) => Err(RequestRejection::OwnRoles),
            RequestEvent::Confirm | RequestEvent::Refuse => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const ASKER: PersonId = PersonId(Uuid::from_u128(1));
    const OTHER: PersonId = PersonId(Uuid::from_u128(2));
    const SUBJECT: PersonId = PersonId(Uuid::from_u128(3));

    fn asked() -> AccountRequest {
        AccountRequest {
            id: AccountRequestId(Uuid::nil()),
            wanted: Wanted::Roles {
                user_id: UserId(Uuid::nil()),
                person_id: SUBJECT,
                roles: vec![Role::Clerk],
                former: vec![Role::Member],
            },
            reason: Remark::parse("岗位调整").unwrap(),
            state: RequestState::Asked,
            asked_by: ASKER,
            asked_at: "2026-12-01T02:00:00Z".parse().unwrap(),
            decision: None,
        }
    }

    fn by(by: PersonId, note: Option<&str>) -> Decision {
        let note = note.map(|note| Remark::parse(note).unwrap());
        Decision { by, at: "2026-12-01T03:00:00Z".parse().unwrap(), note }
    }

    #[test]
    fn another_person_confirms_and_nobody_roles_of_their_own() {
        let request = asked();
        assert_eq!(request.decide(RequestEvent::Confirm, by(ASKER, None)), Err(RequestRejection::OwnRequest));
        assert_eq!(request.decide(RequestEvent::Confirm, by(SUBJECT, None)), Err(RequestRejection::OwnRoles));
        let confirmed = request.decide(RequestEvent::Confirm, by(OTHER, None)).unwrap();
        assert_eq!(confirmed.state, RequestState::Confirmed);
        let again = confirmed.decide(RequestEvent::Confirm, by(OTHER, None));
        assert!(matches!(again, Err(RequestRejection::NotAllowed(_))), "once: {again:?}");
    }

    #[test]
    fn it_is_refused_with_a_reason_and_withdrawn_by_who_asked() {
        let request = asked();
        let draft = |kind: &str, note: Option<&str>| {
            DecisionDraft { kind: Some(kind.to_owned()), note: note.map(str::to_owned) }.parse()
        };
        assert_eq!(draft("refuse", None).unwrap_err()[0].pointer, "/note");
        assert!(draft("refuse", Some("单位不符")).is_ok() && draft("confirm", None).is_ok());
        assert!(request.decide(RequestEvent::Refuse, by(OTHER, Some("单位不符"))).is_ok());
        assert_eq!(request.decide(RequestEvent::Withdraw, by(OTHER, None)), Err(RequestRejection::NotOwnRequest));
        assert!(request.decide(RequestEvent::Withdraw, by(ASKER, None)).is_ok());
    }

    #[test]
    fn what_someone_may_do_is_what_is_taken() {
        let request = asked();
        assert_eq!(request.open_to(ASKER), [RequestEvent::Withdraw]);
        assert_eq!(request.open_to(OTHER), [RequestEvent::Confirm, RequestEvent::Refuse]);
        let withdrawn = request.decide(RequestEvent::Withdraw, by(ASKER, None)).unwrap();
        assert!(withdrawn.open_to(OTHER).is_empty());
    }
}
