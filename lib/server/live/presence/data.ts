import "server-only";
import { now } from "../../clock.ts";
import { db } from "../../db.ts";

/** Who has a page of the story open, by name, each once, with what their roles let them do. */
export async function listPresent(storyId: string) {
  return db.person.findMany({
    where: { presencePerson: { some: { storyId, expiresAt: { gt: now() } } }, disabledAt: null },
    select: { id: true, name: true, roles: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
