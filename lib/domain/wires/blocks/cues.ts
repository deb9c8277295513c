import { isDateLine } from "../date-line.ts";
import { AGENCY_PATTERN } from "../lexicons/agencies.ts";
import {
  CAPITAL_SLUG,
  CAPTION_BRACKET,
  CAPTION_CUES,
  CAPTION_OPENINGS,
  CLOSINGS,
  COMMENT_FORMS,
  COMMENT_HEADINGS,
  CREDITS,
  END_HEADINGS,
  LABELS,
  NOTICES,
  POSTS,
  PROMO_HEADINGS,
  PROMOS,
  REPORTED_FROM,
  SECTIONS,
  TAG_HEADINGS,
  TAG_LABELS,
  WIRE_NOTES,
} from "../lexicons/page-furniture.ts";
import type { BlockKind } from "../report.ts";
import { isByline } from "./byline.ts";
import { endsAsSentence, type Piece } from "./piece.ts";

/** What a line's own words say it is. */
export type Cue = Pick<Piece, "kind" | "sure" | "opens">;

/**
 * Patterns for the start of a line stand apart from those for anywhere in it, and of these the ones for the start of a
 * word: else each is tried at every letter.
 */
const any = (sources: readonly string[]): Pick<RegExp, "test"> => {
  const parts = [...Map.groupBy(sources, (source) => /^(?:\^|\\b)?/.exec(source)?.[0] ?? "")].map(
    ([start, some]) =>
      new RegExp(`${start}(?:${some.map((source) => `(?:${source.slice(start.length)})`).join("|")})`, "iu"),
  );
  return { test: (text) => parts.some((part) => part.test(text)) };
};

const oneOf = (list: string): string => list.trim().split("\n").join("|");
const labels = new RegExp(`^(?:${oneOf(LABELS)}|${oneOf(SECTIONS)})\\s*[:»›>]?$`, "iu");
const sections = new RegExp(`^(?:${oneOf(SECTIONS)})$`, "iu");
const posts = any(POSTS);
const noticeAtStart = any(NOTICES.filter((source) => source.startsWith("^")));
const noticeWithin = any(NOTICES.filter((source) => !source.startsWith("^")));
const promos = any(PROMOS);
const promoHeadings = any(PROMO_HEADINGS);
const commentHeadings = any(COMMENT_HEADINGS);
const commentForms = any(COMMENT_FORMS);
const tagLabels = new RegExp(TAG_LABELS, "iu");
const captions = any(CAPTION_CUES);
const captionBracket = new RegExp(CAPTION_BRACKET, "u");
const reportedFrom = new RegExp(REPORTED_FROM, "u");
const captionOpening = new RegExp(CAPTION_OPENINGS, "iu");
const wireNotes = any(WIRE_NOTES);
const capitalSlug = new RegExp(CAPITAL_SLUG, "u");
const endHeading = new RegExp(END_HEADINGS, "iu");
const credits = any(CREDITS);
const tagHeadings = new RegExp(TAG_HEADINGS, "iu");
const closings = any(CLOSINGS);
const hashtags = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
const pictureCredit = /^(?:photo|image|picture|pic|graphic|illustration)s?\s*:|^©[^\d.:]{3,40}\/[^\d.:]{2,30}$/iu;
const pictureMaker =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} ?\/ ?(?:for |the |via )?\p{Lu}[\p{L} .'’-]{1,40}$/u;
const endMark = /^(?:[([]?(?:ends?|more|mtf|over)[)\]]?|-30-|#{2,}|\*{2,}|[-–—_=•·*.~]{1,}|ENDITEM|\(?c\)? ?\d{4})$/iu;
const signed = new RegExp(
  `^[(\\[–—=/ -]*(?:${AGENCY_PATTERN})(?:(?: ?[/,&+|-] ?| and )(?:${AGENCY_PATTERN}|\\p{Ll}{2,3}|\\p{Lu}{2,3}))*(?: (?:photo|staff|news agency|wire)|(?: [\\p{Ll}\\p{N}]{2,4}){2,6}|(?: \\p{Lu}{2,4}){1,6})?[)\\]/. –—-]*$`,
  "u",
);

/** "(END) Dow Jones Newswires", "SOURCE Harbour Works Ltd". */
const SENT_BY =
  /^(?:\((?:END|MORE(?: TO FOLLOW)?)\) \p{Lu}[\p{L} .&-]{2,40}|(?:SOURCE|FUENTE|QUELLE) {1,3}\p{Lu}[\p{L}\p{N} .,&'’()/-]{2,70})$/u;

const LONGEST_CUE_LINE = 700;

/** What a line is by its own words; null where only its place on the page can tell. */
export function readCue(piece: Piece): Cue | null {
  const { text, words } = piece;
  if (text.length > LONGEST_CUE_LINE) return null;
  const prose = words >= 18 && endsAsSentence(text);
  if (posts.test(text)) return cue("embed");
  if (isDateLine(text)) return cue("date");
  if (words <= 14 && commentHeadings.test(text)) return cue("furniture", { opens: "comments" });
  if (words <= 40 && commentForms.test(text)) return cue("furniture");
  if (words <= 5 && tagHeadings.test(text)) return cue("tags", { opens: "tags" });
  if (words <= 10 && !endsAsSentence(text.replace(/:$/, "")) && promoHeadings.test(text))
    return cue("promo", { opens: "promos" });
  if (words <= 6 && endHeading.test(text)) return cue("furniture", { opens: "end" });
  if (words <= 40 && (wireNotes.test(text) || capitalSlug.test(text))) return cue("furniture");
  if (words <= 12 && isLabels(text)) return cue("furniture");
  if ((words <= 5 && pictureCredit.test(text)) || (words <= 8 && pictureMaker.test(text))) return cue("credit");
  if (words <= 30 && promos.test(text)) return cue("promo");
  const notice = words <= 90 ? readNotice(piece) : null;
  if (notice) return notice;
  if (words <= 60 && (tagLabels.test(text) || hashtags.test(text))) return cue("tags");
  if (words <= 12 && SENT_BY.test(text)) return cue("credit", { opens: "end" });
  if (endMark.test(text)) return cue("furniture", closings.test(text) ? { opens: "end" } : {});
  return readSignature(piece, prose);
}

/** Who addresses the reader: articles about privacy or subscriptions speak of others. */
const ADDRESS =
  /\b(?:we|our|us|you|your|this (?:site|website|page|article|story|report|item|content|material|service)|website contains|sign up|subscribe|click|wir|uns|unsere?|sie|ihre?m?|nous|nos|vous|votre|vos|nuestr[oa]s?|tu|su|noi|nostri|tuo|tua|nossos?|seu|sua)\b/iu;

function readNotice({ text, words }: Piece): Cue | null {
  if (noticeAtStart.test(text)) return cue("furniture");
  if (!noticeWithin.test(text)) return null;
  const sentence = endsAsSentence(text);
  if (sentence && words >= 10 && !ADDRESS.test(text)) return null;
  return cue("furniture", { sure: !sentence || words < 18 });
}

function readSignature({ text, words }: Piece, prose: boolean): Cue | null {
  if (words <= 14 && signed.test(text)) return cue("credit");
  if (words <= 30 && reportedFrom.test(text)) return cue("credit", { opens: "end" });
  const short = words <= 10 || (words <= 50 && /^[([]|^[–—] ?By |contributed|helped with/u.test(text));
  if (short && credits.test(text)) return cue("credit", closings.test(text) ? { opens: "end" } : {});
  if (words <= 70 && captionOpening.test(text)) return cue("caption");
  if (words <= 70 && (captions.test(text) || captionBracket.test(text))) return cue("caption", { sure: !prose });
  if (words <= 24 && isByline(text)) return cue("byline");
  return null;
}

/** Whether a line is the name of a section, as topics under an article may be. */
export function isSection(text: string): boolean {
  return sections.test(text);
}

/** A label, or a row of them: "Facebook Twitter WhatsApp". */
function isLabels(text: string): boolean {
  if (labels.test(text)) return true;
  const items = text.split(/\s+/);
  return items.length >= 2 && items.every((item) => labels.test(item));
}

function cue(kind: BlockKind, more: Partial<Cue> = {}): Cue {
  return { kind, sure: true, opens: null, ...more };
}

/** Many short items between separators: a menu before an article, its tags after it. */
export function isItemList(text: string): boolean {
  const items = text.split(/\s*[|>/•·»›]\s*|\s{3,}|\t/u).filter((item) => item !== "");
  return (
    items.length >= 3 &&
    text.length < 600 &&
    items.every((item) => item.split(/\s+/).length <= 4 && !/[.!?]$/.test(item))
  );
}

/** Topics run together without a space, "HarbourstrikePortWorkers United", or listed between commas. */
export function isTopicList(text: string): boolean {
  if (endsAsSentence(text) || text.length > 600) return false;
  const glued = text.match(/\p{Ll}\p{Lu}\p{Ll}/gu)?.length ?? 0;
  if (glued >= 2 && !/[.,;:!?]\s/u.test(text)) return true;
  const items = text.split(/\s*[,;|#]\s*/u).filter((item) => item !== "");
  return items.length >= 3 && items.every((item) => item.split(/\s+/).length <= 4);
}
