"use client";
import type { KeyboardEvent } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { HEAD_RULES, type HeadField, type StoryHead } from "#lib/domain/stories/story-head.ts";

type HeadFieldsProps = {
  readonly head: StoryHead;
  readonly disabled: boolean;
  readonly onChange: (head: StoryHead) => void;
  /** Enter goes on to the text. */
  readonly onLeave: () => void;
};

const bare =
  "resize-none border-transparent bg-transparent px-0 font-story hover:border-transparent print:placeholder:text-transparent";
const SMALL = ["byline", "dateline", "slugline"] as const;

/** What stands round the text: headline and standfirst in its face, the rest folded in one line below them. */
export function HeadFields({ head, disabled, onChange, onLeave }: HeadFieldsProps) {
  const field = (name: HeadField) => ({
    value: head[name],
    onValueChange: (words: string) => onChange({ ...head, [name]: oneLine(words) }),
    maxLength: HEAD_RULES[name].most,
    readOnly: disabled,
    // What is empty reads as the desk does, and so does its placeholder.
    dir: head[name] === "" ? undefined : "auto",
  });
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className="flex flex-col gap-1 pb-4">
      <Field label="Headline" hideLabel>
        <Textarea
          {...field("headline")}
          placeholder="Headline"
          rows={1}
          className={`${bare} min-h-0 font-medium text-headline max-md:min-h-11 max-md:text-2xl`}
        />
      </Field>
      <Field label="Standfirst" hideLabel>
        <Textarea
          {...field("standfirst")}
          onKeyDown={leave}
          placeholder="Standfirst"
          rows={1}
          className={`${bare} min-h-0 text-muted-foreground text-xl max-md:min-h-11`}
        />
      </Field>
      <details data-print={isBare(head) ? "no" : undefined} className="border-y text-xs print:border-none">
        <summary className="cursor-default py-1.5 text-muted-foreground max-md:py-3 print:list-none">
          {foldedWords(head)}
        </summary>
        <div data-print="no" className="grid gap-2 pb-3 sm:grid-cols-3">
          {SMALL.map((name) => (
            <Field key={name} label={HEAD_RULES[name].label}>
              <Input {...field(name)} />
            </Field>
          ))}
          <Field
            label="Summary"
            hint="For newsletters and search; the standfirst where this is empty."
            className="sm:col-span-3"
          >
            <Textarea {...field("summary")} rows={2} className="min-h-0" />
          </Field>
        </div>
      </details>
    </div>
  );
}

function isBare(head: StoryHead): boolean {
  return SMALL.every((name) => head[name] === "") && head.summary === "";
}

/** What the folded fields hold, or their names while they are empty. */
function foldedWords(head: StoryHead): string {
  const written = [...SMALL.map((name) => head[name]), head.summary && "with a summary"].filter(
    (words) => words !== "",
  );
  return written.length > 0 ? written.join(" · ") : "Byline, dateline, slug, summary";
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
