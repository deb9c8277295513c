/** Points at the passage a sentence rests on: UTF-16 offsets into the text of one report, `to` exclusive. */
export type Cite = { readonly report: string; readonly from: number; readonly to: number };

/** Whether a value is a citation and nothing more. It does not know whether the report exists. */
export function isCite(value: unknown): value is Cite {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 3) return false;
  const { report, from, to } = value as Record<string, unknown>;
  return (
    typeof report === "string" &&
    report.length > 0 &&
    report.length <= 64 &&
    isOffset(from) &&
    isOffset(to) &&
    from < to
  );
}

export function sameCite(a: Cite, b: Cite): boolean {
  return a.report === b.report && a.from === b.from && a.to === b.to;
}

/** The citations of both, each once, in one order whatever the order they came in. */
export function uniteCites(a: readonly Cite[], b: readonly Cite[]): readonly Cite[] {
  const all = [...a, ...b].toSorted(byPlace);
  return all.filter((cite, i) => {
    const previous = all[i - 1];
    return previous === undefined || !sameCite(previous, cite);
  });
}

export function sameCites(a: readonly Cite[], b: readonly Cite[]): boolean {
  const [left, right] = [uniteCites(a, []), uniteCites(b, [])];
  return left.length === right.length && left.every((cite, i) => sameCite(cite, right[i] ?? cite));
}

function byPlace(a: Cite, b: Cite): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.from - b.from || a.to - b.to;
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
