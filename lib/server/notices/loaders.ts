import "server-only";
import { load } from "../load.ts";
import { countUnread, listNotices } from "./data.ts";

/** One's own inbox, with who one is for hearing of what comes in. */
export async function loadInbox(before: string | null) {
  return load(async (actor) => ({ personId: actor.id, ...(await listNotices(actor.id, before)) }));
}

/** How much one has not read, for the frame around every page. */
export async function loadUnread() {
  return load(async (actor) => ({ personId: actor.id, unread: await countUnread(actor.id) }));
}
