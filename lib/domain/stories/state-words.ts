import type { EditionState } from "./workflow.ts";

/** How a screen names a state. */
export const STATE_WORDS: Readonly<Record<EditionState, string>> = {
  drafting: "Drafting",
  "in-review": "In review",
  "signed-off": "Signed off",
  scheduled: "Scheduled",
  live: "Live",
  superseded: "Superseded",
  retracted: "Retracted",
  spiked: "Spiked",
};
