import { isStorable } from "../../shared/storable.ts";
import type { Paragraph } from "../blocks/paragraphs.ts";
import { buildReport } from "../parsed-report.ts";
import type { Block, BlockKind, ParsedReport, RefusedItem, ReportFormat } from "../report.ts";
import { cleanByline, cleanDateline } from "../report-facts.ts";
import { findSource } from "../report-source.ts";
import type { WireLine } from "../xml/marked-lines.ts";
import { linesOfItem } from "./item-lines.ts";
import { knownAgency } from "./party-name.ts";
import { settleBlocks } from "./settle-blocks.ts";
import { settleParties } from "./settle-parties.ts";
import type { WireFacts, WireItem } from "./wire-item.ts";
import { saysItCorrects, saysKill } from "./wire-signals.ts";

type Place = { readonly format: ReportFormat; readonly item: number; readonly warnings: readonly string[] };

const NO_WORDS = "This item holds no words: ask the sender whether its text is missing.";
const NO_WRITING = "This item holds characters that are no part of any writing: ask the sender for it again.";

/**
 * The report of one item: its words put together in the order in which they are read (headline, standfirst, byline,
 * dateline, text, captions, notes), told apart into blocks. What only the text says (a byline, a dateline, a note over
 * it, the agency that signs) is read off it. Refuses an item without words.
 */
export function buildWireReport(wire: WireItem, place: Place): ParsedReport | RefusedItem {
  const { text, paragraphs } = write(linesOfItem(withTitle(wire)));
  if (text === "") return { item: place.item, refusal: NO_WORDS };
  const blocks = settleBlocks(text, paragraphs);
  const report = buildReport(place.format, {
    item: place.item,
    text,
    blocks,
    ...withoutNulls(wire.facts),
    ...readOff(wire, text, blocks),
    warnings: [...place.warnings, ...wire.warnings],
  });
  return isStorable(report) ? report : { item: place.item, refusal: NO_WRITING };
}

/** A kill may say no more than which item it kills. */
function withTitle(wire: WireItem): WireItem {
  const { pubStatus, headline, guid } = wire.facts;
  return pubStatus === "canceled" && !headline && !wire.title && guid ? { ...wire, title: guid } : wire;
}

function withoutNulls(facts: WireFacts): WireFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));
}

/** What the text says where the item's particulars are silent. */
function readOff(wire: WireItem, text: string, blocks: readonly Block[]) {
  const { facts } = wire;
  const said = (kind: BlockKind): string | null => {
    const block = blocks.find((candidate) => candidate.kind === kind);
    return block ? text.slice(block.start, block.end).replace(/\s+/gu, " ") : null;
  };
  const headline = facts.headline ?? wire.title ?? openingWords(text, blocks);
  const note = facts.editorialNote ?? said("note");
  const dateline = cleanDateline(facts.dateline ?? said("dateline"));
  const signals = { headline, slugline: facts.slugline ?? null, note: said("note") ?? note };
  const killed = saysKill(headline) || saysKill(facts.editorialNote ?? null);
  return {
    headline,
    byline: cleanByline(facts.byline ?? said("byline") ?? wire.makers),
    dateline,
    editorialNote: note,
    correction: facts.correction === true || saysItCorrects(signals) || saysItCorrects({ ...signals, note }),
    pubStatus:
      killed && (facts.pubStatus ?? "usable") === "usable" ? ("canceled" as const) : (facts.pubStatus ?? "usable"),
    ...settleParties(wire.parties, {
      dateline: agencyIn(said("dateline") ?? dateline),
      guid: facts.guid ?? null,
      signature: knownAgency(findSource(text, blocks) ?? ""),
    }),
  };
}

/** The first of the agencies that a dateline names in brackets or between strokes: "(ABC/XYZ)". */
function agencyIn(dateline: string | null): string | null {
  const marked = [...(dateline?.matchAll(/[([/]\s*([^()[\]/]{2,40}?)\s*(?=[)\]/])/gu) ?? [])].map(
    (match) => match[1] ?? "",
  );
  const last =
    dateline
      ?.replace(/[\s.:–—-]+$/u, "")
      .split(" ")
      .at(-1) ?? "";
  const parts = marked.flatMap((name) => [name, ...name.split(/[-,&+]/u).map((part) => part.trim())]);
  return [...parts, last].map(knownAgency).find((name) => name !== null) ?? null;
}

/** An alert may have no headline but its one sentence. */
const LONGEST_OPENING = 160;

function openingWords(text: string, blocks: readonly Block[]): string | null {
  const body = blocks.find((block) => block.kind === "body");
  if (!body) return null;
  const paragraph = text.slice(body.start, body.end).replace(/\s+/gu, " ");
  const sentence = /^.{20,}?[.!?](?=\s|$)/u.exec(paragraph)?.[0] ?? paragraph;
  return sentence.length <= LONGEST_OPENING ? sentence : sentence.slice(0, LONGEST_OPENING).replace(/\s+\S*$/u, " …");
}

function write(lines: readonly WireLine[]): { text: string; paragraphs: readonly Paragraph[] } {
  const paragraphs: Paragraph[] = [];
  let text = "";
  for (const line of lines) {
    if (line.text.trim() === "") continue;
    const start = text === "" ? 0 : text.length + 2;
    text += text === "" ? line.text.trim() : `\n\n${line.text.trim()}`;
    const hint = { ...(line.kind ? { kind: line.kind } : {}), ...(line.heading ? { heading: 2 } : {}) };
    paragraphs.push({ start, end: text.length, text: text.slice(start), gap: true, hint });
  }
  return { text, paragraphs };
}
