import type { Sid } from "../shared/ids.ts";

/** How long a comment may be, in characters. */
export const COMMENT_LENGTH = 4000;

/** What a talk is about, as it stood when it began. Offsets are in the words of the sentence, trimmed. */
export type ThreadAnchor = {
  readonly sid: Sid;
  readonly sentence: string;
  /** Null: the whole sentence. */
  readonly words: { readonly quote: string; readonly start: number; readonly end: number } | null;
};

export type Comment = {
  readonly id: string;
  readonly authorId: string;
  readonly by: string;
  /** Null once it was taken back. */
  readonly body: string | null;
  /** ISO 8601, as below. */
  readonly at: string;
  readonly editedAt: string | null;
};

export type Thread = ThreadAnchor & {
  readonly id: string;
  readonly at: string;
  readonly resolved: { readonly by: string; readonly at: string } | null;
  /** Never empty: the first opened the talk. */
  readonly comments: readonly Comment[];
};

/** Somebody who can be named in a comment. */
export type Mentionable = { readonly id: string; readonly name: string };

/**
 * Where a talk stands in the text as it is now. `words`: on these characters of its sentence. `sentence`: on all of it.
 * `detached`: its words, or its whole sentence, are gone; what they were stays with the talk.
 */
export type ThreadPlace =
  | { readonly kind: "words"; readonly start: number; readonly end: number }
  | { readonly kind: "sentence" }
  | { readonly kind: "detached"; readonly gone: "words" | "sentence" };

/** Where a talk stands, given what its sentence says now; null: the sentence is gone. */
export function placeOfThread({ words }: ThreadAnchor, sentence: string | null): ThreadPlace {
  if (sentence === null) return { kind: "detached", gone: "sentence" };
  if (words === null) return { kind: "sentence" };
  const { quote, start } = words;
  // Where the same words stand more than once, those nearest to where they stood.
  const starts = startsOf(sentence, quote).toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
  const [nearest] = starts;
  return nearest === undefined
    ? { kind: "detached", gone: "words" }
    : { kind: "words", start: nearest, end: nearest + quote.length };
}

/** Talks in the order of the text: by sentence, then by their words, then by age; what is detached comes last. */
export function inTextOrder<T extends Thread>(
  threads: readonly T[],
  sentences: readonly { readonly sid: Sid; readonly text: string }[],
): readonly (T & { readonly place: ThreadPlace })[] {
  const order = new Map(sentences.map(({ sid, text }, i) => [sid, { i, text }]));
  const placed = threads.map((thread) => ({
    ...thread,
    place: placeOfThread(thread, order.get(thread.sid)?.text ?? null),
  }));
  const rank = ({ sid, place }: (typeof placed)[number]): readonly [number, number] => [
    order.get(sid)?.i ?? sentences.length,
    place.kind === "words" ? place.start : place.kind === "sentence" ? -1 : Number.MAX_SAFE_INTEGER,
  ];
  return placed.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left[0] - right[0] || left[1] - right[1] || (a.at < b.at ? -1 : 1);
  });
}

/** Who is named in a comment, as `@` and their whole name in any letters; nobody twice, and all of those who share a name. */
export function mentionsIn(body: string, people: readonly Mentionable[]): readonly string[] {
  const longestFirst = people.toSorted((a, b) => b.name.length - a.name.length);
  const named = new Set<string>();
  for (let at = body.indexOf("@"); at !== -1; at = body.indexOf("@", at + 1)) {
    if (/[\p{L}\p{N}]$/u.test(body.slice(0, at))) continue;
    const rest = body.slice(at + 1).toLowerCase();
    const found = longestFirst.find(({ name }) => isNamed(rest, name.toLowerCase()));
    for (const { id, name } of people) if (name.toLowerCase() === found?.name.toLowerCase()) named.add(id);
  }
  return [...named];
}

/** What is being typed of a name before the caret: the letters after the last `@` and where it stands; null where nobody is being named. */
export function mentionBefore(text: string): { readonly at: number; readonly typed: string } | null {
  const at = text.lastIndexOf("@");
  if (at === -1 || /[\p{L}\p{N}]$/u.test(text.slice(0, at))) return null;
  const typed = text.slice(at + 1);
  return typed.length <= 40 && /^[\p{L}\p{M}’'. -]*$/u.test(typed) ? { at, typed } : null;
}

/** The people whose name, or a part of it, begins with what was typed, at most so many. */
export function peopleNamed(typed: string, people: readonly Mentionable[], most: number): readonly Mentionable[] {
  const start = typed.toLowerCase();
  return people.filter(({ name }) => ` ${name.toLowerCase()}`.includes(` ${start}`)).slice(0, most);
}

function isNamed(rest: string, name: string): boolean {
  return rest.startsWith(name) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length));
}

function startsOf(text: string, words: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}
