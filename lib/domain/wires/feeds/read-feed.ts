import { fail, ok, type Result } from "../../shared/result.ts";
import type { SourceFile } from "../formats/format-reader.ts";
import { buildWireReport } from "../items/build-wire-report.ts";
import type { NoItem } from "../items/read-carried.ts";
import type { WireItem } from "../items/wire-item.ts";
import type { ParsedReport, RefusedItem, ReportFormat } from "../report.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { cutFeed } from "./cut-feed.ts";

type FeedKind = {
  readonly format: ReportFormat;
  /** Names of the elements of one entry each. */
  readonly entries: readonly string[];
  /** Names of the elements that hold what is said for all. */
  readonly holders: readonly string[];
  readonly read: (entry: XmlElement, feed: XmlElement | null) => WireItem | NoItem;
};

const MOST_ENTRIES = 2_000;
const TOO_MANY = `This feed has more than ${MOST_ENTRIES.toLocaleString("en")} entries: split it and send the parts.`;
const NONE = "This feed has no entries: there is nothing in it to read yet.";

/** The reports of a feed's entries, each by itself; refuses a feed that has none. */
export function readFeed(file: SourceFile, kind: FeedKind): Result<(ParsedReport | RefusedItem)[], string> {
  const cut = cutFeed(file.text, kind.entries, kind.holders);
  if (!cut.ok) return cut;
  const { feed, entries, warnings } = cut.value;
  if (entries.length === 0) return fail(NONE);
  if (entries.length > MOST_ENTRIES) return fail(TOO_MANY);
  const place = { format: kind.format, warnings: [...file.warnings, ...warnings] };
  return ok(
    entries.map((entry, item) => {
      const read = "refusal" in entry ? entry : kind.read(entry, feed);
      return "refusal" in read ? { item, refusal: read.refusal } : buildWireReport(read, { ...place, item });
    }),
  );
}
