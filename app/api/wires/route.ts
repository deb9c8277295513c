import type { SentFile } from "#lib/domain/intake/sent-file.ts";
import { takeFromProgram } from "#lib/server/intake/sending/mutations.ts";
import { requireToken } from "#lib/server/intake/tokens/mutations.ts";
import { openRoute, readBytes } from "#lib/server/route.ts";
import { FILE_LIMIT } from "#lib/server/wires/incoming.ts";

const STATUS: Readonly<Record<SentFile["state"], number>> = {
  taken_in: 201,
  known: 200,
  waiting: 202,
  refused: 422,
  cancelled: 409,
};

/** Takes a file of any format in from a program: its bytes are the body. */
export const POST = openRoute(async ({ request, query }) => {
  const token = await requireToken(request.headers, "wires:write");
  const file = {
    name: query.get("name")?.slice(0, 255) || `Sent by ${token.name}`,
    mediaType: request.headers.get("content-type"),
    bytes: await readBytes(request, FILE_LIMIT),
  };
  const sent = await takeFromProgram(token, file, request.headers.get("idempotency-key")?.slice(0, 255) || null);
  const headers = { location: `/api/wires/${sent.id}`, "cache-control": "no-store" };
  return Response.json(sent, { status: STATUS[sent.state], headers });
});
