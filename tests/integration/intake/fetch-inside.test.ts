import { createServer } from "node:http";
import { expect, it } from "vitest";
import { fetchOutside } from "#lib/server/outside/fetch.ts";
import { addressOf, closeServer } from "#tests/support/auth-server.ts";

it("a name that leads inside the house gets no connection", async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = new URL(addressOf(server));
  for (const host of ["localhost", "LOCALHOST"]) {
    expect(await fetchOutside(`http://${host}:${port}/feed`)).toEqual({
      ok: false,
      error: expect.stringContaining("own network"),
    });
  }
  expect(asked).toBe(0);
  await closeServer(server);
});
