"use client";
import { useRouter } from "next/navigation";
import { useEffect, useOptimistic, useState, useTransition } from "react";
import { useAddressParam } from "#components/stories/use-address-param.ts";
import { answerOf } from "#components/ui/use-form-action.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { Judgement } from "#lib/domain/stories/approval.ts";
import type { ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import { expectedSheet, nextOpen, type ReviewChange } from "./expected-sheet.ts";

type Act<Input> = (input: Input) => Promise<ActionResult<void>>;
type Place = { editionId: string; sid: string };

export type ReviewActions = {
  readonly judge: Act<Place & { hash: string; judgement: Judgement; reason: string | null }>;
  readonly takeBack: Act<Place>;
  readonly resolve: Act<Place>;
  readonly dismiss: Act<Place & { hash: string; matter: string; reason: string }>;
};

/** What a reason is asked for: a judgement of the sentence, or the dismissal of one finding. */
export type Asking = { readonly kind: "queried" | "rejected" } | { readonly kind: "dismiss"; readonly matter: string };

export type Refusal = { readonly sid: string; readonly message: string; readonly reload: boolean };

type ReviewOptions = {
  readonly editionId: string;
  readonly reader: string;
  readonly sentences: readonly ReviewSentence[];
  /** The sentence that the address names. */
  readonly asked: string | null;
  readonly actions: ReviewActions;
};

/**
 * Going through the sentences. What is done shows at once; what the server refuses falls back to what it says, with
 * its sentence. After an approval the next open sentence comes up.
 */
export function useReview({ editionId, reader, sentences: sent, asked, actions }: ReviewOptions) {
  const [sentences, expect] = useOptimistic(sent, expectedSheet);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [spoken, setSpoken] = useState("");
  const [pending, startTransition] = useTransition();
  const [sid, setSid] = useAddressParam("sentence", asked, pending);
  const router = useRouter();
  useStaying(pending);
  const at = Math.max(
    0,
    sentences.findIndex((sentence) => sentence.sid === sid),
  );
  const current = sentences[at] ?? null;

  const show = (next: ReviewSentence | null | undefined) => {
    if (!next || next.sid === current?.sid) return;
    setAsking(null);
    setSid(next.sid);
  };
  const run = (change: ReviewChange, words: string, ask: () => Promise<ActionResult<void>>) => {
    setAsking(null);
    setSpoken(words);
    startTransition(async () => {
      expect({ ...change, by: reader, at: new Date().toISOString() });
      const result = await answerOf(ask);
      setRefusal(result.ok ? null : refusalOf(change.sid, result));
      if (!result.ok) setSpoken("");
    });
  };
  const showNextOpen = (said = "") => {
    const next = current && nextOpen(sentences, current.sid);
    if (!next) return setSpoken(`${said} Nothing else here waits for you.`.trim());
    if (said) setSpoken(`${said} Sentence ${sentences.indexOf(next) + 1} of ${sentences.length}.`);
    show(next);
  };
  const judge = (judgement: Judgement, reason: string | null) => {
    if (!current) return;
    const { sid: judged, hash } = current;
    run({ sid: judged, kind: "judged", judgement, reason }, WORDS[judgement], () =>
      actions.judge({ editionId, sid: judged, hash, judgement, reason }),
    );
    if (judgement === "approved") showNextOpen(WORDS.approved);
  };

  return {
    sentences,
    current,
    at,
    asking,
    refusal,
    spoken,
    pending,
    ask: setAsking,
    showAt: (place: number) => show(sentences[place]),
    showSid: (wanted: string) => show(sentences.find((sentence) => sentence.sid === wanted)),
    showNextOpen: () => showNextOpen(),
    approve: () => judge("approved", null),
    takeBack: () => {
      if (current)
        run({ sid: current.sid, kind: "takenBack" }, "Taken back.", () =>
          actions.takeBack({ editionId, sid: current.sid }),
        );
    },
    resolve: () => {
      if (current)
        run({ sid: current.sid, kind: "resolved" }, "Resolved.", () =>
          actions.resolve({ editionId, sid: current.sid }),
        );
    },
    answer: (reason: string) => {
      if (!asking || !current) return;
      if (asking.kind !== "dismiss") return judge(asking.kind, reason);
      const { sid: found, hash } = current;
      const { matter } = asking;
      run({ sid: found, kind: "dismissed", matter, reason }, "Finding dismissed.", () =>
        actions.dismiss({ editionId, sid: found, hash, matter, reason }),
      );
    },
    reload: () => {
      setRefusal(null);
      router.refresh();
    },
  };
}

/** What shows as said but is still on its way would be lost with the window. */
function useStaying(pending: boolean): void {
  useEffect(() => {
    if (!pending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [pending]);
}

export type Review = ReturnType<typeof useReview>;

const WORDS: Readonly<Record<Judgement, string>> = {
  approved: "Approved.",
  queried: "Queried.",
  rejected: "Rejected.",
};

function refusalOf(sid: string, failure: Extract<ActionResult<void>, { ok: false }>): Refusal {
  const reload = failure.code === "stale" || failure.code === "conflict" || failure.code === "not-found";
  return { sid, message: failure.issues?.[0]?.message ?? failure.message, reload };
}
