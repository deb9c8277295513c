import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { may } from "#lib/domain/access/policy.ts";
import { wordsOfSignInError } from "#lib/domain/access/sign-in-words.ts";
import { oidcLabel } from "../auth/oidc.ts";
import { load } from "../load.ts";
import { safePath } from "../safe-path.ts";
import { findActor } from "../session.ts";
import { findNewsroom, listDemonstrationPeople, listPeople, type PersonListed } from "./data.ts";
import { DEMONSTRATION_PASSWORD } from "./demonstration.ts";
import { isSetUpOpen } from "./set-up/mutations.ts";

/** Who is signed in, for a page of the desk; everybody else is sent to sign in and then comes back. */
export const loadActor = cache(() => load(async (actor) => actor));

/** The newsroom's name and whether it is the demonstration; for the frame around every page. */
export const loadNewsroom = cache(findNewsroom);

type SignInQuery = { readonly next?: unknown; readonly error?: unknown };

/** What the sign-in page shows; whoever is signed in already is sent on, and an empty desk to its set-up. */
export async function loadSignIn({ next, error }: SignInQuery) {
  if ((await findActor()) !== null) redirect(safePath(next));
  if (await isSetUpOpen()) redirect("/setup");
  const [newsroom, people] = await Promise.all([loadNewsroom(), listDemonstrationPeople()]);
  return {
    next: safePath(next),
    newsroom: newsroom?.name ?? "Stet",
    provider: oidcLabel(),
    notice: typeof error === "string" ? wordsOfSignInError(error) : null,
    demonstration: people.length === 0 ? null : { people, password: DEMONSTRATION_PASSWORD },
  };
}

/** Lets the set-up page be seen while the desk waits for its first admin, and never after. */
export async function requireSetUpOpen(): Promise<void> {
  if (!(await isSetUpOpen())) redirect("/signin");
}

/** A person as the page shows them, times as text. */
export type PersonShown = Omit<PersonListed, "lastSeenAt" | "disabledAt"> & {
  readonly lastSeen: string | null;
  readonly disabled: boolean;
};

/** The people page: everybody may see who works here; whoever may let people in may change their accounts too. */
export function loadPeople() {
  return load(async (actor) => {
    const people = (await listPeople()).map(shown);
    return { people, self: actor.id, mayManage: may(actor, "person.invite").allowed };
  });
}

function shown({ lastSeenAt, disabledAt, ...person }: PersonListed): PersonShown {
  return { ...person, lastSeen: lastSeenAt?.toISOString() ?? null, disabled: disabledAt !== null };
}
