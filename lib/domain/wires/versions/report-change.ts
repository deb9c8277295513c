import type { PubStatus } from "../report.ts";

/**
 * What can happen to a report after it came. `replaced` and `corrected`: its agency sent a newer version; `killed` and
 * `withheld`: its agency took it back, for good or for now; `withdrawn`: the desk itself did.
 */
export const CHANGE_KINDS = ["replaced", "corrected", "killed", "withheld", "withdrawn"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Whether nothing of the report may be rested upon any more, whatever stands in its place. */
export function takesBack(kind: ChangeKind): boolean {
  return kind === "killed" || kind === "withheld" || kind === "withdrawn";
}

/** What a report that stands in another's place does to it, by what it says of itself. */
export function changeBy(later: { readonly pubStatus: PubStatus; readonly correction: boolean }): ChangeKind {
  if (later.pubStatus === "canceled") return "killed";
  if (later.pubStatus === "withheld") return "withheld";
  return later.correction ? "corrected" : "replaced";
}

export type Versioned = {
  readonly version: string | null;
  /** ISO 8601; null when the file does not say. */
  readonly versionCreatedAt: string | null;
  readonly publishedAt: string | null;
  /** Ids are in order of arrival. */
  readonly id: string;
};

/**
 * The order of two versions of one item: below zero when `a` is the older. By number where both have one, else by when
 * the agency made them, else by when they came.
 */
export function compareVersions(a: Versioned, b: Versioned): number {
  const [first, second] = [numberOf(a.version), numberOf(b.version)];
  if (first !== null && second !== null && first !== second) return first < second ? -1 : 1;
  const [made, later] = [madeAt(a), madeAt(b)];
  if (made !== null && later !== null && made !== later) return made < later ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Versions are numbers of any length: "3", "20240309121500". Null for "3-urgent" and the like. */
function numberOf(version: string | null): bigint | null {
  return version !== null && /^\d{1,40}$/.test(version) ? BigInt(version) : null;
}

function madeAt({ versionCreatedAt, publishedAt }: Versioned): number | null {
  const at = versionCreatedAt ?? publishedAt;
  return at === null ? null : Date.parse(at);
}
