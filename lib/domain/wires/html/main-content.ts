import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Page } from "./read-page.ts";

/** Above these a page is judged by its words and mark-up alone: weighing all its elements would take seconds. */
const LONGEST_LIGHT_PAGE = 1_500_000;
const MOST_ELEMENTS = 20_000;
const FEWEST_LETTERS = 250;

/** The numbers of the lines that Readability takes for the article, from their `data-n` marks; null where it finds none. */
export function findMainLines({ light, elements }: Pick<Page, "light" | "elements">): ReadonlySet<number> | null {
  if (light.length > LONGEST_LIGHT_PAGE || elements > MOST_ELEMENTS) return null;
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${light}</body></html>`);
  const article = new Readability<Element>(document as unknown as Document, {
    charThreshold: FEWEST_LETTERS,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (element) => element as Element,
  }).parse();
  if (!article?.content) return null;
  const marks = [...article.content.querySelectorAll("[data-n]")];
  return new Set(marks.map((mark) => Number(mark.getAttribute("data-n"))));
}
