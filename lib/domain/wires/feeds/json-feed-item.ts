import { type Fields, fieldsOf, listIn, textIn } from "../items/json-fields.ts";
import { languageTag } from "../items/language-tag.ts";
import { mediaIn, mediaKind } from "../items/marked-media.ts";
import { settleKeywords } from "../items/subjects.ts";
import type { WireItem } from "../items/wire-item.ts";
import { readWireTime } from "../items/wire-time.ts";
import type { ReportMedia } from "../report.ts";
import { plainLines } from "../xml/marked-lines.ts";
import { readFragment } from "../xml/read-fragment.ts";
import { feedSource } from "./feed-source.ts";
import { feedLines } from "./feed-text.ts";

/** What one item of a JSON Feed (1.0, 1.1) says, with what its feed says for all. */
export function readJsonFeedItem(item: Fields, feed: Fields): WireItem {
  const html = textIn(item, "contenthtml");
  const plain = textIn(item, "contenttext");
  const summary = textIn(item, "summary");
  const lines = html !== null ? feedLines(html, null) : plainLines(plain ?? summary ?? "");
  const published = readWireTime(textIn(item, "datepublished"));
  const changed = readWireTime(textIn(item, "datemodified"));
  return {
    facts: {
      guid: textIn(item, "id", "url"),
      headline: textIn(item, "title"),
      byline: namesIn(item) ?? namesIn(feed),
      publishedAt: changed ?? published,
      versionCreatedAt: changed,
      firstCreatedAt: published,
      language: languageTag(textIn(item, "language") ?? textIn(feed, "language")),
      keywords: settleKeywords(listIn(item, "tags").map((tag) => textIn(tag, "name"))),
      media: readMedia(item, html),
    },
    parties: {
      origin: null,
      provider: feedSource(textIn(feed, "title"), textIn(feed, "homepageurl", "feedurl")),
      sender: null,
    },
    title: null,
    standfirst: summary === null || (html ?? plain) === null ? [] : [summary],
    lines,
    warnings: [],
  };
}

/** Names of the authors; `author` was version 1.0's. */
function namesIn(fields: Fields): string | null {
  const names = listIn(fields, "authors", "author").map((author) => textIn(author, "name"));
  return names.filter((name) => name !== null).join(", ") || null;
}

function readMedia(item: Fields, html: string | null): ReportMedia[] {
  const bare = { guid: null, caption: null, credit: null };
  const attached = listIn(item, "attachments").map((one): ReportMedia => {
    const mimeType = textIn(one, "mimetype");
    return { ...bare, kind: mediaKind(mimeType), href: textIn(one, "url"), mimeType, headline: textIn(one, "title") };
  });
  const image = textIn(item, "image", "bannerimage");
  const shown: ReportMedia[] =
    image === null ? [] : [{ ...bare, kind: "picture", href: image, mimeType: null, headline: null }];
  const inText =
    html !== null && /<(?:img|figure|video|audio)\b/iu.test(html) ? mediaIn(readFragment(html.slice(0, 500_000))) : [];
  const all = [...inText, ...shown, ...attached].filter(({ href }) => href !== null);
  return all.filter((one, at) => all.findIndex(({ href }) => href === one.href) === at);
}

/** Whether an entry of a feed's list has anything to read. */
export function isJsonFeedItem(value: unknown): boolean {
  return textIn(fieldsOf(value), "title", "contenthtml", "contenttext", "summary") !== null;
}
