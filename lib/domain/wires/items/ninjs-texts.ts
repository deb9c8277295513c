import type { WireLine } from "../xml/marked-lines.ts";
import { type Fields, listIn, textIn } from "./json-fields.ts";
import { linesOfText } from "./lines-of-text.ts";

/** A text with its media type, as a field's own name or a `contentType` beside it tells. */
type Typed = { readonly value: string | null; readonly type: string | null };

function typed(entry: Fields | undefined): Typed {
  return {
    value: textIn(entry ?? null, "value", "text", "name"),
    type: textIn(entry ?? null, "contenttype", "mimetype"),
  };
}

/** The headline that stands above the text. */
export function mainText(fields: Fields): Typed {
  const list = listIn(fields, "headlines");
  const main = list.find((one) => /^(?:main|title|headline)$/iu.test(textIn(one, "role") ?? "main")) ?? list[0];
  const value = textIn(fields, "headline") ?? typed(main).value;
  return { value, type: null };
}

/** The lines below the headline, in order. */
export function subheadlines(fields: Fields): string[] {
  const entries = listIn(fields, "headlines").filter((one) => /sub|deck/iu.test(textIn(one, "role") ?? ""));
  return [textIn(fields, "subheadline", "headline_sub"), ...entries.map((one) => typed(one).value)].filter(
    (text) => text !== null,
  );
}

/** `body_xhtml`, `body_html`, forms of an agency's own like `body_html5`, `body_text`. */
const FORMS: readonly RegExp[] = [/^xhtml$/u, /^html$/u, /^html\d$/u, /html/u, /^text$/u, /^summary$/u];

/** Marked-up text before plain text: they say the same. */
function firstOf(fields: Fields, stem: string, lists: readonly string[]): Typed {
  const kinds = [...fields.keys()].filter((key) => key.startsWith(`${stem}_`)).map((key) => key.slice(stem.length + 1));
  const flat = FORMS.flatMap((form) => kinds.filter((kind) => form.test(kind))).map((kind) => ({
    value: textIn(fields, `${stem}_${kind}`),
    type: /html/u.test(kind) ? "text/html" : "text/plain",
  }));
  const bare = {
    value: textIn(fields, stem, ...(stem === "description" ? ["caption", "abstract", "summary"] : [])),
    type: null,
  };
  const listed = listIn(fields, ...lists)
    .map(typed)
    .filter(({ value }) => value !== null);
  const marked = listed.find(({ type, value }) => /html|nitf|xml/iu.test(type ?? "") || /<p[\s>]/iu.test(value ?? ""));
  return (
    [...flat, marked, listed[0], bare].find((text) => text !== undefined && text.value !== null) ?? {
      value: null,
      type: null,
    }
  );
}

/** What the item says of itself: a standfirst, or the caption of a medium. */
export function descriptionIn(fields: Fields): Typed {
  return firstOf(fields, "description", ["descriptions"]);
}

/** The lines of the body, of the form that keeps most. */
export function bodyLines(fields: Fields): readonly WireLine[] {
  return linesIn(firstOf(fields, "body", ["bodies"]));
}

/** The lines of a text, marked up or plain. */
export function linesIn({ value, type }: Typed): readonly WireLine[] {
  return value === null ? [] : linesOfText(value, type);
}

/** A text in one line without its marks, or null. */
export function plainOf(text: Typed): string | null {
  return (
    linesIn(text)
      .map((line) => line.text)
      .join(" ") || null
  );
}
