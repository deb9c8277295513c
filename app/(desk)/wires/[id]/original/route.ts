import { AppError } from "#lib/server/errors.ts";
import { route } from "#lib/server/route.ts";
import { findReportBytes } from "#lib/server/wires/data.ts";

/** The bytes as they were received, always as a download: nothing from outside opens as a page of ours. */
export const GET = route(async ({ params }) => {
  const original = await findReportBytes(params.id ?? "");
  if (!original) throw new AppError("not-found");
  return new Response(new Uint8Array(original.bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(original.fileName)}`,
      "x-content-type-options": "nosniff",
    },
  });
});
