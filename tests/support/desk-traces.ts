import { db } from "#lib/server/db.ts";
import { listNotices } from "#lib/server/notices/data.ts";
import type { BuiltStory } from "./build-story.ts";

/** What somebody's inbox says of a story and they have not read, the latest first; of the kinds that are asked for. */
export async function toldOf(
  { id }: { readonly id: string },
  { slug }: BuiltStory,
  kinds: RegExp,
): Promise<readonly string[]> {
  const { unread } = await listNotices(id, null);
  return unread.filter(({ story, kind }) => story?.slug === slug && kinds.test(kind)).map(({ happened }) => happened);
}

/** The newest line of the audit log about a story's edition. */
export function lastEvent({ editionId }: BuiltStory) {
  return db.auditEvent.findFirst({ where: { subjectId: editionId }, orderBy: { seq: "desc" } });
}
