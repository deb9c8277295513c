import type { Block } from "../report.ts";

/** An alert may have no headline but its one sentence. */
const LONGEST_OPENING = 160;

/** The first sentence of a text, or its start, where nothing else can stand in for a headline; null where it has no body. */
export function openingWords(text: string, blocks: readonly Block[]): string | null {
  const body = blocks.find((block) => block.kind === "body");
  if (!body) return null;
  const paragraph = text.slice(body.start, body.end).replace(/\s+/gu, " ");
  const sentence = /^.{20,}?[.!?](?=\s|$)/u.exec(paragraph)?.[0] ?? paragraph;
  return sentence.length <= LONGEST_OPENING ? sentence : sentence.slice(0, LONGEST_OPENING).replace(/\s+\S*$/u, " …");
}
