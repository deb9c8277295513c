import "server-only";
import { env } from "../env.ts";

/** A language model behind an OpenAI-compatible address. */
export type PhrasingService = {
  /** Up to and without `/chat/completions`. */
  readonly url: string;
  readonly key: string | undefined;
  readonly model: string;
  /** How long a draft waits for it, all rounds together. */
  readonly seconds: number;
};

/** No editor waits longer than this for a better wording. */
const SECONDS = 45;

/** The service that the desk may ask for a smoother wording; null unless address and model are set. */
export function phrasingService(): PhrasingService | null {
  const { STET_PHRASING_URL: url, STET_PHRASING_KEY: key, STET_PHRASING_MODEL: model } = env();
  return url && model ? { url, key, model, seconds: SECONDS } : null;
}
