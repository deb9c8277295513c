import type { Sid } from "../domain/shared/ids.ts";

/** Gives a sid that nothing else in the story has. */
export type MakeSid = () => Sid;

export function isSid(value: unknown): value is Sid {
  return typeof value === "string" && /^[A-Za-z0-9_-]{1,40}$/.test(value);
}

/** A random sid of 72 bits. Needs `crypto`, which browsers and Node have as a global. */
export function randomSid(): Sid {
  const bytes = crypto.getRandomValues(new Uint8Array(9));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
