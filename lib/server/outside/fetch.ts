import "server-only";
import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { Agent, fetch, type Response } from "undici";
import { fail, type Result } from "#lib/domain/shared/result.ts";
import { env } from "../env.ts";
import { addressBarrier, INSIDE, isOutside } from "./address.ts";

/** Bytes of an answer, unpacked, at most. */
export const ANSWER_LIMIT = 10 * 1_048_576;
/** Seconds that one fetch may take, with all its redirects. */
const SECONDS = 20;
const MOST_REDIRECTS = 5;

export type Known = { readonly etag: string | null; readonly lastModified: string | null };
export type Fetched =
  | { readonly kind: "unchanged" }
  | (Known & {
      readonly kind: "fetched";
      readonly bytes: Uint8Array;
      readonly mediaType: string | null;
      /** Where it was found in the end. */
      readonly url: string;
    });

/**
 * What stands at an address of the world outside, or in a sentence why it cannot be had. Where a connection leads is
 * judged at the moment it is opened, for every redirect anew: a name that resolves to a machine of the house, now or
 * the second time, gets nothing. Answers over 10 MB, unpacked, are refused as soon as they are.
 */
export async function fetchOutside(
  address: string,
  known: Known = { etag: null, lastModified: null },
): Promise<Result<Fetched, string>> {
  const agent = new Agent({ connect: { lookup: lookupOutside, timeout: 10_000 }, maxHeaderSize: 65_536 });
  const signal = AbortSignal.timeout(SECONDS * 1000);
  try {
    return await follow(address, known, { agent, signal });
  } catch (error) {
    return fail(signal.aborted ? `${hostOf(address)} took longer than ${SECONDS} seconds to answer.` : inWords(error));
  } finally {
    // Not close(): an endless answer would never let go.
    await agent.destroy();
  }
}

type Way = { readonly agent: Agent; readonly signal: AbortSignal };

async function follow(address: string, known: Known, { agent, signal }: Way): Promise<Result<Fetched, string>> {
  let url = address;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const parsed = URL.parse(url);
    const barrier = parsed ? addressBarrier(parsed, env().STET_FETCH_NETWORKS) : "This is not an address.";
    if (barrier) return fail(barrier);
    const response = await fetch(url, {
      dispatcher: agent,
      signal,
      redirect: "manual",
      headers: { ...conditions(known), accept: ACCEPT, "user-agent": "Stet" },
    });
    const location = REDIRECTS.has(response.status) ? response.headers.get("location") : null;
    if (location === null) return readAnswer(response, url);
    await response.body?.cancel();
    url = URL.parse(location, url)?.href ?? location;
  }
  return fail(`${hostOf(address)} leads on and on: more than ${MOST_REDIRECTS} redirects.`);
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/html, */*;q=0.5";

function conditions({ etag, lastModified }: Known): Record<string, string> {
  return { ...(etag ? { "if-none-match": etag } : {}), ...(lastModified ? { "if-modified-since": lastModified } : {}) };
}

async function readAnswer(response: Response, url: string): Promise<Result<Fetched, string>> {
  if (response.status === 304) return { ok: true, value: { kind: "unchanged" } };
  if (!response.ok) {
    await response.body?.cancel();
    return fail(`${hostOf(url)} answered with status ${response.status}.`);
  }
  const bytes = await readAtMost(response, ANSWER_LIMIT);
  if (!bytes) return fail(`What ${hostOf(url)} sends is larger than ${ANSWER_LIMIT / 1_048_576} MB.`);
  const header = (name: string) => response.headers.get(name);
  return {
    ok: true,
    value: {
      kind: "fetched",
      bytes,
      url,
      mediaType: header("content-type"),
      etag: header("etag"),
      lastModified: header("last-modified"),
    },
  };
}

/** Null as soon as there is more. The client has unpacked what came packed, so a bomb is counted by what it holds. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

/** Gives out only addresses outside of the house, to the very connection that asks: the name cannot resolve anew in between. */
const lookupOutside: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return answer(error, "");
    const outside = found.filter(({ address }) => isOutside(address, env().STET_FETCH_NETWORKS));
    const [first] = outside;
    if (!first) return answer(new InsideError(), "");
    if (options.all) answer(null, outside);
    else answer(null, first.address, first.family);
  });
};

class InsideError extends Error {
  override readonly name = "InsideError";
}

function inWords(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (cause instanceof InsideError) return INSIDE;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return (
    CAUSES[code] ?? `It cannot be fetched (${code || (cause instanceof Error ? cause.message : "no reason given")}).`
  );
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no such host. Check the address.",
  EAI_AGAIN: "The name of the host cannot be looked up just now.",
  ECONNREFUSED: "Nobody answers at this address.",
  ECONNRESET: "The host broke off the connection.",
  UND_ERR_CONNECT_TIMEOUT: "The host does not answer.",
  UND_ERR_HEADERS_OVERFLOW: "The host’s answer begins with too many headers.",
  UND_ERR_SOCKET: "The host broke off the connection.",
};

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? "The host";
}
