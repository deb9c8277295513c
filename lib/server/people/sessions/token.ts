import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A new token for a session's cookie: 256 random bits that say nothing of the person. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: who reads the table cannot sign in with it. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
