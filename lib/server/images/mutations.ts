import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import { type ImageFacts, readImage } from "#lib/domain/stories/image-file.ts";
import { requireMayWithin } from "../access.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { transaction } from "../transaction.ts";

export type AddedImage = Pick<ImageFacts, "width" | "height"> & { readonly image: string };

/**
 * Keeps a picture by the hash of its bytes and returns its name and size; one that is known already is only named.
 * Refuses what its own bytes do not show to be a picture of pixels, whatever it is called.
 */
export async function addImage(actor: Actor, bytes: Uint8Array<ArrayBuffer>): Promise<AddedImage> {
  const read = readImage(bytes);
  return transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "image.add");
    if (!read.ok) throw new AppError("refused", read.error);
    const { mediaType, width, height } = read.value;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const { count } = await tx.image.createMany({
      data: [{ sha256, mediaType, width, height, bytes, receivedById: actor.id, receivedAt: now() }],
      skipDuplicates: true,
    });
    if (count > 0) {
      await recordEvent(tx, { kind: "image.added", actorId: actor.id, data: { mediaType, width, height } });
    }
    return { image: sha256, width, height };
  });
}
