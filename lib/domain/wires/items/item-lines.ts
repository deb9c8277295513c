import { findDatelineEnd } from "../blocks/dateline.ts";
import type { BlockKind } from "../report.ts";
import type { WireLine } from "../xml/marked-lines.ts";
import type { WireItem } from "./wire-item.ts";

/**
 * All that an item says to a reader, each thing once, in the order of reading: headline, standfirst, byline, dateline,
 * text, captions, notes. What its text has already is not said again.
 */
export function linesOfItem({ facts, title, makers, bylineTitle, standfirst, lines }: WireItem): WireLine[] {
  const headline = facts.headline ?? title;
  const body = cutDateline(
    lines.filter((line, at) => !repeatsHeadline(line, at, lines, headline)),
    facts.dateline,
  );
  const opening = body.slice(0, OPENING).map((line) => fold(line.text));
  // A summary may be the head of the text, broken off at a length.
  const opened = opening.join(" ");
  const said = new Said(body, headline);
  const signed = body.some((line) => line.kind === "byline");
  return [
    ...said.add("headline", headline),
    ...standfirst.flatMap((text) =>
      opening.some((line) => line.startsWith(fold(text))) || opened.startsWith(fold(text))
        ? []
        : said.add("standfirst", text),
    ),
    ...inText(opening, facts.byline ?? (signed ? null : makers), (text) => said.add("byline", text)),
    ...inText(opening, bylineTitle, (text) => said.add("credit", text)),
    ...inText(opening, facts.dateline, (text) => said.add("dateline", text)),
    ...body,
    ...(facts.media ?? []).flatMap(({ caption, credit }) => [
      ...said.add("caption", caption),
      ...said.add("credit", credit),
    ]),
    ...said.add("note", facts.editorialNote),
  ];
}

/** So many lines of a text are its opening. */
const OPENING = 8;

/** What is written, unless the opening of the text has it. */
function inText(
  opening: readonly string[],
  text: string | null | undefined,
  write: (text: string) => WireLine[],
): WireLine[] {
  return !text || opening.some((line) => line.includes(fold(text))) ? [] : write(text);
}

const MOST_CAPTIONS = 20;

/** Remembers what has been said, so that nothing is said twice. */
class Said {
  private readonly lines: Set<string>;
  /** Captions and credits, in which the other may stand too. */
  private readonly pictures: readonly string[];

  constructor(body: readonly WireLine[], headline: string | null) {
    this.lines = new Set(body.filter((line) => !isSame(line.text, headline)).map((line) => fold(line.text)));
    const captions = body.filter(({ kind }) => kind === "caption" || kind === "credit").map(({ text }) => fold(text));
    // A caption of two lines is one in the picture's particulars.
    this.pictures = [...captions, captions.slice(0, MOST_CAPTIONS).join(" ")];
  }

  add(kind: BlockKind, text: string | null | undefined): WireLine[] {
    const words = fold(text ?? "");
    if (!text || this.lines.has(words) || this.pictures.some((line) => line.includes(words))) return [];
    this.lines.add(words);
    return [{ text, kind, heading: false }];
  }
}

/** A text may open with its headline; an alert's text may be no more than it. */
function repeatsHeadline(line: WireLine, at: number, lines: readonly WireLine[], headline: string | null): boolean {
  return (line.heading || (at === 0 && lines.length > 1)) && isSame(line.text, headline);
}

/** The dateline that the item tells, cut from the paragraph that it opens. */
function cutDateline(lines: readonly WireLine[], dateline: string | null | undefined): readonly WireLine[] {
  const at = dateline ? lines.findIndex((line) => line.kind === null && line.text.startsWith(dateline)) : -1;
  const line = lines[at];
  const rest = line?.text.slice(dateline?.length).trimStart() ?? "";
  if (!line || !dateline || at > 3 || rest === "") return lines;
  // What the text has may be longer: the agency in brackets.
  if (findDatelineEnd(line.text) > dateline.length) return lines;
  const cut: readonly WireLine[] = [
    { ...line, text: dateline, kind: "dateline" },
    { ...line, text: rest },
  ];
  return lines.toSpliced(at, 1, ...cut);
}

function isSame(text: string, other: string | null): boolean {
  return other !== null && fold(text) === fold(other);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
