import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { DefaultOrigin, Provider } from "#lib/domain/wires/provider.ts";
import { requireMayWithin } from "../access.ts";
import { InvalidInput } from "../answer.ts";
import { recordEvent } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { AppError } from "../errors.ts";
import { transaction } from "../transaction.ts";

/** Notes what the desk knows of a provider, in place of what it noted before. Stories count their origins by it from now on. */
export async function setProvider(actor: Actor, input: Provider): Promise<void> {
  const name = requireName(input.name);
  const houseName = oneLine(input.houseName ?? "") || null;
  const trustNote = oneLine(input.trustNote);
  const origin = requireOrigin(name, input.origin);
  await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "provider.manage");
    const originName = origin.kind === "other" ? origin.name : null;
    const row = { houseName, trustNote, origin: origin.kind, originName, byId: actor.id, at: now() };
    await tx.provider.upsert({ where: { name }, create: { name, ...row }, update: row });
    const data = { name, houseName, trustNote, origin: origin.kind, originName };
    await recordEvent(tx, { kind: "provider.set", actorId: actor.id, data });
  });
}

/** Forgets what is noted of a provider: it is again what its reports say. Refuses when nothing is noted. */
export async function removeProvider(actor: Actor, { name }: Pick<Provider, "name">): Promise<void> {
  await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "provider.manage");
    const { count } = await tx.provider.deleteMany({ where: { name } });
    if (count === 0) throw new AppError("conflict", "Nothing is noted of this provider any more.");
    await recordEvent(tx, { kind: "provider.removed", actorId: actor.id, data: { name } });
  });
}

/** Kept exactly, spaces and all: reports are found by it. */
function requireName(name: string): string {
  if (name.trim() !== "") return name;
  throw new InvalidInput([{ field: "name", message: "Enter the name as its reports spell it." }]);
}

function requireOrigin(provider: string, origin: DefaultOrigin): DefaultOrigin {
  if (origin.kind !== "other") return origin;
  const name = oneLine(origin.name);
  if (name === "") throw new InvalidInput([{ field: "originName", message: "Enter whom it relays." }]);
  if (name === provider)
    throw new InvalidInput([{ field: "originName", message: "Enter somebody else, or choose its own reporting." }]);
  return { kind: "other", name };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
