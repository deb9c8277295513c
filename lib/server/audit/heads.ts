import "server-only";
import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from "node:crypto";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { now } from "../clock.ts";
import { env } from "../env.ts";
import type { ChainHead } from "./chain.ts";
import { findChainHead, identifyDatabase } from "./data.ts";

/** Where the log stood at a moment, signed and kept outside the database: who rewrites the log cannot rewrite this. */
export type SignedHead = ChainHead & { readonly database: string; readonly at: string; readonly signature: string };

export type HeadFile = {
  /** Of this database, in the order of signing. */
  readonly heads: readonly SignedHead[];
  /** Lines that nobody with this desk's key has signed, by line number from 1. */
  readonly forgedLines: readonly number[];
};

const headLine = z.object({
  database: z.string(),
  seq: z.string().regex(/^\d+$/).transform(BigInt),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  signature: z.base64(),
});

/** The file with the signed heads; copied elsewhere from time to time, it proves the log up to that moment. */
export function headsPath(): string {
  return path.join(env().STET_DATA, "audit", "heads.jsonl");
}

/** The row that this process signed last: only to spare the file a line that says nothing new. */
let lastSigned: ChainHead | null = null;

/** Signs where the log stands and adds it to the file; nothing when the log is empty or has not moved since. */
export async function signHead(): Promise<void> {
  const [head, database] = await Promise.all([findChainHead(), identifyDatabase()]);
  if (head === null || lastSigned?.hash === head.hash) return;
  const line = signed({ ...head, database, at: now().toISOString() });
  await mkdir(path.dirname(headsPath()), { recursive: true, mode: 0o700 });
  await appendFile(headsPath(), `${JSON.stringify({ ...line, seq: String(line.seq) })}\n`, { mode: 0o600 });
  lastSigned = head;
}

/** What the file says of this database, every signature checked. An absent file has no heads. */
export async function readHeads(): Promise<HeadFile> {
  const [database, text] = await Promise.all([identifyDatabase(), readIfThere(headsPath())]);
  const lines = text.split("\n").map((line, index) => ({ number: index + 1, line }));
  const read = lines.filter(({ line }) => line !== "").map(({ number, line }) => ({ number, head: authentic(line) }));
  return {
    heads: read.flatMap(({ head }) => (head?.database === database ? [head] : [])),
    forgedLines: read.filter(({ head }) => head === null).map(({ number }) => number),
  };
}

/** The key that checks the signatures, as PEM: safe to hand to anybody. */
export function headsPublicKey(): string {
  return createPublicKey(signingKey()).export({ type: "spki", format: "pem" }).toString();
}

function signed(head: Omit<SignedHead, "signature">): SignedHead {
  return { ...head, signature: sign(null, wordsToSign(head), signingKey()).toString("base64") };
}

function authentic(line: string): SignedHead | null {
  const parsed = headLine.safeParse(parsedJson(line));
  if (!parsed.success) return null;
  const { signature, ...head } = parsed.data;
  const key = createPublicKey(signingKey());
  return verify(null, wordsToSign(head), key, Buffer.from(signature, "base64")) ? parsed.data : null;
}

function wordsToSign({ database, seq, hash, at }: Omit<SignedHead, "signature">): Buffer {
  return Buffer.from(["stet audit head 1", database, seq, hash, at].join("\n"));
}

/** What precedes the 32 bytes of a private Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

/** Ed25519, worked out from AUDIT_SECRET: the same in every process of the desk, and never written down. */
function signingKey(): KeyObject {
  const seed = Buffer.from(hkdfSync("sha256", env().AUDIT_SECRET, "", "stet audit heads", 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: "der", type: "pkcs8" });
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function readIfThere(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
