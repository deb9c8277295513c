import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "../env.ts";
import type { Claims, IdentityOutcome } from "../people/identities/mutations.ts";

/** The name of the provider in the addresses of the sign-in: /api/auth/callback/oidc is what the provider must allow. */
export const OIDC = "oidc";

type IdToken = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** The words on the button that signs in through the provider; null when none is configured. */
export function oidcLabel(): string | null {
  return env().OIDC_ISSUER === undefined ? null : env().OIDC_NAME;
}

/** The configured OpenID Connect provider; none unless the environment names one. */
export function oidcProviders(): OAuthConfig<IdToken>[] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env();
  if (!issuer || !clientId || !clientSecret) return [];
  return [
    {
      id: OIDC,
      type: "oauth",
      name,
      issuer,
      wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email profile" } },
      profile: ({ sub, email, name }) => ({ id: sub, email: email ?? null, name: name ?? null }),
    },
  ];
}

/** The ID token as claims; the issuer names the provider, so that a change of provider never hands on an account. */
export function claimsOf(token: IdToken): Claims {
  const { sub: subject, email, email_verified } = token;
  return { provider: providerKey(), subject, email, emailVerified: email_verified === true };
}

export function providerKey(): string {
  return env().OIDC_ISSUER ?? "";
}

/** Where somebody is sent whom the provider knows and this desk does not let in. */
export function pageOfRefusal(outcome: Exclude<IdentityOutcome, "linked">): string {
  return `${env().STET_URL}/signin?error=oidc-${outcome}`;
}
