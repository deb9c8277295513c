import type { ReactNode } from "react";
import { BLOCK_KINDS } from "#lib/domain/wires/report.ts";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body data-k={BLOCK_KINDS[0]}>{children}</body>
    </html>
  );
}
