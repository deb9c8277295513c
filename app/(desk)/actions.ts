"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { openAction } from "#lib/server/action.ts";
import { endOwnSession } from "#lib/server/session.ts";

// Open, because whoever is signed out already may still press the button.
const leave = openAction(z.undefined(), async () => {
  await endOwnSession();
  redirect("/signin");
});

export async function signOut(): Promise<void> {
  await leave(undefined);
}
