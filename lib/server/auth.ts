import "server-only";
import type { NextRequest } from "next/server";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isSecure, sessionCookieName, unsealSession } from "./auth/cookie.ts";
import { claimsOf, OIDC, oidcProviders, pageOfRefusal, providerKey } from "./auth/oidc.ts";
import { env } from "./env.ts";
import { logError, logNotice } from "./log.ts";
import { clientAddress } from "./origin.ts";
import { findPersonOfIdentity } from "./people/identities/data.ts";
import { linkIdentity } from "./people/identities/mutations.ts";
import { endSession, LONGEST_SECONDS, openSession } from "./people/sessions/mutations.ts";
import { checkPassword } from "./people/sign-in.ts";
import { transaction } from "./transaction.ts";

/** What of a request the sign-in needs to know. */
type Caller = {
  readonly address: string;
  readonly userAgent: string | null;
  readonly sessionCookie: string | undefined;
};

type Context = { readonly params: Promise<{ nextauth: string[] }> };

/** Answers a request to /api/auth/…: next-auth moves the cookies about, the session's row decides. */
export function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  // next-auth takes its own address from here alone, never from what a request claims.
  process.env.NEXTAUTH_URL = env().STET_URL;
  return NextAuth(request, context, authOptions(callerOf(request)));
}

/** How next-auth is to work for this caller: passwords, the configured provider, and a cookie that holds only a token. */
export function authOptions(caller: Caller): NextAuthOptions {
  return {
    secret: env().AUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: LONGEST_SECONDS },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/signin", error: "/signin", signOut: "/signin" },
    providers: [passwordProvider(caller), ...oidcProviders()],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider !== OIDC) return true;
        const outcome = await linkIdentity(claimsOf({ sub: account.providerAccountId, ...profile }));
        return outcome === "linked" || pageOfRefusal(outcome);
      },
      jwt: async ({ token, user, account }) => {
        if (!user || !account) return { session: token.session };
        return { session: await openSessionFor(account.provider, account.providerAccountId, caller) };
      },
      // Who is signed in is asked of the session's row, never of next-auth.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token.session === "string") await endSession(token.session);
      },
    },
    logger: {
      error: (code, details) => logError("error" in details ? details.error : details, `sign-in ${code}`),
      warn: (code) => logNotice("sign-in", code),
      debug: () => undefined,
    },
  };
}

/** The attributes of the session cookie, the same wherever it is set or removed. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
}

function passwordProvider(caller: Caller) {
  return Credentials({
    credentials: { email: { label: "E-mail" }, password: { label: "Password", type: "password" } },
    authorize: async (typed) => {
      const { email = "", password = "" } = typed ?? {};
      const check = await checkPassword({ email, password, address: caller.address });
      if (check.outcome === "right") return { id: check.personId };
      // next-auth hands the message to the sign-in page as the code of what went wrong.
      throw new Error(check.outcome === "wrong" ? "wrong" : `throttled-${check.minutes}`);
    },
  });
}

async function openSessionFor(provider: string, accountId: string, caller: Caller): Promise<string> {
  const personId = provider === OIDC ? (await findPersonOfIdentity(providerKey(), accountId))?.id : accountId;
  if (personId === undefined) throw new Error("An identity that was just linked signs nobody in.");
  // One browser, one session: signing in as somebody else leaves no session behind that a copied cookie could use.
  const earlier = await unsealSession(caller.sessionCookie);
  if (earlier !== null) await endSession(earlier);
  return transaction((tx) => openSession(tx, { personId, userAgent: caller.userAgent }));
}

function callerOf(request: NextRequest): Caller {
  return {
    address: clientAddress(request.headers),
    userAgent: request.headers.get("user-agent"),
    sessionCookie: request.cookies.get(sessionCookieName())?.value,
  };
}
