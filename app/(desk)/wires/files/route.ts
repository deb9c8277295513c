import { readBytes, route } from "#lib/server/route.ts";
import { FILE_LIMIT } from "#lib/server/wires/incoming.ts";
import { importFile } from "#lib/server/wires/mutations.ts";

/** Takes one file in: its bytes are the body, its name is in the address. */
export const POST = route(async ({ request, query, actor }) =>
  importFile(actor, {
    name: query.get("name")?.slice(0, 255) || "Unnamed",
    mediaType: request.headers.get("content-type"),
    bytes: await readBytes(request, FILE_LIMIT),
  }),
);
