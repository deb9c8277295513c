import { fail, ok, type Result } from "../../shared/result.ts";
import type { SourceFile } from "../formats/format-reader.ts";
import type { ParsedReport, RefusedItem, ReportFormat } from "../report.ts";
import { type Carried, carriedItems, ownLanguage } from "../xml/carried.ts";
import { readXml } from "../xml/read-xml.ts";
import { buildWireReport } from "./build-wire-report.ts";
import { readEntry } from "./feed-entry.ts";
import { fillFrom, type WireItem } from "./wire-item.ts";

/** More items than any message has; a file of more is an archive, to be sent in parts. */
const MOST_ITEMS = 2_000;
const TOO_MANY = `This message has more than ${MOST_ITEMS.toLocaleString("en")} items: split it and send the parts.`;

/** What stands in for an item that this format's reader does not take, in one sentence. */
export type NoItem = { readonly refusal: string };

/** Reads one item once its turn comes: how many there are is known before any is read. */
export type ItemReader = () => WireItem | NoItem;

/**
 * Reads all items of a document: `find` finds the items of an element of one of the names, each to be read by itself, so that
 * one that cannot be read holds up no other. An entry of a feed that carries an item fills in what the item leaves open.
 */
export function readCarried(
  file: SourceFile,
  format: ReportFormat,
  names: ReadonlySet<string>,
  find: (carried: Carried) => readonly ItemReader[],
): Result<(ParsedReport | RefusedItem)[], string> {
  const document = readXml(file.text);
  if (!document.ok) return document;
  const carried = carriedItems(document.value.root, names);
  const language = ownLanguage(document.value.root);
  const items = carried.flatMap((one) => find(one).map((read) => () => withEntry(read(), one, language)));
  if (items.length > MOST_ITEMS) return fail(TOO_MANY);
  if (items.length === 0) return fail(`This file holds no item of ${format}: ask the sender for the item itself.`);
  const warnings = [...file.warnings, ...document.value.warnings];
  return ok(
    items.map((read, item) => {
      const wire = read();
      return "refusal" in wire ? { item, refusal: wire.refusal } : buildWireReport(wire, { format, item, warnings });
    }),
  );
}

function withEntry(item: WireItem | NoItem, { entry }: Carried, language: string | null): WireItem | NoItem {
  return entry === null || "refusal" in item ? item : fillFrom(item, readEntry(entry, language));
}
