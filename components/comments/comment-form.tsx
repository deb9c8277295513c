"use client";
import { type KeyboardEvent, type SyntheticEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { COMMENT_LENGTH, type Mentionable, mentionBefore, peopleNamed } from "#lib/domain/stories/threads.ts";

type CommentFormProps = {
  readonly label: string;
  /** "Comment", "Answer". */
  readonly verb: string;
  readonly people: readonly Mentionable[];
  readonly initial?: string;
  readonly autoFocus?: boolean;
  /** Null when it was said; else why not, and the words stay. */
  readonly onSend: (body: string) => Promise<string | null>;
  readonly onCancel?: () => void;
};

const MOST_NAMES = 6;

/** Where a comment is written. `@` offers the people of the desk; Mod+Enter sends, Escape leaves. */
export function CommentForm({ label, verb, people, initial = "", autoFocus, onSend, onCancel }: CommentFormProps) {
  const [body, setBody] = useState(initial);
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const naming = useNaming(body, people);
  const list = useId();
  const send = async () => {
    if (sending) return;
    if (body.trim() === "") return setProblem("Write something first.");
    setSending(true);
    const refusal = await onSend(body.trim());
    setSending(false);
    setProblem(refusal ?? undefined);
    if (refusal === null) setBody("");
  };
  const name = (person: Mentionable | undefined) => {
    if (person) setBody(naming.completed(person));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    else if (naming.options.length > 0 && (event.key === "Enter" || event.key === "Tab")) name(naming.chosen);
    else if (naming.options.length > 0 && event.key === "ArrowDown") naming.step(1);
    else if (naming.options.length > 0 && event.key === "ArrowUp") naming.step(-1);
    else if (event.key === "Escape" && naming.options.length > 0) naming.leave();
    else if (event.key === "Escape" && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative flex flex-col gap-1.5">
      <Field label={label} hideLabel error={problem}>
        <Textarea
          value={body}
          onValueChange={setBody}
          onKeyDown={onKeyDown}
          onSelect={(event: SyntheticEvent<HTMLTextAreaElement>) => naming.moved(event.currentTarget.selectionStart)}
          placeholder={`${label}; @ names somebody`}
          maxLength={COMMENT_LENGTH}
          autoFocus={autoFocus}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={naming.options.length > 0}
          aria-controls={list}
          aria-activedescendant={naming.chosen ? `${list}-${naming.chosen.id}` : undefined}
          className="min-h-9 max-md:min-h-16"
        />
      </Field>
      <NameList id={list} options={naming.options} chosen={naming.chosen} onChoose={name} />
      <div className="flex gap-2">
        <Button size="sm" variant="primary" disabled={sending} onClick={send}>
          {verb}
        </Button>
        {onCancel ? (
          <Button size="sm" variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type NameListProps = {
  readonly id: string;
  readonly options: readonly Mentionable[];
  readonly chosen: Mentionable | undefined;
  readonly onChoose: (person: Mentionable) => void;
};

function NameList({ id, options, chosen, onChoose }: NameListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="People"
      hidden={options.length === 0}
      className="rounded-md border bg-popover p-1 shadow-float"
    >
      {options.map((person) => (
        // The caret stays in the text: its keys choose, and so does a press.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text above has the keys
        // biome-ignore lint/a11y/useFocusableInteractive: the text above has the focus
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          aria-selected={person.id === chosen?.id}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
          className="rounded-sm px-2 py-1 aria-selected:bg-accent max-md:py-3"
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}

/** Whom the words before the caret may be about to name. */
function useNaming(body: string, people: readonly Mentionable[]) {
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState<number | null>(null);
  const mention = mentionBefore(body.slice(0, caret));
  const isOpen = mention !== null && mention.at !== left;
  const found = isOpen ? peopleNamed(mention.typed, people, MOST_NAMES) : [];
  // A name that is written out needs no offer any more.
  const options = found.length === 1 && found[0]?.name === mention?.typed ? [] : found;
  const chosen = options[Math.min(at, options.length - 1)];
  return {
    options,
    chosen,
    moved: (to: number) => {
      setCaret(to);
      setAt(0);
    },
    step: (by: 1 | -1) => setAt((now) => (Math.min(now, options.length - 1) + by + options.length) % options.length),
    leave: () => setLeft(mention?.at ?? null),
    completed: ({ name }: Mentionable) => {
      if (!mention) return body;
      setLeft(mention.at);
      return `${body.slice(0, mention.at)}@${name} ${body.slice(caret).trimStart()}`;
    },
  };
}
