import { closeDatabase } from "#lib/server/db.ts";
import type { Actor } from "#lib/server/session.ts";
import { startLiveServer } from "./live-server.ts";

// A process of its own that streams, as one of several instances does. Ended by SIGTERM it ends by itself.
const [, , people = "[]"] = process.argv;
const actors = (JSON.parse(people) as readonly Actor[]).map((actor) => [actor.id as string, actor] as const);
const server = await startLiveServer(new Map(actors));
process.stdout.write(server.url);
process.once("SIGTERM", () => {
  // Without force: the streams themselves must have ended.
  setTimeout(() => void closeDatabase(), 200);
  server.stop();
});
