import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSocket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { addressBarrier, isOutside } from "#lib/server/outside/address.ts";
import { ANSWER_LIMIT, fetchOutside } from "#lib/server/outside/fetch.ts";
import { addressOf, closeServer } from "#tests/support/auth-server.ts";

// Read when the first address is fetched.
process.env.STET_FETCH_NETWORKS = "127.0.0.1/32";

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await closeServer(server);
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return addressOf(server);
}

describe("where the desk fetches nothing", () => {
  it.each([
    "http://127.0.0.1/feed",
    "http://2130706433/feed",
    "http://0x7f000001/feed",
    "http://0177.0.0.1/feed",
    "http://127.1/feed",
    "http://0.0.0.0/feed",
    "http://10.1.2.3/feed",
    "http://172.16.0.1/feed",
    "http://192.168.1.1/feed",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/feed",
    "http://198.18.0.1/feed",
    "http://224.0.0.1/feed",
    "http://255.255.255.255/feed",
    "http://[::1]/feed",
    "http://[::]/feed",
    "http://[::7f00:1]/feed",
    "http://[fe80::1]/feed",
    "http://[fc00::1]/feed",
    "http://[fec0::1]/feed",
    "http://[::ffff:127.0.0.1]/feed",
    "http://[::ffff:7f00:1]/feed",
    "http://[64:ff9b::7f00:1]/feed",
    "http://[64:ff9b:1::7f00:1]/feed",
    "http://[2002:7f00:1::]/feed",
    "http://[2001:0:7f00:1::]/feed",
    "ftp://example.org/feed",
    "file:///etc/passwd",
    "http://name:secret@example.org/feed",
  ])("%s is refused by its form", (address) => {
    expect(addressBarrier(new URL(address))).toMatch(/\.$/);
  });

  it("lets the world outside pass, and networks that were opened", () => {
    expect(isOutside("93.184.215.14")).toBe(true);
    expect(isOutside("2606:2800:21f:cb07:6820:80da:af6b:8b2c")).toBe(true);
    expect(isOutside("10.20.3.4", ["10.20.0.0/16"])).toBe(true);
    expect(isOutside("10.21.3.4", ["10.20.0.0/16"])).toBe(false);
    expect(isOutside("not an address", ["10.20.0.0/16"])).toBe(false);
  });
});

describe("what the desk fetches from a network that was opened", () => {
  it("brings bytes, their type and what the next question can name", async () => {
    const address = await serve((request, response) => {
      if (request.headers["if-none-match"] === '"one"') return response.writeHead(304).end();
      return response.writeHead(200, { etag: '"one"', "content-type": "application/rss+xml" }).end("<rss/>");
    });
    const first = await fetchOutside(address);
    expect(first).toMatchObject({
      ok: true,
      value: { kind: "fetched", etag: '"one"', mediaType: "application/rss+xml" },
    });
    expect(await fetchOutside(address, { etag: '"one"', lastModified: null })).toEqual({
      ok: true,
      value: { kind: "unchanged" },
    });
  });

  it("follows a redirect, but not into the house", async () => {
    const inside = await serve((_, response) => response.end("a secret of the house"));
    const { port } = new URL(inside);
    for (const host of ["127.0.0.2", "[::1]", "169.254.169.254", "[::ffff:7f00:2]"]) {
      const leading = await serve((_, response) =>
        response.writeHead(302, { location: `http://${host}:${port}/` }).end(),
      );
      expect(await fetchOutside(leading)).toEqual({ ok: false, error: expect.stringContaining("own network") });
    }
    const honest = await serve((_, response) => response.writeHead(301, { location: inside }).end());
    expect(await fetchOutside(honest)).toMatchObject({ ok: true, value: { url: `${inside}/` } });
  });

  it("gives up on what leads in a circle", async () => {
    const address = await serve((request, response) => response.writeHead(302, { location: `${request.url}x` }).end());
    expect(await fetchOutside(address)).toEqual({ ok: false, error: expect.stringContaining("redirects") });
  });

  it("reads no answer without an end, packed or not", async () => {
    const endless = await serve((_, response) => {
      const chunk = Buffer.alloc(1_048_576, "x");
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on("drain", more).on("error", () => undefined);
      more();
    });
    expect(await fetchOutside(endless)).toEqual({ ok: false, error: expect.stringContaining("larger than 10 MB") });
    const bomb = gzipSync(Buffer.alloc(ANSWER_LIMIT * 20));
    const packed = await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
    expect(await fetchOutside(packed)).toEqual({ ok: false, error: expect.stringContaining("larger than 10 MB") });
  });

  it("says in words what went wrong", async () => {
    const gone = await serve((_, response) => response.writeHead(410).end());
    expect(await fetchOutside(gone)).toEqual({ ok: false, error: expect.stringContaining("status 410") });
    const rude = createSocket((socket) => socket.destroy());
    await new Promise<void>((resolve) => rude.listen(0, "127.0.0.1", resolve));
    const { port } = rude.address() as { port: number };
    expect(await fetchOutside(`http://127.0.0.1:${port}/`)).toEqual({ ok: false, error: expect.stringMatching(/\.$/) });
    rude.close();
    expect(await fetchOutside(`http://127.0.0.1:${port}/`)).toEqual({
      ok: false,
      error: "Nobody answers at this address.",
    });
  });
});
