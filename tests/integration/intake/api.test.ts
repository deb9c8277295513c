import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as askFor } from "#app/api/wires/[id]/route.ts";
import { POST as send } from "#app/api/wires/route.ts";
import { describeApi } from "#lib/domain/intake/openapi.ts";
import { db } from "#lib/server/db.ts";
import { closeEngine } from "#lib/server/engine/pool.ts";
import { listTokens } from "#lib/server/intake/tokens/data.ts";
import { makeToken, revokeToken } from "#lib/server/intake/tokens/mutations.ts";
import { buildCast } from "#tests/support/build-people.ts";

const WIRE = "http://desk.example/api/wires";
let people: Awaited<ReturnType<typeof buildCast>>;
let secret = "";
beforeAll(async () => {
  people = await buildCast();
  ({ secret } = await makeToken(people.admin, { name: "Agency line", scopes: ["wires:write"] }));
});
afterAll(closeEngine);

type Sending = {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
  readonly token?: string;
};

async function post({ body, headers = {}, token = secret }: Sending) {
  const shown = new Headers(headers);
  if (token) shown.set("authorization", `Bearer ${token}`);
  const request = new Request(`${WIRE}?name=a.txt`, { method: "POST", body, headers: shown });
  const response = await send(request, { params: Promise.resolve({}) });
  return { status: response.status, location: response.headers.get("location"), answer: await response.json() };
}

const words = (n: number) => `Crane ${n} falls\n\nCrane number ${n} fell into the dock at noon, the port said.`;

describe("a program that sends", () => {
  it("is told what came of its file, and can ask again", async () => {
    const first = await post({ body: words(1) });
    expect(first).toMatchObject({
      status: 201,
      answer: { state: "taken_in", reports: [{ headline: "Crane 1 falls" }] },
    });
    expect(first.location).toBe(`/api/wires/${first.answer.id}`);
    expect(await post({ body: words(1) })).toMatchObject({ status: 200, answer: { state: "known" } });
    const headers = { authorization: `Bearer ${secret}` };
    const asked = await askFor(new Request(`${WIRE}/${first.answer.id}`, { headers }), {
      params: Promise.resolve({ id: first.answer.id }),
    });
    expect(await asked.json()).toEqual(first.answer);
  });

  it("is told why a file cannot be read", async () => {
    const { status, answer } = await post({ body: new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0, 0, 0]) });
    expect([status, answer.state]).toEqual([422, "refused"]);
    expect(answer.message).toMatch(/\.$/);
    expect(await post({ body: new Uint8Array(11 * 1_048_576) })).toMatchObject({ status: 413 });
  });

  it("sends once under one key, even at once, and not two files", async () => {
    const headers = { "idempotency-key": "monday-7" };
    const sent = await Promise.all(Array.from({ length: 4 }, () => post({ body: words(2), headers })));
    expect(new Set(sent.map(({ answer }) => answer.id)).size).toBe(1);
    expect(sent.every(({ answer }) => answer.state === "taken_in")).toBe(true);
    expect(await post({ body: words(3), headers })).toMatchObject({ status: 409, answer: { code: "conflict" } });
    expect(await db.report.count({ where: { headline: "Crane 2 falls" } })).toBe(1);
  });

  it("is refused without a token that works", async () => {
    const unknown = { status: 401, answer: { code: "not-signed-in" } };
    for (const token of ["", "stet_guessed", `${secret}x`])
      expect(await post({ body: words(4), token })).toMatchObject(unknown);
    const { secret: second } = await makeToken(people.admin, { name: "Second", scopes: ["wires:write"] });
    expect((await post({ body: words(5), token: second })).status).toBe(201);
    const made = (await listTokens()).find(({ name }) => name === "Second");
    await revokeToken(people.admin, made?.id ?? "");
    expect(await post({ body: words(6), token: second })).toMatchObject(unknown);
    expect(await db.report.count({ where: { headline: "Crane 4 falls" } })).toBe(0);
  });

  it("cannot ask for what another sent", async () => {
    const { answer } = await post({ body: words(7) });
    const { secret: other } = await makeToken(people.admin, { name: "Other", scopes: ["wires:write"] });
    const asked = await askFor(new Request(`${WIRE}/${answer.id}`, { headers: { authorization: `Bearer ${other}` } }), {
      params: Promise.resolve({ id: answer.id }),
    });
    expect(asked.status).toBe(404);
  });
});

describe("access tokens", () => {
  it("are an admin’s to make; the secret is kept nowhere", async () => {
    await expect(makeToken(people.editor, { name: "Mine", scopes: ["wires:write"] })).rejects.toThrow(
      "manage access tokens",
    );
    const rows = await db.$queryRaw<{ row: string }[]>`SELECT to_jsonb(t)::text AS row FROM access_token t`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
    expect((await listTokens()).find(({ name }) => name === "Agency line")).toMatchObject({
      start: secret.slice(0, 9),
      usedAt: expect.any(String),
    });
  });

  it("are described, with every status that a program can meet", () => {
    const { paths } = describeApi("https://desk.example");
    expect(Object.keys(paths["/api/wires"].post.responses)).toEqual(["200", "201", "202", "401", "409", "413", "422"]);
  });
});
