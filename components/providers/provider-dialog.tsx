"use client";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { SetDialog } from "#components/ui/set-dialog.tsx";
import { type FormAction, textOf, useFormAction } from "#components/ui/use-form-action.ts";
import type { DefaultOrigin, Provider } from "#lib/domain/wires/provider.ts";

export type SetProvider = FormAction<Provider, void>;

type ProviderDialogProps = {
  readonly provider: Provider;
  /** Names to choose from where it relays somebody. */
  readonly known: readonly string[];
  readonly setProvider: SetProvider;
  readonly onDone: () => void;
};

export const ORIGIN_OPTIONS = [
  { value: "own", label: "Its own reporting" },
  { value: "other", label: "Another outlet, which it relays" },
  { value: "unknown", label: "Unknown" },
] as const satisfies readonly { readonly value: DefaultOrigin["kind"]; readonly label: string }[];

/** What the desk knows of one provider. */
export function ProviderDialog({ provider, known, setProvider, onDone }: ProviderDialogProps) {
  const [kind, setKind] = useState<DefaultOrigin["kind"]>(provider.origin.kind);
  const state = useFormAction({
    action: setProvider,
    read: (data) => ({
      name: provider.name,
      houseName: textOf(data, "houseName") || null,
      trustNote: textOf(data, "trustNote"),
      origin: kind === "other" ? { kind, name: textOf(data, "originName") } : { kind },
    }),
    onDone,
  });
  return (
    <SetDialog title={`The provider “${provider.name}”`} state={state} onDone={onDone}>
      <Field
        label="House name"
        name="houseName"
        optional
        error={state.issue("houseName")}
        hint="As the desk writes it, on screen and in drafts."
      >
        <Input dir="auto" defaultValue={provider.houseName ?? ""} maxLength={100} autoComplete="off" autoFocus />
      </Field>
      <Field
        label="Trust note"
        name="trustNote"
        optional
        error={state.issue("trustNote")}
        hint="Stands beside each of its reports: “State agency; verify casualty figures”."
      >
        <Input dir="auto" defaultValue={provider.trustNote} maxLength={300} autoComplete="off" />
      </Field>
      <Field
        label="What it reports without naming anybody rests on"
        hint="Outlets that rest on one agency count as one origin."
      >
        <Select
          options={ORIGIN_OPTIONS}
          value={kind}
          onValueChange={(value) => setKind(ORIGIN_OPTIONS.find((option) => option.value === value)?.value ?? "own")}
        />
      </Field>
      {kind === "other" ? (
        <Field label="Whom it relays" name="originName" error={state.issue("originName")}>
          <Input
            dir="auto"
            list="provider-names"
            defaultValue={provider.origin.kind === "other" ? provider.origin.name : ""}
            maxLength={300}
            autoComplete="off"
          />
        </Field>
      ) : null}
      <datalist id="provider-names">
        {known
          .filter((name) => name !== provider.name)
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </SetDialog>
  );
}
