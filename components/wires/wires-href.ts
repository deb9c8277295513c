import { type WireFilter, wireFilterParams } from "#lib/domain/wires/wire-filter.ts";

/** The address of the wires list under a filter. */
export function wiresHref(filter: WireFilter): string {
  const asked = new URLSearchParams(wireFilterParams(filter)).toString();
  return asked ? `/wires?${asked}` : "/wires";
}
