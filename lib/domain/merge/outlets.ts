import { AGENCY_FORMS } from "../language/lexicons/agencies.ts";
import { copyGroups } from "../wires/copy-groups.ts";
import { hashOf, mixed, sketchOf } from "../wires/copy-sketch.ts";
import { SHINGLE_WORDS } from "../wires/fingerprint.ts";
import { isStory, type Line } from "./lines.ts";
import type { MergeInput } from "./merge-input.ts";
import type { Story } from "./story.ts";

/** Whose word a report's own narrative is: equal names are one origin. */
export type Outlet = {
  readonly name: string;
  /** False where the report does not say whose it is: it may be the copy of anybody. */
  readonly known: boolean;
};

/**
 * Whose word each report is where it names nobody, in the order of the inputs: whom it is known to rest on, else its
 * credited source, else the report itself. A report that copies another is the word of the first of them that is known.
 */
export function outletsOf({ inputs, lines }: Pick<Story, "inputs" | "lines">): readonly Outlet[] {
  const own = inputs.map(outletOf);
  const groups = copyGroups(sketchesOf(inputs.length, lines));
  const first = new Map<number, Outlet>();
  own.forEach((outlet, at) => {
    const group = groups[at] ?? at;
    const before = first.get(group);
    if (!before || (!before.known && outlet.known)) first.set(group, outlet);
  });
  return own.map((outlet, at) => first.get(groups[at] ?? at) ?? outlet);
}

function outletOf({ id, source, restsOn }: MergeInput): Outlet {
  const name = (restsOn === undefined ? source : restsOn)?.trim();
  return name ? { name: AGENCY_FORMS.get(name) ?? name, known: true } : { name: `report ${id}`, known: false };
}

/** By report. The words are read already, so each is hashed once and not five times over. */
function sketchesOf(reports: number, lines: readonly Line[]): readonly (readonly number[])[] {
  const told: number[][] = Array.from({ length: reports }, () => []);
  const hashes = new Map<string, number>();
  for (const line of lines) {
    if (!isStory(line)) continue;
    for (const { norm } of line.words) {
      const hash = hashes.get(norm) ?? hashOf(norm);
      hashes.set(norm, hash);
      told[line.reportIndex]?.push(hash);
    }
  }
  return told.map((words) => sketchOf(words.slice(SHINGLE_WORDS - 1).map((_, at) => shingleOf(words, at))));
}

function shingleOf(words: readonly number[], at: number): number {
  let hash = 0;
  for (let word = at; word < at + SHINGLE_WORDS; word++) hash = Math.imul(hash ^ (words[word] ?? 0), 0x01000193);
  return mixed(hash);
}
