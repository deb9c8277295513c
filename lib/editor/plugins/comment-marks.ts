import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** Words that somebody has spoken about, by the talk about them. */
export type CommentedWords = {
  readonly thread: string;
  readonly from: number;
  readonly to: number;
  readonly isActive: boolean;
};

const key = new PluginKey<DecorationSet>("commentMarks");

/** Changes which words are marked as spoken about; they move along with the text until it is said anew. */
export function showCommented(tr: Transaction, words: readonly CommentedWords[]): Transaction {
  return tr.setMeta(key, words);
}

/** The talk about the words at a position, the innermost first; null where nobody has spoken. */
export function threadAt(state: EditorState, position: number): string | null {
  const found = key.getState(state)?.find(position, position) ?? [];
  const [inner] = found.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  return inner ? (inner.spec as CommentedWords).thread : null;
}

/** Marks the words that are spoken about, and only those. */
export function commentMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, marks) => {
        const said: readonly CommentedWords[] | undefined = tr.getMeta(key);
        if (!said) return tr.docChanged ? marks.map(tr.mapping, tr.doc) : marks;
        const size = tr.doc.content.size;
        return DecorationSet.create(
          tr.doc,
          said
            .filter(({ from, to }) => from < to && to <= size)
            .map((words) => Decoration.inline(words.from, words.to, lookOf(words), words)),
        );
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function lookOf({ isActive }: CommentedWords): Record<string, string> {
  return { class: isActive ? "mark-comment mark-comment-here" : "mark-comment" };
}
