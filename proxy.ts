import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page its nonce and headers, and does nothing else: who may see or do something is decided where it is
 * shown and done, never here.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(scriptsAllowed(request.nextUrl.pathname, nonce));
  const headers = new Headers(request.headers);
  // Next reads the nonce for its own scripts from this header of the request.
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set("x-stet-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Anybody can send it, and Next would take it for the host that was asked.
  if (process.env.STET_TRUST_PROXY !== "on") headers.delete("x-forwarded-host");
  const response = NextResponse.next({ request: { headers } });
  for (const [name, value] of Object.entries({ ...HEADERS, "content-security-policy": policy })) {
    response.headers.set(name, value);
  }
  return response;
}

/** Files that never change by their name need none of this. */
export const config = { matcher: ["/((?!_next/static/).*)"] };

const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  // Browsers heed it over TLS alone.
  "strict-transport-security": "max-age=31536000",
} as const;

/** Rendered when the program is built, so that no nonce can stand in them; nothing that anybody typed is in them either. */
const BUILT_PAGES = ["/how-to-read"];

function scriptsAllowed(path: string, nonce: string): string {
  return BUILT_PAGES.includes(path) ? "'unsafe-inline'" : `'nonce-${nonce}' 'strict-dynamic'`;
}

function contentSecurityPolicy(scripts: string): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  const directives = [
    "default-src 'self'",
    // React's development build evaluates code to rebuild stack traces; its server talks over a web socket.
    `script-src 'self' ${scripts}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    // The editor, the panes and the toasts place themselves by style attributes and elements of their own.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return directives.join("; ");
}
