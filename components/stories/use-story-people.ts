"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "#components/live/use-live.ts";
import type { StoryPeople } from "#lib/domain/stories/story-people.ts";

/** Several people come and go at once: one look serves all. In ms. */
const GATHER = 200;
/** How long after its end a pen is looked for, in ms. */
const AFTER_END = 1_000;

type Story = { readonly id: string; readonly slug: string };

/** Who is in the story and who writes, as of now: read anew whenever that changes, and when a pen runs out unsaid. */
export function useStoryPeople({ id, slug }: Story, initial: StoryPeople): StoryPeople {
  const [people, setPeople] = useState(initial);
  useEffect(() => setPeople(initial), [initial]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = useCallback(
    (after: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(async () => {
        const found = await readPeople(slug);
        if (found) setPeople(found);
      }, after);
    },
    [slug],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useLive(`story:${id}`, ({ kind }) => {
    if (kind === "presence.changed" || kind === "pen.changed" || kind === "live.caughtUp") look(GATHER);
  });
  const { writer } = people;
  useEffect(() => {
    if (writer === null) return;
    // A pen is renewed long before it runs out, of which nobody is told: a look finds that, or that it is free.
    const runsOut = setTimeout(() => look(0), writer.secondsLeft * 1_000 + AFTER_END);
    return () => clearTimeout(runsOut);
  }, [writer, look]);
  return people;
}

/** Null when the desk cannot be reached or says no: what was known stays. */
async function readPeople(slug: string): Promise<StoryPeople | null> {
  try {
    const answer = await fetch(`/stories/${slug}/people`, { headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as StoryPeople) : null;
  } catch {
    return null;
  }
}
