import { Parser } from "htmlparser2";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Paragraph } from "../blocks/paragraphs.ts";
import { lightClosing, lightOpening } from "./light-markup.ts";
import { BREAKING, isHidden, LINE_BREAKING, type MarkupKind, markupKind, UNSEEN } from "./markup-kinds.ts";
import { type PageFacts, PageHead } from "./page-head.ts";

/** One line of what a page shows, with what its mark-up says of it. */
export type PageLine = Paragraph & { readonly markup: MarkupKind | null; readonly heading: number | null };

export type Page = PageFacts & {
  /** All words the page shows, in order; lines as `lines` has them. */
  readonly text: string;
  readonly lines: readonly PageLine[];
  /** The same page as bare mark-up without scripts, in which `<span data-n>` holds the words of line n. */
  readonly light: string;
  /** How many elements `light` has. */
  readonly elements: number;
};

/** Deeper than any page people write; beyond it tree builders slow down or overflow. */
const DEEPEST = 400;

/** Weighing an article costs the square of the depth: elements below this one are left out of the bare page, their words stay. */
const DEEPEST_LIGHT = 48;
const MOST_LINES = 20_000;
const MOST_ELEMENTS = 200_000;
const TOO_DEEP = `The elements of this page are nested more than ${DEEPEST} deep: copy the article itself and paste it as text.`;
const TOO_MANY = `This page shows more than ${MOST_LINES.toLocaleString("en")} lines: copy the article itself and paste it as text.`;

const TOO_MANY_ELEMENTS = `This page has more than ${MOST_ELEMENTS.toLocaleString("en")} elements: copy the article itself and paste it as text.`;

/** Carries the refusal out of the parser's callbacks. */
class Unreadable extends Error {}

/**
 * Reads a page in one pass, running nothing and fetching nothing.
 * Refuses one whose elements are nested, or whose lines are many, past all sense.
 */
export function readPage(html: string): Result<Page, string> {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.words(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return fail(error.message);
  }
  return ok(reader.finish());
}

type Element = {
  readonly name: string;
  readonly unseen: boolean;
  readonly markup: MarkupKind | null;
  readonly heading: number | null;
  readonly linked: boolean;
  readonly post: boolean;
  readonly keepsLines: boolean;
};

type Line = {
  readonly parts: string[];
  letters: number;
  linkedLetters: number;
  markup: MarkupKind | null;
  heading: number | null;
};

const ROOT: Element = {
  name: "",
  unseen: false,
  markup: null,
  heading: null,
  linked: false,
  post: false,
  keepsLines: false,
};

class PageReader {
  private readonly stack: Element[] = [ROOT];
  private readonly light: string[] = [];
  private readonly lines: PageLine[] = [];
  private readonly texts: string[] = [];
  private length = 0;
  private line: Line | null = null;
  private gap = true;
  private elements = 0;
  private opened = 0;
  private waiting: string[] = [];
  private readonly head = new PageHead();

  open(name: string, attributes: Record<string, string>): void {
    this.flush();
    if (this.stack.length > DEEPEST) throw new Unreadable(TOO_DEEP);
    if (++this.opened > MOST_ELEMENTS) throw new Unreadable(TOO_MANY_ELEMENTS);
    const parent = this.stack.at(-1) ?? ROOT;
    this.head.open(name, attributes);
    const unseen = name !== "html" && (parent.unseen || UNSEEN.has(name) || isHidden(attributes));
    const element = this.describe(name, attributes, parent, unseen);
    this.stack.push(element);
    if (unseen) return;
    this.separate(name, element, parent.post);
    if (this.stack.length > DEEPEST_LIGHT) return;
    this.light.push(lightOpening(name, attributes));
    this.elements++;
  }

  words(text: string): void {
    this.waiting.push(text);
  }

  /** The parser hands text over in crumbs; it is looked at once a tag ends the run. */
  private flush(): void {
    if (this.waiting.length === 0) return;
    const text = this.waiting.join("");
    this.waiting = [];
    this.head.words(text);
    const element = this.stack.at(-1) ?? ROOT;
    if (element.unseen) return;
    if (element.keepsLines) {
      text.split(/\r\n?|\n/).forEach((part, at) => {
        if (at > 0) this.endLine(part.trim() === "");
        this.add(part, element);
      });
    } else this.add(text, element);
  }

  close(name: string): void {
    this.flush();
    this.head.close(name);
    const element = this.stack.length > 1 ? this.stack.pop() : undefined;
    if (!element || element.unseen) return;
    const parent = this.stack.at(-1) ?? ROOT;
    if (BREAKING.has(name) && !parent.post) this.endLine(!LINE_BREAKING.has(name));
    if (this.stack.length < DEEPEST_LIGHT) this.light.push(lightClosing(name));
  }

  finish(): Page {
    this.flush();
    this.endLine(true);
    const { lines, elements } = this;
    return { ...this.head.facts(), text: this.texts.join(""), lines, light: this.light.join(""), elements };
  }

  private describe(name: string, attributes: Record<string, string>, parent: Element, unseen: boolean): Element {
    const own = unseen ? null : markupKind(name, attributes);
    const keep =
      parent.markup?.kind === "comment" || parent.markup?.kind === "embed" || (parent.markup?.firm && !own?.firm);
    return {
      name,
      unseen,
      markup: keep ? parent.markup : (own ?? parent.markup),
      heading: /^h[1-6]$/.test(name) ? Number(name[1]) : parent.heading,
      linked: parent.linked || name === "a",
      post: parent.post || (own?.kind === "embed" && own.firm),
      keepsLines: parent.keepsLines || name === "pre",
    };
  }

  private separate(name: string, element: Element, inPost: boolean): void {
    if (inPost && BREAKING.has(name)) this.line?.parts.push("\n");
    else if (BREAKING.has(name)) this.endLine(!LINE_BREAKING.has(name));
    else if ((name === "td" || name === "th") && this.line) this.line.parts.push("\t");
    if (element.keepsLines && name === "pre") this.gap = true;
  }

  private add(text: string, element: Element): void {
    if (text === "") return;
    if (/^[ \t\n\r\f]*$/.test(text)) {
      this.line?.parts.push(" ");
      this.light.push(" ");
      return;
    }
    this.line ??= { parts: [], letters: 0, linkedLetters: 0, markup: element.markup, heading: element.heading };
    const shown = element.post ? text : text.replace(/[ \t\n\r\f]+/g, " ");
    this.line.parts.push(shown);
    this.line.letters += shown.length;
    if (element.linked) this.line.linkedLetters += shown.length;
    this.light.push(`<span data-n="${this.lines.length}">${escapeText(text)}</span>`);
  }

  private endLine(gap: boolean): void {
    const line = this.line;
    this.line = null;
    const text = line ? tidy(line.parts.join("")) : "";
    if (line && text !== "") this.keep(line, text);
    this.gap ||= gap;
  }

  private keep(line: Line, text: string): void {
    if (this.lines.length >= MOST_LINES) throw new Unreadable(TOO_MANY);
    if (this.length > 0) this.write(this.gap ? "\n\n" : "\n");
    const start = this.length;
    this.write(text);
    const { markup, heading } = line;
    const hint = { linked: line.linkedLetters / Math.max(1, line.letters) };
    this.lines.push({ start, end: this.length, text, gap: this.gap, hint, markup, heading });
    this.gap = false;
  }

  private write(text: string): void {
    this.texts.push(text);
    this.length += text.length;
  }
}

/** One space between words, none at the ends of a line, no empty line. */
function tidy(text: string): string {
  return text
    .replace(/[ \f]+/g, " ")
    .replace(/ ?\t[ \t]*/g, "\t")
    .replace(/[ \t]*[\n\r][\s]*/g, "\n")
    .trim();
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
