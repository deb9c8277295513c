import { useRef } from "react";
import { useRowKeys, walkRows } from "#components/ui/use-row-keys.ts";
import { useCommands } from "./commands.tsx";

type ListKeys = {
  /** Under which heading the keys stand on the sheet: "Wires". */
  readonly group: string;
  /** What a row is: "report". */
  readonly row: string;
  readonly onChoose?: (index: number) => void;
};

/**
 * The keys of a page's one list, from wherever the focus is and named on the sheet of keys. Spread what it returns on
 * the list; each row holds one element marked `data-row`.
 */
export function useListKeys({ group, row, onChoose }: ListKeys) {
  const ref = useRef<HTMLUListElement>(null);
  const rows = useRowKeys({ onChoose });
  const walk = (by: 1 | -1) => () => {
    if (ref.current) walkRows(ref.current, by);
  };
  const common = { group, keysOnly: true, repeats: true };
  useCommands([
    { ...common, id: `${group}.next-row`, label: `Next ${row}`, keys: "j", run: walk(1) },
    { ...common, id: `${group}.previous-row`, label: `Previous ${row}`, keys: "k", run: walk(-1) },
    // The list itself takes this one: it is about the row that has the focus.
    ...(onChoose
      ? [{ group, keysOnly: true, id: `${group}.choose-row`, label: `Choose the ${row}`, keys: "x", run: () => {} }]
      : []),
  ]);
  return { ...rows, ref };
}
