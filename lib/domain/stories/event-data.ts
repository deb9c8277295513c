import { z } from "zod";
import { ROLES } from "../access/roles.ts";
import { BLOCK_KINDS } from "../wires/report.ts";
import { CHANGE_KINDS } from "../wires/versions/report-change.ts";
import { SETTLEMENT_DECISIONS } from "./choices.ts";
import { EDITION_KINDS } from "./edition-kinds.ts";

const nothing = z.object({});
const count = z.int().nonnegative();
const roles = z.array(z.enum(ROLES));
const person = z.object({ name: z.string() });
const report = z.object({ headline: z.string().nullable() });
const revision = z.object({ revision: count });
const reason = z.object({ reason: z.string() });
const sentence = z.object({ sid: z.string(), text: z.string() });
/** `text` is what the sentence said when the other wording was put forward. */
const wording = sentence.extend({ wording: z.string(), suggestedBy: z.string() });
const edition = z.object({ edition: count, kind: z.enum(EDITION_KINDS) });

/** Everything that the log can say, with what each kind keeps. Kinds and fields may be added, never renamed: rows stay for ever. */
export const EVENT_DATA = {
  "newsroom.setUp": z.object({ newsroom: z.string() }),
  "person.invited": person.extend({ roles }),
  "person.rolesSet": person.extend({ from: roles, to: roles }),
  "person.disabled": person,
  "person.enabled": person,
  "person.passwordReplaced": person,
  "person.passwordChanged": person,
  "person.identityLinked": z.object({ provider: z.string() }),
  "token.made": z.object({ name: z.string() }),
  "token.revoked": z.object({ name: z.string() }),

  "feed.added": z.object({ title: z.string(), url: z.string() }),
  "feed.changed": z.object({ title: z.string(), change: z.enum(["paused", "resumed", "settings"]) }),
  "feed.removed": z.object({ title: z.string() }),
  "intake.cancelled": z.object({ title: z.string(), files: count }),

  "report.imported": report.extend({ fileName: z.string() }),
  // `draft`, `live`: sentences in the making and in public that have lost the words they rest on.
  "report.changed": report.extend({
    source: z.string().nullable(),
    change: z.enum(CHANGE_KINDS),
    draft: count,
    live: count,
  }),
  "report.withdrawn": report.extend({ reason: z.string() }),
  "block.corrected": z.object({ position: count, from: z.enum(BLOCK_KINDS), to: z.enum(BLOCK_KINDS) }),

  "story.opened": z.object({ title: z.string(), reports: count }),
  "story.renamed": z.object({ from: z.string(), to: z.string() }),
  "story.reportsAttached": z.object({ reports: count }),
  "story.reportDetached": report,
  "claims.chosen": z.object({ claims: count, chosen: z.boolean() }),
  "conflict.settled": reason.extend({
    question: z.string(),
    decision: z.enum(SETTLEMENT_DECISIONS),
    side: z.string().nullable(),
  }),
  "conflict.reopened": z.object({ question: z.string() }),
  "name.spelled": z.object({ house: z.string(), spellings: z.array(z.string()) }),
  "style.set": z.object({ avoid: z.string(), prefer: z.string() }),
  "style.removed": z.object({ avoid: z.string() }),
  "provider.set": z.object({
    name: z.string(),
    houseName: z.string().nullable(),
    trustNote: z.string(),
    origin: z.enum(["own", "other", "unknown"]),
    originName: z.string().nullable(),
  }),
  "provider.removed": z.object({ name: z.string() }),
  "image.added": z.object({ mediaType: z.string(), width: count, height: count }),
  "name.unspelled": z.object({ house: z.string() }),
  "draft.made": z.object({ sentences: count, rephrased: count.optional(), revision: count.optional() }),

  "lease.taken": z.object({ from: z.string() }),
  "lease.given": z.object({ to: z.string() }),
  "revision.saved": revision.extend({ sentences: count, lapsed: count }),
  "revision.restored": revision.extend({ from: count, fromEdition: count }),
  "finding.dismissed": sentence.extend({ finding: z.string(), reason: z.string() }),

  "sentence.approved": sentence,
  "sentence.queried": sentence.extend({ reason: z.string() }),
  "sentence.rejected": sentence.extend({ reason: z.string() }),
  "sentence.judgementWithdrawn": sentence,
  "query.resolved": sentence.extend({ askedBy: z.string() }),

  "wording.suggested": sentence.extend({ wording: z.string() }),
  "wording.accepted": wording,
  "wording.rejected": wording.extend({ reason: z.string().optional() }),
  "wording.withdrawn": wording,

  "comment.added": sentence.extend({ body: z.string() }),
  "comment.edited": sentence.extend({ from: z.string(), to: z.string() }),
  "comment.deleted": sentence.extend({ body: z.string() }),
  "thread.resolved": sentence,
  "thread.reopened": sentence,

  "edition.opened": edition,
  "edition.submitted": revision,
  "edition.recalled": nothing,
  "edition.signedOff": revision,
  "signOff.withdrawn": reason,
  "signOff.fallen": revision.extend({ reason: z.string().optional() }),
  "edition.scheduled": z.object({ at: z.string() }),
  // With a reason: nobody meant to stop it; the hour that it was set for, and what came between.
  "edition.unscheduled": z.object({ at: z.string().optional(), reason: z.string().optional() }),
  "edition.published": edition.extend({ scheduled: z.boolean().optional() }),
  "edition.emergencyPublished": edition.extend({ reason: z.string() }),
  "edition.emergencyConfirmed": edition,
  "edition.emergencyUnconfirmed": edition,
  "edition.superseded": edition,
  "edition.retracted": edition,
  "edition.spiked": reason,
  "edition.revived": nothing,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type EventKind = keyof typeof EVENT_DATA;
export type EventData<K extends EventKind> = z.infer<(typeof EVENT_DATA)[K]>;
export type DeskEvent = { [K in EventKind]: { readonly kind: K; readonly data: EventData<K> } }[EventKind];

/** A row of the log as a typed event; null when it is of no known kind or holds something else than its kind keeps. */
export function readEvent(kind: string, data: unknown): DeskEvent | null {
  if (!isEventKind(kind)) return null;
  const read = EVENT_DATA[kind].safeParse(data);
  // The schema was looked up by the kind, so the two belong together.
  return read.success ? ({ kind, data: read.data } as DeskEvent) : null;
}

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(EVENT_DATA, kind);
}
