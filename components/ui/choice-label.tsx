import type { ReactNode } from "react";

type ChoiceLabelProps = { readonly label: ReactNode; readonly hint?: ReactNode; readonly hideLabel?: boolean };

/** The words beside a checkbox, radio or switch. */
export function ChoiceLabel({ label, hint, hideLabel = false }: ChoiceLabelProps) {
  if (hideLabel) return <span className="sr-only">{label}</span>;
  return (
    <span className="min-w-0">
      {label}
      {hint ? <span className="block text-muted-foreground text-xs">{hint}</span> : null}
    </span>
  );
}
