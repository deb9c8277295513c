import type { BlockKind } from "../report.ts";

/** What an element's name and attributes say of the words in it. */
export type MarkupKind = { readonly kind: BlockKind; readonly firm: boolean };

/** Elements whose words never show on the page, or are controls. */
export const UNSEEN = new Set(
  "script style noscript template iframe object embed canvas audio video svg math head textarea select datalist frameset noframes noembed applet map area".split(
    " ",
  ),
);

/** Elements that begin a line of their own. */
export const BREAKING = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul button caption legend br title".split(
    " ",
  ),
);

/** Elements that begin a line but not a paragraph. */
export const LINE_BREAKING = new Set(["br", "li", "tr", "dt", "dd", "button"]);

const BY_ELEMENT: Readonly<Record<string, BlockKind>> = {
  nav: "furniture",
  footer: "furniture",
  button: "furniture",
  form: "furniture",
  figcaption: "caption",
};

const POST =
  /\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|threads-embed|reddit-embed|telegram-post)\b/i;

/** Class, id, role and microdata words, by the kind they stand for; the first that fits. */
const BY_NAME: readonly (readonly [RegExp, BlockKind])[] = [
  [
    /(?:^|[\s_-])(?:comments?(?:-?(?:list|section|area|thread|body|content|text|wrapper|container))?|disqus(?:_thread)?|respond)(?:$|[\s_-])/i,
    "comment",
  ],
  [
    /(?:^|[\s_-])(?:related|recirc\w*|recommended|recommendations|read-?more|read-?also|also-?read|most-?(?:read|popular)|trending|more-?(?:stories|news|from)|promo|teasers?|outbrain|taboola|in-?read)(?:$|[\s_-])/i,
    "promo",
  ],
  [
    /(?:^|[\s_-])(?:share|sharing|social|breadcrumbs?|cookies?|consent|newsletter|sign-?up|subscribe|paywall|advert\w*|ads?|sponsor\w*|nav|navbar|menu|skip-?link|toolbar|pagination)(?:$|[\s_-])/i,
    "furniture",
  ],
  [/(?:^|[\s_-])(?:tags?|tag-?list|topics?|keywords)$/i, "tags"],
  [
    /(?:^|[\s_-])(?:photo-?credit|image-?credit|img-?credit|caption-?credit|photographer|copyright-?holder|media-?credit|credit)(?:$|[\s_-])/i,
    "credit",
  ],
  [/(?:^|[\s_-])(?:caption|wp-caption-text|figcaption|image-?caption|photo-?caption)(?:$|[\s_-])/i, "caption"],
  [/(?:^|[\s_-])(?:byline|by-line|author(?:s|-?name|-?info)?|contributors?)(?:$|[\s_-])/i, "byline"],
  [
    /(?:^|[\s_-])(?:standfirst|dek|deck|sub-?head(?:line|ing)?|sub-?title|article-?(?:summary|intro|description)|strapline|kicker-?text|lead-?in)(?:$|[\s_-])/i,
    "standfirst",
  ],
];

/** The kind that an element gives to the words in it: firm from the element itself, a guess from the names its makers chose; null for most. */
export function markupKind(name: string, attributes: Readonly<Record<string, string>>): MarkupKind | null {
  const names = [attributes.class, attributes.id, attributes.itemprop, attributes.rel].join(" ").slice(0, 300);
  if (POST.test(names)) return { kind: "embed", firm: true };
  const role = attributes.role ?? "";
  if (role === "navigation" || role === "search" || role === "contentinfo") return { kind: "furniture", firm: true };
  const byElement = BY_ELEMENT[name];
  if (byElement) return { kind: byElement, firm: true };
  if (name === "body" || name === "html" || name === "main" || name === "article") return null;
  const named = names.split(/\s+/).flatMap((word) => BY_NAME.filter(([pattern]) => pattern.test(word)));
  const kind = named[0]?.[1];
  return kind ? { kind, firm: false } : null;
}

/** Whether the page itself keeps an element from sight. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    "hidden" in attributes ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test((attributes.style ?? "").slice(0, 500))
  );
}
