import "server-only";
import { readNotice } from "#lib/domain/notices/notice-data.ts";
import { type NoticeWords, noticeWords } from "#lib/domain/notices/notice-words.ts";
import { db } from "../db.ts";

const A_PAGE = 50;

/** A line of an inbox, in words. */
export type NoticeListed = NoticeWords & {
  readonly id: string;
  readonly kind: string;
  /** ISO 8601. */
  readonly at: string;
  readonly isRead: boolean;
  readonly story: { readonly slug: string; readonly title: string } | null;
  readonly sid: string | null;
  readonly subjectId: string | null;
};

/** How many notices a person has not read yet. */
export async function countUnread(personId: string): Promise<number> {
  return db.notice.count({ where: { personId, readAt: null } });
}

/** What a person was told: what they have not read first, each part newest first; the read part a page at a time. */
export async function listNotices(
  personId: string,
  before: string | null,
): Promise<{
  readonly unread: readonly NoticeListed[];
  readonly read: readonly NoticeListed[];
  readonly nextBefore: string | null;
}> {
  const unread = before === null ? await findRows({ personId, readAt: null }, 500) : [];
  const older = before === null ? {} : { id: { lt: before } };
  const read = await findRows({ personId, readAt: { not: null }, ...older }, A_PAGE + 1);
  const shown = read.slice(0, A_PAGE);
  return { unread, read: shown, nextBefore: read.length > A_PAGE ? (shown.at(-1)?.id ?? null) : null };
}

type Where = NonNullable<Parameters<typeof db.notice.findMany>[0]>["where"];

async function findRows(where: Where, take: number): Promise<readonly NoticeListed[]> {
  const rows = await db.notice.findMany({
    where,
    take,
    orderBy: { id: "desc" },
    select: {
      id: true,
      kind: true,
      data: true,
      sid: true,
      subjectId: true,
      createdAt: true,
      readAt: true,
      actor: { select: { name: true } },
      story: { select: { slug: true, title: true } },
    },
  });
  return rows.map(({ kind, data, actor, createdAt, readAt, ...row }) => {
    const notice = readNotice(kind, data);
    const words = notice
      ? noticeWords(actor?.name ?? null, notice)
      : { happened: `Something new: ${kind}`, quote: null };
    return { ...row, kind, ...words, at: createdAt.toISOString(), isRead: readAt !== null };
  });
}
