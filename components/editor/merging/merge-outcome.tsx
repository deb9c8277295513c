import { cn } from "#components/ui/class-names.ts";
import { HEAD_RULES } from "#lib/domain/stories/story-head.ts";
import { pieceText } from "./merge-rows.ts";
import type { Merge } from "./use-merge.ts";

type MergeOutcomeProps = {
  readonly merge: Merge;
  readonly by: string;
  /** Of the revision that holds all of theirs. */
  readonly number: number;
};

/** The text that the choices make, as it will stand, and what of the two texts is not in it. */
export function MergeOutcome({ merge, by, number }: MergeOutcomeProps) {
  const { headline, standfirst } = merge.text();
  return (
    <div className="flex flex-col gap-4">
      <article aria-label="The text" className="flex flex-col gap-2 font-story text-lg">
        {headline ? <h3 className="font-semibold text-xl">{headline}</h3> : null}
        {standfirst ? <p className="text-muted-foreground">{standfirst}</p> : null}
        {blocksOf(merge.outcome).map(({ key, look, text }) => (
          <p key={key} dir="auto" className={cn("break-words", look)}>
            {text}
          </p>
        ))}
      </article>
      <NotIn merge={merge} by={by} number={number} />
    </div>
  );
}

/** Lines that were not chosen are told beside the sentences. */
function NotIn({ merge, by, number }: MergeOutcomeProps) {
  const lines = merge.fields.flatMap((line) => {
    const chosen = line.settled === null ? merge.lines.get(line.field) : undefined;
    if (!chosen) return [];
    const side = chosen === "mine" ? ("theirs" as const) : ("mine" as const);
    return [{ key: line.field, side, text: `${HEAD_RULES[line.field].label}: ${line[side]}` }];
  });
  const sentences = merge.left.map(({ side, piece }) => ({
    key: `${side} ${piece.sid}`,
    side,
    text: pieceText(piece),
  }));
  const all = [...lines, ...sentences];
  return (
    <section aria-label="Not in the text" className="flex flex-col gap-1">
      <h3 className="font-semibold text-xs">Not in it</h3>
      <p className="text-muted-foreground text-xs">
        {all.length === 0
          ? "Nothing: all that either of you wrote is in it."
          : `What is ${by}’s stays in revision ${number}; what is yours stays as a draft, which is offered when you open the story again.`}
      </p>
      <ul className="flex flex-col gap-1">
        {all.map(({ key, side, text }) => (
          <li key={key} className="border-t pt-1">
            <span className="text-muted-foreground text-xs">{side === "mine" ? "Yours" : `${by}’s`} </span>
            <span dir="auto" className="break-words font-story">
              {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ShownBlock = { readonly key: string; readonly look: string; readonly text: string };

function blocksOf(outcome: Merge["outcome"]): readonly ShownBlock[] {
  const blocks: ShownBlock[] = [];
  for (const { sid, words, begins } of outcome) {
    const last = blocks.at(-1);
    const isImage = words.nodes.length === 0;
    const text = pieceText(words);
    if (last && begins === null && !isImage) blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    else blocks.push({ key: sid, look: isImage ? "text-muted-foreground text-sm" : lookOf(begins), text });
  }
  return blocks;
}

function lookOf(begins: Merge["outcome"][number]["begins"]): string {
  const block = begins?.block;
  if (block?.type.name === "heading") return "font-semibold";
  const around = block?.around.map(({ type }) => type.name) ?? [];
  if (around.includes("listItem")) return "pl-4 before:-ml-4 before:inline-block before:w-4 before:content-['•']";
  return around.includes("blockquote") ? "border-l-2 pl-3" : "";
}
