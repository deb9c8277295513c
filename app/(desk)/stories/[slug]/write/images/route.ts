import { IMAGE_LIMIT } from "#lib/domain/stories/image-file.ts";
import { addImage } from "#lib/server/images/mutations.ts";
import { readBytes, route } from "#lib/server/route.ts";

/** Takes a picture in: its bytes are the body. What it is, they say themselves. */
export const POST = route(async ({ request, actor }) => addImage(actor, await readBytes(request, IMAGE_LIMIT)));
