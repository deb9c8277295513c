import type { Span } from "../shared/span.ts";
import { isCapitalised, type Token } from "./tokens.ts";

export type MentionKind = "person" | "place" | "organisation" | "other";

/** A name as it stands in a sentence; the span is in the sentence and leaves out titles and possessives. */
export type NameMention = Span & {
  readonly text: string;
  readonly kind: MentionKind;
  /** What stood before the name: "Prime Minister"; lower case, null without. */
  readonly title: string | null;
  /** Indices of its first and last token in the sentence. */
  readonly from: number;
  readonly to: number;
  /** The name that this one explains in brackets: "World Health Organization (WHO)". */
  readonly aliasOf: number | null;
};

export type NameLine = { readonly text: string; readonly tokens: readonly Token[]; readonly prose: boolean };

export type NameLexicon = {
  /** Words that some report writes with a small letter: at the start of a sentence they are no name. */
  readonly small: ReadonlySet<string>;
  /** Words that some report writes with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
  /** Names of ships, in words as they are compared: "the ferry Lady Anne" names one for all other sentences. */
  readonly crafts: ReadonlySet<string>;
};

/** Words of a sentence that stand together, by the places of the first and the last. */
export type Run = { readonly from: number; readonly to: number };

/** The words of a ship's name as the lexicon knows it. */
export function craftKey(tokens: readonly Token[]): string {
  return tokens.map(({ norm }) => norm).join(" ");
}

/** Whether a word is written as a name is: with a capital at its head, or within. */
export function hasCapital(token: Token): boolean {
  return isCapitalised(token) || (token.kind === "word" && /\p{Lu}/u.test(token.text) && token.text.length > 2);
}

/** Whether nothing but a mark or a dash stands before the word. */
export function opensSentence(text: string, token: Token): boolean {
  return /(?:^|[.!?:]\s*|[“"«„•]\s*|[-–—]\s)$/u.test(text.slice(Math.max(0, token.start - 3), token.start));
}

// A headline In Title Case or IN CAPITALS; a sentence with a full stop may hold as many names as it likes.
