import "server-only";
import { decode, encode } from "next-auth/jwt";
import { env } from "../env.ts";
import { LONGEST_SECONDS } from "../people/sessions/mutations.ts";

/** Whether cookies may travel over TLS alone. */
export function isSecure(): boolean {
  return env().STET_URL.startsWith("https:");
}

/** Browsers accept the prefix only from the very host, over TLS: no other site of the domain can plant the cookie. */
export function sessionCookieName(): string {
  return isSecure() ? "__Host-stet.session" : "stet.session";
}

/** What the session cookie holds: the opaque token, encrypted. Also for tests and tools that sign somebody in. */
export function sealSession(token: string): Promise<string> {
  return encode({ token: { session: token }, secret: env().AUTH_SECRET, maxAge: LONGEST_SECONDS });
}

/** The token in a session cookie; null when the cookie is none of ours, was changed or is too old. */
export async function unsealSession(cookie: string | undefined): Promise<string | null> {
  if (cookie === undefined) return null;
  try {
    const content = await decode({ token: cookie, secret: env().AUTH_SECRET });
    return typeof content?.session === "string" ? content.session : null;
  } catch {
    // Whatever is wrong with it, it is not a cookie that signs anybody in.
    return null;
  }
}
