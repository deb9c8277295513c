import { cutParagraphs } from "../blocks/paragraphs.ts";
import { endsAsSentence } from "../blocks/piece.ts";
import { isHidden, markupKind } from "../html/markup-kinds.ts";
import type { BlockKind } from "../report.ts";
import { BLOCKS, KIND_BY_CLASS, KIND_BY_NAME, KIND_BY_TYPE, UNSEEN } from "./markup-names.ts";
import { childrenOf, findAllIn, isElement, textOf, type XmlElement } from "./xml-element.ts";

/** A paragraph, heading, list item or row of an item's text, with what its mark-up says of it. */
export type WireLine = {
  readonly text: string;
  /** Null for running text. */
  readonly kind: BlockKind | null;
  readonly heading: boolean;
};

/** One more than any item may have: what follows is not looked at. */
export const MOST_LINES = 20_000;

/** The lines of marked-up text, in NITF or XHTML or a mixture of both; every word that a reader would see, in order. */
export function markedLines(element: XmlElement): WireLine[] {
  const writer = new LineWriter();
  writer.inside(element, { kind: null, heading: false, bold: false, keepsLines: false, inPicture: false });
  return writer.finish();
}

/** The lines of plain text as agencies wrap it: lines broken at a width are one paragraph. */
export function plainLines(text: string): WireLine[] {
  return cutParagraphs(text).map((paragraph) => ({
    text: paragraph.text.replace(/\s+/gu, " "),
    kind: null,
    heading: false,
  }));
}

type Context = {
  readonly kind: BlockKind | null;
  readonly heading: boolean;
  readonly bold: boolean;
  readonly keepsLines: boolean;
  readonly inPicture: boolean;
};

const HEADLINE = /^(?:sub)?headline\d?$/u;
const HEADING = /^(?:h[1-6]|hl[12]|rubrik|mellis)$/u;
const BOLD = new Set(["b", "strong"]);

class LineWriter {
  private readonly lines: WireLine[] = [];
  private parts: string[] = [];
  private letters = 0;
  private boldLetters = 0;
  private context: Context | null = null;

  inside(element: XmlElement, context: Context): void {
    for (const child of element.children) {
      if (isElement(child)) this.element(child, context);
      else this.words(child, context);
    }
  }

  finish(): WireLine[] {
    this.flush();
    return this.lines;
  }

  private element(element: XmlElement, outer: Context): void {
    if (this.lines.length > MOST_LINES) return;
    const name = element.name.toLowerCase();
    if (UNSEEN.has(name) || (outer.inPicture && isOfMachine(name)) || isKeptFromSight(element)) return;
    if (name === "br") this.parts.push("\n");
    else if (name === "table") this.table(element, outer);
    else if (BLOCKS.has(name) || this.isLineOfItsOwn(element, outer)) this.block(element, name, outer);
    else this.inside(element, { ...outer, bold: outer.bold || BOLD.has(name) });
  }

  /** The place and agency at the head of a paragraph, or a word to editors over the text, marked as such. */
  private isLineOfItsOwn(element: XmlElement, outer: Context): boolean {
    return (
      outer.kind === null &&
      this.letters === 0 &&
      /(?:^|\s)(?:dateline|embargoed|ed-?note)(?:$|\s)/iu.test(element.attributes.get("class") ?? "")
    );
  }

  private block(element: XmlElement, name: string, outer: Context): void {
    this.flush();
    const kind = this.isTeaser(element, name) ? "standfirst" : ownKind(element, name, outer);
    this.inside(element, {
      kind: inPicture(outer.inPicture, kind),
      heading: outer.heading || HEADING.test(name) || HEADLINE.test(partOf(element, name) ?? ""),
      bold: false,
      keepsLines: outer.keepsLines || name === "pre",
      inPicture: outer.inPicture || PICTURES.has(name),
    });
    this.flush();
  }

  /** A paragraph that agencies set over the text; elsewhere such a class leads to another text. */
  private isTeaser(element: XmlElement, name: string): boolean {
    if (name !== "p" || !/(?:^|\s)(?:teaser|standfirst)(?:$|\s)/iu.test(element.attributes.get("class") ?? ""))
      return false;
    return !this.lines.some((line) => line.kind === null && !line.heading && endsAsSentence(line.text));
  }

  private words(text: string, context: Context): void {
    const typed = !context.keepsLines && isTyped(text);
    const shown = context.keepsLines ? text : typed ? typedLines(text) : text.replace(/[ \t\n\r\f]+/gu, " ");
    this.parts.push(shown);
    const letters = shown.trim().length;
    this.letters += letters;
    if (context.bold) this.boldLetters += letters;
    if (letters > 0) this.context ??= context;
  }

  private flush(): void {
    const raw = this.parts.join("");
    const context = this.context;
    const bold = this.letters > 0 && this.boldLetters === this.letters;
    this.parts = [];
    this.letters = 0;
    this.boldLetters = 0;
    this.context = null;
    if (context === null) return;
    const texts = context.keepsLines ? plainLines(raw).map((line) => line.text) : paragraphsIn(raw);
    for (const text of texts) {
      this.lines.push({ text, kind: context.kind, heading: context.heading || (bold && isTitle(text)) });
    }
  }

  /** One block of a line a row, its cells between tabs. A table that only lays out running text is read as that text. */
  private table(element: XmlElement, outer: Context): void {
    this.flush();
    if (outer.kind !== null || isLayout(element)) {
      this.inside(element, outer);
      this.flush();
      return;
    }
    for (const caption of childrenOf(element, "caption")) this.block(caption, "caption", outer);
    const rows = findAllIn(element, ROW).map((row) => cellsOf(row).join("\t").trim());
    const text = rows.filter((row) => row !== "").join("\n");
    if (text !== "") this.lines.push({ text, kind: "table", heading: false });
  }
}

const FEWEST_TYPED = 2;

/** Text laid out as on a typewriter, in one element: paragraphs begin at an indent and run on at the margin. Mark-up that is indented for the eye has no line at the margin. */
function isTyped(text: string): boolean {
  const indented = text.match(/\n {2,8}\S/gu)?.length ?? 0;
  return indented >= FEWEST_TYPED && (text.match(/\n\S/gu)?.length ?? 0) >= FEWEST_TYPED;
}

function typedLines(text: string): string {
  return text
    .split(/\n(?=[ \t]+\S|[ \t]*\n)/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, " "))
    .join("\n\n");
}

const ROW = new Set(["tr"]);
const CELL = new Set(["td", "th"]);
const CELL_OF_PROSE = 25;

function cellsOf(row: XmlElement): string[] {
  return findAllIn(row, CELL).map((cell) => textOf(cell) ?? "");
}

function isLayout(table: XmlElement): boolean {
  const rows = findAllIn(table, ROW).map(cellsOf);
  const cells = rows.flat();
  const prose = cells.some((text) => endsAsSentence(text) && text.split(" ").length >= CELL_OF_PROSE);
  return cells.length === 0 || prose || rows.every((row) => row.length < 2);
}

function isKeptFromSight(element: XmlElement): boolean {
  return element.attributes.size > 0 && isHidden(Object.fromEntries(element.attributes));
}

/** Systems keep numbers, names of files and states of their own in a picture, beside its caption and whose it is. */
function isOfMachine(name: string): boolean {
  return name.startsWith("media-") && !BLOCKS.has(name);
}

const PICTURES: ReadonlySet<string> = new Set(["figure", "media", "bild"]);

/** Whoever signs beside a picture took it. */
function inPicture(within: boolean, kind: BlockKind | null): BlockKind | null {
  return within && kind === "byline" ? "credit" : kind;
}

function ownKind(element: XmlElement, name: string, outer: Context): BlockKind | null {
  return outer.kind === null || outer.kind === "furniture" ? (kindOf(element, name) ?? outer.kind) : outer.kind;
}

/** "headline" in <element type="headline">. */
function partOf(element: XmlElement, name: string): string | null {
  return name === "element" ? (element.attributes.get("type") ?? null) : null;
}

function kindOf(element: XmlElement, name: string): BlockKind | null {
  const part = partOf(element, name);
  const byName = KIND_BY_NAME[name] ?? (part !== null && Object.hasOwn(KIND_BY_TYPE, part) ? KIND_BY_TYPE[part] : null);
  if (byName) return byName;
  const words = element.attributes.get("class") ?? "";
  const byClass = KIND_BY_CLASS.find(([pattern]) => pattern.test(words));
  if (byClass) return byClass[1];
  const marked = markupKind(name, Object.fromEntries(element.attributes));
  return marked?.firm ? marked.kind : null;
}

const LONGEST_TITLE = 12;

function isTitle(text: string): boolean {
  return text.split(" ").length <= LONGEST_TITLE && !endsAsSentence(text);
}

/** Lines shorter than this were broken on purpose, not at the edge of a page. */
const SHORTEST_WRAPPED = 45;

/** An empty line parts paragraphs; a line that was full runs on into the next. */
function paragraphsIn(raw: string): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) paragraphs.push(joinLines(lines));
    lines = [];
  };
  for (const part of raw.split("\n")) {
    const line = part.replace(/ +/gu, " ").trim();
    if (line === "") close();
    else lines.push(line);
  }
  close();
  return paragraphs;
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line, at) => (at === lines.length - 1 ? line : `${line}${runsOn(line) ? " " : "\n"}`)).join("");
}

function runsOn(line: string): boolean {
  return line.length >= SHORTEST_WRAPPED && !/[.!?:;"”»]$/u.test(line);
}
