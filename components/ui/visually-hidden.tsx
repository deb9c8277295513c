import type { ReactNode } from "react";

/** Words for those who listen; the page shows them otherwise. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
