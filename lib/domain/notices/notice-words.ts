import { utcWords } from "../shared/utc-words.ts";
import { changeWords, groundWords } from "../stories/change-words.ts";
import type { InboxNotice, NoticeData, NoticeKind } from "./notice-data.ts";

/** What an inbox says: what happened, and the words that it is about where there are some. */
export type NoticeWords = { readonly happened: string; readonly quote: string | null };

/** A notice in words for the person it is for. `who` is whoever did it; null: the program itself. */
export function noticeWords(who: string | null, notice: InboxNotice): NoticeWords {
  const words = WORDS[notice.kind] as (who: string, data: InboxNotice["data"]) => NoticeWords;
  return words(who ?? "Stet", notice.data);
}

const WORDS: { readonly [K in NoticeKind]: (who: string, data: NoticeData<K>) => NoticeWords } = {
  "comment.mentioned": (who, { body, about }) => ({
    happened: `${who} named you in a comment on “${about}”`,
    quote: body,
  }),
  "comment.replied": (who, { body, about }) => ({ happened: `${who} answered on “${about}”`, quote: body }),
  "search.matched": (_, { name, count, headline }) => ({
    happened: `“${name}” found ${count === 1 ? "a new report" : `${count} new reports`}`,
    quote: headline,
  }),
  "publication.stopped": (who, { at, reason }) => ({
    happened:
      reason === null
        ? `${who} stopped the publication scheduled for ${utcWords(at)}`
        : `The publication scheduled for ${utcWords(at)} does not go out`,
    quote: reason,
  }),
  "emergency.published": (who, { edition, due, reason }) => ({
    happened: `${who} published edition ${edition} in an emergency, before it was signed off; a second name is due by ${utcWords(due)}`,
    quote: reason,
  }),
  "emergency.confirmed": (who, { edition }) => ({
    happened: `${who} put the second name to the emergency publication of edition ${edition}`,
    quote: null,
  }),
  "emergency.dueSoon": (_, { edition, due }) => ({
    happened: `The emergency publication of edition ${edition} has no second name yet; it is due by ${utcWords(due)}`,
    quote: null,
  }),
  "emergency.overdue": (_, { edition, due }) => ({
    happened: `Nobody put a second name to the emergency publication of edition ${edition}; it was due by ${utcWords(due)}`,
    quote: null,
  }),
  "report.changed": (_, { draft, live, ...changed }) => ({
    happened: `${changeWords(changed)}${groundWords(draft, live)}`,
    quote: null,
  }),
  "suggestion.decided": (who, { inserted, removed, reason }) => ({
    happened: reason ? `${who} rejected what you suggested: ${reason}` : `${who} decided on what you suggested`,
    quote: [removed && `“${removed}” out`, inserted && `“${inserted}” in`].filter((part) => part !== "").join(", "),
  }),
  "thread.resolved": (who, { about }) => ({ happened: `${who} resolved the comments on “${about}”`, quote: null }),
};
