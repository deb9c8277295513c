import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type NextAuthOptions } from "next-auth";

/**
 * next-auth behind a bare HTTP server on the loopback, with the options that the desk gives it. Next's own router needs
 * a running Next; next-auth speaks to Node's requests as well.
 */
export async function startAuthServer(optionsFor: (request: IncomingMessage) => NextAuthOptions) {
  const server = createServer((request, response) => {
    answer(request, response, optionsFor(request)).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: addressOf(server), close: () => closeServer(server) };
}

export function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

export async function formOf(request: IncomingMessage): Promise<Record<string, string>> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return Object.fromEntries(new URLSearchParams(body));
}

async function answer(request: IncomingMessage, response: ServerResponse, options: NextAuthOptions): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://desk.invalid");
  const nextauth = pathname.replace("/api/auth/", "").split("/");
  const asked = Object.assign(request, {
    query: { ...Object.fromEntries(searchParams), nextauth },
    body: await formOf(request),
    cookies: cookiesOf(request),
  });
  const answering = Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value)),
    send: (value: unknown) => response.end(typeof value === "string" ? value : JSON.stringify(value)),
  });
  await NextAuth(asked as unknown as NextApiRequest, answering as unknown as NextApiResponse, options);
}

export function cookiesOf(request: IncomingMessage): Record<string, string> {
  const pairs = (request.headers.cookie ?? "").split("; ").filter((pair) => pair !== "");
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), decodeURIComponent(pair.slice(pair.indexOf("=") + 1))]),
  );
}
