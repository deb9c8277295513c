import type { Editor } from "@tiptap/core";
import type { Wordings } from "#components/wordings/use-wordings.ts";
import { acceptedTogether, type OpenWording } from "#lib/domain/stories/wordings.ts";
import { rewordSentences } from "#lib/editor/commands/reword-sentence.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";

type TakeParts = {
  readonly editor: Editor | null;
  readonly wordings: Wordings;
  /** Makes a revision of the text as it is; answers whether the desk has these words. */
  readonly save: () => Promise<boolean>;
};

/**
 * Writes wordings into their sentences, whatever those say now, in one step that one undo takes back; saves the text,
 * and only then tells the desk that they are accepted. Answers why it could not be done, or null.
 */
export async function takeWordings({ editor, wordings, save }: TakeParts, chosen: readonly OpenWording[]) {
  const refusal = editor ? writeIn(editor, chosen) : "The text is not there yet.";
  if (refusal !== null) return refusal;
  if (await save()) return wordings.decide({ ids: chosen.map(({ id }) => id), decision: "accepted" });
  return "It stands in the text, which is not saved yet. Save it, then accept it again.";
}

/** What can be accepted together at this moment. */
export function acceptable(editor: Editor | null, open: readonly OpenWording[]): readonly OpenWording[] {
  if (!editor) return [];
  const texts = textsOf(editor);
  return acceptedTogether(open, (sid) => texts.get(sid) ?? null).filter(
    (one) => texts.get(one.sid) === one.wording || rewordSentences([one])(editor.state),
  );
}

/** Answers why they could not be written, or null. */
export function writeIn(editor: Editor, chosen: readonly Pick<OpenWording, "sid" | "wording">[]): string | null {
  const texts = textsOf(editor);
  if (chosen.some(({ sid }) => !texts.has(sid))) return "The sentence is gone from the text.";
  const missing = chosen.filter(({ sid, wording }) => texts.get(sid) !== wording);
  if (missing.length === 0) return null;
  const isWritten = rewordSentences(missing)(editor.state, (tr) => editor.view.dispatch(tr));
  return isWritten ? null : "There are open suggestions in this sentence. Decide them first.";
}

function textsOf(editor: Editor): ReadonlyMap<string, string> {
  return new Map(sentencesOf(editor.state.doc).map(({ sid, text }) => [sid, text]));
}
