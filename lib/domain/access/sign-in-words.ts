const WORDS: Readonly<Record<string, string>> = {
  wrong: "E-mail address and password do not belong together. Check both and try again.",
  "oidc-unknown": "Nobody with your e-mail address has an account here. Ask an admin of this desk for one.",
  "oidc-unverified": "Your identity provider does not vouch for your e-mail address. Verify it there, or ask an admin.",
  "oidc-taken": "The account with your e-mail address belongs to another identity. Ask an admin of this desk.",
  "oidc-disabled": "Your account is disabled. Ask an admin of this desk to enable it.",
};
const ANYTHING_ELSE = "Signing in did not work. Try again; if it fails again, tell whoever runs this desk.";

/** What the sign-in page says to a code that a failed sign-in came back with. */
export function wordsOfSignInError(code: string): string {
  const minutes = /^throttled-(\d{1,4})$/.exec(code)?.[1];
  if (minutes !== undefined) return wordsOfWait(Number(minutes));
  return Object.hasOwn(WORDS, code) ? (WORDS[code] ?? ANYTHING_ELSE) : ANYTHING_ELSE;
}

/** What somebody reads who has tried too many passwords. */
export function wordsOfWait(minutes: number): string {
  return `Too many wrong passwords. Wait ${minutes === 1 ? "a minute" : `${minutes} minutes`} and try again.`;
}
