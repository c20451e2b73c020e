//! What happens by the clock: protections lapse, steps that have run out go up the ladder, reservations of elements run out,
//! leads are compared with each other. Every step is safe to run twice and catches up after a standstill.

use std::time::Duration;

use crate::Service;

/// How soon after the start the clock is looked at first; whoever has just started something wants the processor.
const FIRST: Duration = Duration::from_secs(60);
/// How often lapses are looked for; a day ends at midnight, not when the server was started.
const EACH: Duration = Duration::from_secs(15 * 60);

impl Service {
    /// Does what is due, for as long as the process lives.
    pub async fn follow_clock(self) {
        let mut compared_on = None;
        tokio::time::sleep(FIRST).await;
        loop {
            if let Err(error) = self.record_lapses().await {
                tracing::error!(%error, "lapses cannot be recorded");
            }
            if let Err(error) = self.record_escalations().await {
                tracing::error!(%error, "escalations cannot be recorded");
            }
            if let Err(error) = self.record_approval_alerts().await {
                tracing::error!(%error, "time limits of approvals cannot be told");
            }
            if let Err(error) = self.record_element_expiries().await {
                tracing::error!(%error, "reservations that ran out cannot be recorded");
            }
            let today = self.today();
            if compared_on != Some(today) {
                match self.sweep_duplicates().await {
                    Ok(queued) => {
                        tracing::info!(queued, "leads were compared");
                        compared_on = Some(today);
                    }
                    Err(error) => tracing::error!(%error, "leads cannot be compared"),
                }
            }
            tokio::time::sleep(EACH).await;
        }
    }
}
