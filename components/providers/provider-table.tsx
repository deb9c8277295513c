"use client";
import { ActsCell, RowButton, SetByCell } from "#components/ui/row-cells.tsx";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx";
import type { DefaultOrigin, Provider } from "#lib/domain/wires/provider.ts";

export type ListedProvider = Provider & { readonly set: { readonly by: string; readonly at: string } | null };

type ProviderTableProps = {
  readonly providers: readonly ListedProvider[];
  readonly disabled: boolean;
  readonly onChange: (provider: ListedProvider) => void;
  readonly onRemove: (provider: ListedProvider) => void;
};

/** Those of whom something is noted come first. */
export function ProviderTable({ providers, disabled, onChange, onRemove }: ProviderTableProps) {
  const [noted, others] = [providers.filter(({ set }) => set), providers.filter(({ set }) => !set)];
  return (
    <Table aria-label="Providers">
      <TableHead>
        <TableRow>
          <TableHeader>In reports</TableHeader>
          <TableHeader>The desk writes</TableHeader>
          <TableHeader>Trust note</TableHeader>
          <TableHeader>Rests on</TableHeader>
          <TableHeader>Set</TableHeader>
          <TableHeader>
            <span className="sr-only">Change</span>
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {[...noted, ...others].map((provider) => (
          <TableRow key={provider.name}>
            <TableCell className="break-words font-medium" dir="auto">
              {provider.name}
            </TableCell>
            <TableCell dir="auto" className="max-md:empty:hidden">
              {provider.houseName}
            </TableCell>
            <TableCell dir="auto" className="max-w-80 max-md:empty:hidden">
              {provider.trustNote}
            </TableCell>
            <TableCell className="text-muted-foreground max-md:empty:hidden">
              {provider.set ? originWords(provider.origin) : null}
            </TableCell>
            <SetByCell set={provider.set} />
            <ActsCell>
              <RowButton
                words={provider.set ? "Change" : "Note"}
                of={provider.name}
                disabled={disabled}
                onClick={() => onChange(provider)}
              />
              {provider.set ? (
                <RowButton words="Remove" of={provider.name} disabled={disabled} onClick={() => onRemove(provider)} />
              ) : null}
            </ActsCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function originWords(origin: DefaultOrigin): string {
  if (origin.kind === "other") return origin.name;
  return origin.kind === "own" ? "its own reporting" : "nobody known";
}
