import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { outcomeOf, parseInput } from "./answer.ts";
import { env } from "./env.ts";
import { requireSameOrigin } from "./origin.ts";
import { withRightOfWay } from "./right-of-way.ts";
import { type Actor, requireActor } from "./session.ts";

type ServerAction<S extends z.ZodType, T> = (input: z.input<S>) => Promise<ActionResult<T>>;

/**
 * A server action for somebody who is signed in. Next runs an action without an Origin, and when posted to any path,
 * so every action judges for itself: Origin, session, input, in this order; the work then judges whether they may.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  work: (input: z.output<S>, actor: Actor) => Promise<T>,
): ServerAction<S, T> {
  return (input) =>
    withRightOfWay(() =>
      outcomeOf("action", async () => {
        await requireOwnPage();
        const actor = await requireActor();
        return work(parseInput(schema, input), actor);
      }),
    );
}

/** A server action that asks for no account: only for the doors of the house, such as the first set-up. */
export function openAction<S extends z.ZodType, T>(
  schema: S,
  work: (input: z.output<S>) => Promise<T>,
): ServerAction<S, T> {
  return (input) =>
    outcomeOf("action", async () => {
      await requireOwnPage();
      return work(parseInput(schema, input));
    });
}

async function requireOwnPage(): Promise<void> {
  requireSameOrigin(await headers(), { trustProxy: env().STET_TRUST_PROXY, home: env().STET_URL });
}
