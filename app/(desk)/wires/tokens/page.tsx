import type { Metadata } from "next";
import { TokensDesk } from "#components/intake/tokens-desk.tsx";
import { loadTokens } from "#lib/server/intake/loaders.ts";
import { makeTokenAction, revokeTokenAction } from "./actions.ts";

export const metadata: Metadata = { title: "Access tokens" };

export default async function TokensPage() {
  const { tokens } = await loadTokens();
  return <TokensDesk tokens={tokens} make={makeTokenAction} revoke={revokeTokenAction} />;
}
