import { agencyInIdentifier, isSameParty, partyName } from "./party-name.ts";
import type { WireParties } from "./wire-item.ts";

/**
 * Whose report it is and who delivered it, where that is somebody else. The origin that is told comes first, then the
 * agency in the dateline, then whoever provides or sends it, then the agency whose address is in the item's identifier.
 */
export function settleParties(
  parties: WireParties,
  agencyInDateline: string | null,
  guid: string | null,
): { readonly source: string | null; readonly distributor: string | null } {
  const provider = partyName(parties.provider);
  const sender = partyName(parties.sender);
  const source = partyName(parties.origin) ?? agencyInDateline ?? provider ?? sender ?? agencyInIdentifier(guid);
  if (source === null) return { source: null, distributor: null };
  const others = [provider, sender].filter((name) => name !== null && !isSameParty(name, source));
  return { source, distributor: others[0] ?? null };
}
