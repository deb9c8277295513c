import "server-only";
import { ANSWER, type PhrasingAnswer } from "#lib/domain/phrasing/answer.ts";
import type { PhrasingRequest } from "#lib/domain/phrasing/request.ts";
import { boundedFetch } from "./bounded-fetch.ts";
import type { PhrasingService } from "./service.ts";

/** `malformed`: it answered, but not in the form asked for. `unreachable`: it did not answer; `why` holds no text of reports. */
export type ModelReply =
  | { readonly kind: "answered"; readonly answer: PhrasingAnswer }
  | { readonly kind: "malformed" }
  | { readonly kind: "unreachable"; readonly why: string };

/** In tokens: enough for every sentence offered, and an end for a model that does not find one. */
const LONGEST_OUTPUT = 16_000;

/** Asks once, and once more when the service stumbles; gives up when the signal does. Never throws. */
export async function askModel(
  service: PhrasingService,
  { system, prompt }: PhrasingRequest,
  signal: AbortSignal,
): Promise<ModelReply> {
  // Loaded where it is needed: a desk without a model never pays for it.
  const [{ generateText, Output, NoObjectGeneratedError, NoOutputGeneratedError }, { createOpenAICompatible }] =
    await Promise.all([import("ai"), import("@ai-sdk/openai-compatible")]);
  const provider = createOpenAICompatible({
    name: "phrasing",
    baseURL: service.url,
    ...(service.key === undefined ? {} : { apiKey: service.key }),
    supportsStructuredOutputs: true,
    fetch: boundedFetch,
  });
  try {
    const { output } = await generateText({
      model: provider(service.model),
      system,
      prompt,
      output: Output.object({ schema: ANSWER }),
      temperature: 0,
      maxOutputTokens: LONGEST_OUTPUT,
      maxRetries: 1,
      abortSignal: signal,
    });
    return { kind: "answered", answer: output };
  } catch (error) {
    const isMalformed = NoObjectGeneratedError.isInstance(error) || NoOutputGeneratedError.isInstance(error);
    return isMalformed ? { kind: "malformed" } : { kind: "unreachable", why: whyOf(error, signal) };
  }
}

// The message of an error may quote what was sent; its name and status do not.
function whyOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return "no answer in time";
  const cause = error instanceof Error && "lastError" in error ? error.lastError : error;
  if (!(cause instanceof Error)) return "unknown";
  return "statusCode" in cause && cause.statusCode ? `status ${cause.statusCode}` : cause.name;
}
