/**
 * Runs once when the server starts: what was published and has not left the house yet leaves from here, what is to be
 * published at an hour is published when that has come, people are reminded of second names that are due, what comes in
 * is read, and reports from before they were compared with each other are caught up on.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startDelivering } = await import("#lib/server/publish/outbox/schedule.ts");
  startDelivering();
  const { startPublishingDue } = await import("#lib/server/publish/schedules/due/timer.ts");
  startPublishingDue();
  const { startRemindingOfSecondNames } = await import("#lib/server/publish/emergencies/due/timer.ts");
  startRemindingOfSecondNames();
  const { startTakingIn } = await import("#lib/server/intake/work.ts");
  startTakingIn();
  const { startCatchingUp } = await import("#lib/server/wires/related/catch-up.ts");
  startCatchingUp();
}
