import { closeHistory } from "@tiptap/pm/history";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { smartText } from "../../domain/language/typography.ts";

const key = new PluginKey<boolean>("smartTypography");

/** Switches it on or off from now on. */
export function switchTypography(tr: Transaction, on: boolean): Transaction {
  return tr.setMeta(key, on);
}

/** Whether it is on. */
export function hasTypography(state: EditorState): boolean {
  return key.getState(state) ?? false;
}

// Longer than any rule looks back, short enough to cost nothing.
const LOOK_BACK = 200;

/**
 * Puts the marks of good print in place of typed ones. The key as it was typed is a step of its own, so that one undo
 * brings it back and leaves the rest. What an input method composes and what is pasted stays as it comes.
 */
export function smartTypography(language: string | null): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: { init: () => true, apply: (tr, on): boolean => tr.getMeta(key) ?? on },
    props: {
      handleTextInput: (view, from, to, text) => {
        if (view.composing || !key.getState(view.state)) return false;
        const $from = view.state.doc.resolve(from);
        if (!$from.parent.isTextblock) return false;
        const before = $from.parent.textBetween(
          Math.max(0, $from.parentOffset - LOOK_BACK),
          $from.parentOffset,
          undefined,
          "\n",
        );
        const smart = smartText(before, text, language);
        if (smart === null || smart.insert === text) return false;
        typeSmartly(view, { from, to }, text, smart);
        return true;
      },
    },
  });
}

function typeSmartly(
  view: EditorView,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
  { remove, insert }: NonNullable<ReturnType<typeof smartText>>,
): void {
  view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
  const end = from + text.length;
  view.dispatch(closeHistory(view.state.tr).insertText(insert, from - remove, end));
  view.dispatch(closeHistory(view.state.tr));
}
