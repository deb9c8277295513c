import { linesOfText } from "../items/lines-of-text.ts";
import type { BlockKind } from "../report.ts";
import type { WireLine } from "../xml/marked-lines.ts";

/** Lines that publishing systems put under their entries in feeds, by what they are. */
const ADDED: readonly (readonly [RegExp, BlockKind])[] = [
  [/^The post .{1,300} (?:appeared first|first appeared) on .{1,100}$/iu, "furniture"],
  [
    /^(?:L['’]article|El artículo|La entrada|L['’]articolo|Der Beitrag|Het bericht|O post) .{1,300} (?:est apparu en premier|se publicó primero|apareció primero|proviene da|erschien zuerst|verscheen eerst|apareceu primeiro) .{1,100}$/iu,
    "furniture",
  ],
  [
    /^\[?(?:(?:continue reading|read (?:more|on|the (?:full|whole) (?:story|article))|full story|lire la suite|en savoir plus|weiterlesen|mehr lesen|leer más|seguir leyendo|continua a leggere|leggi tutto|lees (?:meer|verder)|läs mer|les mer)\b.{0,80})\]?$/iu,
    "promo",
  ],
  [/^(?:share (?:this|on)|email this|submit to|comments?|\d+ comments?)\b.{0,60}$/iu, "furniture"],
  [/^\[?(?:…|\.\.\.|&#8230;)\]?$/u, "furniture"],
];

/** The lines of an entry's text, which may hold mark-up whatever the feed says of it; what a publishing system added is told apart. */
export function feedLines(text: string, type: string | null): readonly WireLine[] {
  return linesOfText(text, type).map((line) => {
    const added = line.kind === null ? ADDED.find(([pattern]) => pattern.test(line.text)) : undefined;
    return added ? { ...line, kind: added[1] } : line;
  });
}

/** The words of a line that may hold mark-up or names of characters: titles, bylines, categories. */
export function feedWords(text: string | null): string | null {
  if (text === null || !/[<&]/u.test(text)) return text;
  const words = linesOfText(text.includes("<") ? text : `<p>${text}</p>`, null)
    .map((line) => line.text)
    .join(" ");
  return words === "" ? null : words;
}
