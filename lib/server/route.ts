import "server-only";
import type { z } from "zod";
import type { ActionFailure } from "#lib/domain/shared/action-result.ts";
import { ERROR_KINDS } from "#lib/domain/shared/error-codes.ts";
import { outcomeOf, parseInput } from "./answer.ts";
import { env } from "./env.ts";
import { AppError } from "./errors.ts";
import { requireSameOrigin } from "./origin.ts";
import { type Actor, requireActor } from "./session.ts";

type Params = Readonly<Record<string, string>>;
/** Next resolves `params` to nothing where the path has none. */
type Context = { readonly params: Promise<RawParams | undefined> };
type RawParams = Record<string, string | string[] | undefined>;
type Handler = (request: Request, context: Context) => Promise<Response>;

type Asked = {
  readonly request: Request;
  /** The parts of the path, by the names of their folders. */
  readonly params: Params;
  readonly query: URLSearchParams;
};

const SAFE_METHODS = ["GET", "HEAD"];

/** A route handler for somebody who is signed in; what the work returns is sent as it is, or as JSON. */
export function route(work: (asked: Asked & { readonly actor: Actor }) => Promise<unknown>): Handler {
  return handler(async (asked) => {
    requireOwnPageToWrite(asked.request);
    return work({ ...asked, actor: await requireActor() });
  });
}

/** A route handler that asks for no account: what it gives, it gives to anyone. */
export function openRoute(work: (asked: Asked) => Promise<unknown>): Handler {
  return handler(work);
}

/** The bytes of a request's body. Refuses with `too-large` as soon as there are more, without reading on. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return joined(chunks, length);
}

/** Copied once: large files come this way. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** The body as the schema reads it. Refuses what is too large or is not JSON. */
export async function readJson<S extends z.ZodType>(
  request: Request,
  schema: S,
  maxBytes: number,
): Promise<z.output<S>> {
  const text = new TextDecoder().decode(await readBytes(request, maxBytes));
  return parseInput(schema, parsedJson(text));
}

function handler(work: (asked: Asked) => Promise<unknown>): Handler {
  return async (request, context) => {
    const url = new URL(request.url);
    const outcome = await outcomeOf(`${request.method} ${url.pathname}`, async () =>
      work({ request, params: singleParams(await context.params), query: url.searchParams }),
    );
    if (!outcome.ok) return refusal(outcome);
    return outcome.value instanceof Response ? outcome.value : Response.json(outcome.value ?? null);
  };
}

function requireOwnPageToWrite(request: Request): void {
  if (SAFE_METHODS.includes(request.method)) return;
  requireSameOrigin(request.headers, { trustProxy: env().STET_TRUST_PROXY, home: env().STET_URL });
}

function singleParams(params: RawParams | undefined): Params {
  const parts = Object.entries(params ?? {}).map(([name, value]) => [name, [value ?? ""].flat().join("/")]);
  return Object.fromEntries(parts) as Params;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("refused", "This is not readable as JSON. Check what was sent and send it again.");
  }
}

function tooLarge(maxBytes: number): AppError {
  const megabytes = Math.max(1, Math.floor(maxBytes / 1_048_576));
  return new AppError("too-large", `This is larger than ${megabytes} MB. Send it in smaller parts.`);
}

function refusal({ code, message, issues }: ActionFailure): Response {
  const body = { code, message, ...(issues === undefined ? {} : { issues }) };
  return Response.json(body, { status: statusOf(code), headers: { "cache-control": "no-store" } });
}

function statusOf(code: ActionFailure["code"]): number {
  if (code === "failed") return 500;
  return code === "invalid" ? 422 : ERROR_KINDS[code].status;
}
