import { readdirSync, readFileSync } from "node:fs";
import type { SampleEvent } from "./mutants.ts";

const FOLDER = new URL("../../fixtures/gate/", import.meta.url);

/** The invented events whose sentences are edited to measure the gate. */
export function sampleEvents(): SampleEvent[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as SampleEvent);
}
