import "server-only";
import { z } from "zod";
import { ROLES } from "#lib/domain/access/roles.ts";

/** The longest is far above any passphrase, and keeps hashing from being fed megabytes. */
const LONGEST_PASSWORD = 200;
export const SHORTEST_PASSWORD = 10;

export const personNameInput = z.string().trim().min(1, "Enter a name.").max(120, "Use at most 120 characters.");

/** In lower case, as the database keeps it. */
export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "Use at most 254 characters.")
  .pipe(z.email("Enter an e-mail address, such as name@example.org."));

export const newPasswordInput = z
  .string()
  .min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters.`)
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`);

/** A password as typed to prove it: whatever it is, it is compared and not judged. */
export const typedPasswordInput = z.string().min(1, "Enter your password.").max(LONGEST_PASSWORD, "This is too long.");

export const rolesInput = z
  .array(z.enum(ROLES, "Choose roles from the list."))
  .min(1, "Choose at least one role.")
  .transform((roles) => ROLES.filter((role) => roles.includes(role)));

export const personIdInput = z.uuid("Choose a person from the list.");

export const invitationInput = z.object({ name: personNameInput, email: emailInput, roles: rolesInput });
export type Invitation = z.output<typeof invitationInput>;

export const setUpInput = z.object({
  newsroom: z.string().trim().min(1, "Enter the newsroom's name.").max(120, "Use at most 120 characters."),
  name: personNameInput,
  email: emailInput,
  password: newPasswordInput,
});
export type SetUp = z.output<typeof setUpInput>;
