import type { Provider } from "#lib/domain/wires/provider.ts";

/** A provider of whom nothing is noted but its name. */
export const EMPTY_PROVIDER: Provider = { name: "", houseName: null, trustNote: "", origin: { kind: "own" } };
