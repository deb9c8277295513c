import type { DraftInput, EditorActions } from "../editor-types.ts";
import { ownWindow } from "./own-window.ts";

/**
 * Keeps a text as a draft of its own, beside that of this window, which goes on with another: it is offered when the
 * story is opened again. What this window kept of it under its own name goes. Answers why it cannot be kept, or null.
 */
export async function keepBeside(
  actions: Pick<EditorActions, "saveDraft" | "discardDraft">,
  text: Omit<DraftInput, "windowId">,
): Promise<string | null> {
  const own = await ownWindow();
  const kept = await actions.saveDraft({ ...text, windowId: `${own}.${Date.now().toString(36)}` }).catch(() => null);
  if (!kept?.ok)
    return kept?.message ?? "Your text could not be kept as a draft: the desk cannot be reached. Try again.";
  // Where this fails it is kept twice.
  await actions.discardDraft({ editionId: text.editionId, windowId: own }).catch(() => null);
  return null;
}
