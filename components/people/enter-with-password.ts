"use client";
import { signIn } from "next-auth/react";
import { wordsOfSignInError } from "#lib/domain/access/sign-in-words.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";

type Entry = { readonly email: string; readonly password: string; readonly next: string };

/** Signs in and opens the page `next`; throws when the desk cannot be reached. */
export async function enterWithPassword({ email, password, next }: Entry): Promise<ActionResult<void>> {
  // next-auth reads the outcome from the address it would lead to: not this page's, which may tell of an earlier error.
  const answer = await signIn("credentials", { email, password, redirect: false, callbackUrl: "/" });
  if (!answer?.ok || answer.error) {
    return { ok: false, code: "invalid", message: wordsOfSignInError(answer?.error ?? "") };
  }
  // Loaded anew, so that nothing stays on the page from before.
  window.location.assign(next);
  return { ok: true, value: undefined };
}
