import { type StatusTone, StatusWord } from "#components/ui/status-word.tsx";
import { STATE_WORDS } from "#lib/domain/stories/state-words.ts";
import type { EditionState } from "#lib/domain/stories/workflow.ts";

const TONES: Readonly<Record<EditionState, StatusTone>> = {
  drafting: "waiting",
  "in-review": "queried",
  "signed-off": "approved",
  scheduled: "approved",
  live: "live",
  superseded: "waiting",
  retracted: "rejected",
  spiked: "rejected",
};

/** Where an edition stands, as a mark and a word. */
export function EditionStateWord({ state }: { readonly state: EditionState }) {
  return <StatusWord tone={TONES[state]}>{STATE_WORDS[state]}</StatusWord>;
}
