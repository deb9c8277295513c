import { closeDatabase } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { publishEdition } from "#lib/server/publish/mutations.ts";

// A process of its own that publishes: to be killed in the middle of it.
const [, , request = ""] = process.argv;
const { actor, ...edition } = JSON.parse(request);
await publishEdition(actor, edition);
await closeEngine();
await closeDatabase();
