//! The product as it is shipped: the release binary on a data folder of its own.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// A running server; it ends with this value.
pub struct Server {
    child: Child,
    pub address: String,
    /// From the start of the process to its being ready to serve.
    pub started_in: Duration,
}

pub fn binary() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/dingyin")
}

impl Server {
    pub async fn start(data_dir: &Path, flags: &[&str]) -> anyhow::Result<Self> {
        let began = Instant::now();
        let mut child = Command::new(binary())
            .args(["serve", "--listen", "127.0.0.1:0", "--demo", "--data-dir"])
            .arg(data_dir)
            .args(flags)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("run make build first")?;
        let mut lines = BufReader::new(child.stdout.take().context("no output")?).lines();
        let line = lines.next_line().await?.context("the server said nothing")?;
        let address = line.strip_prefix("listening on http://").context("the server did not start")?.to_owned();
        Ok(Self { child, address, started_in: began.elapsed() })
    }

    /// Memory that is resident, in MiB.
    pub fn resident(&self) -> anyhow::Result<f64> {
        let pid = self.child.id().context("the server has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kib / 1024.0)
    }

    pub async fn stop(mut self) -> anyhow::Result<()> {
        self.child.kill().await?;
        Ok(())
    }
}

/// What a command said and took.
pub struct Ran {
    pub output: String,
    pub seconds: f64,
    /// Memory that was resident at most, in MiB.
    pub peak: f64,
}

/// Runs a command of the product on a data folder.
pub async fn run(data_dir: &Path, arguments: &[&str]) -> anyhow::Result<Ran> {
    let began = Instant::now();
    let child = Command::new(binary())
        .args(arguments)
        .arg("--data-dir")
        .arg(data_dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let pid = child.id().context("the command has ended")?;
    let mut ended = std::pin::pin!(child.wait_with_output());
    let mut peak = 0.0_f64;
    loop {
        if let Ok(output) = tokio::time::timeout(Duration::from_millis(20), &mut ended).await {
            let output = output?;
            anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let seconds = began.elapsed().as_secs_f64();
            return Ok(Ran { output: String::from_utf8_lossy(&output.stdout).into_owned(), seconds, peak });
        }
        peak = peak.max(highest(pid).unwrap_or(0.0));
    }
}

fn highest(pid: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse::<f64>().ok().map(|kib| kib / 1024.0)
}
