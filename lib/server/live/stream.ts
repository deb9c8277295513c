import "server-only";
import { idOfTopic, type Notice, parseTopic, type Topic } from "#lib/domain/live/notice.ts";
import { requireMay } from "../access.ts";
import { AppError } from "../errors.ts";
import { logError } from "../log.ts";
import type { Actor } from "../session.ts";
import { countStories } from "./data.ts";
import { type EndReason, joinHub, type LiveClient } from "./hub.ts";
import { enterStories, leaveStories } from "./presence/mutations.ts";

/** A window looks at a story or two; more is a mistake. */
const MOST_TOPICS = 8;
/** Notices of one moment leave as one piece, and what was said twice is said once. */
const GATHER_MS = 30;
/** A window that is this far behind is sent away: it comes back and reads everything anew. */
const MOST_WAITING = 500;
const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Neither a proxy nor Next's own compression may hold pieces back.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  connection: "close",
};

/**
 * Server-sent events about the topics for as long as the window stays, its session runs and the server does: `ready`
 * when listening has begun, a message for each notice, `missed` where some may have got lost, `beat`, and `end` with
 * the reason. Refuses a topic that is none, a story that is not there, and what concerns somebody else.
 */
export async function liveStream(actor: Actor, written: readonly string[], gone: AbortSignal): Promise<Response> {
  const topics = await requireTopics(actor, written);
  return new Response(eventsFor(actor, topics, gone), { headers: HEADERS });
}

async function requireTopics(actor: Actor, written: readonly string[]): Promise<ReadonlySet<Topic>> {
  const topics = new Set(written.map(requireTopic));
  if (topics.size === 0 || topics.size > MOST_TOPICS) throw new AppError("refused", "Ask for one to eight topics.");
  requireMay(actor, "story.read");
  for (const topic of topics)
    if (topic.startsWith("person:") && idOfTopic(topic) !== actor.id) throw new AppError("not-allowed");
  const stories = storiesOf(topics);
  if (stories.length > 0 && (await countStories(stories)) < stories.length) throw new AppError("not-found");
  return topics;
}

function storiesOf(topics: ReadonlySet<Topic>): readonly string[] {
  return [...topics].flatMap((topic) => (topic.startsWith("story:") ? (idOfTopic(topic) ?? []) : []));
}

function requireTopic(written: string): Topic {
  const topic = parseTopic(written);
  if (topic === null) throw new AppError("refused", "A topic is desk, story:… or person:… with an id.");
  return topic;
}

function eventsFor(actor: Actor, topics: ReadonlySet<Topic>, gone: AbortSignal): ReadableStream<Uint8Array> {
  const utf8 = new TextEncoder();
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let leave: (() => void) | null = null;
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  let presences: readonly string[] = [];

  const stop = () => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    leave?.();
    void quietly(() => leaveStories(presences));
  };
  const flush = () => {
    timer = undefined;
    // A window that does not read leaves its notices waiting, each kept once; `pull` comes back for them.
    if (!open || waiting.size === 0 || (controller.desiredSize ?? 0) <= 0) return;
    const piece = utf8.encode([...waiting].join(""));
    // Before it is handed over: that asks for the next piece at once.
    waiting.clear();
    controller.enqueue(piece);
  };
  const say = (event: string) => {
    if (!open) return;
    waiting.add(event);
    if (waiting.size > MOST_WAITING) end("slow");
    else timer ??= setTimeout(flush, GATHER_MS);
  };
  const end = (reason: EndReason) => {
    if (!open) return;
    stop();
    controller.enqueue(utf8.encode(sseEvent("end", reason)));
    controller.close();
  };
  const client: LiveClient = {
    personId: actor.id,
    sessionId: actor.sessionId,
    topics,
    presences: () => presences,
    tell: (notice) => say(sseMessage(notice)),
    resume: () => say(sseEvent("missed", "")),
    beat: () => say(sseEvent("beat", "")),
    end,
  };
  return new ReadableStream(
    {
      start: async (opened) => {
        controller = opened;
        gone.addEventListener("abort", stop);
        leave = await joinHub(client);
        presences = await enterStories(actor.id, storiesOf(topics));
        if (open) say(sseEvent("ready", ""));
        else {
          leave();
          await leaveStories(presences);
        }
      },
      pull: flush,
      cancel: stop,
    },
    { highWaterMark: 4 },
  );
}

/** Nobody waits for it any more: a window that is gone is forgotten by itself in the end. */
async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logError(error, "live");
  }
}

function sseMessage(notice: Notice): string {
  return `data: ${JSON.stringify(notice)}\n\n`;
}

function sseEvent(name: string, data: string): string {
  return `event: ${name}\ndata: ${data}\n\n`;
}
