import { z } from "zod";

export const WIRE_STATES = ["usable", "correction", "taken-back", "embargoed"] as const;
/** `usable`: nothing is the matter; `taken-back`: killed, withheld or withdrawn. */
export type WireState = (typeof WIRE_STATES)[number];

export const WIRE_SPANS = ["hour", "day", "week", "month"] as const;
/** How far back the list goes. */
export type WireSpan = (typeof WIRE_SPANS)[number];

/** In seconds. */
export const SPAN_SECONDS: Readonly<Record<WireSpan, number>> = {
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_678_400,
};

const words = z.string().trim().min(1).max(200).nullable().catch(null);

/** What of the wires is wanted, as it stands in an address or is kept; whatever is not understood is left out. */
const WIRE_FILTER = z.object({
  query: words,
  source: words,
  language: words,
  topic: words,
  state: z.enum(WIRE_STATES).nullable().catch(null),
  span: z.enum(WIRE_SPANS).nullable().catch(null),
  /** true: in a story; false: in none. */
  used: z.boolean().nullable().catch(null),
  /** `best`: of the newest thousand that fit, those that fit the words best. */
  order: z.enum(["newest", "best"]).catch("newest"),
  /** Id of the last report of the page before: the page begins after it. */
  after: z.uuid().nullable().catch(null),
});
export type WireFilter = Readonly<z.infer<typeof WIRE_FILTER>>;

export const NO_FILTER: WireFilter = WIRE_FILTER.parse({});

/** A filter from kept data; never refuses. */
export function readWireFilter(data: unknown): WireFilter {
  return WIRE_FILTER.parse(typeof data === "object" && data !== null ? data : {});
}

/** The filter that an address asks for; `used` stands in it as yes or no. */
export function wireFilterOf(asked: Readonly<Record<string, string | null>>): WireFilter {
  const used = asked.used === "yes" ? true : asked.used === "no" ? false : null;
  return readWireFilter({ ...asked, query: asked.q, used });
}

/** What of the filter goes into an address, by the names that `wireFilterOf` reads. */
export function wireFilterParams({ query, used, order, ...filter }: WireFilter): Readonly<Record<string, string>> {
  const words = { q: query, used: used === null ? null : used ? "yes" : "no", order: order === "best" ? order : null };
  const entries = Object.entries({ ...words, ...filter }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  return Object.fromEntries(entries);
}

/** Whether anything is left out by it. */
export function isFiltered({ order: _, after: __, ...filter }: WireFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}
