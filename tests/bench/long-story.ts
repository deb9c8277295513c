import type { StoredDocument } from "#lib/editor/queries/read-document.ts";

export type LongStory = {
  /** The report that every sentence is taken from. */
  readonly text: string;
  /** Where its sentences stand in it. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  /** The story document, five sentences a paragraph; another `round` changes one sentence. */
  readonly document: (round: number) => StoredDocument;
  /** The same words with nothing but paragraphs. */
  readonly plain: () => StoredDocument;
};

const WHO = [
  "The harbour master",
  "A passenger",
  "The coastguard",
  "The operator",
  "A salvage officer",
  "The ministry",
];
const DID = ["reported", "confirmed", "counted", "described", "denied", "noted"];
const WHAT = ["boats near the pier", "people on the quay", "calls from the ship", "crates on deck", "signals at dusk"];

/** A story of so many sentences, each the words of one report. */
export function longStory(sentences: number, reportId: string): LongStory {
  const words = Array.from({ length: sentences }, (_, index) => sentence(index));
  const starts: number[] = [];
  for (const [index] of words.entries())
    starts.push(index === 0 ? 0 : (starts[index - 1] ?? 0) + (words[index - 1]?.length ?? 0) + 1);
  const node = (index: number, text: string) => ({
    type: "text",
    text,
    marks: [
      {
        type: "sentence",
        attrs: {
          sid: `s${index}`,
          cites: [
            { report: reportId, from: starts[index] ?? 0, to: (starts[index] ?? 0) + (words[index]?.length ?? 1) },
          ],
        },
      },
    ],
  });
  return {
    text: words.join("\n"),
    sentences: starts.map((start, index) => ({ start, end: start + (words[index]?.length ?? 0) })),
    document: (round) =>
      paragraphs(words, (text, index) =>
        node(index, index === round % sentences ? `${text.slice(0, -2)} again. ` : text),
      ),
    plain: () => paragraphs(words, (text) => ({ type: "text", text })),
  };
}

function sentence(index: number): string {
  const pick = (from: readonly string[], step: number) => from[(index * step) % from.length];
  return `${pick(WHO, 1)} ${pick(DID, 5)} ${index + 3} ${pick(WHAT, 7)} before hour ${index % 24}.`;
}

function paragraphs(words: readonly string[], make: (text: string, index: number) => object): StoredDocument {
  const blocks: { type: string; content: object[] }[] = [];
  for (const [index, text] of words.entries()) {
    if (index % 5 === 0) blocks.push({ type: "paragraph", content: [] });
    blocks.at(-1)?.content.push(make(`${text} `, index));
  }
  return { type: "doc", content: blocks };
}
