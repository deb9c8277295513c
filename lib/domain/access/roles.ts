/** What a person may be at the desk. One person can hold several; none means that the desk is closed to them. */
export const ROLES = ["reporter", "editor", "checker", "publisher", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What each role is for, as the people page says it. */
export const ROLE_PURPOSES: Readonly<Record<Role, string>> = {
  reporter: "Brings in reports, opens stories and writes them",
  editor: "Runs stories: writes, reviews, signs off what others wrote, opens corrections and retractions",
  checker: "Holds sentences against their sources: approves, queries, rejects",
  publisher: "Signs off and publishes, now or at an hour",
  admin: "Runs the newsroom: people, roles, access tokens and the audit log",
};

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  reporter: "a reporter",
  editor: "an editor",
  checker: "a checker",
  publisher: "a publisher",
  admin: "an admin",
};

/** The roles as they stand in a sentence: "an editor or a publisher". Empty when there are none. */
export function rolesInWords(roles: readonly Role[]): string {
  const names = roles.map((role) => ROLE_NAMES[role]);
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

export function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value);
}
