"use client";
import { useEffect, useState } from "react";
import { HEAD_FIELDS, headOf } from "#lib/domain/stories/story-head.ts";
import type { StoryEditorProps, StoryText } from "../editor-types.ts";
import { type KeptText, openDeviceStore } from "./device-store.ts";

/** Words of this edition that are in no revision, from when the editor was last open. */
export type KeptOffer = {
  readonly from: "device" | "server";
  readonly text: StoryText;
  readonly baseRevisionId: string | null;
  readonly at: string;
};

/** Looks once for kept words that differ from the revision: `undefined` while looking, null when there are none. */
export function useKeptText(props: StoryEditorProps): readonly [KeptOffer | null | undefined, () => void] {
  const [offer, setOffer] = useState<KeptOffer | null | undefined>(undefined);
  const [{ editionId, draft, initial }] = useState(props);
  useEffect(() => {
    let isOpen = true;
    findOffer(editionId, draft, initial).then((found) => {
      if (isOpen) setOffer(found);
    });
    return () => {
      isOpen = false;
    };
  }, [editionId, draft, initial]);
  return [offer, () => setOffer(null)];
}

async function findOffer(
  editionId: string,
  draft: StoryEditorProps["draft"],
  initial: StoryText,
): Promise<KeptOffer | null> {
  const kept = await openDeviceStore()
    .load(editionId)
    .catch(() => null);
  const offers: KeptOffer[] = [
    ...(kept
      ? [{ from: "device", text: textOf(kept), baseRevisionId: kept.baseRevisionId, at: kept.keptAt } as const]
      : []),
    ...(draft
      ? [{ from: "server", text: draft, baseRevisionId: draft.baseRevisionId, at: draft.savedAt } as const]
      : []),
  ];
  const differing = offers.filter(({ text }) => !isSameText(text, initial));
  return differing.toSorted((a, b) => b.at.localeCompare(a.at)).at(0) ?? null;
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
