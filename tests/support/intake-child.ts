import { startTakingIn } from "#lib/server/intake/work.ts";
import { enqueue } from "#lib/server/queue/queue.ts";

// A process of its own that takes up the reading of an intake: to be killed in the middle of it.
const [, , intakeId = ""] = process.argv;
startTakingIn();
await enqueue("intake", intakeId, { intakeId });
setInterval(() => undefined, 60_000);
