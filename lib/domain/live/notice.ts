import type { EventKind } from "../stories/event-data.ts";

/** What windows are told of that is no event of the log: nobody did anything that history would want to know. */
export const LIVE_KINDS = [
  "presence.changed",
  "pen.changed",
  "pen.asked",
  "pen.refused",
  "inbox.changed",
  "session.ended",
  "access.changed",
] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

/**
 * Tells that something changed and where, by ids alone: whoever is told reads anew, and is judged again as they do.
 * `personId`: only this person is told.
 */
export type Notice = {
  readonly kind: EventKind | LiveKind;
  readonly actorId?: string | null;
  readonly storyId?: string;
  readonly subjectId?: string;
  readonly personId?: string;
};

/** What a window can ask to be told of: one story, what concerns one person, or every story and report of the desk. */
export type Topic = `story:${string}` | `person:${string}` | "desk";

const WRITTEN = /^(?:desk|(?:story|person):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The topic that was written, or null when it is none: what arrives from outside can be anything. */
export function parseTopic(written: string): Topic | null {
  return WRITTEN.test(written) ? (written as Topic) : null;
}

/** The id in a topic; null for the desk. */
export function idOfTopic(topic: Topic): string | null {
  return topic.split(":")[1] ?? null;
}

/** Whom a notice is for. What is meant for one person goes to nobody else; the desk hears of stories and reports alone. */
export function topicsOf({ kind, storyId, personId }: Notice): readonly Topic[] {
  if (personId !== undefined) return [`person:${personId}`];
  if (storyId === undefined) return kind.startsWith("report.") ? ["desk"] : [];
  return isOfTheStoryAlone(kind) ? [`story:${storyId}`] : [`story:${storyId}`, "desk"];
}

/** Who looks at a story, or wants its pen, is no news for those who do not look. */
function isOfTheStoryAlone(kind: Notice["kind"]): boolean {
  return kind === "presence.changed" || kind === "pen.asked" || kind === "pen.refused";
}

/** Said where notices may have been missed, and at the start: what is shown may be older than what is. */
export type CaughtUp = {
  readonly kind: "live.caughtUp";
  /** Whether this is the start of listening: what is shown was read a moment ago. */
  readonly first: boolean;
};

/** What a window that listens is told. */
export type LiveMessage = Notice | CaughtUp;

/** How often the server says that it is there, in ms; a window that hears nothing for much longer asks anew. */
export const BEAT_EVERY = 20_000;
