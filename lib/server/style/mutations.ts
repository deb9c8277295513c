import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { StyleRule } from "#lib/domain/stories/house-style.ts";
import { requireMayWithin } from "../access.ts";
import { InvalidInput } from "../answer.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { transaction } from "../transaction.ts";

/** Sets what the house writes in place of some words, for all stories; a rule for the same words is replaced. */
export async function setStyleRule(actor: Actor, input: StyleRule): Promise<void> {
  const rule = { avoid: oneLine(input.avoid), prefer: oneLine(input.prefer), note: oneLine(input.note) };
  if (rule.avoid === "")
    throw new InvalidInput([{ field: "avoid", message: "Enter the words that the house avoids." }]);
  if (rule.prefer === "") throw new InvalidInput([{ field: "prefer", message: "Enter what the house writes." }]);
  if (rule.prefer === rule.avoid)
    throw new InvalidInput([{ field: "prefer", message: "Enter something else than what is avoided." }]);
  await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "style.edit");
    const row = { ...rule, byId: actor.id, at: now() };
    await tx.styleRule.upsert({ where: { avoid: rule.avoid }, create: row, update: row });
    const { avoid, prefer } = rule;
    await recordEvent(tx, { kind: "style.set", actorId: actor.id, data: { avoid, prefer } });
  });
}

/** Takes a rule off the style list. Refuses when it is not there. */
export async function removeStyleRule(actor: Actor, { avoid }: Pick<StyleRule, "avoid">): Promise<void> {
  await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "style.edit");
    const { count } = await tx.styleRule.deleteMany({ where: { avoid } });
    if (count === 0) throw new AppError("conflict", "This is on the style list no more.");
    await recordEvent(tx, { kind: "style.removed", actorId: actor.id, data: { avoid } });
  });
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
