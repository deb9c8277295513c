import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { AppError } from "./errors.ts";
import { withRightOfWay } from "./right-of-way.ts";
import { type Actor, findActor } from "./session.ts";

/** The header in which proxy.ts tells the path that was asked for, so that signing in leads back to it. */
export const PATH_HEADER = "x-stet-path";

/**
 * What a page of the desk needs, for whoever is signed in. Nobody is: to the sign-in page, and back after it.
 * What is not there becomes the page that says so; every other refusal goes on to the error page.
 */
export async function load<T>(work: (actor: Actor) => Promise<T>): Promise<T> {
  const actor = await findActor();
  if (actor === null) redirect(`/signin?next=${encodeURIComponent((await headers()).get(PATH_HEADER) ?? "/")}`);
  try {
    return await withRightOfWay(() => work(actor));
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
