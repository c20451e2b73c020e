//! What a terminal sees: logs on standard error, progress for what takes longer, results on standard output.

use std::io::{IsTerminal as _, Write as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tracing_subscriber::EnvFilter;

const USUAL_FILTER: &str = "info,tantivy=warn,sqlx=warn,sea_orm_migration=warn,sea_orm=warn";

/// Logs go to standard error: for people on a terminal, as JSON otherwise.
pub fn log_to_stderr() {
    let filter = EnvFilter::try_from_env("DINGYIN_LOG").unwrap_or_else(|_| EnvFilter::new(USUAL_FILTER));
    let to_stderr = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        to_stderr.compact().init();
    } else {
        to_stderr.json().flatten_event(true).init();
    }
}

/// A bar on a terminal, nothing elsewhere.
pub fn bar(what: &'static str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{msg} {bar:40} {pos}/{len} ({eta})");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(what);
    bar
}

/// A line of the result.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // A reader that has gone away is no error of ours.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

/// The one line that tells what went wrong.
pub fn say_error(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}
