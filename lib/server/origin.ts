import "server-only";
import { AppError } from "./errors.ts";

type Trust = {
  readonly trustProxy: boolean;
  /** The address that people type: a proxy in front may ask for another host than they did. */
  readonly home?: string;
};

/**
 * Refuses a request that a page of another site may have made: its Origin must be named and be the host that was asked,
 * or the desk's own address. X-Forwarded-Host, which anybody can send, counts only behind a proxy known to set it.
 */
export function requireSameOrigin(headers: Headers, { trustProxy, home }: Trust): void {
  const asked = (trustProxy ? headers.get("x-forwarded-host") : null) ?? headers.get("host");
  const from = hostOf(headers.get("origin"));
  if (from !== null && (from === asked?.toLowerCase() || from === hostOf(home ?? null))) return;
  throw new AppError(
    "not-allowed",
    "This came from another site and was not done. Open the desk itself and repeat it.",
  );
}

/**
 * The address that a request came from, for counting attempts.
 * The last hop is the only one that the nearest proxy, or this server itself, has written.
 */
export function clientAddress(headers: Headers): string {
  const hops = headers.get("x-forwarded-for")?.split(",") ?? [];
  return hops.at(-1)?.trim() || "unknown";
}

function hostOf(origin: string | null): string | null {
  if (origin === null || !URL.canParse(origin)) return null;
  return new URL(origin).host;
}
