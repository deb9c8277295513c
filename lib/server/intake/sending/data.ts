import "server-only";
import type { SentFile } from "#lib/domain/intake/sent-file.ts";
import { db } from "../../db.ts";

/** What became of a file that this token sent, or null when it sent none under this id. */
export async function findSentFile(tokenId: string, intakeId: string): Promise<SentFile | null> {
  const file = await db.intakeFile.findFirst({
    where: { intakeId, intake: { tokenId } },
    select: {
      state: true,
      message: true,
      payload: {
        select: {
          reports: { select: { id: true, guid: true, version: true, headline: true }, orderBy: { item: "asc" } },
        },
      },
    },
  });
  return file && { id: intakeId, state: file.state, message: file.message, reports: file.payload.reports };
}
