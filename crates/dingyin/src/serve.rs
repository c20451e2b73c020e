//! `dingyin serve`.

use std::net::SocketAddr;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;
use dingyin_service::Service;
use dingyin_service::demo::Extent;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;

use crate::config::Place;
use crate::progress::say;

/// Hosts of this machine: the demonstration may show its webhooks there.
const LOOPBACK: [&str; 3] = ["127.0.0.1", "::1", "localhost"];

#[derive(Debug, Args)]
pub struct Options {
    /// Address and port; port 0 takes a free one
    #[arg(long, env = "DINGYIN_LISTEN")]
    listen: Option<String>,
    #[command(flatten)]
    place: Place,
    /// Load the demonstration city (on a loopback address only)
    #[arg(long)]
    demo: bool,
    /// With --demo: accounts and reference data alone
    #[arg(long, requires = "demo")]
    empty: bool,
}

pub async fn run(options: Options) -> anyhow::Result<ExitCode> {
    let settings = options.place.settings(options.listen.as_deref())?;
    let address: SocketAddr =
        settings.listen.parse().with_context(|| format!("{} is not an address with a port", settings.listen))?;
    if options.demo && !address.ip().is_loopback() {
        bail!("--demo has known passwords and is served on a loopback address only, not on {address}");
    }
    let service = settings.open().await?;
    service.allow_webhooks(settings.webhook_hosts);
    if let Some(mail) = &settings.mail {
        service.send_mail_through(mail).context("cannot send mails")?;
    }
    if options.demo {
        service.allow_webhooks(LOOPBACK.map(str::to_owned));
        let extent = if options.empty { Extent::Empty } else { Extent::Whole };
        service.load_demo(extent).await.context("cannot load the demonstration city")?;
    }
    let listener = TcpListener::bind(address).await.with_context(|| format!("cannot listen on {address}"))?;
    let address = listener.local_addr()?;
    offer_setup(&service, address).await?;
    tokio::spawn(service.clone().follow_log());
    tokio::spawn(service.clone().follow_clock());
    tokio::spawn(service.clone().keep_queries());
    tokio::spawn(service.clone().watch_searches());
    tokio::spawn(service.clone().send_outbox());
    tokio::spawn(service.clone().mail_news());
    tokio::spawn(service.clone().read_attachments());
    let (stopper, stop) = watch::channel(false);
    // Whoever reads that it listens may ask it to stop at once.
    let signals = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::spawn(stop_on_signal(signals, stopper));
    say(&format!("listening on http://{address}"));
    dingyin_api::serve(service, listener, settings.path_prefix, stop).await?;
    Ok(ExitCode::SUCCESS)
}

/// Without any account there is a link, good once, to make the first ones.
async fn offer_setup(service: &Service, address: SocketAddr) -> anyhow::Result<()> {
    if let Some(secret) = service.offer_setup().await? {
        say(&format!("first start: make the first accounts at http://{address}/setup#{secret} (good once, for a day)"));
    }
    Ok(())
}

async fn stop_on_signal((mut terminate, mut interrupt): (Signal, Signal), stopper: watch::Sender<bool>) {
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
    tracing::info!("stopping");
    stopper.send_replace(true);
}
