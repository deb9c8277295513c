import { liveStream } from "#lib/server/live/stream.ts";
import { route } from "#lib/server/route.ts";

/** What changes at the desk while one looks at it, as server-sent events; `?topic=` once for each topic. */
export const GET = route(async ({ request, query, actor }) => liveStream(actor, query.getAll("topic"), request.signal));
