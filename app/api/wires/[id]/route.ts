import { AppError } from "#lib/server/errors.ts";
import { findSentFile } from "#lib/server/intake/sending/data.ts";
import { requireToken } from "#lib/server/intake/tokens/mutations.ts";
import { openRoute } from "#lib/server/route.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What became of a file that the same token sent. */
export const GET = openRoute(async ({ request, params }) => {
  const token = await requireToken(request.headers, "wires:write");
  const sent = UUID.test(params.id ?? "") ? await findSentFile(token.id, params.id ?? "") : null;
  if (!sent) throw new AppError("not-found");
  return Response.json(sent, { headers: { "cache-control": "no-store" } });
});
