import type { Metadata } from "next";
import { ProvidersDesk } from "#components/providers/providers-desk.tsx";
import { loadProviders } from "#lib/server/providers/loaders.ts";
import { removeProviderAction, setProviderAction } from "./actions.ts";

export const metadata: Metadata = { title: "Providers" };

export default async function ProvidersPage() {
  const { providers, abilities } = await loadProviders();
  return (
    <ProvidersDesk
      providers={providers}
      abilities={abilities}
      setProvider={setProviderAction}
      removeProvider={removeProviderAction}
    />
  );
}
