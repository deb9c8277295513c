import { z } from "zod";
import { requireMay } from "#lib/server/access.ts";
import { AppError } from "#lib/server/errors.ts";
import { route } from "#lib/server/route.ts";
import { attachmentHeaders } from "#lib/server/wires/attachment.ts";
import { findReportBytes } from "#lib/server/wires/data.ts";

/** The bytes as they were received, always as a download. */
export const GET = route(async ({ params, actor }) => {
  requireMay(actor, "report.read");
  const id = z.uuid().safeParse(params.id);
  const original = id.success ? await findReportBytes(id.data) : null;
  if (!original) throw new AppError("not-found");
  return new Response(new Uint8Array(original.bytes), { headers: attachmentHeaders(original) });
});
