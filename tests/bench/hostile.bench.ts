import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import startDesk from "#tests/support/desk-for-browsers.ts";
import { residentMegabytes } from "./desk-memory.ts";
import { HOSTILE_ANSWERS, type HostileFile, hostileFiles } from "./hostile-files.ts";
import { type Bench, type BenchResult, median, percentile } from "./measure.ts";

const ROUNDS = 5;
/** A page that the program makes for each who asks, and ms between two who ask. */
const OTHERS_PAGE = "/articles/ferry-passengers-safe";
const OTHERS_PAUSE = 10;
const IDLE_MS = 4000;

export const hostileBench: Bench = {
  names: ["hostile"],
  slow: true,
  run: async () => {
    process.env.STET_FETCH_NETWORKS = "127.0.0.1/32";
    const stop = await startDesk();
    try {
      return await hostile(process.env.STET_E2E_URL ?? "");
    } finally {
      const { closeDatabase } = await import("#lib/server/db.ts");
      await closeDatabase();
      await stop();
    }
  },
};

/** How a hostile thing ended. */
type End = { readonly ms: number; readonly refusal: string | null };

/** Each kind sent to the desk some times, one after the other, while others ask for a page: ms until it is refused; p95 is the slowest. */
async function hostile(desk: string): Promise<readonly BenchResult[]> {
  Object.assign(process.env, {
    DATABASE_URL: process.env.STET_E2E_DATABASE_URL,
    AUTH_SECRET: "a secret for the tests alone, which guards nothing",
    AUDIT_SECRET: "another secret for the tests, which guards nothing",
  });
  const files = hostileFiles();
  const others = askOn(`${desk}${OTHERS_PAGE}`);
  await sleep(IDLE_MS);
  const results = [idleOf(others.take())];
  const send = await sender(desk);
  for (const [kind, file] of Object.entries(files)) results.push(await measure(kind, () => send(file), others.take));
  const hosts = await hostileHost();
  for (const path of Object.keys(HOSTILE_ANSWERS))
    results.push(await measure(`answer that is ${path.slice(1)}`, () => hosts.feed(path), others.take));
  await Promise.all([others.stop(), hosts.stop()]);
  return results;
}

function idleOf(times: readonly number[]): BenchResult {
  const others = { p50: median(times), p95: percentile(times, 0.99), runs: times.length };
  return { name: "hostile (others alone)", unit: "ms", ...others, note: "p95 is the 99th percentile here" };
}

async function measure(kind: string, send: () => Promise<End>, others: () => readonly number[]): Promise<BenchResult> {
  const before = residentMegabytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, residentMegabytes());
  }, 10);
  others();
  const ends: End[] = [];
  while (ends.length < ROUNDS) ends.push(await send());
  // Those whom the last one held up have their answers by then.
  await sleep(300);
  clearInterval(watch);
  const p99 = percentile(others(), 0.99);
  const times = ends.map(({ ms }) => ms);
  const refusal = ends.some((end) => end.refusal === null) ? "taken in" : ends[0]?.refusal;
  const note = `+${Math.round(most - before)} MB, others' p99 ${Math.round(p99)} ms: ${refusal}`;
  const result = { unit: "ms", p50: median(times), p95: Math.max(...times), runs: ROUNDS, goal: 1000 } as const;
  return { name: `hostile: ${kind}`, ...result, note };
}

/** Somebody else at the desk, who asks on and on; `take` gives the ms of the answers since it was called last. */
function askOn(url: string) {
  let [times, stopped]: [number[], boolean] = [[], false];
  const asking = (async () => {
    while (!stopped) {
      const start = performance.now();
      const answer = await fetch(url);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${url} answers with ${answer.status}.`);
      times.push(performance.now() - start);
      await sleep(OTHERS_PAUSE);
    }
  })();
  const take = () => {
    const taken = times;
    times = [];
    return taken;
  };
  const stop = () => {
    stopped = true;
    return asking;
  };
  return { take, stop };
}

/** Posts a file as an agency's program does. */
async function sender(desk: string): Promise<(file: HostileFile) => Promise<End>> {
  const { makeToken } = await import("#lib/server/intake/tokens/mutations.ts");
  const { buildPerson } = await import("#tests/support/build-people.ts");
  const actor = await buildPerson({ roles: ["admin"] });
  const { secret } = await makeToken(actor, { name: "A hostile line", scopes: ["wires:write"] });
  return async ({ name, mediaType, bytes, stream }) => {
    const start = performance.now();
    const headers = {
      authorization: `Bearer ${secret}`,
      "content-type": mediaType,
      ...(stream ? {} : { "content-length": bytes.length }),
    };
    const posted = request(`${desk}/api/wires?name=${name}`, { method: "POST", headers });
    const answered = once(posted, "response");
    // Who is refused early is cut off in the middle of sending.
    posted.on("error", () => undefined);
    posted.end(bytes);
    const [response] = (await answered) as [AsyncIterable<Buffer> & { readonly statusCode: number }];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    const ms = performance.now() - start;
    posted.destroy();
    const { message } = JSON.parse(Buffer.concat(chunks).toString()) as { readonly message?: string };
    return { ms, refusal: response.statusCode < 400 ? null : (message ?? null) };
  };
}

/** A host whose answers are hostile, and the desk asking it for a feed: by its queue, at once. */
async function hostileHost() {
  const host = createServer(({ url = "" }, response) => answer(url, response));
  host.listen(0, "127.0.0.1");
  await once(host, "listening");
  const address = host.address();
  const port = typeof address === "object" ? address?.port : 0;
  const queue = new PgBoss({ connectionString: process.env.DATABASE_URL ?? "", supervise: false, schedule: false });
  await queue.start();
  const stop = async () => {
    host.closeAllConnections();
    host.close();
    await queue.stop({ graceful: false });
  };
  return { stop, feed: async (path: string) => feedAt(`http://127.0.0.1:${port}${path}`, host, queue) };
}

async function feedAt(url: string, host: ReturnType<typeof createServer>, queue: PgBoss): Promise<End> {
  const { db } = await import("#lib/server/db.ts");
  const { addFeed, removeFeed } = await import("#lib/server/intake/feeds/mutations.ts");
  const { buildPerson } = await import("#tests/support/build-people.ts");
  const editor = await buildPerson({ roles: ["editor"] });
  const feedId = await addFeed(editor, { url, title: "A hostile host", everyMinutes: 60 });
  const asked = once(host, "request");
  await queue.send("feed", { feedId }, { singletonKey: feedId });
  await asked;
  const start = performance.now();
  for (;;) {
    const { problem } = await db.feed.findUniqueOrThrow({ where: { id: feedId }, select: { problem: true } });
    const ms = performance.now() - start;
    if (problem === null && ms < 20_000) {
      await sleep(10);
      continue;
    }
    await removeFeed(editor, feedId);
    return { ms, refusal: problem };
  }
}

function answer(url: string, response: ServerResponse): void {
  const hostileAnswer = HOSTILE_ANSWERS[url];
  if (hostileAnswer === undefined) {
    response.writeHead(404).end();
  } else if (hostileAnswer === "endless") {
    const chunk = Buffer.alloc(65_536, "x");
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more).on("error", () => undefined);
    more();
  } else {
    response
      .writeHead(200, { "content-encoding": "gzip", "content-type": "application/xml" })
      .end(hostileAnswer.packed);
  }
}
