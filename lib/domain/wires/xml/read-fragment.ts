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
  parser.end(html);
  return { ...root, space: null };
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(":") + 1);
}
