import type { Editor } from "@tiptap/core";
import { foundIn, lookAtMatch } from "#lib/editor/plugins/found-words.ts";

/** Looks at the next match or the one before, round the end of the text; answers whether there is any. */
export function stepMatch(editor: Editor, by: 1 | -1): boolean {
  const { matches, at } = foundIn(editor.state);
  if (matches.length === 0) return false;
  editor.view.dispatch(lookAtMatch(editor.state.tr, (at + by + matches.length) % matches.length));
  return true;
}
