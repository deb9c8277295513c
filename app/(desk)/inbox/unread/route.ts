import { countUnread } from "#lib/server/notices/data.ts";
import { route } from "#lib/server/route.ts";

/** How much one has not read, for windows that were told that it changed. */
export const GET = route(async ({ actor }) => ({ unread: await countUnread(actor.id) }));
