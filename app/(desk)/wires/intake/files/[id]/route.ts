import { z } from "zod";
import { requireMay } from "#lib/server/access.ts";
import { AppError } from "#lib/server/errors.ts";
import { findIntakeFile } from "#lib/server/intake/data.ts";
import { route } from "#lib/server/route.ts";
import { attachmentHeaders } from "#lib/server/wires/attachment.ts";

/** A file of an intake as it came, always as a download: above all one that was refused. */
export const GET = route(async ({ params, actor }) => {
  requireMay(actor, "report.read");
  const id = z.uuid().safeParse(params.id);
  const file = id.success ? await findIntakeFile(id.data) : null;
  if (!file) throw new AppError("not-found");
  return new Response(new Uint8Array(file.bytes), { headers: attachmentHeaders(file) });
});
