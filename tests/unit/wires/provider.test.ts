import { describe, expect, it } from "vitest";
import { houseNameOf, originOf, type Provider, trustNoteOf } from "#lib/domain/wires/provider.ts";

const PROVIDERS = new Map(
  (
    [
      { name: "hp", houseName: "Harbour Press", trustNote: "Checks little at night.", origin: { kind: "own" } },
      { name: "H.P.", houseName: "Harbour Press", trustNote: "", origin: { kind: "own" } },
      { name: "Gull Portal", houseName: null, trustNote: "", origin: { kind: "other", name: "hp" } },
      { name: "Reprints", houseName: null, trustNote: "", origin: { kind: "other", name: "Gull Portal" } },
      { name: "Channel", houseName: null, trustNote: "Anonymous.", origin: { kind: "unknown" } },
      { name: "Left", houseName: null, trustNote: "", origin: { kind: "other", name: "Right" } },
      { name: "Right", houseName: null, trustNote: "", origin: { kind: "other", name: "Left" } },
    ] satisfies Provider[]
  ).map((provider) => [provider.name, provider]),
);

const from = (source: string | null, distributor: string | null = null) => ({ source, distributor });

describe("what a report rests on", () => {
  it.each([
    [from("Valley Post"), "Valley Post"],
    [from("hp"), "Harbour Press"],
    [from("H.P."), "Harbour Press"],
    [from("Gull Portal"), "Harbour Press"],
    [from("Reprints"), "Harbour Press"],
    [from("Agence France-Presse"), "AFP"],
    [from("Channel"), null],
    [from(null), null],
    [from("Valley Post", "Gull Portal"), "Valley Post"],
    [from(null, "Gull Portal"), "Harbour Press"],
    [from(null, "Valley Post"), null],
  ])("%j: %j", (parties, origin) => {
    expect(originOf(PROVIDERS, parties)).toBe(origin);
  });

  it("is found where two outlets are set to relay each other", () => {
    expect(originOf(PROVIDERS, from("Left"))).not.toBeNull();
  });
});

it("a name is the house's where the house has one", () => {
  expect(["hp", "Channel", "Nobody", null].map((name) => houseNameOf(PROVIDERS, name))).toEqual([
    "Harbour Press",
    "Channel",
    "Nobody",
    null,
  ]);
});

it("a note on the source goes before one on who delivered it", () => {
  expect(trustNoteOf(PROVIDERS, from("hp", "Channel"))).toBe("Checks little at night.");
  expect(trustNoteOf(PROVIDERS, from("H.P.", "Channel"))).toBe("Anonymous.");
  expect(trustNoteOf(PROVIDERS, from("Nobody"))).toBeNull();
});
