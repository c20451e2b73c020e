//! Cold start with the demonstration city loaded, and memory at rest.

use std::time::Duration;

use crate::client::Client;
use crate::product::Server;
use crate::report::{Report, percentile};

pub async fn measure(report: &mut Report) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    Server::start(folder.path(), &[]).await?.stop().await?;
    let mut starts = Vec::new();
    for _ in 0..7 {
        let server = Server::start(folder.path(), &[]).await?;
        starts.push(server.started_in.as_secs_f64() * 1000.0);
        server.stop().await?;
    }
    report.bounded("cold start, demonstration city loaded (median of 7)", percentile(&mut starts, 0.5), 150.0, "ms");
    let server = Server::start(folder.path(), &[]).await?;
    let cookie = Client::sign_in(&server.address).await?;
    let mut client = Client::connect(&server.address, &cookie).await?;
    for path in ["/api/v1/projects", "/api/v1/search?q=chuanganqi", "/api/v1/reference"] {
        client.send("GET", path, "").await?;
    }
    tokio::time::sleep(Duration::from_secs(3)).await;
    report.bounded("memory at rest, after a sign-in, a list and a search", server.resident()?, 150.0, "MiB");
    server.stop().await
}
