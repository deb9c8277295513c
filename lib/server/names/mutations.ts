import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { requireMayWithin } from "../access.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { transaction } from "../transaction.ts";

export type HouseNameInput = {
  /** Every spelling of the name that the reports use. */
  readonly spellings: readonly string[];
  readonly house: string;
};

/** Sets how the house spells a name, for all stories: each spelling of it leads there from now on. */
export async function setHouseName(actor: Actor, { spellings, house }: HouseNameInput): Promise<void> {
  await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "name.spell");
    // In one order, so that two editors who set overlapping names wait for each other instead of both for both.
    const all = [...new Set([...spellings, house])].sort();
    for (const spelling of all) {
      const row = { house, byId: actor.id, at: now() };
      await tx.houseName.upsert({ where: { spelling }, create: { spelling, ...row }, update: row });
    }
    await recordEvent(tx, { kind: "name.spelled", actorId: actor.id, data: { house, spellings: [...spellings] } });
  });
}

/** Gives up a house spelling: the reports' own spellings stand again. Refuses when there is none. */
export async function removeHouseName(actor: Actor, { house }: Pick<HouseNameInput, "house">): Promise<void> {
  await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "name.spell");
    const { count } = await tx.houseName.deleteMany({ where: { house } });
    if (count === 0) throw new AppError("conflict", "The house has no spelling of this name any more.");
    await recordEvent(tx, { kind: "name.unspelled", actorId: actor.id, data: { house } });
  });
}
