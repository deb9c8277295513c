import type { SentenceChange } from "#lib/editor/queries/compare-revisions.ts";
import type { WordChange } from "#lib/editor/queries/word-diff.ts";

type ChangeOfSentenceProps = {
  readonly change: SentenceChange;
  /** Who made it so, where that must be said. */
  readonly who?: string;
  /** What is said of a sentence that only the second text has. */
  readonly added?: string;
};

/** What became of one sentence, in words and by its words. */
export function ChangeOfSentence({ change, who, added = "Added" }: ChangeOfSentenceProps) {
  return (
    <>
      <span className="text-muted-foreground text-xs">
        {who === undefined ? null : `${who}: `}
        {changeInWords(change, added)}
      </span>
      <p dir="auto" className="break-words font-story text-lg">
        <ChangedWords change={change} />
      </p>
    </>
  );
}

function ChangedWords({ change }: { readonly change: SentenceChange }) {
  if (change.kind === "added") return <ins>{change.after.text}</ins>;
  if (change.kind === "removed") return <del>{change.before.text}</del>;
  if (change.kind === "same") return <>{change.after.text}</>;
  return <WordChanges words={change.words} />;
}

/** Words struck out, words underlined, and those that stayed. Screen readers, to which both look alike, are told. */
export function WordChanges({ words }: { readonly words: readonly WordChange[] }) {
  return words.map(({ kind, text }, place) => {
    const Tag = TAGS[kind];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one comparison never change their order
      <Tag key={place} className="[del+&]:ms-0.5">
        {kind === "same" ? null : <span className="sr-only">{kind}: </span>}
        {text}
      </Tag>
    );
  });
}

const TAGS = { same: "span", removed: "del", added: "ins" } as const;

function changeInWords(change: SentenceChange, added: string): string {
  if (change.kind === "added") return added;
  if (change.kind === "removed") return "Removed";
  if (change.kind === "same") return "Moved";
  const words = change.before.text === change.after.text ? [] : ["Changed"];
  const rest = words.length === 0 && !change.citesChanged ? ["Form changed"] : words;
  const all = [...(change.moved ? ["Moved"] : []), ...rest, ...(change.citesChanged ? ["other sources"] : [])];
  return all.join(", ").replace(/^./, (letter) => letter.toUpperCase());
}
