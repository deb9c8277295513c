import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { LocalTime } from "./local-time.tsx";
import { TableCell } from "./table.tsx";

/** Who set what the row says, and when; nothing where nobody has. */
export function SetByCell({ set }: { readonly set: { readonly by: string; readonly at: string } | null }) {
  return (
    <TableCell className="whitespace-nowrap text-muted-foreground max-md:empty:hidden">
      {set ? (
        <>
          {set.by}, <LocalTime iso={set.at} />
        </>
      ) : null}
    </TableCell>
  );
}

/** The buttons of a row, at its end. */
export function ActsCell({ children }: { readonly children: ReactNode }) {
  return <TableCell className="text-right whitespace-nowrap max-md:ml-auto">{children}</TableCell>;
}

type RowButtonProps = {
  readonly words: string;
  /** Which row it is, for who hears the buttons one by one. */
  readonly of: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
};

export function RowButton({ words, of, disabled, onClick }: RowButtonProps) {
  return (
    <Button size="sm" variant="ghost" disabled={disabled} onClick={onClick}>
      {words}
      <span className="sr-only"> {of}</span>
    </Button>
  );
}
