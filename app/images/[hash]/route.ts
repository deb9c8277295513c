import { requireMay } from "#lib/server/access.ts";
import { AppError } from "#lib/server/errors.ts";
import { findImage } from "#lib/server/images/data.ts";
import { openRoute } from "#lib/server/route.ts";
import { requireActor } from "#lib/server/session.ts";

/** A picture: for anyone once a live article shows it, before that for the desk alone. */
export const GET = openRoute(async ({ params }) => {
  const image = /^[0-9a-f]{64}$/.test(params.hash ?? "") ? await findImage(params.hash ?? "") : null;
  if (!image?.isPublished) requireMay(await requireActor(), "story.read");
  if (!image) throw new AppError("not-found");
  return new Response(image.bytes, {
    headers: {
      "content-type": image.mediaType,
      "content-length": String(image.bytes.byteLength),
      // Opened by itself it is a picture and nothing else.
      "content-security-policy": "sandbox; default-src 'none'",
      // The bytes of a name never change; who may see them can.
      "cache-control": image.isPublished ? "public, max-age=3600" : "private, max-age=3600",
    },
  });
});
