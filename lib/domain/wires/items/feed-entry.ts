import { readVendorElements } from "../feeds/vendor-elements.ts";
import { ownLanguage } from "../xml/carried.ts";
import { attributeOf, childrenOf, findAt, textOf, type XmlElement } from "../xml/xml-element.ts";
import { languageTag } from "./language-tag.ts";
import { knownAgency } from "./party-name.ts";
import { settleSubjects } from "./subjects.ts";
import type { WireItem } from "./wire-item.ts";
import { readStatus } from "./wire-signals.ts";
import { readWireTime } from "./wire-time.ts";

/** What the entry of an Atom feed says of the item that it carries. */
export function readEntry(entry: XmlElement, feedLanguage: string | null): WireItem {
  const updated = readWireTime(textOf(findAt(entry, "updated")));
  const notice = textOf(findAt(entry, "rights"));
  const author = textOf(findAt(entry, "author/name"));
  const agency = author === null ? null : knownAgency(author);
  const { slugline, note, urgency, dateline, embargoUntil, keywords, version, status } = readVendorElements(entry);
  return {
    facts: {
      slugline,
      editorialNote: note,
      urgency,
      dateline,
      embargoUntil,
      keywords,
      version,
      pubStatus: readStatus(status) ?? "usable",
      guid: textOf(findAt(entry, "id")),
      headline: textOf(findAt(entry, "title")),
      byline: agency === null ? author : null,
      publishedAt: updated ?? readWireTime(textOf(findAt(entry, "published"))),
      versionCreatedAt: updated,
      firstCreatedAt: readWireTime(textOf(findAt(entry, "published"))),
      language: languageTag(ownLanguage(entry) ?? feedLanguage),
      rights: notice === null ? null : { holder: null, notice, usageTerms: null },
      ...settleSubjects(
        childrenOf(entry, "category").map((category) => ({
          code: attributeOf(category, "term"),
          name: attributeOf(category, "label"),
        })),
      ),
    },
    parties: { origin: null, provider: textOf(findAt(entry, "source/title")) ?? agency, sender: null },
    title: null,
    standfirst: [],
    lines: [],
    warnings: [],
  };
}
