import { SPEAKER_CLASSES } from "../language/lexicons/reporting.ts";
import type { Entity } from "../language/names-entities.ts";
import { byCodeUnit } from "./keys.ts";
import type { Attribution } from "./origins.ts";
import type { Voice } from "./voices.ts";

/** The final key of every voice: anonymous speakers of one class are one origin unless land or agency tells them apart. */
export function settleVoices(attributions: readonly (readonly Attribution[])[]): Map<Voice, string> {
  const byClass = new Map<string, Voice[]>();
  const keys = new Map<Voice, string>();
  const parties = partiesOf(attributions);
  for (const { voice } of attributions.flat()) {
    const group = voice.group ?? (voice.entity ? parties.get(voice.entity) : undefined);
    if (group === undefined) keys.set(voice, voice.key);
    else byClass.set(group, [...(byClass.get(group) ?? []), voice]);
  }
  for (const [group, voices] of byClass) {
    const land = mostFrequent(voices.flatMap((voice) => voice.qualifier ?? []));
    for (const voice of voices) {
      const agency = DISTINCT_BY_AGENCY.has(group) ? mostFrequent(voices.flatMap((other) => other.agency ?? [])) : null;
      const carrier = DISTINCT_BY_AGENCY.has(group) ? (voice.agency ?? agency ?? "") : "";
      keys.set(voice, `class ${group} ${voice.qualifier ?? land ?? ""} ${carrier}`.trim());
    }
  }
  return keys;
}

// "the rebel group Northern Front": what the front says, the rebels say; a person speaks for himself.
function partiesOf(attributions: readonly (readonly Attribution[])[]): Map<Entity, string> {
  const parties = new Map<Entity, string>();
  for (const { voice } of attributions.flat()) {
    const words = `${voice.detail ?? ""}`.toLowerCase().split(/[^\p{L}]+/u);
    if (voice.entity && voice.entity.kind !== "person" && words.some((word) => SPEAKER_CLASSES.get(word) === "rebels"))
      parties.set(voice.entity, "rebels");
  }
  return parties;
}

// Officials who told two agencies may be two sets of officials; the police are the police.
const DISTINCT_BY_AGENCY: ReadonlySet<string> = new Set(["officials", "sources"]);

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? null;
}
