import { Plugin, PluginKey, Selection } from "@tiptap/pm/state";
import { type Insertion, insertFromSource } from "../commands/insert-from-source.ts";

export const passageDropKey = new PluginKey("passageDrop");

/**
 * For as long as a passage is dragged out of the desk's own sources: dropped on the text it becomes a cited sentence.
 * What the drag itself carries is not believed, since another page could forge it; `onDrop` hears whether a sentence
 * could stand there.
 */
export function passageDrop(insertion: Omit<Insertion, "at">, onDrop: (inserted: boolean) => void): Plugin {
  return new Plugin({
    key: passageDropKey,
    props: {
      handleDrop: (view, event) => {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        event.preventDefault();
        // Below the text, or between two paragraphs, the nearest words are meant.
        const at = place && Selection.near(view.state.doc.resolve(place.pos), -1).from;
        const insert = at !== null && view.editable && insertFromSource({ ...insertion, at });
        onDrop(insert ? insert(view.state, view.dispatch, view) : false);
        view.focus();
        return true;
      },
    },
  });
}
