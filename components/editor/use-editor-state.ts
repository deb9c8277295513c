"use client";
import type { Editor } from "@tiptap/core";
import { useCallback, useRef, useSyncExternalStore } from "react";

type Question<E extends Editor | null, T> = {
  readonly editor: E;
  readonly selector: (now: { readonly editor: E }) => T;
};

type Answered<T> = {
  readonly selector: unknown;
  readonly state: unknown;
  readonly isEditable: boolean | undefined;
  readonly answer: T;
};

/**
 * What the editor answers now, asked again after each transaction. Draws anew only when the answer is another: for an
 * object or a list when one of its values is.
 */
export function useEditorState<E extends Editor | null, T>({ editor, selector }: Question<E, T>): T {
  const last = useRef<Answered<T> | null>(null);
  const read = () => {
    const known = last.current;
    const [state, isEditable] = [editor?.state, editor?.isEditable];
    if (known?.selector === selector && known.state === state && known.isEditable === isEditable) return known.answer;
    const fresh = selector({ editor });
    const answer = known && isSame(known.answer, fresh) ? known.answer : fresh;
    last.current = { selector, state, isEditable, answer };
    return answer;
  };
  const subscribe = useCallback(
    (changed: () => void) => {
      // Opening the text for writing is an update and no transaction.
      editor?.on("transaction", changed).on("update", changed);
      return () => {
        editor?.off("transaction", changed).off("update", changed);
      };
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, read, read);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [values, others] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    values.length === others.size &&
    values.every(([key, value]) => others.has(key) && Object.is(others.get(key), value))
  );
}
