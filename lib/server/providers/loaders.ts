import "server-only";
import { abilitiesFor } from "#lib/domain/access/policy.ts";
import { load } from "../load.ts";
import { listProviders } from "./data.ts";

/** Whose reports come in, with what the desk knows of them. */
export function loadProviders() {
  return load(async (actor) => ({
    providers: await listProviders(),
    abilities: abilitiesFor(actor, { "provider.manage": {}, "token.manage": {} }),
  }));
}
