import type { Result } from "../../shared/result.ts";
import { readXml, type XmlDocument } from "../xml/read-xml.ts";
import { findAllIn, type XmlElement } from "../xml/xml-element.ts";

/** A feed's own particulars and its entries, each by itself; an entry that is broken is the sentence that says so. */
export type CutFeed = {
  readonly feed: XmlElement | null;
  readonly entries: readonly (XmlElement | { readonly refusal: string })[];
  readonly warnings: readonly string[];
};

/**
 * Reads a feed as one document. Where that is broken, each entry is cut out by its tags and read by itself, so that the
 * one that is broken does not hold up the others. Refuses what holds no entry that can be read.
 */
export function cutFeed(text: string, names: readonly string[], holders: readonly string[]): Result<CutFeed, string> {
  const whole = readXml(text);
  if (whole.ok) return { ok: true, value: fromDocument(whole.value, names, holders) };
  if (/<!DOCTYPE[^>]{0,2000}\[/iu.test(text)) return whole;
  const entries = cutEntries(text, names);
  if (!entries.some((entry) => entry.ok)) return whole;
  const head = readHead(text, names);
  return {
    ok: true,
    value: {
      feed: head === null ? null : (findAllIn(head, new Set(holders))[0] ?? head),
      entries: entries.map((entry) =>
        entry.ok
          ? (findAllIn(entry.value.root, new Set(names))[0] ?? { refusal: whole.error })
          : { refusal: entry.error },
      ),
      warnings: [],
    },
  };
}

function fromDocument({ root, warnings }: XmlDocument, names: readonly string[], holders: readonly string[]): CutFeed {
  return { feed: findAllIn(root, new Set(holders))[0] ?? root, entries: findAllIn(root, new Set(names)), warnings };
}

const MOST_CUT = 2_000;

function cutEntries(text: string, names: readonly string[]): Result<XmlDocument, string>[] {
  const opening = new RegExp(`<(?:[\\w.-]+:)?(?:${names.join("|")})(?=[\\s>/])`, "gu");
  const starts = [...text.matchAll(opening)].map((match) => match.index).slice(0, MOST_CUT);
  const root = rootTag(text);
  return starts.map((start, at) => {
    const piece = text.slice(start, starts[at + 1] ?? text.length);
    const end = new RegExp(`</(?:[\\w.-]+:)?(?:${names.join("|")})\\s*>`, "u").exec(piece);
    return readXml(`${root.open}${end ? piece.slice(0, end.index + end[0].length) : piece}${root.close}`);
  });
}

/** What stands before the first entry, closed again. */
function readHead(text: string, names: readonly string[]): XmlElement | null {
  const first = new RegExp(`<(?:[\\w.-]+:)?(?:${names.join("|")})(?=[\\s>/])`, "u").exec(text)?.index ?? 0;
  const root = rootTag(text);
  const from = text.indexOf(root.open) + root.open.length;
  const inner = text.slice(from, first);
  const channel = /<channel(?:\s[^>]*)?>/u.test(inner) && !inner.includes("</channel>") ? "</channel>" : "";
  const read = readXml(`${root.open}${inner}${channel}${root.close}`);
  return read.ok ? read.value.root : null;
}

/** The feed's outermost tag, which declares its vocabularies. */
function rootTag(text: string): { readonly open: string; readonly close: string } {
  const open = /<(?<name>(?:[\w.-]+:)?(?:rss|RDF|feed))(?:\s[^<>]*)?>/u.exec(text.slice(0, 50_000));
  return open ? { open: open[0], close: `</${open.groups?.name}>` } : { open: "<feed>", close: "</feed>" };
}
