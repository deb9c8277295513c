"use server";
import { openAction } from "#lib/server/action.ts";
import { setUpInput } from "#lib/server/people/account-input.ts";
import { setUpNewsroom } from "#lib/server/people/set-up/mutations.ts";

export const setUp = openAction(setUpInput, setUpNewsroom);
