import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sealSession, sessionCookieName, unsealSession } from "#lib/server/auth/cookie.ts";
import { authOptions } from "#lib/server/auth.ts";
import { secondsAfter } from "#lib/server/clock.ts";
import { db } from "#lib/server/db.ts";
import { hashPassword, isPassword, newReadablePassword } from "#lib/server/people/passwords.ts";
import { endSession, openSession } from "#lib/server/people/sessions/mutations.ts";
import { checkPassword, provePassword } from "#lib/server/people/sign-in.ts";
import { type Actor, findActorByCookie } from "#lib/server/session.ts";
import { transaction } from "#lib/server/transaction.ts";
import { cookiesOf, startAuthServer } from "#tests/support/auth-server.ts";
import { BrowserJar } from "#tests/support/browser-jar.ts";
import { buildPerson } from "#tests/support/build-people.ts";
import { connectRaw } from "#tests/support/raw-sql.ts";

const { owner } = connectRaw();
const PASSWORD = "let nobody guess this";
const NAME = sessionCookieName();
let person: Actor;
let addresses = 0;

beforeEach(async () => {
  person = await buildPerson({ roles: ["editor"], password: PASSWORD });
  addresses += 1;
});

describe("a password", () => {
  it("is kept as Argon2id at the cost that was measured", async () => {
    expect(await hashPassword(PASSWORD)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("belongs to its own hash alone, and to none where there is none", async () => {
    const hash = await hashPassword(PASSWORD);
    expect(await isPassword(PASSWORD, hash)).toBe(true);
    expect(await isPassword(`${PASSWORD} `, hash)).toBe(false);
    expect(await isPassword(PASSWORD, null)).toBe(false);
  });

  it("that is made for somebody is like no other, and easy to read out", () => {
    const made = Array.from({ length: 200 }, newReadablePassword);
    expect(new Set(made).size).toBe(200);
    for (const password of made) expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
  });
});

describe("checking a password", () => {
  it("finds who it is, however the address is written", async () => {
    expect(await check(` ${person.email.toUpperCase()} `, PASSWORD)).toEqual({ outcome: "right", personId: person.id });
  });

  it("says the same of a wrong password, an unknown account, a disabled one and one without a password", async () => {
    const disabled = await buildPerson({ roles: ["editor"], password: PASSWORD });
    await db.person.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
    const passwordless = await buildPerson({ roles: ["editor"] });
    const wrong = { outcome: "wrong" };
    expect(await check(person.email, "not this")).toEqual(wrong);
    expect(await check("nobody@newsroom.example", PASSWORD)).toEqual(wrong);
    expect(await check(disabled.email, PASSWORD)).toEqual(wrong);
    expect(await check(passwordless.email, PASSWORD)).toEqual(wrong);
  });

  it("answers ten wrong ones of a hundred that are tried at once, and then the right one neither", async () => {
    const tries = Array.from({ length: 100 }, (_, i) => check(person.email, `guess ${i}`, `198.51.100.${i}`));
    const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === "throttled")).toHaveLength(90);
    expect(await check(person.email, PASSWORD)).toMatchObject({ outcome: "throttled", minutes: 15 });
  });

  it("throttles an account that does not exist like one that does", async () => {
    const email = `${crypto.randomUUID()}@newsroom.example`;
    for (let i = 0; i < 10; i += 1) expect(await check(email, "guess")).toEqual({ outcome: "wrong" });
    expect(await check(email, "guess")).toMatchObject({ outcome: "throttled" });
  });

  it("throttles an address that tries many accounts, and no other", async () => {
    const tries = Array.from({ length: 70 }, () => check(`${crypto.randomUUID()}@newsroom.example`, "guess"));
    const outcomes = (await Promise.all(tries)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(60);
    expect(await check(person.email, PASSWORD)).toMatchObject({ outcome: "throttled" });
    expect(await check(person.email, PASSWORD, "203.0.113.200")).toMatchObject({ outcome: "right" });
  });

  it("forgives an account its wrong ones after a right one", async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 9; i += 1) expect(await check(person.email, "guess")).toEqual({ outcome: "wrong" });
      expect(await check(person.email, PASSWORD)).toMatchObject({ outcome: "right" });
    }
  });

  it("forgets after a quarter of an hour", async () => {
    for (let i = 0; i < 10; i += 1) await check(person.email, "guess");
    await owner.run("UPDATE sign_in_attempt SET at = at - interval '14 minutes'");
    expect(await check(person.email, PASSWORD)).toMatchObject({ outcome: "throttled", minutes: 1 });
    await owner.run("UPDATE sign_in_attempt SET at = at - interval '61 seconds'");
    expect(await check(person.email, PASSWORD)).toMatchObject({ outcome: "right" });
  });

  it("keeps nothing of what was typed", async () => {
    await check("my-password-by-mistake", "my-password-by-mistake");
    const kept = await db.signInAttempt.findMany();
    expect(JSON.stringify(kept.map(({ key }) => key))).not.toContain("mistake");
  });
});

describe("proving the password again", () => {
  it("is noted on the session", async () => {
    await db.session.update({ where: { id: person.sessionId }, data: { provedAt: new Date(0) } });
    await provePassword(person, PASSWORD, "203.0.113.1");
    const session = await db.session.findUniqueOrThrow({ where: { id: person.sessionId } });
    expect(Date.now() - session.provedAt.getTime()).toBeLessThan(60_000);
  });

  it("is refused for a wrong one, and after ten of them for any", async () => {
    await db.session.update({ where: { id: person.sessionId }, data: { provedAt: new Date(0) } });
    for (let i = 0; i < 10; i += 1)
      await expect(provePassword(person, "guess", "203.0.113.2")).rejects.toMatchObject({ code: "proof-needed" });
    await expect(provePassword(person, PASSWORD, "203.0.113.2")).rejects.toMatchObject({ code: "throttled" });
    expect(await db.session.findUnique({ where: { id: person.sessionId } })).toMatchObject({ provedAt: new Date(0) });
  });

  it("is not kept from its owner by strangers at the door", async () => {
    for (let i = 0; i < 11; i += 1) await check(person.email, "guess");
    await provePassword(person, PASSWORD, "203.0.113.3");
  });
});

describe("a session", () => {
  it("signs its person in by its cookie, as they are in the database now", async () => {
    const cookie = await cookieOf(person);
    expect(await findActorByCookie(cookie)).toMatchObject({ id: person.id, roles: ["editor"], disabled: false });
    await db.person.update({ where: { id: person.id }, data: { roles: ["checker"] } });
    expect(await findActorByCookie(cookie)).toMatchObject({ roles: ["checker"] });
  });

  it("signs nobody in without a cookie, with a made-up one, or with one of another desk", async () => {
    const { encode } = await import("next-auth/jwt");
    const foreign = await encode({ token: { session: "x" }, secret: "the secret of another desk altogether" });
    for (const cookie of [undefined, "", "x", foreign, await sealSession("a token of no session")])
      expect(await findActorByCookie(cookie)).toBeNull();
  });

  it("ends for every copy of its cookie at once", async () => {
    const token = await tokenOf(person);
    const cookie = await sealSession(token);
    await endSession(token);
    expect(await findActorByCookie(cookie)).toBeNull();
  });

  it("ends after twelve hours without a click, and lives on with one", async () => {
    const token = await tokenOf(person);
    const cookie = await sealSession(token);
    const { sessionId } = (await findActorByCookie(cookie)) ?? { sessionId: "" };
    await age(sessionId, "11 hours");
    expect(await findActorByCookie(cookie)).not.toBeNull();
    await age(sessionId, "11 hours");
    expect(await findActorByCookie(cookie)).not.toBeNull();
    await age(sessionId, "12 hours 1 second");
    expect(await findActorByCookie(cookie)).toBeNull();
  });

  it("ends after a week whatever is done in it", async () => {
    const cookie = await cookieOf(person);
    const { sessionId } = (await findActorByCookie(cookie)) ?? { sessionId: "" };
    await owner.run(
      "UPDATE session SET created_at = now() - interval '167 hours', seen_at = now() - interval '2 minutes' WHERE id = $1",
      sessionId,
    );
    expect(await findActorByCookie(cookie)).not.toBeNull();
    const { expiresAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(expiresAt.getTime()).toBeLessThan(secondsAfter(new Date(), 3601).getTime());
  });
});

describe("signing in over the wire", () => {
  let server: Awaited<ReturnType<typeof startAuthServer>>;

  beforeAll(async () => {
    server = await startAuthServer((request) =>
      authOptions({
        address: "203.0.113.9",
        userAgent: request.headers["user-agent"] ?? null,
        sessionCookie: cookiesOf(request)[NAME],
      }),
    );
    process.env.NEXTAUTH_URL = server.url;
  });
  afterAll(() => server.close());

  it("gives a cookie that scripts cannot read and that holds nothing but a token", async () => {
    const browser = await enter(PASSWORD);
    const line = browser.received.find((each) => each.startsWith(`${NAME}=`)) ?? "";
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect(line).toMatch(/; Path=\//);
    expect(await unsealSession(browser.cookie(NAME))).toMatch(/^[\w-]{43}$/);
    const { decode } = await import("next-auth/jwt");
    const content = await decode({ token: browser.cookie(NAME) ?? "", secret: process.env.AUTH_SECRET ?? "" });
    expect(Object.keys(content ?? {}).sort()).toEqual(["exp", "iat", "jti", "session"]);
  });

  it("signs in, and out again for every copy of the cookie", async () => {
    const browser = await enter(PASSWORD);
    const copied = browser.cookie(NAME);
    expect(await findActorByCookie(copied)).toMatchObject({ id: person.id });
    await browser.post(`${server.url}/api/auth/signout`, { csrfToken: await csrf(browser), json: "true" });
    expect(browser.cookie(NAME)).toBeUndefined();
    expect(await findActorByCookie(copied)).toBeNull();
  });

  it("ends the session that the browser had before", async () => {
    const browser = await enter(PASSWORD);
    const earlier = browser.cookie(NAME);
    await enter(PASSWORD, browser);
    expect(await findActorByCookie(earlier)).toBeNull();
    expect(await findActorByCookie(browser.cookie(NAME))).not.toBeNull();
  });

  it("says only that the two do not belong together, or for how long to wait", async () => {
    const browser = new BrowserJar();
    expect(await problemOf(await post(browser, "guess"))).toBe("wrong");
    for (let i = 0; i < 9; i += 1) await post(browser, "guess");
    expect(await problemOf(await post(browser, PASSWORD))).toBe("throttled-15");
    expect(browser.cookie(NAME)).toBeUndefined();
  });

  it("needs the page's own token against forgery", async () => {
    const browser = new BrowserJar();
    await csrf(browser);
    const fields = { email: person.email, password: PASSWORD, csrfToken: "made up", json: "true" };
    await browser.post(`${server.url}/api/auth/callback/credentials`, fields);
    expect(browser.cookie(NAME)).toBeUndefined();
  });

  it("tells nobody who is signed in", async () => {
    const browser = await enter(PASSWORD);
    const session = await (await browser.get(`${server.url}/api/auth/session`)).json();
    expect(Object.keys(session)).toEqual(["expires"]);
  });

  async function enter(password: string, browser = new BrowserJar()): Promise<BrowserJar> {
    expect(await problemOf(await post(browser, password))).toBeNull();
    return browser;
  }

  async function post(browser: BrowserJar, password: string): Promise<Response> {
    const fields = { email: person.email, password, csrfToken: await csrf(browser), json: "true" };
    return browser.post(`${server.url}/api/auth/callback/credentials`, fields);
  }

  async function csrf(browser: BrowserJar): Promise<string> {
    const { csrfToken } = (await (await browser.get(`${server.url}/api/auth/csrf`)).json()) as { csrfToken: string };
    return csrfToken;
  }
});

async function problemOf(response: Response): Promise<string | null> {
  const { url } = (await response.json()) as { url: string };
  return new URL(url).searchParams.get("error");
}

function check(email: string, password: string, address = `192.0.2.${addresses}`) {
  return checkPassword({ email, password, address });
}

function tokenOf({ id }: Actor): Promise<string> {
  return transaction((tx) => openSession(tx, { personId: id, userAgent: null }));
}

async function cookieOf(actor: Actor): Promise<string> {
  return sealSession(await tokenOf(actor));
}

/** Lets time pass for a session. */
async function age(sessionId: string, interval: string): Promise<void> {
  await owner.run(
    `UPDATE session SET seen_at = seen_at - $2::interval, expires_at = expires_at - $2::interval,
            created_at = created_at - $2::interval WHERE id = $1`,
    sessionId,
    interval,
  );
}
