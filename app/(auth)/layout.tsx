import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ThemeScript } from "#components/theme/theme-script.tsx";

/** Before the desk: in the theme that was chosen at it. */
export default async function DoorLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      <ThemeScript nonce={nonce} />
      {children}
    </>
  );
}
