import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { SENTENCE } from "../marks/sentence.ts";
import { isStruck, isSuggestionMark } from "../marks/suggestion.ts";
import { FIGURE } from "../nodes/figure.ts";
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
      handleDOMEvents: { paste: waitForCleaner },
      // Parsed apart from the page: nothing in it runs, and no image is fetched. A copy of ours has nothing to clean.
      transformPastedHTML: (html) =>
        clean === null || isOurs(html) ? html : clean(new DOMParser().parseFromString(html, "text/html")),
      transformPasted: (slice, view) => {
        // A drag inside the editor hands over the slice itself, never HTML.
        if (view.dragging?.slice === slice) return slice;
        if (!copied?.content.eq(slice.content)) return withoutSentences(slice);
        const plain = withoutSuggestions(slice);
        own.add(plain);
        return plain;
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

type Cleaner = (document: Document) => string;
let clean: Cleaner | null = null;

/** Fetches what makes plain paragraphs of what word processors write: nobody needs it before the text is there. */
export async function fetchCleaner(): Promise<void> {
  clean = (await import("../pasting/clean-pasted-html.ts")).cleanPastedHtml;
}

/** What is pasted before that is there comes in a moment later; where it cannot be fetched, as its words alone. */
function waitForCleaner(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (clean !== null || html === "" || isOurs(html) || !view.editable) return false;
  const words = event.clipboardData?.getData("text/plain") ?? "";
  event.preventDefault();
  fetchCleaner().then(
    () => view.isDestroyed || view.pasteHTML(html),
    () => view.isDestroyed || view.pasteText(words),
  );
  return true;
}

function isOurs(html: string): boolean {
  return html.includes("data-pm-slice");
}

/** The same content without sentences, their sources, and the suggestions and images that pages may claim. */
export function withoutSentences(slice: Slice): Slice {
  return withoutFigures(unmarked(slice, (name) => name === SENTENCE || isSuggestionMark(name)));
}

/** The words as they would be with everything accepted: a copy is nobody's suggestion yet. */
function withoutSuggestions(slice: Slice): Slice {
  return unmarked(slice, isSuggestionMark);
}

function unmarked({ content, openStart, openEnd }: Slice, isTaken: (name: string) => boolean): Slice {
  const strip = (fragment: Fragment): Fragment => {
    const said = fragment.content.filter((node) => !isStruck(node));
    const nodes: Node[] = said.map((node) => {
      const plain = node.mark(node.marks.filter(({ type }) => !isTaken(type.name)));
      return node.isLeaf ? plain : plain.copy(strip(node.content));
    });
    return Fragment.fromArray(nodes);
  };
  return new Slice(strip(content), openStart, openEnd);
}

/** An image of elsewhere is not at this desk, whatever name its markup gives; its caption is words like any other. */
function withoutFigures({ content, openStart, openEnd }: Slice): Slice {
  const strip = (fragment: Fragment): Fragment =>
    Fragment.fromArray(
      fragment.content.map((node) => {
        const paragraph = node.type.name === FIGURE ? node.type.schema.nodes.paragraph : undefined;
        if (paragraph) return paragraph.create(null, node.content);
        return node.isTextblock || node.isLeaf ? node : node.copy(strip(node.content));
      }),
    );
  return new Slice(strip(content), openStart, openEnd);
}
