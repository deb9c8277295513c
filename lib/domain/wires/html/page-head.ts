import { Microdata, type Thing } from "./microdata.ts";

/** What a page says of itself without showing it. */
export type PageFacts = {
  readonly title: string | null;
  readonly language: string | null;
  /** `<meta>` by property, name or itemprop, in lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
  /** Every value of the properties that come once for each of many: tags, subjects. */
  readonly tags: readonly string[];
  /** `<link>` by relation; the first of each. */
  readonly links: ReadonlyMap<string, string>;
  /** What microdata and RDFa describe. */
  readonly things: readonly Thing[];
  /** The contents of JSON-LD scripts, unparsed. */
  readonly data: readonly string[];
  /** Every `datetime` of a `<time>`. */
  readonly times: readonly string[];
};

const TAGS = new Set([
  "article:tag",
  "dc.subject",
  "dcterms.subject",
  "parsely-tags",
  "news_keywords",
  "citation_keywords",
]);
const LONGEST_DATA = 1_000_000;

/** Gathers a page's own particulars while it is read; it is told of every tag and of all text. */
export class PageHead {
  private collecting: { name: "title" | "data"; parts: string[] } | null = null;
  private title: string | null = null;
  private language: string | null = null;
  private readonly meta = new Map<string, string>();
  private readonly data: string[] = [];
  private readonly times: string[] = [];
  private readonly tags: string[] = [];
  private readonly links = new Map<string, string>();
  private readonly microdata = new Microdata();

  open(name: string, attributes: Record<string, string>): void {
    if (name === "html" && attributes.lang) this.language ??= attributes.lang;
    if (name === "time" && attributes.datetime) this.times.push(attributes.datetime);
    const key = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
    if (name === "meta" && key && attributes.content && !this.meta.has(key)) this.meta.set(key, attributes.content);
    if (name === "meta" && key && TAGS.has(key) && attributes.content) this.tags.push(attributes.content);
    const relation = name === "link" ? attributes.rel?.toLowerCase() : undefined;
    if (relation && attributes.href && !this.links.has(relation)) this.links.set(relation, attributes.href);
    this.microdata.open(name, attributes);
    if (name === "title" && this.title === null) this.collecting = { name: "title", parts: [] };
    if (name === "script" && /ld\+json/i.test(attributes.type ?? "")) this.collecting = { name: "data", parts: [] };
  }

  words(text: string): void {
    this.collecting?.parts.push(text);
    this.microdata.words(text);
  }

  close(name: string): void {
    this.microdata.close();
    if (!this.collecting || (name !== "title" && name !== "script")) return;
    const text = this.collecting.parts.join("").trim();
    if (this.collecting.name === "title") this.title = text === "" ? null : text.replace(/\s+/g, " ");
    else if (text !== "" && text.length <= LONGEST_DATA) this.data.push(text);
    this.collecting = null;
  }

  facts(): PageFacts {
    const { title, language, meta, data, times, tags, links } = this;
    return { title, language, meta, data, times, tags, links, things: this.microdata.things() };
  }
}
