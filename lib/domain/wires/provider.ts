import { AGENCY_FORMS } from "../language/lexicons/agencies.ts";

/** Whom what a provider reports without naming anybody rests on: its own reporting, an outlet that it relays, or nobody known. */
export type DefaultOrigin =
  | { readonly kind: "own" }
  | { readonly kind: "other"; readonly name: string }
  | { readonly kind: "unknown" };

/** Whose reports come in, as the desk knows them. */
export type Provider = {
  /** As its reports name it, exactly. */
  readonly name: string;
  /** How the desk writes it; null: as its reports do. */
  readonly houseName: string | null;
  /** What an editor should know before believing it; empty where there is nothing to say. */
  readonly trustNote: string;
  readonly origin: DefaultOrigin;
};

/** By the name that reports use. */
export type Providers = ReadonlyMap<string, Provider>;

/** Who a report says it is from. */
export type ReportParties = { readonly source: string | null; readonly distributor: string | null };

/** How the desk writes the name of a provider; as it came where the desk has set nothing, null where none came. */
export function houseNameOf(providers: Providers, name: string | null): string | null {
  return name === null ? null : (providers.get(name)?.houseName ?? name);
}

/** What is to be known of a report's source, else of who delivered it; null where the desk has noted nothing. */
export function trustNoteOf(providers: Providers, { source, distributor }: ReportParties): string | null {
  const notes = [source, distributor].map((name) => (name === null ? "" : (providers.get(name)?.trustNote ?? "")));
  return notes.find((note) => note !== "") ?? null;
}

/**
 * Whom a report rests on where it names nobody: its source, or the outlet at the end of those that relay each other.
 * A report without a source goes by what is set for who delivered it. Null where nobody is known.
 */
export function originOf(providers: Providers, { source, distributor }: ReportParties): string | null {
  if (source !== null) return relayed(providers, source);
  const carrier = distributor === null ? undefined : providers.get(distributor);
  return carrier?.origin.kind === "other" ? relayed(providers, carrier.name) : null;
}

function relayed(providers: Providers, name: string): string | null {
  let at = name;
  for (const passed = new Set<string>(); !passed.has(at); ) {
    passed.add(at);
    const origin = providers.get(at)?.origin ?? { kind: "own" };
    if (origin.kind === "unknown") return null;
    if (origin.kind === "own") break;
    at = origin.name;
  }
  return AGENCY_FORMS.get(at) ?? houseNameOf(providers, at);
}
