import "server-only";
import { may } from "#lib/domain/access/policy.ts";
import { load } from "../load.ts";
import { findHouseStyle, listHouseNames, listStyleRules } from "./data.ts";

/** What the editor judges a text by. */
export function loadHouseStyle() {
  return load(() => findHouseStyle());
}

/** The style list and the house's names, for everybody at the desk; whoever edits may change the list. */
export function loadStyleList() {
  return load(async (actor) => {
    const [rules, names] = await Promise.all([listStyleRules(), listHouseNames()]);
    return { rules, names, ability: may(actor, "style.edit") };
  });
}
