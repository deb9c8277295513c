import { Parser } from "htmlparser2";
import type { XmlElement, XmlNode } from "./xml-element.ts";

/** Beyond these, elements are passed over and their words stay where they stand. */
const DEEPEST = 200;
const MOST_ELEMENTS = 200_000;

type Open = { readonly name: string; readonly attributes: Map<string, string>; readonly children: XmlNode[] };

/** The tree of a piece of HTML, however broken, under a root called `body`; names are in lower case. Runs and fetches nothing. */
export function readFragment(html: string): XmlElement {
  const root: Open = { name: "body", attributes: new Map(), children: [] };
  const stack: Open[] = [root];
  let elements = 0;
  let passedOver = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (stack.length > DEEPEST || ++elements > MOST_ELEMENTS) {
          passedOver++;
          return;
        }
        const element: Open = { name: localName(name), attributes: new Map(Object.entries(attributes)), children: [] };
        stack.at(-1)?.children.push({ ...element, space: null });
        stack.push(element);
      },
      ontext: (text) => stack.at(-1)?.children.push(text),
      onclosetag: () => {
        if (passedOver > 0) passedOver--;
        else if (stack.length > 1) stack.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(isBottomless(html) ? html.replace(ANY_TAG, " ") : html);
  return { ...root, space: null };
}

const ANY_TAG = /<(\/?)[a-z][^<>]{0,5000}>/giu;
const VOID = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b|\/>$/iu;
const BOTTOMLESS = 5_000;

/** Nested so deep that the parser's time grows with the square of it: such mark-up marks nothing, and only its words are read. */
function isBottomless(html: string): boolean {
  if (html.length < BOTTOMLESS * 3) return false;
  let depth = 0;
  for (const [tag, closing] of html.matchAll(ANY_TAG)) {
    if (closing) depth = Math.max(0, depth - 1);
    else if (!VOID.test(tag) && ++depth > BOTTOMLESS) return true;
  }
  return false;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}
