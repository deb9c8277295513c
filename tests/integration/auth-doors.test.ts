import { describe, expect, it } from "vitest";
import { z } from "zod";
import { outcomeOf, parseInput } from "#lib/server/answer.ts";
import { AppError } from "#lib/server/errors.ts";
import { clientAddress, requireSameOrigin } from "#lib/server/origin.ts";
import { openRoute, readBytes, readJson, route } from "#lib/server/route.ts";
import { safePath } from "#lib/server/safe-path.ts";

describe("a request that changes something", () => {
  const from =
    (headers: Record<string, string>, trustProxy = false) =>
    () =>
      requireSameOrigin(new Headers(headers), { trustProxy });

  it.each([
    ["the desk itself", { host: "desk.example", origin: "https://desk.example" }],
    ["the desk on a port", { host: "localhost:3000", origin: "http://localhost:3000" }],
    ["the desk however its name is written", { host: "Desk.Example", origin: "https://desk.example" }],
  ])("may come from %s", (_, headers) => {
    expect(from(headers)).not.toThrow();
  });

  it.each([
    ["nowhere", { host: "desk.example" }],
    ["a sandbox", { host: "desk.example", origin: "null" }],
    ["another site", { host: "desk.example", origin: "https://evil.example" }],
    ["another port", { host: "desk.example", origin: "https://desk.example:8443" }],
    ["a name that only begins alike", { host: "desk.example", origin: "https://desk.example.evil.example" }],
    [
      "somebody who forges the proxy",
      { host: "desk.example", origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    ],
    ["a request without a host", { origin: "https://desk.example" }],
  ])("may not come from %s", (_, headers) => {
    expect(from(headers as Record<string, string>)).toThrow(AppError);
  });

  it("is held against the proxy's word where a proxy is trusted", () => {
    const headers = { host: "10.0.0.2:3000", "x-forwarded-host": "desk.example", origin: "https://desk.example" };
    expect(from(headers)).toThrow(AppError);
    expect(from(headers, true)).not.toThrow();
    expect(from({ host: "desk.example", origin: "https://desk.example" }, true)).not.toThrow();
  });

  it("may come from the address that people type, whatever host a proxy asks for", () => {
    const home = "https://desk.example";
    const fromHome = (origin: string) => () =>
      requireSameOrigin(new Headers({ host: "10.0.0.2:3000", origin }), { trustProxy: false, home });
    expect(fromHome("https://desk.example")).not.toThrow();
    expect(fromHome("https://evil.example")).toThrow(AppError);
    expect(fromHome("https://desk.example:8443")).toThrow(AppError);
  });

  it("comes from the address that the last hop saw", () => {
    expect(clientAddress(new Headers({ "x-forwarded-for": "1.2.3.4, 203.0.113.7" }))).toBe("203.0.113.7");
    expect(clientAddress(new Headers())).toBe("unknown");
  });
});

describe("the way back after signing in", () => {
  it.each(["/stories", "/stories/ferry?tab=review#s1", "/wires?q=a%20b", "/"])("leads to %s", (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "javascript:alert(1)",
    "stories",
    "",
    "/signin",
    "/signin?next=/signin",
    "/api/auth/signout",
    undefined,
    ["/stories"],
  ])("leads home instead of to %j", (path) => {
    expect(safePath(path)).toBe("/");
  });
});

describe("an outcome", () => {
  it("is the value of what went well", async () => {
    expect(await outcomeOf("test", async () => 7)).toEqual({ ok: true, value: 7 });
  });

  it("is a code and a sentence when the desk refuses", async () => {
    const refused = await outcomeOf("test", async () => {
      throw new AppError("stale");
    });
    expect(refused).toMatchObject({ ok: false, code: "stale", message: expect.stringContaining("saved before you") });
  });

  it("is every issue of an input at once", async () => {
    const schema = z.object({
      title: z.string().min(1, "Enter a title."),
      reports: z.array(z.string()).min(1, "Choose a report."),
    });
    const refused = await outcomeOf("test", async () => parseInput(schema, { title: "", reports: [] }));
    expect(refused).toMatchObject({
      code: "invalid",
      issues: [
        { field: "title", message: "Enter a title." },
        { field: "reports", message: "Choose a report." },
      ],
    });
  });

  it("says of a fault only its number in the log", async () => {
    const refused = await outcomeOf("test", async () => {
      throw new Error("password=hunter2 at /srv/stet/lib/db.ts:12");
    });
    expect(refused).toMatchObject({
      ok: false,
      code: "failed",
      message: expect.stringMatching(/number [0-9a-f]{8}\.$/),
    });
    expect(JSON.stringify(refused)).not.toMatch(/hunter2|srv|stack/);
  });
});

describe("a route handler", () => {
  const context = { params: Promise.resolve({ slug: "ferry", rest: ["a", "b"] }) };
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request("http://desk.example/x?q=1", {
      method: "POST",
      body,
      headers: { host: "desk.example", ...headers },
      duplex: "half",
    } as RequestInit);

  it("gives its work the parts of the address and sends what it returns", async () => {
    const handler = openRoute(async ({ params, query }) => ({ ...params, q: query.get("q") }));
    const response = await handler(new Request("http://desk.example/x?q=1"), context);
    expect(await response.json()).toEqual({ slug: "ferry", rest: "a/b", q: "1" });
  });

  it("answers at an address without parts", async () => {
    const handler = openRoute(async ({ params }) => params);
    const response = await handler(new Request("http://desk.example/x"), { params: Promise.resolve(undefined) });
    expect(await response.json()).toEqual({});
  });

  it.each([
    [new AppError("not-found"), 404, "not-found"],
    [new AppError("throttled"), 429, "throttled"],
    [new AppError("stale"), 409, "stale"],
    [new Error("a fault"), 500, "failed"],
  ])("answers %s with its status and a JSON body", async (error, status, code) => {
    const handler = openRoute(async () => {
      throw error;
    });
    const response = await handler(new Request("http://desk.example/x"), context);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ code, message: expect.any(String) });
  });

  it("does nothing for another site, before it asks who is signed in", async () => {
    const handler = route(async () => "done");
    for (const origin of ["https://evil.example", "null"]) {
      const response = await handler(post("{}", { origin }), context);
      expect(response.status).toBe(403);
    }
  });

  it("takes in as many bytes as it may and not one more", async () => {
    const handler = openRoute(async ({ request }) => ({ length: (await readBytes(request, 1000)).length }));
    expect(await (await handler(post("x".repeat(1000)), context)).json()).toEqual({ length: 1000 });
    expect((await handler(post("x".repeat(1001)), context)).status).toBe(413);
  });

  it("stops reading an endless body that hides its length", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(100));
      },
    });
    const handler = openRoute(async ({ request }) => readBytes(request, 1000));
    expect((await handler(post(endless), context)).status).toBe(413);
    expect(sent).toBeLessThan(20);
  });

  it("refuses what is not JSON and what is not what was asked for", async () => {
    const handler = openRoute(({ request }) =>
      readJson(request, z.object({ title: z.string("Enter a title.") }), 1000),
    );
    expect(await (await handler(post("{oops"), context)).json()).toMatchObject({ code: "refused" });
    const wrong = await handler(post("{}"), context);
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ issues: [{ field: "title", message: "Enter a title." }] });
    expect(await (await handler(post('{"title": "Ferry"}'), context)).json()).toEqual({ title: "Ferry" });
  });
});
