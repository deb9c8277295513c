"use client";
import { useState, useTransition } from "react";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { toast } from "#components/ui/toast.ts";
import { WiresTabs } from "#components/wires/wires-tabs.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { ProviderDialog, type SetProvider } from "./provider-dialog.tsx";
import { type ListedProvider, ProviderTable } from "./provider-table.tsx";

type ProvidersDeskProps = {
  readonly providers: readonly ListedProvider[];
  readonly abilities: Readonly<Record<"provider.manage" | "token.manage", Decision>>;
  readonly setProvider: SetProvider;
  readonly removeProvider: (input: { name: string }) => Promise<ActionResult<void>>;
};

/** Up to so many are seen at a glance. */
const FEW = 12;

/** Whose reports come in: how the desk writes them, what to know of them, and whom they rest on. */
export function ProvidersDesk({ providers, abilities, setProvider, removeProvider }: ProvidersDeskProps) {
  const [edited, setEdited] = useState<ListedProvider | null>(null);
  const [words, setWords] = useState("");
  const [pending, start] = useTransition();
  const ability = abilities["provider.manage"];
  const shown = providers.filter((provider) => holdsWords(provider, words));
  const remove = (name: string) =>
    start(async () => {
      const result = await removeProvider({ name });
      if (!result.ok) toast.error(result.message);
    });
  return (
    <PageBody>
      <WiresTabs mayManageTokens={abilities["token.manage"].allowed} />
      <PageHeader title="Providers">
        Whose reports come in: how the desk writes them, what to know before believing them, and whom they rest on.
      </PageHeader>
      {ability.allowed ? null : <p className="text-muted-foreground text-xs">{ability.sentence}</p>}
      {providers.length > FEW ? (
        <Field label="Find a provider" hideLabel className="mb-2 max-w-xs">
          <Input
            type="search"
            dir="auto"
            placeholder="Find a provider"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </Field>
      ) : null}
      {providers.length === 0 ? (
        <EmptyState title="No providers yet">
          Whoever is named as the source of a report, or as who delivered it, is listed here.
        </EmptyState>
      ) : (
        <ProviderTable
          providers={shown}
          disabled={!ability.allowed || pending}
          onChange={setEdited}
          onRemove={({ name }) => remove(name)}
        />
      )}
      {providers.length > 0 && shown.length === 0 ? (
        <p role="status" className="text-muted-foreground">
          No provider has these words.
        </p>
      ) : null}
      {edited ? (
        <ProviderDialog
          provider={edited}
          known={providers.map(({ name }) => name)}
          setProvider={setProvider}
          onDone={() => setEdited(null)}
        />
      ) : null}
    </PageBody>
  );
}

function holdsWords({ name, houseName, trustNote }: ListedProvider, words: string): boolean {
  return [name, houseName ?? "", trustNote].join("\n").toLowerCase().includes(words.trim().toLowerCase());
}
