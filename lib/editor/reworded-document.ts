import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { type Rewording, rewordSentences } from "./commands/reword-sentence.ts";
import type { StoredDocument } from "./queries/read-document.ts";
import { storySchema } from "./story-schema.ts";

/** A stored text in which one sentence says something else; null where `rewordSentence` refuses. */
export function rewordedDocument(document: StoredDocument, rewording: Rewording): StoredDocument | null {
  const doc = Node.fromJSON(storySchema, document);
  let reworded: Node | null = null;
  const write = rewordSentences([rewording]);
  write(EditorState.create({ doc }), (tr) => {
    reworded = tr.doc;
  });
  return (reworded as Node | null)?.toJSON() ?? null;
}
