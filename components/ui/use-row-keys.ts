import { type KeyboardEvent, useCallback } from "react";

type RowKeysOptions = {
  /** x or Space on the nth row. */
  readonly onChoose?: (index: number) => void;
};

/** Lets the keyboard walk a list whose rows each hold one element marked `data-row`. */
export function useRowKeys({ onChoose }: RowKeysOptions) {
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const at = rowsOf(event.currentTarget).indexOf(document.activeElement as HTMLElement);
      const step = STEPS[event.key];
      if (step !== undefined) walkRows(event.currentTarget, step);
      else if (onChoose && at >= 0 && (event.key === "x" || event.key === " ")) onChoose(at);
      else return;
      event.preventDefault();
    },
    [onChoose],
  );
  return { onKeyDown };
}

/** Moves the focus to the row after or before the one that has it; to the first row when none has. */
export function walkRows(list: HTMLElement, by: 1 | -1): void {
  const rows = rowsOf(list);
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
}

function rowsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-row]")];
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
