import { z } from "zod";
import { requireMay } from "#lib/server/access.ts";
import { AppError } from "#lib/server/errors.ts";
import { addFile } from "#lib/server/intake/mutations.ts";
import { enqueue } from "#lib/server/queue/queue.ts";
import { readBytes, route } from "#lib/server/route.ts";
import { FILE_LIMIT, sizeBarrier } from "#lib/server/wires/incoming.ts";

/** Keeps one file of a running intake: its bytes are the body, its name and the intake are in the address. */
export const POST = route(async ({ request, query, actor }) => {
  requireMay(actor, "report.import");
  const intakeId = query.get("intake") ?? "";
  if (!z.uuid().safeParse(intakeId).success) throw new AppError("not-found");
  const name = query.get("name")?.slice(0, 255) || "Unnamed";
  const barrier = sizeBarrier(Number(request.headers.get("content-length") ?? 0), name);
  if (barrier) throw new AppError("too-large", barrier);
  const added = await addFile(actor, intakeId, {
    name,
    mediaType: request.headers.get("content-type"),
    bytes: await readBytes(request, FILE_LIMIT),
  });
  if (added.state === "waiting") await enqueue("intake", intakeId, { intakeId });
  return added;
});
