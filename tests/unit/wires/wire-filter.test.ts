import { describe, expect, it } from "vitest";
import {
  isFiltered,
  NO_FILTER,
  readWireFilter,
  wireFilterOf,
  wireFilterParams,
} from "#lib/domain/wires/wire-filter.ts";

describe("a filter of the wires", () => {
  it("comes out of an address as it went in", () => {
    const filter = {
      ...NO_FILTER,
      query: "ferry",
      source: "Harbour Press",
      span: "day",
      state: "taken-back",
      used: false,
      order: "best",
    } as const;
    expect(wireFilterOf(wireFilterParams(filter))).toEqual(filter);
    expect(wireFilterParams(NO_FILTER)).toEqual({});
  });

  it("leaves out what nobody understands", () => {
    const odd = { q: " ", span: "aeon", state: "odd", used: "maybe", after: "nonsense", order: "worst" };
    expect(wireFilterOf(odd)).toEqual(NO_FILTER);
    expect(readWireFilter(null)).toEqual(NO_FILTER);
    expect(readWireFilter({ query: 7, used: "yes" })).toEqual(NO_FILTER);
  });

  it("knows whether it leaves anything out", () => {
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({ ...NO_FILTER, order: "best", after: "01a1fd58-5e5c-766c-b04b-b1fb1b794ee8" })).toBe(false);
    expect(isFiltered({ ...NO_FILTER, used: false })).toBe(true);
  });
});
