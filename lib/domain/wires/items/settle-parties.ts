import { agencyInIdentifier, isSameParty, partyName } from "./party-name.ts";
import type { WireParties } from "./wire-item.ts";

/** Where else an item names an agency. */
export type AgencyTraces = {
  readonly dateline: string | null;
  readonly guid: string | null;
  /** Under the text. */
  readonly signature: string | null;
};

/**
 * Whose report it is and who delivered it, where that is somebody else. The origin that is told comes first, then the
 * agency in the dateline, then whoever provides or sends it, then the agency whose address is in the item's identifier or
 * that signs its text.
 */
export function settleParties(
  parties: WireParties,
  traces: AgencyTraces,
): { readonly source: string | null; readonly distributor: string | null } {
  const provider = partyName(parties.provider);
  const sender = partyName(parties.sender);
  const told = partyName(parties.origin) ?? traces.dateline ?? provider ?? sender;
  const source = told ?? agencyInIdentifier(traces.guid) ?? traces.signature;
  if (source === null) return { source: null, distributor: null };
  const others = [provider, sender].filter((name) => name !== null && !isSameParty(name, source));
  return { source, distributor: others[0] ?? null };
}
