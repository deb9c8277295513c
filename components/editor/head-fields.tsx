"use client";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { StoryText } from "./editor-types.ts";

type Head = Pick<StoryText, "headline" | "standfirst">;

type HeadFieldsProps = {
  readonly head: Head;
  readonly disabled: boolean;
  readonly onChange: (head: Head) => void;
  /** Enter goes on to the text. */
  readonly onLeave: () => void;
};

const bare = "resize-none border-transparent bg-transparent px-0 font-story hover:border-transparent";

/** Headline and standfirst, above the text and in its face. */
export function HeadFields({ head, disabled, onChange, onLeave }: HeadFieldsProps) {
  return (
    <div className="flex flex-col gap-1 pb-4">
      <Field label="Headline" hideLabel>
        <Textarea
          value={head.headline}
          onValueChange={(headline) => onChange({ ...head, headline: oneLine(headline) })}
          placeholder="Headline"
          readOnly={disabled}
          rows={1}
          className={`${bare} min-h-0 font-medium text-headline max-md:min-h-11 max-md:text-2xl`}
        />
      </Field>
      <Field label="Standfirst" hideLabel>
        <Textarea
          value={head.standfirst}
          onValueChange={(standfirst) => onChange({ ...head, standfirst: oneLine(standfirst) })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onLeave();
          }}
          placeholder="Standfirst"
          readOnly={disabled}
          rows={1}
          className={`${bare} min-h-0 text-muted-foreground text-xl max-md:min-h-11`}
        />
      </Field>
    </div>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}
