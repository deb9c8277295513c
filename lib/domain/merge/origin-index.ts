import { AGENCY_FORMS } from "../language/lexicons/agencies.ts";
import { byCodeUnit } from "./keys.ts";
import type { Origin } from "./merge-result.ts";
import type { Voice } from "./origins.ts";
import type { Story } from "./story.ts";

export type OriginIndex = {
  readonly list: readonly Origin[];
  /** By line index: the ids of whom the line rests on, without repeats. */
  readonly ofLine: readonly (readonly string[])[];
  /** Ids of origins that count towards independence: "unnamed reports" do not. */
  readonly counted: ReadonlySet<string>;
  /** How many independent origins lines rest on; a report's own word counts where it names nobody for them. */
  readonly independent: (lines: readonly number[]) => number;
};

/** One origin per settled voice, numbered in order of first appearance in the reports as given. */
export function indexOrigins(story: Story): OriginIndex {
  const byKey = new Map<string, Voice[]>();
  const reports = new Map<string, Set<string>>();
  const inOrder = [...story.lines].sort((a, b) => a.order - b.order);
  for (const line of inOrder) {
    for (const { voice } of story.attributions[line.index] ?? []) {
      const key = story.voiceKeys.get(voice) ?? voice.key;
      byKey.set(key, [...(byKey.get(key) ?? []), voice]);
      reports.set(key, (reports.get(key) ?? new Set()).add(line.report));
    }
  }
  const ids = new Map([...byKey.keys()].map((key, at) => [key, `o${at + 1}`]));
  const list = [...byKey].map(([key, voices]) => toOrigin(ids.get(key) ?? "", voices, [...(reports.get(key) ?? [])]));
  const idOf = (voice: Voice) => ids.get(story.voiceKeys.get(voice) ?? voice.key) ?? "";
  const ofLine = story.lines.map((line) => [
    ...new Set((story.attributions[line.index] ?? []).map(({ voice }) => idOf(voice))),
  ]);
  const counted = new Set(
    [...byKey].filter(([, voices]) => voices.some((voice) => voice.named)).map(([key]) => ids.get(key) ?? ""),
  );
  return { list, ofLine, counted, independent: (lines) => independentOf(story, ofLine, counted, lines) };
}

function toOrigin(id: string, voices: readonly Voice[], reports: readonly string[]): Origin {
  const agency = mostFrequent(voices.flatMap((voice) => voice.agency ?? []));
  const name = mostFrequent(voices.map((voice) => voice.name)) ?? "";
  const details = [...new Set(voices.flatMap((voice) => voice.detail ?? []))].filter((detail) => detail !== name);
  const anonymous = voices.every((voice) => voice.group !== null && voice.entity === null);
  if (anonymous && agency && agency !== name)
    return { id, name: agency, detail: [name, ...details].slice(0, 3).join("; "), reports };
  return {
    id,
    name,
    detail: [...(agency && agency !== name ? [`via ${agency}`] : []), ...details].slice(0, 3).join("; ") || null,
    reports,
  };
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? null;
}

function independentOf(
  story: Story,
  ofLine: readonly (readonly string[])[],
  counted: ReadonlySet<string>,
  lines: readonly number[],
): number {
  const named = new Set<string>();
  const reportsNaming = new Set<number>();
  const reportsSilent = new Map<number, string>();
  for (const index of lines) {
    const line = story.lines[index];
    if (!line) continue;
    const origins = ofLine[index] ?? [];
    for (const origin of origins) if (counted.has(origin)) named.add(origin);
    if (origins.some((origin) => counted.has(origin))) reportsNaming.add(line.reportIndex);
    else if (origins.length === 0) reportsSilent.set(line.reportIndex, outletOf(story, line.reportIndex));
  }
  const silent = [...reportsSilent].filter(([report]) => !reportsNaming.has(report));
  return Math.max(1, named.size + new Set(silent.map(([, outlet]) => outlet)).size);
}

/** Whose word a report's own narrative is: its credited source, else the report itself. */
export function outletOf(story: Story, reportIndex: number): string {
  const input = story.inputs[reportIndex];
  const source = input?.source?.trim();
  return source ? (AGENCY_FORMS.get(source) ?? source) : `report ${input?.id ?? reportIndex}`;
}
