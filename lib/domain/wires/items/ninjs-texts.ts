import type { WireLine } from "../xml/marked-lines.ts";
import { type Fields, listIn, textIn } from "./json-fields.ts";
import { linesOfText } from "./lines-of-text.ts";

/** A text with its media type, as a field's own name or a `contentType` beside it tells. */
type Typed = { readonly value: string | null; readonly type: string | null };

function typed(entry: Fields | undefined): Typed {
  const role = textIn(entry ?? null, "role", "name");
  return {
    value: textIn(entry ?? null, "value", "text", "name"),
    type: textIn(entry ?? null, "contenttype", "mimetype") ?? (/^x?html$/iu.test(role ?? "") ? "text/html" : null),
  };
}

/** The headline that stands above the text. */
export function mainText(fields: Fields): Typed {
  const list = listIn(fields, "headlines", "headline");
  const main = list.find((one) => /^(?:main|title|headline)$/iu.test(textIn(one, "role") ?? "main")) ?? list[0];
  const value = textIn(fields, "headline") ?? typed(main).value;
  return { value, type: null };
}

/** The lines below the headline, in order. */
export function subheadlines(fields: Fields): string[] {
  const entries = listIn(fields, "headlines").filter((one) => /sub|deck/iu.test(textIn(one, "role") ?? ""));
  return [
    textIn(fields, "subheadline", "headlinesub", "subhead", "subtitle"),
    ...entries.map((one) => typed(one).value),
  ].filter((text) => text !== null);
}

/** `body_xhtml`, `body_html`, forms of an agency's own like `body_html5`, `body_text`. */
const FORMS: readonly RegExp[] = [/^xhtml$/u, /^html$/u, /^html\d$/u, /html/u, /^text$/u, /^summary$/u, /^caption$/u];

type Part = {
  /** How the keys of its forms begin. */
  readonly stems: readonly string[];
  /** Keys of lists of its forms. */
  readonly lists: readonly string[];
  /** Keys of its text without a form. */
  readonly bare: readonly string[];
};

const BODY: Part = {
  stems: ["body", "article", "content", "story"],
  lists: ["bodies", "body"],
  bare: ["body", "article", "content", "story"],
};
const DESCRIPTION: Part = {
  stems: ["description"],
  lists: ["descriptions"],
  bare: ["description", "caption", "abstract", "summary", "teaser"],
};

/** Of whoever wrote a description, not what it says. */
const WRITER = /^writer$/iu;

/** Marked-up text before plain text: they say the same. */
function firstOf(fields: Fields, { stems, lists, bare: keys }: Part): Typed {
  const named = stems.flatMap((stem) => {
    const kinds = [...fields.keys()].filter((key) => key.startsWith(stem)).map((key) => key.slice(stem.length));
    return FORMS.flatMap((form) => kinds.filter((kind) => form.test(kind))).map((kind) => ({ key: stem + kind, kind }));
  });
  const flat = named.map(({ key, kind }) => ({
    value: textIn(fields, key),
    type: /html/u.test(kind) ? "text/html" : "text/plain",
  }));
  const bare = { value: textIn(fields, ...keys), type: null };
  const listed = listIn(fields, ...lists)
    .filter((one) => !WRITER.test(textIn(one, "role") ?? ""))
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
  return firstOf(fields, DESCRIPTION);
}

/** The lines of the body, of the form that keeps most. */
export function bodyLines(fields: Fields): readonly WireLine[] {
  return linesIn(firstOf(fields, BODY));
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
