"use server";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { action } from "#lib/server/action.ts";
import { clientAddress } from "#lib/server/origin.ts";
import {
  invitationInput,
  newPasswordInput,
  personIdInput,
  rolesInput,
  typedPasswordInput,
} from "#lib/server/people/account-input.ts";
import {
  changeOwnPassword,
  disablePerson,
  enablePerson,
  invitePerson,
  replacePassword,
  setRoles,
} from "#lib/server/people/mutations.ts";
import { provePassword } from "#lib/server/people/sign-in.ts";

const PEOPLE = "/people";
const person = z.object({ personId: personIdInput });

export const invite = action(invitationInput, async (invitation, actor) => {
  const { password } = await invitePerson(actor, invitation);
  revalidatePath(PEOPLE);
  return { password };
});

export const changeRoles = action(person.extend({ roles: rolesInput }), async ({ personId, roles }, actor) => {
  await setRoles(actor, personId, roles);
  revalidatePath(PEOPLE);
});

export const disable = action(person, async ({ personId }, actor) => {
  await disablePerson(actor, personId);
  revalidatePath(PEOPLE);
});

export const enable = action(person, async ({ personId }, actor) => {
  await enablePerson(actor, personId);
  revalidatePath(PEOPLE);
});

export const newPassword = action(person, async ({ personId }, actor) => {
  return { password: await replacePassword(actor, personId) };
});

const passwordChange = z.object({ current: typedPasswordInput, password: newPasswordInput });

export const changePassword = action(passwordChange, async ({ current, password }, actor) => {
  await provePassword(actor, current, clientAddress(await headers()));
  await changeOwnPassword(actor, password);
});

/** Publishing asks for it when the last proof is older than five minutes. */
export const provePasswordAgain = action(z.object({ password: typedPasswordInput }), async ({ password }, actor) => {
  await provePassword(actor, password, clientAddress(await headers()));
});
