import type { Figure } from "./figures.ts";

/** How a desk asks after a count, by what happened. */
const HAPPENED: Readonly<Record<string, string>> = {
  kill: "were killed",
  injure: "were injured",
  missing: "are missing",
  rescue: "were rescued",
  detain: "were arrested",
  infect: "were infected",
  gather: "gathered",
  protest: "protested",
  capture: "were taken",
  release: "were released",
  evacuate: "were evacuated",
  score: "were scored",
  charge: "were charged",
  fight: "fought",
  search: "searched",
  "power-loss": "are without power",
  layoff: "lose their jobs",
  vote: "voted",
  damage: "were damaged",
  deploy: "were sent",
};

/** The question that two figures answer differently, in plain words. */
export function figureQuestion({ quantity, event, subject, noun }: Figure): string {
  const counted = quantity.noun ?? (CASUAL.has(noun) ? "people" : "");
  if (quantity.kind === "count") {
    const happened = HAPPENED[event];
    return counted ? `How many ${counted} ${happened ?? "were there"}?` : `How many ${happened ?? "were there"}?`;
  }
  if (quantity.kind === "duration") return "How long did it last, or how long is it to last?";
  if (quantity.kind === "age") return "How old?";
  if (quantity.kind === "money") return "How much money?";
  if (quantity.kind === "percent") return `By how much, or to what rate (${subject})?`;
  if (quantity.kind === "speed") return "How fast?";
  if (quantity.kind === "distance") return "How far?";
  return `Which figure is right for ${subject || "this"}?`;
}

const CASUAL: ReadonlySet<string> = new Set(["kill", "injure", "missing", "rescue", "detain"]);
