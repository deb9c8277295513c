/** `[caption id="x"]<img …> words[/caption]`: a picture and the words under it. */
const CAPTION = /\[caption\b[^\]]{0,500}\](?<shown>(?:(?!\[\/caption\])[\s\S]){0,5000}?)\[\/caption\]/gu;
const SHOWN = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/iu;
const QUOTED = "\\s+[\\w-]{1,40}=[\"'][^\\]]{0,500}";
/** Codes of a publishing system have particulars, an end, or a mark in their name; "[sic]" has none. */
const CODE = new RegExp(`\\[(?<name>[a-z][a-z0-9]{1,30}(?:[_-][a-z0-9]{1,30})*)(?<told>${QUOTED}|\\s*/)?\\s*\\]`, "gu");
const END = /\[\/(?<name>[a-z][a-z0-9_-]{1,60})\]/gu;
const ALONE: ReadonlySet<string> = new Set(["gallery", "playlist", "embed", "video", "audio", "more"]);

/** The mark-up of an export of WordPress without the codes that its plug-ins turn into something; what stands between two stays, and captions become captions. */
export function withoutShortcodes(html: string): string {
  if (!html.includes("[")) return html;
  const shown = html.replace(CAPTION, (_whole, words: string) => figureOf(words));
  const ended = new Set([...shown.matchAll(END)].map((match) => match.groups?.name));
  return shown
    .replace(CODE, (whole, name: string, told: string | undefined) =>
      told !== undefined || /[_-]/u.test(name) || ended.has(name) || ALONE.has(name) ? "" : whole,
    )
    .replace(END, "");
}

function figureOf(words: string): string {
  const picture = SHOWN.exec(words)?.[0] ?? "";
  return `<figure>${picture}<figcaption>${words.slice(picture.length)}</figcaption></figure>`;
}
