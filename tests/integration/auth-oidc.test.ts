import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#lib/server/session.ts";
import { cookiesOf, startAuthServer } from "#tests/support/auth-server.ts";
import { BrowserJar } from "#tests/support/browser-jar.ts";
import { startOidcProvider } from "#tests/support/oidc-provider.ts";

// The desk reads its settings as it is loaded, so the provider comes first and the desk after it.
const provider = await startOidcProvider();
process.env.OIDC_ISSUER = provider.issuer;
process.env.OIDC_CLIENT_ID = provider.client.id;
process.env.OIDC_CLIENT_SECRET = provider.client.secret;
process.env.OIDC_NAME = "the newsroom's accounts";

const { authOptions } = await import("#lib/server/auth.ts");
const { sessionCookieName } = await import("#lib/server/auth/cookie.ts");
const { oidcLabel } = await import("#lib/server/auth/oidc.ts");
const { db } = await import("#lib/server/db.ts");
const { findActorByCookie } = await import("#lib/server/session.ts");
const { buildPerson } = await import("#tests/support/build-people.ts");

const NAME = sessionCookieName();
const server = await startAuthServer((request) =>
  authOptions({ address: "203.0.113.9", userAgent: null, sessionCookie: cookiesOf(request)[NAME] }),
);
process.env.NEXTAUTH_URL = server.url;

afterAll(() => Promise.all([server.close(), provider.close()]));

let person: Actor;
let subject: string;
beforeEach(async () => {
  person = await buildPerson({ roles: ["publisher"] });
  subject = crypto.randomUUID();
});

describe("signing in through the identity provider", () => {
  it("finds the account of the same verified e-mail address, and links the two", async () => {
    provider.comesAs({ sub: subject, email: person.email.toUpperCase(), email_verified: true });
    const { cookie } = await arrive();
    expect(await findActorByCookie(cookie)).toMatchObject({ id: person.id, roles: ["publisher"] });
    expect(await identities()).toEqual([{ provider: provider.issuer, subject, personId: person.id }]);
    expect(await db.auditEvent.count({ where: { kind: "person.identityLinked", subjectId: person.id } })).toBe(1);
  });

  it("knows them again by their identity, whatever their address is by then", async () => {
    provider.comesAs({ sub: subject, email: person.email, email_verified: true });
    await arrive();
    provider.comesAs({ sub: subject, email: "married@newsroom.example", email_verified: false });
    const { cookie } = await arrive();
    expect(await findActorByCookie(cookie)).toMatchObject({ id: person.id });
    expect(await db.auditEvent.count({ where: { kind: "person.identityLinked", subjectId: person.id } })).toBe(1);
  });

  it.each([
    ["says that the address is not verified", { email_verified: false }],
    ["does not say whether it is", {}],
  ])("refuses when the provider %s", async (_, claims) => {
    provider.comesAs({ sub: subject, email: person.email, ...claims });
    expect(await arrive()).toEqual({ cookie: undefined, error: "oidc-unverified" });
    expect(await identities()).toEqual([]);
  });

  it("refuses when the provider names no address", async () => {
    provider.comesAs({ sub: subject, email_verified: true });
    expect(await arrive()).toEqual({ cookie: undefined, error: "oidc-unverified" });
  });

  it("makes no account for whom nobody invited", async () => {
    const people = await db.person.count();
    provider.comesAs({ sub: subject, email: "stranger@elsewhere.example", email_verified: true });
    expect(await arrive()).toEqual({ cookie: undefined, error: "oidc-unknown" });
    expect(await db.person.count()).toBe(people);
  });

  it("lets in nobody whose account is disabled, linked or not", async () => {
    provider.comesAs({ sub: subject, email: person.email, email_verified: true });
    const { cookie } = await arrive();
    await db.person.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    expect(await findActorByCookie(cookie)).toBeNull();
    expect(await arrive()).toEqual({ cookie: undefined, error: "oidc-disabled" });
    provider.comesAs({ sub: crypto.randomUUID(), email: person.email, email_verified: true });
    expect(await arrive()).toEqual({ cookie: undefined, error: "oidc-disabled" });
  });

  it("does not hand an account on to whoever got its address later", async () => {
    provider.comesAs({ sub: subject, email: person.email, email_verified: true });
    await arrive();
    provider.comesAs({ sub: crypto.randomUUID(), email: person.email, email_verified: true });
    expect(await arrive()).toEqual({ cookie: undefined, error: "oidc-taken" });
  });

  it("takes no answer that it did not ask for", async () => {
    provider.comesAs({ sub: subject, email: person.email, email_verified: true });
    const back = await returnAddress(new BrowserJar());
    const other = new BrowserJar();
    await other.get(back);
    expect(other.cookie(NAME)).toBeUndefined();
  });

  it("has the button's words from the settings", () => {
    expect(oidcLabel()).toBe("the newsroom's accounts");
  });
});

/** Goes to the provider and comes back, as a browser would. */
async function arrive(): Promise<{ cookie: string | undefined; error?: string }> {
  const browser = new BrowserJar();
  const landing = await browser.get(await returnAddress(browser));
  const location = new URL(landing.headers.get("location") ?? "", server.url);
  const error = location.searchParams.get("error");
  return { cookie: browser.cookie(NAME), ...(error === null ? {} : { error }) };
}

/** The address at the desk that the provider sends the browser back to. */
async function returnAddress(browser: BrowserJar): Promise<string> {
  const { csrfToken } = (await (await browser.get(`${server.url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const leaving = await browser.post(`${server.url}/api/auth/signin/oidc`, { csrfToken });
  const answer = await fetch(leaving.headers.get("location") ?? "", { redirect: "manual" });
  return answer.headers.get("location") ?? "";
}

function identities() {
  const select = { provider: true, subject: true, personId: true };
  return db.identity.findMany({ where: { personId: person.id }, select });
}
