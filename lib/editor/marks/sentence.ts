import { Mark } from "@tiptap/core";
import type { DOMOutputSpec, Node, Mark as PmMark } from "@tiptap/pm/model";
import type { Sid } from "../../domain/shared/ids.ts";
import { isSid } from "../sid.ts";
import { type Cite, isCite } from "./cite.ts";

export const SENTENCE = "sentence";

export type SentenceAttrs = { readonly sid: Sid; readonly cites: readonly Cite[] };

/**
 * The mark that says which sentence text belongs to and which passages that sentence rests on.
 *
 * Outermost of all marks, so that a sentence stays one element around whatever is bold or linked in it.
 * Typing at its end goes on with it, but a new paragraph never starts with its neighbour's sources.
 */
export const Sentence = Mark.create({
  name: SENTENCE,
  priority: 2000,
  inclusive: true,
  excludes: SENTENCE,
  keepOnSplit: false,

  addAttributes() {
    return {
      sid: {
        default: null,
        validate: requireSid,
        parseHTML: (element: HTMLElement) => element.getAttribute("data-sid"),
      },
      cites: {
        default: [],
        validate: requireCites,
        parseHTML: (element: HTMLElement) => citesFromText(element.getAttribute("data-cites")),
      },
    };
  },

  parseHTML() {
    return [{ tag: "span[data-sid]", getAttrs: (element) => isSid(element.getAttribute("data-sid")) && null }];
  },

  // Not by `renderHTML`: what TipTap does around it, for each sentence, takes longer than all else about its element.
  extendMarkSchema: ({ name }) => (name === SENTENCE ? { toDOM: sentenceElement } : {}),
});

/** The sentence mark among a node's marks, or null where text belongs to no sentence yet. */
export function sentenceMark(node: Node | null | undefined): PmMark | null {
  return node?.marks.find((mark) => mark.type.name === SENTENCE) ?? null;
}

/** What a sentence mark says. The schema checks these attributes, so nothing is checked again. */
export function sentenceAttrs(mark: PmMark): SentenceAttrs {
  return mark.attrs as SentenceAttrs;
}

function sentenceElement(mark: PmMark): DOMOutputSpec {
  const { sid, cites } = sentenceAttrs(mark);
  return ["span", { "data-sid": sid, "data-cites": citesAsText(cites) }, 0];
}

function requireSid(value: unknown): void {
  if (!isSid(value)) throw new RangeError("A sentence needs a sid of 1 to 40 letters, digits, _ or -.");
}

function requireCites(value: unknown): void {
  if (!Array.isArray(value) || !value.every(isCite)) {
    throw new RangeError("Citations are a list of { report, from, to } with from before to.");
  }
}

/** `report 0 117; report 300 340`: short, and readable in the page's source. */
function citesAsText(cites: readonly Cite[]): string {
  return cites.map(({ report, from, to }) => `${report} ${from} ${to}`).join(";");
}

function citesFromText(text: string | null): readonly Cite[] {
  const cites = (text ?? "").split(";").map((part) => {
    const [report, from, to] = part.split(" ");
    return { report, from: Number(from), to: Number(to) };
  });
  return cites.filter(isCite);
}
