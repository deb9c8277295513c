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
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      const step = STEPS[event.key];
      if (step !== undefined) rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
      else if (onChoose && at >= 0 && (event.key === "x" || event.key === " ")) onChoose(at);
      else return;
      event.preventDefault();
    },
    [onChoose],
  );
  return { onKeyDown };
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
