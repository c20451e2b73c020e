//! Mails, through the server that the settings name; without one nothing is sent, and nothing waits to be.

use std::sync::PoisonError;
use std::time::Duration;

use dingyin_domain::id::OutgoingId;
use dingyin_storage::outbox::{Invitation, Mail, Method};
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{Message, SmtpTransport, Transport as _};

use crate::Service;
use crate::error::ServiceError;

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);
const UNSOUND: &str = "is no sound mail";

/// Through which server mails go out, and from whom.
#[derive(Debug, Clone)]
pub struct MailSettings {
    /// The server, such as `smtps://user:secret@mail.example`.
    pub server: String,
    /// The sender, such as `招商中心 <zhaoshang@example.gov.cn>`.
    pub from: String,
}

/// A server that mails go out through.
#[derive(Clone)]
pub(crate) struct Mailer {
    transport: SmtpTransport,
    pub(crate) from: Mailbox,
}

impl Service {
    /// Takes the server through which mails go out.
    ///
    /// # Errors
    /// The address of the server or of the sender does not read.
    pub fn send_mail_through(&self, settings: &MailSettings) -> Result<(), ServiceError> {
        let unreadable = |what: &str| ServiceError::Unreadable(what.to_owned());
        let server = SmtpTransport::from_url(&settings.server).map_err(|_| unreadable("the mail server's address"))?;
        let from = settings.from.parse().map_err(|_| unreadable("the sender of mails"))?;
        let mailer = Mailer { transport: server.timeout(Some(PATIENCE)).build(), from };
        *self.inner.mailer.write().unwrap_or_else(PoisonError::into_inner) = Some(mailer);
        Ok(())
    }

    pub(crate) fn mailer(&self) -> Option<Mailer> {
        self.inner.mailer.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Sends a mail; what went wrong in a few words, without an address.
    pub(crate) async fn send_mail(&self, id: OutgoingId, mail: Mail) -> Result<(), String> {
        let Some(mailer) = self.mailer() else { return Ok(()) };
        let sent = tokio::task::spawn_blocking(move || {
            let message = message(&mailer.from, id, mail)?;
            match mailer.transport.send(&message) {
                Ok(_) => Ok(()),
                Err(error) if error.is_permanent() => Err("was refused".to_owned()),
                Err(error) if error.is_timeout() => Err("took too long".to_owned()),
                Err(_) => Err("could not be sent".to_owned()),
            }
        });
        sent.await.unwrap_or_else(|_| Err("could not be sent".to_owned()))
    }
}

/// The mail as it goes out; sent again it is the same to whoever gets it.
fn message(from: &Mailbox, id: OutgoingId, mail: Mail) -> Result<Message, String> {
    let to = mail.to.as_str().parse().map_err(|_| "has no sound address".to_owned())?;
    let builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .message_id(Some(format!("<{id}@dingyin>")))
        .subject(mail.subject);
    let built = match mail.invitation {
        Some(invitation) => builder.multipart(with_invitation(mail.text, invitation)?),
        None => builder.singlepart(SinglePart::plain(mail.text)),
    };
    built.map_err(|_| UNSOUND.to_owned())
}

/// A text with its invitation, shown by programs that know calendars and kept as a file by those that do not.
fn with_invitation(text: String, invitation: Invitation) -> Result<MultiPart, String> {
    let method = match invitation.method {
        Method::Request => "REQUEST",
        Method::Cancel => "CANCEL",
    };
    let calendar = ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}"));
    let calendar = calendar.map_err(|_| UNSOUND.to_owned())?;
    let shown = MultiPart::alternative()
        .singlepart(SinglePart::plain(text))
        .singlepart(SinglePart::builder().header(calendar.clone()).body(invitation.calendar.clone()));
    let file = Attachment::new("invitation.ics".to_owned()).body(invitation.calendar, calendar);
    Ok(MultiPart::mixed().multipart(shown).singlepart(file))
}
