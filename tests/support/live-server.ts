import { createServer, type ServerResponse } from "node:http";
import { ERROR_KINDS } from "#lib/domain/shared/error-codes.ts";
import { AppError } from "#lib/server/errors.ts";
import { liveStream } from "#lib/server/live/stream.ts";
import type { Actor } from "#lib/server/session.ts";
import { addressOf, closeServer } from "./auth-server.ts";

/**
 * The stream behind a bare HTTP server on the loopback, each request as the person that its `as` names. Who they are
 * is told here: how a cookie tells it is tested elsewhere.
 */
export async function startLiveServer(people: ReadonlyMap<string, Actor>) {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://desk.invalid");
    const actor = people.get(searchParams.get("as") ?? "");
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    if (actor) void answer(response, () => liveStream(actor, searchParams.getAll("topic"), gone.signal));
    else response.writeHead(401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: addressOf(server), close: () => closeServer(server), stop: () => void server.close() };
}

async function answer(response: ServerResponse, stream: () => Promise<Response>): Promise<void> {
  try {
    const { headers, body } = await stream();
    response.writeHead(200, Object.fromEntries(headers));
    response.flushHeaders();
    for await (const piece of body ?? []) response.write(piece);
    response.end();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    response.writeHead(ERROR_KINDS[error.code].status).end(error.code);
  }
}
