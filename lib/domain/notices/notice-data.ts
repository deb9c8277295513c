import { z } from "zod";

const comment = z.object({ body: z.string(), about: z.string() });

/** Everything that an inbox can tell, with what each kind keeps. Kinds and fields may be added, never renamed: rows stay. */
export const NOTICE_DATA = {
  "comment.mentioned": comment,
  "comment.replied": comment,
  "thread.resolved": z.object({ about: z.string() }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type NoticeKind = keyof typeof NOTICE_DATA;
export type NoticeData<K extends NoticeKind> = z.infer<(typeof NOTICE_DATA)[K]>;
export type InboxNotice = { [K in NoticeKind]: { readonly kind: K; readonly data: NoticeData<K> } }[NoticeKind];

/** A row of the inbox as a typed notice; null when it is of no known kind or holds something else than its kind keeps. */
export function readNotice(kind: string, data: unknown): InboxNotice | null {
  if (!Object.hasOwn(NOTICE_DATA, kind)) return null;
  const read = NOTICE_DATA[kind as NoticeKind].safeParse(data);
  // The schema was looked up by the kind, so the two belong together.
  return read.success ? ({ kind, data: read.data } as InboxNotice) : null;
}
