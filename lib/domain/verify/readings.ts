import type { Item } from "./items.ts";

/** One way to read a sentence's order: its items, and the dates that are taken out to be looked for by themselves. */
export type Reading = { readonly items: readonly Item[]; readonly dates: readonly Item[] };

const LONGEST_SPEAKER = 10;

/**
 * The orders in which a sentence may be compared: as it stands; with its dates taken out, for they stand at the
 * beginning as well as at the end; with who says it moved from the end to the beginning or the other way round.
 */
export function readingsOf(items: readonly Item[]): Reading[] {
  const orders = [items, ...turned(items)];
  const dates = items.filter((item) => item.kind === "date");
  if (dates.length === 0) return orders.map((order) => ({ items: order, dates }));
  const undated = orders.map((order) => ({ items: withoutDates(order), dates }));
  return [...orders.map((order) => ({ items: order, dates: [] })), ...undated].filter(
    (reading) => reading.items.length > 0,
  );
}

// What stood before a date comes to stand before what follows it.
function withoutDates(items: readonly Item[]): Item[] {
  let carried: Item | null = null;
  return items.flatMap((item) => {
    if (item.kind === "date") {
      carried ??= item;
      return [];
    }
    const kept = carried ? { ...item, opens: item.opens || carried.opens, gap: `${carried.gap} ${item.gap}` } : item;
    carried = null;
    return [kept];
  });
}

function turned(items: readonly Item[]): (readonly Item[])[] {
  const starts = items.flatMap((item, at) => (item.opens || at === 0 ? [at] : []));
  const statements = starts.map((start, at) => items.slice(start, starts[at + 1] ?? items.length));
  const orders = [
    statements.map((statement) => speakerFirst(statement, same)),
    statements.map((statement) => speakerLast(statement, same)),
    statements.map((statement) => speakerFirst(statement, voiced)),
    statements.map((statement) => speakerLast(statement, voiced)),
  ];
  return orders
    .filter((order) => order.some((statement, at) => statement !== statements[at]))
    .map((order) => order.flat());
}

type Wording = (speaker: readonly Item[]) => readonly Item[];

function same(speaker: readonly Item[]): readonly Item[] {
  return speaker;
}

// “according to two officers” as “two officers said”, and the other way round.
function voiced(speaker: readonly Item[]): readonly Item[] {
  const [first, ...rest] = speaker;
  const last = speaker.at(-1);
  if (first?.key === "say") return rest.length === 0 ? speaker : [...rest, { ...first, free: [], gap: " " }];
  return last?.key === "say" ? [{ ...last, free: [], gap: " " }, ...speaker.slice(0, -1)] : speaker;
}

// “X left, two officers said” as “two officers said X left”.
function speakerFirst(statement: readonly Item[], wording: Wording): readonly Item[] {
  const cut = statement.findLastIndex((item, at) => at > 0 && /[,—–”"]\s*$/.test(item.gap.replace(/\p{L}.*$/u, "")));
  const speaker = cut < 0 ? [] : statement.slice(cut);
  if (speaker.length > LONGEST_SPEAKER || !speaker.some((item) => item.kind === "speech")) return statement;
  return seamed(wording(speaker), statement.slice(0, cut), " ");
}

// “Two officers told Orbis that X left” as “X left, two officers told Orbis”.
function speakerLast(statement: readonly Item[], wording: Wording): readonly Item[] {
  const verb = statement.findIndex((item) => item.kind === "speech");
  if (verb < 0 || verb > LONGEST_SPEAKER) return statement;
  const that = statement.findIndex((item, at) => at > verb && (item.free.includes("that") || /[,:“"]/.test(item.gap)));
  const cut = that < 0 || that > verb + LONGEST_SPEAKER ? verb + 1 : that;
  return cut >= statement.length ? statement : seamed(statement.slice(cut), wording(statement.slice(0, cut)), ", ");
}

function seamed(first: readonly Item[], second: readonly Item[], gap: string): Item[] {
  const [head, ...others] = first;
  const [seam, ...rest] = second;
  if (!head || !seam) return [...first, ...second];
  const opening = { ...head, opens: true, free: head.free.filter((word) => word !== "that"), gap: seam.gap };
  return [opening, ...others, { ...seam, opens: false, gap }, ...rest];
}
