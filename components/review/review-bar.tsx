"use client";
import { ChevronLeftIcon, ChevronRightIcon } from "lucide-react";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Judging } from "./judging.ts";
import { ReasonForm } from "./reason-form.tsx";
import type { Review } from "./use-review.ts";

type ReviewBarProps = { readonly review: Review; readonly judging: Judging };

/** What can be said of the sentence, always in the same place; why it cannot be approved is said beside. */
export function ReviewBar({ review, judging }: ReviewBarProps) {
  return (
    <div
      data-print="no"
      className="shrink-0 border-t bg-background px-4 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] md:px-8"
    >
      {review.asking ? (
        <ReasonForm asking={review.asking.kind} onAnswer={review.answer} onCancel={() => review.ask(null)} />
      ) : (
        <>
          <Why judging={judging} />
          <div className="flex items-center gap-2 max-md:items-start max-md:gap-1">
            <Verbs review={review} judging={judging} />
            <Walk review={review} />
          </div>
        </>
      )}
    </div>
  );
}

function Why({ judging }: { readonly judging: Judging }) {
  if (judging.approve === null) return null;
  return <p className="mb-1.5 text-muted-foreground text-xs">{judging.approve}</p>;
}

function Verbs({ review, judging }: ReviewBarProps) {
  return (
    <div className="flex min-w-0 flex-1 flex-wrap gap-2 max-md:gap-1">
      <Verb words="Approve" keys="a" barred={judging.approve} variant="primary" onClick={review.approve} />
      <Verb words="Query" keys="q" barred={judging.query} onClick={() => review.ask({ kind: "queried" })} />
      <Verb words="Reject" keys="r" barred={judging.reject} onClick={() => review.ask({ kind: "rejected" })} />
      {judging.resolve === null ? (
        <Verb words="Resolve" keys="o" barred={null} variant="ghost" onClick={review.resolve} />
      ) : null}
      {judging.takeBack === null ? (
        <Verb words="Take back" keys="u" barred={null} variant="ghost" onClick={review.takeBack} />
      ) : null}
    </div>
  );
}

type VerbProps = Pick<ButtonProps, "variant" | "onClick"> & {
  readonly words: string;
  readonly keys: string;
  /** Why not; null when it can be done. */
  readonly barred: string | null;
};

function Verb({ words, keys, barred, variant, onClick }: VerbProps) {
  const caps = variant === "primary" ? "border-primary-foreground/30 text-primary-foreground" : "";
  return (
    <Button
      variant={variant}
      disabled={barred !== null}
      title={barred ?? undefined}
      onClick={onClick}
      className="max-md:px-2.5"
    >
      {words}
      <span className="max-md:hidden">
        <Kbd aside keys={keys} className={caps} />
      </span>
    </Button>
  );
}

function Walk({ review }: { readonly review: Review }) {
  const { at, sentences } = review;
  return (
    <div className="flex shrink-0 items-center">
      <span className="mr-1 text-muted-foreground text-xs tabular-nums max-md:hidden">
        {at + 1} of {sentences.length}
      </span>
      <IconButton label="Previous sentence" keys="k" disabled={at === 0} onClick={() => review.showAt(at - 1)}>
        <ChevronLeftIcon />
      </IconButton>
      <IconButton
        label="Next sentence"
        keys="j"
        disabled={at >= sentences.length - 1}
        onClick={() => review.showAt(at + 1)}
      >
        <ChevronRightIcon />
      </IconButton>
    </div>
  );
}
