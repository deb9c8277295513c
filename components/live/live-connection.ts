import { BEAT_EVERY, type LiveMessage, type Notice, type Topic, topicsOf } from "#lib/domain/live/notice.ts";

type Listener = (message: LiveMessage) => void;

const ADDRESS = "/live";
/** A server that says nothing for this long is not there, whatever the network believes. In ms, as all below. */
const SILENCE = BEAT_EVERY * 2.5;
/** A window that nobody sees gives its connection back: browsers allow one address six of them, over all windows. */
const HIDDEN_FOR = 60_000;
const [FIRST_WAIT, LONGEST_WAIT] = [1_000, 30_000];

const listeners = new Map<Topic, Set<Listener>>();
/** Those who have been told that listening began. */
const greeted = new WeakSet<Listener>();
let source: EventSource | null = null;
let asked = "";
let wait = FIRST_WAIT;
type Timer = ReturnType<typeof setTimeout> | undefined;
let opening: Timer;
let reopening: Timer;
let silence: Timer;
let hiding: Timer;

/** Tells the listener of everything about the topic until what is returned is called. One connection serves a whole window. */
export function listenLive(topic: Topic, listener: Listener): () => void {
  if (listeners.size === 0) watchVisibility("add");
  const there = listeners.get(topic) ?? new Set();
  listeners.set(topic, there.add(listener));
  openSoon();
  return () => {
    there.delete(listener);
    if (there.size === 0) listeners.delete(topic);
    if (listeners.size === 0) watchVisibility("remove");
    openSoon();
  };
}

/** What a page mounts and unmounts in one go becomes one question. */
function openSoon(): void {
  if (opening !== undefined) return;
  opening = setTimeout(() => {
    opening = undefined;
    ask();
  });
}

/** Has the connection that the listeners want: none, the one that is there, or another. */
function ask(): void {
  const topics = [...listeners.keys()].sort();
  if (topics.length === 0) close();
  if (topics.length === 0 || document.visibilityState === "hidden") return;
  const address = `${ADDRESS}?${new URLSearchParams(topics.map((topic) => ["topic", topic]))}`;
  if (source && asked === address) greet();
  else open(address);
}

function open(address: string): void {
  close();
  asked = address;
  const opened = new EventSource(address);
  source = opened;
  opened.addEventListener("ready", () => {
    wait = FIRST_WAIT;
    heard();
    greet({ again: true });
  });
  opened.addEventListener("missed", () => greet({ again: true }));
  opened.addEventListener("beat", heard);
  opened.addEventListener("message", ({ data }) => {
    heard();
    tell(JSON.parse(data) as Notice);
  });
  opened.addEventListener("end", ({ data }) => openLater(data === "stopping" || data === "slow" ? wait : LONGEST_WAIT));
  opened.addEventListener("error", () => openLater(wait));
  heard();
}

function close(): void {
  clearTimeout(silence);
  clearTimeout(reopening);
  source?.close();
  source = null;
  asked = "";
}

/** The browser's own repeating knows neither patience nor a server that is starting; windows come back one after another. */
function openLater(after: number): void {
  close();
  wait = Math.min(wait * 2, LONGEST_WAIT);
  reopening = setTimeout(ask, after * (0.75 + Math.random() / 2));
}

function heard(): void {
  clearTimeout(silence);
  silence = setTimeout(() => openLater(0), SILENCE);
}

function greet({ again = false } = {}): void {
  if (source?.readyState !== EventSource.OPEN) return;
  for (const listener of new Set([...listeners.values()].flatMap((all) => [...all]))) {
    const first = !greeted.has(listener);
    greeted.add(listener);
    if (first || again) listener({ kind: "live.caughtUp", first });
  }
}

function tell(notice: Notice): void {
  for (const listener of new Set(topicsOf(notice).flatMap((topic) => [...(listeners.get(topic) ?? [])])))
    listener(notice);
}

function watchVisibility(verb: "add" | "remove"): void {
  document[`${verb}EventListener`]("visibilitychange", onVisibility);
  window[`${verb}EventListener`]("online", onOnline);
}

function onVisibility(): void {
  clearTimeout(hiding);
  if (document.visibilityState === "hidden") hiding = setTimeout(close, HIDDEN_FOR);
  else ask();
}

function onOnline(): void {
  if (!source) ask();
}
