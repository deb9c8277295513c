import { z } from "zod";
import { CHANGE_KINDS } from "../wires/versions/report-change.ts";

/** The number of an edition that was published in an emergency, and until when its second name is due. */
const emergency = z.object({ edition: z.int().positive(), due: z.string() });
const comment = z.object({ body: z.string(), about: z.string() });

/** Everything that an inbox can tell, with what each kind keeps. Kinds and fields may be added, never renamed: rows stay. */
export const NOTICE_DATA = {
  "comment.mentioned": comment,
  "comment.replied": comment,
  "suggestion.decided": z.object({ inserted: z.string(), removed: z.string(), reason: z.string().optional() }),
  "thread.resolved": z.object({ about: z.string() }),
  "search.matched": z.object({ name: z.string(), count: z.int().positive(), headline: z.string().nullable() }),
  // `at`: the hour that it was scheduled for; `reason`: null where somebody meant just that.
  "publication.stopped": z.object({ at: z.string(), reason: z.string().nullable() }),
  "emergency.published": emergency.extend({ reason: z.string() }),
  "emergency.confirmed": emergency,
  "emergency.dueSoon": emergency,
  "emergency.overdue": emergency,
  "report.changed": z.object({
    headline: z.string().nullable(),
    source: z.string().nullable(),
    change: z.enum(CHANGE_KINDS),
    /** Sentences of the text in the making, and of what is public, that have lost the words they rest on. */
    draft: z.int().nonnegative(),
    live: z.int().nonnegative(),
  }),
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
