import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { findWords, type Match, type Search } from "../queries/find-words.ts";

export type Found = {
  readonly search: Search | null;
  readonly matches: readonly Match[];
  /** Index of the one that is looked at; -1 when there is none. */
  readonly at: number;
};

const NOTHING: Found = { search: null, matches: [], at: -1 };
const key = new PluginKey<Found & { readonly decorations: DecorationSet }>("foundWords");

/** Searches for words from now on, or for nothing with null; the first match behind the caret is looked at. */
export function searchFor(tr: Transaction, search: Search | null): Transaction {
  return tr.setMeta(key, { search });
}

/** Looks at another match, by its index. */
export function lookAtMatch(tr: Transaction, at: number): Transaction {
  return tr.setMeta(key, { at });
}

export function foundIn(state: EditorState): Found {
  return key.getState(state) ?? NOTHING;
}

/** Shows where the words that are searched for stand, for as long as they are. */
export function foundWords(): Plugin {
  return new Plugin({
    key,
    state: {
      init: () => ({ ...NOTHING, decorations: DecorationSet.empty }),
      apply: (tr, value, _, state) => {
        const said: { search?: Search | null; at?: number } | undefined = tr.getMeta(key);
        if (!said && (!tr.docChanged || !value.search)) return value;
        return shown(next(value, said ?? {}, tr, state), state);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function next(
  value: Found,
  said: { readonly search?: Search | null; readonly at?: number },
  tr: Transaction,
  state: EditorState,
): Found {
  const search = said.search === undefined ? value.search : said.search;
  const matches =
    said.search !== undefined || tr.docChanged ? (search ? findWords(state.doc, search) : []) : value.matches;
  if (said.at !== undefined) return { search, matches, at: matches[said.at] ? said.at : -1 };
  const old = value.matches[value.at];
  const from = said.search === undefined && old ? tr.mapping.map(old.from) : state.selection.from;
  const behind = matches.findIndex((match) => match.from >= from);
  return { search, matches, at: behind >= 0 ? behind : matches.length > 0 ? 0 : -1 };
}

function shown(found: Found, { doc }: EditorState) {
  const marks = found.matches.map(({ from, to }, i) =>
    Decoration.inline(from, to, { class: i === found.at ? "mark-found-here" : "mark-found" }),
  );
  return { ...found, decorations: DecorationSet.create(doc, marks) };
}
