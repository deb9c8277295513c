import { eld } from "eld/medium";

/** As much text as settles the question; more only costs time. */
const ENOUGH = 4000;
const FEWEST_LETTERS = 20;

const detector = eld.newInstance();

/** The language a text is written in as an ISO 639-1 code; null where it is too short or too mixed to tell. */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, ENOUGH);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
  const found = detector.detect(sample);
  return found.language !== "" && found.isReliable() ? found.language : null;
}
