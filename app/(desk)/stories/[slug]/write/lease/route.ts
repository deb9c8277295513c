import { z } from "zod";
import { releaseLease } from "#lib/server/editions/leases/mutations.ts";
import { readJson, route } from "#lib/server/route.ts";

const MOST_BYTES = 1000;
const lease = z.object({ editionId: z.uuid(), token: z.string().max(64) });

/** Lays the pen down for a page that is being left: it can send a beacon, but an action would need it to stay. */
export const POST = route(async ({ request, actor }) => {
  await releaseLease(actor, await readJson(request, lease, MOST_BYTES));
});
