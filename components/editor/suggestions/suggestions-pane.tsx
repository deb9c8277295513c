"use client";
import { CheckIcon, ChevronDownIcon, ChevronUpIcon, XIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import type { Suggestion } from "#lib/editor/queries/suggestions-of.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import type { Suggestions } from "./use-suggestions.ts";

type SuggestionsPaneProps = {
  readonly suggestions: Suggestions;
  readonly sentences: readonly StorySentence[];
  readonly activeSid: string | null;
  readonly mayWrite: boolean;
  /** What is suggested beside the text. */
  readonly children?: ReactNode;
};

/** What somebody suggests, in the order of the text, to be accepted or rejected one by one or together. */
export function SuggestionsPane({ suggestions, sentences, activeSid, mayWrite, children }: SuggestionsPaneProps) {
  const { open, isOn, toggle, decide, decideInSentence } = suggestions;
  const inSentence = open.filter(({ sids }) => activeSid !== null && sids.includes(activeSid)).length;
  return (
    <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-2 px-3 pb-6 *:shrink-0">
      <Head suggestions={suggestions} />
      <Switch
        label="Suggest instead of writing"
        hint="What stands stays until somebody accepts. Only words can be suggested."
        checked={isOn}
        disabled={!mayWrite}
        onCheckedChange={toggle}
        // Its least height would let a full pane push its hint under what follows.
        className="shrink-0"
      />
      {open.length > 0 ? (
        <p className="text-muted-foreground text-xs">
          Nothing is submitted, signed off or published while one is open.
        </p>
      ) : null}
      <ul>
        {open.map((suggestion) => (
          <SuggestionRow
            key={suggestion.id}
            {...{ suggestion, suggestions, mayWrite }}
            number={sentences.findIndex(({ sid }) => suggestion.sids.includes(sid)) + 1}
          />
        ))}
      </ul>
      {inSentence > 1 ? <Both words="in this sentence" disabled={!mayWrite} onDecide={decideInSentence} /> : null}
      {open.length > 1 ? <Both words="all" disabled={!mayWrite} onDecide={decide} /> : null}
      {children}
    </div>
  );
}

function Head({ suggestions }: Pick<SuggestionsPaneProps, "suggestions">) {
  const { nextSuggestion, previousSuggestion } = editorShortcuts;
  const { open, step } = suggestions;
  const none = open.length === 0;
  return (
    <div className="sticky top-0 z-10 flex items-center gap-1 bg-background py-1">
      <h3 className="flex-1 font-semibold text-xs">
        {none ? "No open suggestions in the text" : counted(open.length, "open suggestion")}
      </h3>
      <IconButton
        size="sm"
        label={previousSuggestion.label}
        keys={previousSuggestion.keys}
        disabled={none}
        onClick={() => step(-1)}
      >
        <ChevronUpIcon />
      </IconButton>
      <IconButton
        size="sm"
        label={nextSuggestion.label}
        keys={nextSuggestion.keys}
        disabled={none}
        onClick={() => step(1)}
      >
        <ChevronDownIcon />
      </IconButton>
    </div>
  );
}

type SuggestionRowProps = Pick<SuggestionsPaneProps, "suggestions" | "mayWrite"> & {
  readonly suggestion: Suggestion;
  /** Of its sentence; 0 for one that is only suggested. */
  readonly number: number;
};

function SuggestionRow({ suggestion, suggestions, mayWrite, number }: SuggestionRowProps) {
  const { id, inserted, removed } = suggestion;
  const whose = suggestions.book.whose(id);
  return (
    <li
      aria-current={suggestions.activeId === id || undefined}
      className="flex items-start gap-1 border-t border-l-2 border-l-transparent py-1.5 pl-2 aria-current:border-l-foreground"
    >
      <button
        type="button"
        onClick={() => suggestions.goTo(suggestion)}
        className="flex min-w-0 flex-1 flex-col items-start gap-0.5 text-left hover:bg-accent max-md:min-h-11"
      >
        <span dir="auto" className="font-story text-base">
          {removed ? <del className="mark-deletion">{removed}</del> : null}{" "}
          {inserted ? <ins className="mark-insertion">{inserted}</ins> : null}
        </span>
        <span className="text-muted-foreground text-xs">
          {whose ? (whose.isMine ? "You" : whose.by) : "Somebody"}
          {whose ? (
            <>
              , <LocalTime iso={whose.at} />
            </>
          ) : null}
          {number > 0 ? `, sentence ${number}` : ", a new sentence"}
        </span>
      </button>
      <IconButton
        size="sm"
        label="Accept"
        disabled={!mayWrite}
        onClick={() => suggestions.decide("accept", { ids: [id] })}
      >
        <CheckIcon />
      </IconButton>
      <IconButton
        size="sm"
        label="Reject"
        disabled={!mayWrite}
        onClick={() => suggestions.decide("reject", { ids: [id] })}
      >
        <XIcon />
      </IconButton>
    </li>
  );
}

type BothProps = {
  readonly words: string;
  readonly disabled: boolean;
  readonly onDecide: (decision: "accept" | "reject") => void;
};

function Both({ words, disabled, onDecide }: BothProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" disabled={disabled} onClick={() => onDecide("accept")}>
        Accept {words}
      </Button>
      <Button size="sm" variant="ghost" disabled={disabled} onClick={() => onDecide("reject")}>
        Reject {words}
      </Button>
    </div>
  );
}
