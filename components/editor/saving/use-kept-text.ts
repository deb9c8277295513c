"use client";
import { useCallback, useEffect, useLayoutEffect, useState } from "react";
import { HEAD_FIELDS, headOf } from "#lib/domain/stories/story-head.ts";
import type { KeptDraft, StoryEditorProps, StoryText } from "../editor-types.ts";
import { deviceStore, type KeptText, openDeviceStore } from "./device-store.ts";
import { isNewWindow, openWindows, ownWindow } from "./own-window.ts";

/** Words of this edition that are in no revision, from when the editor was last open or from another window. */
export type KeptOffer = {
  readonly from: "device" | "server";
  readonly text: StoryText;
  readonly baseRevisionId: string | null;
  readonly at: string;
  readonly windowId: string;
  /** The window that they were typed in: this one, another that is open and holds them still, or one that is gone. */
  readonly window: "own" | "open" | "gone";
};

export type KeptTexts = {
  /** The newest that differs from the saved text: `undefined` while looking, null when there is none. */
  readonly offer: KeptOffer | null | undefined;
  /** Whether one may write: nothing is offered, and no kept words can be written over. */
  readonly isClear: boolean;
  /** Looks again, other open windows of this person included: this one goes on from them. */
  readonly lookAgain: (saved: StoryText) => Promise<void>;
  /** The offer was taken: it is kept by this window now. */
  readonly taken: () => void;
  /** The offer was declined, and is not made again. */
  readonly declined: () => void;
};

// As soon as the script is there: the answers are waited for before anybody may write.
if (typeof window !== "undefined") {
  openDeviceStore();
  void ownWindow();
}

/** What this page has opened so far: this window may keep words of it under its own name. */
const opened = new Set<string>();

/** Looks for kept words that differ from the saved text, on this device and on the server, one offer at a time. */
export function useKeptText(props: StoryEditorProps): KeptTexts {
  const [offers, setOffers] = useState<readonly KeptOffer[] | undefined>(undefined);
  const [{ editionId, drafts, initial, actions }] = useState(props);
  // A window that is new has kept nothing, and need not wait for what the device says of others.
  const [isFirst] = useState(() => isNewWindow() && !opened.has(editionId));
  useEffect(() => void opened.add(editionId), [editionId]);
  // Asked before the page is drawn: any other waits for the answer.
  const [around] = useState(() => (typeof window === "undefined" ? null : lookAround(editionId)));
  useLayoutEffect(() => {
    let isOpen = true;
    around?.then((known) => {
      if (isOpen) setOffers(offersOf(known, { drafts, saved: initial, fromOpen: false }));
    });
    return () => {
      isOpen = false;
    };
  }, [drafts, initial, around]);

  const lookAgain = useCallback(
    async (saved: StoryText) => {
      const found = offersOf(await lookAround(editionId), { drafts: [], saved, fromOpen: true });
      const isElsewhere = ({ windowId }: KeptOffer) => !found.some((one) => one.windowId === windowId);
      setOffers((known = []) => [...known.filter(isElsewhere), ...found]);
    },
    [editionId],
  );
  const discard = (windowId: string) => {
    deviceStore.remove(editionId, windowId).catch(() => undefined);
    actions.discardDraft({ editionId, windowId }).catch(() => undefined);
  };
  const first = offers?.[0];
  return {
    offer: offers === undefined ? undefined : (first ?? null),
    isClear: offers === undefined ? isFirst : first === undefined,
    lookAgain,
    taken: () => {
      // What this window kept under its own name, the words that were brought back have replaced.
      if (first?.window === "gone") discard(first.windowId);
      // Another offer would write over them.
      setOffers([]);
    },
    declined: () => {
      // A window that is open holds its words itself, and what it keeps of them is its own to throw away.
      if (first && first.window !== "open") discard(first.windowId);
      setOffers(offers?.filter(({ windowId }) => windowId !== first?.windowId));
    },
  };
}

type Around = {
  readonly kept: readonly KeptText[];
  readonly open: ReadonlySet<string>;
  /** The name of this window. */
  readonly own: string;
};

/** What this browser keeps of an edition, and which of its windows are open. */
async function lookAround(editionId: string): Promise<Around> {
  const [kept, open, own] = await Promise.all([
    deviceStore.list(editionId).catch(() => []),
    openWindows().catch(() => new Set<string>()),
    ownWindow(),
  ]);
  return { kept, open, own };
}

type Search = {
  readonly drafts: readonly KeptDraft[];
  readonly saved: StoryText;
  /** Whether windows that are open count. */
  readonly fromOpen: boolean;
};

function offersOf({ kept, open, own }: Around, { drafts, saved, fromOpen }: Search): readonly KeptOffer[] {
  const windowOf = (windowId: string) => (windowId === own ? "own" : open.has(windowId) ? "open" : "gone");
  const offers: KeptOffer[] = [
    ...kept.map((one) => ({ ...asOffer(one, one.keptAt), from: "device" as const, text: textOf(one) })),
    ...drafts.map((one) => ({ ...asOffer(one, one.savedAt), from: "server" as const, text: one })),
  ].map((offer) => ({ ...offer, window: windowOf(offer.windowId) }));
  const unwanted = fromOpen ? "own" : "open";
  return offers
    .filter((offer) => offer.window !== unwanted && !isSameText(offer.text, saved))
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

function asOffer(
  { windowId, baseRevisionId }: { readonly windowId: string; readonly baseRevisionId: string | null },
  at: string,
) {
  return { windowId, baseRevisionId, at };
}

function textOf(kept: KeptText): StoryText {
  return { ...headOf(kept), document: JSON.parse(kept.document) };
}

function isSameText(a: StoryText, b: StoryText): boolean {
  const form = ({ document, ...head }: StoryText) =>
    JSON.stringify([HEAD_FIELDS.map((field) => head[field]), sorted(document)]);
  return form(a) === form(b);
}

/** A database gives an object's keys back in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
