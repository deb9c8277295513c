import type { BlockKind } from "../report.ts";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements whose words no reader of the item sees. */
export const UNSEEN = set(
  "script style noscript template iframe object embed canvas audio video svg math head meta link textarea select datalist map area applet param colgroup media-metadata media-object media-reference bildfil",
);

/** Elements of NITF and XHTML that begin a line of their own. */
export const BLOCKS = set(
  "p hl1 hl2 hedline h1 h2 h3 h4 h5 h6 div section article main header footer aside nav ul ol li dl dt dd blockquote bq block pre hr fn note media media-caption media-printcaption media-originalcaption media-producer media-byline caption figure figcaption tr tbody thead tfoot td th body body.head body.content body.end content address center byline dateline distributor abstract tagline bibliography credit form rubrik ingress brodtext citat mellis bild bildtext bildskapare dat para paragraph element group",
);

export const KIND_BY_NAME: Readonly<Record<string, BlockKind>> = {
  note: "note",
  fn: "note",
  bibliography: "note",
  tagline: "credit",
  credit: "credit",
  caption: "caption",
  figcaption: "caption",
  "media-caption": "caption",
  "media-printcaption": "caption",
  "media-originalcaption": "caption",
  "media-producer": "credit",
  "media-byline": "credit",
  byline: "byline",
  dateline: "dateline",
  abstract: "standfirst",
  // NITF in Swedish.
  ingress: "standfirst",
  bildtext: "caption",
  bildskapare: "credit",
  dat: "tags",
};

/** Editors that write all parts as one element tell by its `type` which it is. */
export const KIND_BY_TYPE: Readonly<Record<string, BlockKind>> = {
  dateline: "dateline",
  byline: "byline",
  preamble: "standfirst",
  caption: "caption",
  credit: "credit",
};

/** What agencies call the parts of an item in their XHTML. */
export const KIND_BY_CLASS: readonly (readonly [RegExp, BlockKind])[] = [
  [
    /(?:^|\s)(?:notepad|notebook|ed-?note|editor-?notes?|editorial-?notes?|non-?public|advisory|embargoed)(?:$|[\s_-])/iu,
    "note",
  ],
  [/(?:^|\s|__)(?:byline|author)(?:$|\s)/iu, "byline"],
  [/(?:^|\s|__)dateline(?:$|\s)/iu, "dateline"],
  [/(?:^|\s)(?:slugline|keywords?|genre|dat|vignette)(?:$|\s)/iu, "tags"],
  [/(?:^|\s)(?:sign-?off|signature|credit|creditline|copyright)(?:$|\s)/iu, "credit"],
  [/(?:^|\s)(?:caption|media-?caption|image-?caption)(?:$|\s)/iu, "caption"],
];
