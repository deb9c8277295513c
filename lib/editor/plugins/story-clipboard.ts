import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { cleanPastedHtml } from "../clean-pasted-html.ts";
import { SENTENCE } from "../marks/sentence.ts";
import { keepingSentences } from "./integrity/changes.ts";

/**
 * Lets sentences keep their sources only when they are copied or dragged within this very editor. What comes from
 * elsewhere is plain text, whatever attributes its HTML claims: a paste is believed only if it equals, mark for mark,
 * the last copy made here.
 */
export function storyClipboard(): Plugin {
  let copied: Slice | null = null;
  const own = new WeakSet<Slice>();
  return new Plugin({
    props: {
      transformCopied: (slice) => {
        copied = slice;
        return slice;
      },
      // Parsed apart from the page: nothing in it runs, and no image is fetched. A copy of ours has nothing to clean.
      transformPastedHTML: (html) =>
        html.includes("data-pm-slice") ? html : cleanPastedHtml(new DOMParser().parseFromString(html, "text/html")),
      transformPasted: (slice, view) => {
        // A drag inside the editor hands over the slice itself, never HTML.
        if (view.dragging?.slice === slice) return slice;
        if (!copied?.content.eq(slice.content)) return withoutSentences(slice);
        own.add(slice);
        return slice;
      },
      handlePaste: (view, _event, slice) => {
        if (!own.has(slice)) return false;
        const tr = keepingSentences(view.state.tr.replaceSelection(slice));
        view.dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
        return true;
      },
    },
  });
}

/** The same content without sentences and their sources. */
export function withoutSentences(slice: Slice): Slice {
  return new Slice(unmarked(slice.content), slice.openStart, slice.openEnd);
}

function unmarked(fragment: Fragment): Fragment {
  const nodes: Node[] = fragment.content.map((node) => {
    const plain = node.mark(node.marks.filter((mark) => mark.type.name !== SENTENCE));
    return node.isLeaf ? plain : plain.copy(unmarked(node.content));
  });
  return Fragment.fromArray(nodes);
}
