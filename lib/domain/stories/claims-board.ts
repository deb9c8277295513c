import type {
  Apparent,
  Claim,
  Conflict,
  ConflictSide,
  MergeResult,
  MergeSentence,
  NameGroup,
} from "../merge/merge-result.ts";
import { applyChoices, type Choices, type ConflictSettlement } from "./choices.ts";

export type DatedSettlement = ConflictSettlement & {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
};

/** What the desk has chosen and settled in a story so far. */
export type StoryChoices = Choices<DatedSettlement>;

export type BoardSentence = Omit<MergeSentence, "origins"> & {
  /** The report's number in the story. */
  readonly number: number;
  /** Whom it rests on, as the desk reads it: "two officials, told to the Coastal Agency". Empty: the outlet's own word. */
  readonly origins: readonly string[];
};

export type BoardClaim = Omit<Claim, "sentences" | "passages" | "reports" | "origins"> & {
  readonly chosen: boolean;
  readonly numbers: readonly number[];
  readonly sentences: readonly BoardSentence[];
  /** Keys of the open or settled conflicts that its sentences take a side in. */
  readonly conflicts: readonly string[];
};

/** One answer to a question, and who gives it. */
export type BoardSide = { readonly value: string; readonly sentences: readonly BoardSentence[] };

export type BoardConflict = Omit<Conflict, "sides"> & {
  readonly sides: readonly BoardSide[];
  readonly settlement: DatedSettlement | null;
};

export type BoardApparent = Omit<Apparent, "sides"> & { readonly sides: readonly BoardSide[] };

export type BoardName = NameGroup & {
  /** How the house spells it; null while nobody has said. */
  readonly house: string | null;
};

export type ClaimsBoard = {
  readonly claims: readonly BoardClaim[];
  readonly conflicts: readonly BoardConflict[];
  /** What only looks like a conflict, with why it is none. */
  readonly apparent: readonly BoardApparent[];
  readonly names: readonly BoardName[];
};

/** A merge with the desk's choices on it, as the claims board shows it. Reports are known by their numbers in the story. */
export function claimsBoard(
  merge: MergeResult,
  choices: StoryChoices,
  numbers: ReadonlyMap<string, number>,
  houseNames: Readonly<Record<string, string>> = {},
): ClaimsBoard {
  const origins = new Map(merge.origins.map(({ id, name, detail }) => [id, detail ? `${detail}, ${name}` : name]));
  const sentences = new Map(
    merge.sentences.map((sentence): [string, BoardSentence] => [
      sentence.id,
      {
        ...sentence,
        number: numbers.get(sentence.report) ?? 0,
        origins: sentence.origins.flatMap((id) => origins.get(id) ?? []),
      },
    ]),
  );
  const applied = applyChoices(merge, choices);
  const pick = (ids: readonly string[]) => ids.flatMap((id) => sentences.get(id) ?? []);
  const sidesOf = (sides: readonly ConflictSide[]) =>
    sides.map((side) => ({ value: side.value, sentences: pick(side.sentences) }));
  return {
    claims: applied.claims.map(({ passages: _, ...claim }) => ({
      ...claim,
      numbers: claim.reports.flatMap((id) => numbers.get(id) ?? []),
      sentences: pick(claim.sentences),
      conflicts: conflictsOf(claim, merge.conflicts),
    })),
    conflicts: applied.conflicts.map((conflict) => ({
      ...conflict,
      sides: sidesOf(conflict.sides),
    })),
    apparent: merge.apparent.map((apparent) => ({ ...apparent, sides: sidesOf(apparent.sides) })),
    names: merge.names.map((name) => ({ ...name, house: houseSpellingOf(name, houseNames) })),
  };
}

/** The conflicts that are open: nobody has settled them. */
export function openConflicts(board: Pick<ClaimsBoard, "conflicts">): readonly BoardConflict[] {
  return board.conflicts.filter((conflict) => conflict.settlement === null);
}

function conflictsOf(claim: Pick<Claim, "sentences">, conflicts: readonly Conflict[]): readonly string[] {
  const members = new Set(claim.sentences);
  const touching = conflicts.filter(({ sides }) => sides.some((side) => side.sentences.some((id) => members.has(id))));
  return touching.map(({ key }) => key);
}

function houseSpellingOf({ variants }: NameGroup, houseNames: Readonly<Record<string, string>>): string | null {
  const spelt = variants.find(({ text }) => Object.hasOwn(houseNames, text));
  return spelt ? (houseNames[spelt.text] ?? null) : null;
}
