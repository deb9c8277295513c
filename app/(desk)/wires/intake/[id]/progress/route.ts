import { z } from "zod";
import { AppError } from "#lib/server/errors.ts";
import { findIntake } from "#lib/server/intake/data.ts";
import { route } from "#lib/server/route.ts";

/** How far an intake has come, for a page that watches it. */
export const GET = route(async ({ params }) => {
  const intake = z.uuid().safeParse(params.id).success ? await findIntake(params.id ?? "") : null;
  if (!intake) throw new AppError("not-found");
  return Response.json(intake, { headers: { "cache-control": "no-store" } });
});
