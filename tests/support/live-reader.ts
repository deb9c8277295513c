import { expect } from "vitest";

export type LiveReader = {
  readonly status: number;
  /** What was heard so far: an event's name, or the kind of a notice. */
  readonly heard: readonly string[];
  /** Waits until this was heard, for as long as a test may. */
  readonly until: (name: string) => Promise<void>;
  /** Waits until the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly close: () => void;
};

/** Reads server-sent events from a real connection. */
export async function readLive(url: string, as: string, topics: readonly string[]): Promise<LiveReader> {
  const closing = new AbortController();
  const query = new URLSearchParams([["as", as], ...topics.map((topic) => ["topic", topic])]);
  const response = await fetch(`${url}/?${query}`, { signal: closing.signal });
  const heard: string[] = [];
  const ended = read(response, heard).catch(() => undefined);
  return {
    status: response.status,
    heard,
    until: (name) => expect.poll(() => heard, { timeout: 20_000, interval: 10 }).toContain(name),
    ended,
    close: () => closing.abort(),
  };
}

async function read(response: Response, heard: string[]): Promise<void> {
  let rest = "";
  const utf8 = new TextDecoder();
  for await (const piece of response.body ?? []) {
    const events = (rest + utf8.decode(piece, { stream: true })).split("\n\n");
    rest = events.pop() ?? "";
    heard.push(...events.map(nameOf));
  }
}

function nameOf(event: string): string {
  const [, name] = /^event: (.*)$/m.exec(event) ?? [];
  const [, data = ""] = /^data: (.*)$/m.exec(event) ?? [];
  return name === undefined ? JSON.parse(data).kind : [name, data].join(" ").trim();
}
