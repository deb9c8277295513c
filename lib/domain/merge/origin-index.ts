import type { Cluster } from "./clusters.ts";
import { conceptOf } from "./frames.ts";
import { byCodeUnit } from "./keys.ts";
import { type Leaders, leadersOf, withoutLed } from "./leaders.ts";
import type { Line } from "./lines.ts";
import type { Origin } from "./merge-result.ts";
import type { Attribution } from "./origins.ts";
import { type Outlet, outletsOf } from "./outlets.ts";
import type { Story } from "./story.ts";
import type { Voice } from "./voices.ts";

export type OriginIndex = {
  readonly list: readonly Origin[];
  /** By line index: the ids of whom the line rests on, without repeats. */
  readonly ofLine: readonly (readonly string[])[];
  /** Ids of origins that count towards independence: "unnamed reports" do not. */
  readonly counted: ReadonlySet<string>;
  /** How many independent origins lines rest on; a report's own word counts where it names nobody for them. */
  readonly independent: (cluster: Cluster) => number;
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
  const outlets = outletsOf(story);
  const leaders = leadersOf(story);
  return {
    list,
    ofLine,
    counted,
    independent: (cluster) => independentOf(story, { idOf, counted, list, outlets, leaders }, cluster),
  };
}

const MOST_DETAILS = 3;

function toOrigin(id: string, voices: readonly Voice[], reports: readonly string[]): Origin {
  const told = voices.filter((voice) => voice.agency !== null);
  const agency = told.length * 2 >= voices.length ? mostFrequent(told.flatMap((voice) => voice.agency ?? [])) : null;
  const name = fullerName(mostFrequent(voices.map((voice) => voice.name)) ?? "", voices);
  const described = descriptionsOf(name, voices);
  const throughAgency = voices.some((voice) => voice.group === "officials" || voice.group === "sources");
  if (throughAgency && agency)
    return { id, name: agency, detail: [name, ...described].slice(0, MOST_DETAILS).join("; "), reports };
  const via = agency && !samePhrase(agency, name) ? [`via ${agency}`] : [];
  return { id, name, detail: [...described, ...via].slice(0, MOST_DETAILS).join("; ") || null, reports };
}

// "The ministry" is "the transport ministry", where one report says which.
function fullerName(name: string, voices: readonly Voice[]): string {
  const head = ` ${name.replace(/^the /i, "")}`;
  const fuller = voices.find(
    ({ entity, name: other }) =>
      entity === null && /^the /i.test(name) && other.endsWith(head) && other !== name && other.length > name.length,
  );
  return fuller?.name ?? name;
}

// How the reports describe the origin beside its name: of what differs only in case, article or a name's spelling, one.
function descriptionsOf(name: string, voices: readonly Voice[]): string[] {
  const kept: string[] = [];
  for (const { detail, entity } of voices) {
    const spellings = entity?.variants.map(({ text }) => text) ?? [];
    const rest = detail === null ? "" : withoutName(detail, [name, ...spellings]);
    if (rest && !holdsPhrase(name, rest) && !kept.some((known) => holdsPhrase(known, rest))) kept.push(rest);
  }
  return kept;
}

/** "WFP" beside the World Food Programme: readers know it by either. */
const ACRONYM = /^\p{Lu}{2,6}$/u;

// "Commander Ida Renwick" says of Ida Renwick that she is a commander; "Renwick" says nothing more.
function withoutName(detail: string, spellings: readonly string[]): string {
  const longest = [...new Set(spellings)].sort((a, b) => b.length - a.length).find((text) => detail.includes(text));
  if (longest === undefined || (longest === detail && ACRONYM.test(detail))) return detail;
  const at = detail.indexOf(longest);
  const [before, after] = [detail.slice(0, at), detail.slice(at + longest.length)];
  if (after === "") return before.replace(/[\s,]+$/u, "").replace(/^(?:the|a|an)$/i, "");
  return at === 0 && /^(?:,| of )/.test(after) ? after.replace(/^(?: of |[\s,]+)/u, "") : detail;
}

function holdsPhrase(long: string, short: string): boolean {
  return ` ${long.toLowerCase()} `.includes(` ${short.toLowerCase().replace(/^(?:the|a|an) /, "")} `);
}

function samePhrase(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^(?:the|a|an) /, "")
      .trim();
  return plain(a) === plain(b);
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? null;
}

// Named origins count once each. A report that names nobody adds its own word where it says whose report it is; one of
// unknown source may be the copy of an agency, so it counts only where nobody is named at all.
function independentOf(story: Story, { idOf, counted, list, outlets, leaders }: Known, cluster: Cluster): number {
  const said: Voice[] = [];
  const naming = new Set<number>();
  const silent = new Set<number>();
  for (const index of cluster.lines) {
    const line = story.lines[index];
    if (!line) continue;
    const told = attributionsFor(story, line, cluster);
    const silentLine = (story.attributions[index] ?? []).length === 0;
    const voices = (silentLine ? closingAttributions(story, line) : told).map(({ voice }) => voice);
    said.push(...voices.filter((voice) => counted.has(idOf(voice))));
    if (voices.some((voice) => counted.has(idOf(voice)))) naming.add(line.reportIndex);
    else if (silentLine) silent.add(line.reportIndex);
  }
  const named = new Set(withoutLed(said, leaders).map(idOf));
  const own = [...silent].filter((report) => !naming.has(report));
  const words = own.flatMap((report) => outlets[report] ?? []).filter(({ known }) => named.size === 0 || known);
  const names = new Set(list.filter(({ id }) => named.has(id)).map(({ name }) => name));
  // An agency that one report cites and another is the report of is one origin.
  const others = new Set(words.map(({ name }) => name).filter((name) => !names.has(name)));
  return Math.max(1, named.size + others.size);
}

type Known = {
  readonly idOf: (voice: Voice) => string;
  readonly counted: ReadonlySet<string>;
  readonly list: readonly Origin[];
  readonly outlets: readonly Outlet[];
  readonly leaders: Leaders;
};

/** Only a full stop and a closing mark may stand after the speaker. */
const CLOSE = 3;

/**
 * Whom the paragraph names at its end: "The gates stood open. Nobody was inside, according to the mayor." Both sentences
 * are the mayor's, so the first is nobody's own finding.
 */
function closingAttributions(story: Story, line: Line): readonly Attribution[] {
  const next = story.lines[line.index + 1];
  if (!next || next.report !== line.report || next.paragraph !== line.paragraph) return [];
  const last = story.lines[line.index + 2];
  if (last && last.report === line.report && last.paragraph === line.paragraph) return [];
  return (story.attributions[next.index] ?? []).filter(
    ({ reporting, speaker }) =>
      reporting?.kind === "according" && reporting.cue.start > 0 && (speaker?.end ?? 0) >= next.text.length - CLOSE,
  );
}

/**
 * Who says the one thing of a line that a claim is about: of several cues the last one before it, else the first after
 * it. Who denies it does not say it.
 */
function attributionsFor(story: Story, line: Line, cluster: Cluster): readonly Attribution[] {
  const all = (story.attributions[line.index] ?? []).filter(
    ({ reporting }) => !/^den(?:y|ied|ies)/.test(reporting?.verb ?? ""),
  );
  const at = all.length < 2 ? null : placeOf(story, line, cluster);
  if (at === null) return all;
  const placed = all
    .filter(({ reporting }) => reporting !== null)
    .sort((a, b) => (a.reporting?.cue.start ?? 0) - (b.reporting?.cue.start ?? 0));
  const governing = placed.findLast(({ reporting }) => (reporting?.cue.start ?? 0) < at) ?? placed[0];
  // A guess by words alone leaves nobody out for the sake of hearsay.
  if (!governing || (cluster.event === null && !governing.voice.named)) return all;
  return placed.filter(
    ({ reporting }) =>
      reporting === governing.reporting || reporting?.kind === "citing" || reporting?.kind === "according",
  );
}

// Where the line tells it: at the event's word, else at the rarest word that all sentences of the claim share.
function placeOf(story: Story, line: Line, { event, lines }: Cluster): number | null {
  if (event !== null)
    return (story.frames[line.index] ?? []).find((frame) => frame.event === event)?.word.start ?? null;
  const [point] = (story.features.of[line.index] ?? []).filter(
    (known) => lines.length > 1 && lines.every((other) => story.features.of[other]?.includes(known)),
  );
  if (point === undefined) return null;
  const name = (story.naming.mentions[line.index] ?? []).find(({ entity }) => `#${entity.canonical}` === point);
  return (name ?? line.words.find((word) => conceptOf(word) === point))?.start ?? null;
}
