import type { Editor } from "@tiptap/core";
import { toast } from "#components/ui/toast.ts";
import { isSuggesting, setSuggesting } from "#lib/editor/plugins/suggesting.ts";

/** What makes suggestions: few need it, and nobody before the text is there. */
export const fetchSuggester = async () => (await import("#lib/editor/plugins/suggesting/suggested.ts")).suggested;

/** Begins to suggest, or stops; answers whether what is written from now on is suggested. */
export async function toggleSuggesting(editor: Editor): Promise<boolean> {
  const suggester = isSuggesting(editor.state) ? null : await fetchSuggester().catch(unreached);
  if (editor.isDestroyed) return false;
  editor.view.dispatch(setSuggesting(editor.state.tr, suggester));
  editor.view.focus();
  return suggester !== null;
}

function unreached(): null {
  toast.error("To suggest, the desk has to be reached, and it cannot be just now. You are writing; try again.");
  return null;
}
