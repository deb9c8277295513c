import "server-only";
import { z } from "zod";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import { requireMay } from "../access.ts";
import { AppError } from "../errors.ts";
import { load } from "../load.ts";
import { findIntake, listIntakes } from "./data.ts";
import { listFeeds } from "./feeds/data.ts";
import { listTokens } from "./tokens/data.ts";

/** Everything that was brought in, the newest first. */
export async function loadIntakes(before: string | null) {
  return load(async (actor) => ({
    page: await listIntakes(z.uuid().safeParse(before).success ? before : null),
    abilities: abilitiesFor(actor, { "report.import": {}, "token.manage": {} }),
  }));
}

/** One bringing-in with its files. */
export async function loadIntake(id: string) {
  return load(async (actor) => {
    const intake = z.uuid().safeParse(id).success ? await findIntake(id) : null;
    if (!intake) throw new AppError("not-found");
    return { intake, abilities: abilitiesFor(actor, { "intake.cancel": {}, "token.manage": {} }) };
  });
}

/** The feeds that are asked. */
export async function loadFeeds() {
  return load(async (actor) => ({
    feeds: await listFeeds(),
    abilities: abilitiesFor(actor, { "feed.manage": {}, "token.manage": {} }),
  }));
}

/** The access tokens, for admins alone. */
export async function loadTokens() {
  return load(async (actor) => {
    requireMay(actor, "token.manage");
    return { tokens: await listTokens() };
  });
}
