import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { BEAT_EVERY, type Notice, type Topic, topicsOf } from "#lib/domain/live/notice.ts";
import { EVENT_CHANNEL } from "../audit/mutations.ts";
import { now } from "../clock.ts";
import { logError } from "../log.ts";
import { type Listening, listenTo, listRunningSessions } from "./data.ts";
import { keepPresent } from "./presence/mutations.ts";

/** Why a stream ends from our side: the session is over, what the person may do changed, or the server stops. */
export type EndReason = "session" | "access" | "stopping" | "slow";

/** A window that listens. */
export type LiveClient = {
  readonly personId: string;
  readonly sessionId: string;
  readonly topics: ReadonlySet<Topic>;
  /** What says that its person is in the stories of its topics. */
  readonly presences: () => readonly string[];
  readonly tell: (notice: Notice) => void;
  /** Notices may have been missed. */
  readonly resume: () => void;
  readonly beat: () => void;
  readonly end: (reason: EndReason) => void;
};

type Hub = {
  readonly clients: Set<LiveClient>;
  readonly stopping: AbortController;
  readonly timer: NodeJS.Timeout;
  /** Settles when the database is listened to. */
  listening: Promise<Listening>;
};

const [FIRST_WAIT, LONGEST_WAIT] = [250, 5_000];

/** One connection to the database serves every window of this process; Next loads modules more than once. */
const kept = globalThis as typeof globalThis & { stetLive?: Hub };

/** Adds a window, once the database is listened to, and returns what takes it away again. */
export async function joinHub(client: LiveClient): Promise<() => void> {
  kept.stetLive ??= openHub();
  const { clients, listening } = kept.stetLive;
  await listening;
  clients.add(client);
  return () => void clients.delete(client);
}

/** Ends every stream and the connection: the process is about to end. */
export async function closeHub(): Promise<void> {
  const hub = kept.stetLive;
  if (!hub) return;
  delete kept.stetLive;
  clearInterval(hub.timer);
  hub.stopping.abort();
  for (const client of [...hub.clients]) client.end("stopping");
  const listening = await hub.listening.catch(() => null);
  await listening?.close();
}

function openHub(): Hub {
  const clients = new Set<LiveClient>();
  const stopping = new AbortController();
  const timer = setInterval(() => void look(hub), BEAT_EVERY);
  const hub: Hub = { clients, stopping, timer, listening: listen(clients, stopping.signal) };
  timer.unref();
  void listenAgain(hub);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void closeHub());
  return hub;
}

/** Tries until the database is listened to, or the process stops. */
async function listen(clients: ReadonlySet<LiveClient>, stopping: AbortSignal): Promise<Listening> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await listenTo(EVENT_CHANNEL, (payload) => tellAll(clients, payload));
    } catch (error) {
      if (wait === FIRST_WAIT) logError(error, "live");
      await sleep(wait, undefined, { signal: stopping });
    }
  }
}

/** For as long as the hub is open: what was said while the database was not listened to is lost, and told as such. */
async function listenAgain(hub: Hub): Promise<void> {
  const { clients, stopping } = hub;
  try {
    for (;;) {
      const { ended } = await hub.listening;
      await ended;
      if (stopping.signal.aborted) return;
      hub.listening = listen(clients, stopping.signal);
      await hub.listening;
      for (const client of clients) client.resume();
    }
  } catch (error) {
    if (!stopping.signal.aborted) logError(error, "live");
  }
}

function tellAll(clients: ReadonlySet<LiveClient>, payload: string): void {
  try {
    tell(clients, JSON.parse(payload) as Notice);
  } catch (error) {
    // The channel is open to whoever has the database: what is said there must not end this process.
    logError(error, "live");
  }
}

function tell(clients: ReadonlySet<LiveClient>, notice: Notice): void {
  const { kind, personId, subjectId } = notice;
  const topics = topicsOf(notice);
  if (kind === "session.ended") endAll(clients, (client) => client.sessionId === subjectId);
  else if (kind === "access.changed") endAll(clients, (client) => client.personId === personId, "access");
  else for (const client of clients) if (topics.some((topic) => client.topics.has(topic))) client.tell(notice);
}

function endAll(
  clients: ReadonlySet<LiveClient>,
  isMeant: (client: LiveClient) => boolean,
  reason: EndReason = "session",
): void {
  for (const client of [...clients].filter(isMeant)) client.end(reason);
}

/** Every so often: says that we are there, ends what has run out, and finds out whether the database still answers. */
async function look({ clients, listening }: Hub): Promise<void> {
  try {
    for (const client of clients) client.beat();
    await keepPresent([...clients].flatMap((client) => client.presences()));
    const running = await listRunningSessions([...new Set([...clients].map(({ sessionId }) => sessionId))], now());
    endAll(clients, ({ sessionId }) => !running.has(sessionId));
    const connection = await listening;
    // Ended here, a connection that hangs is opened again by `listenAgain`.
    await connection.check().catch(() => connection.close());
  } catch (error) {
    logError(error, "live");
  }
}
