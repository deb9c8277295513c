/** By which way reports come in. */
export const INTAKE_WAYS = ["upload", "address", "feed", "folder", "program"] as const;
export type IntakeWay = (typeof INTAKE_WAYS)[number];

export const INTAKE_STATES = ["waiting", "taken_in", "known", "refused", "cancelled"] as const;
/** What became of one file: `taken_in` brought reports, `known` none that were new. */
export type IntakeState = (typeof INTAKE_STATES)[number];

export type IntakeCounts = Readonly<Record<IntakeState, number>>;

/** One bringing-in of files, for lists. Times are ISO 8601 in UTC. */
export type IntakeSummary = {
  readonly id: string;
  readonly way: IntakeWay;
  readonly title: string;
  readonly startedAt: string;
  /** Null for a feed, a folder or a program. */
  readonly startedBy: string | null;
  readonly cancelledAt: string | null;
  /** How many files are to come in all. */
  readonly expected: number;
  readonly counts: IntakeCounts;
  /** How many reports it has brought. */
  readonly reports: number;
  /** When the last file was done with; null before the first. */
  readonly lastDoneAt: string | null;
};

/** One file of an intake. */
export type IntakeFileState = {
  readonly id: string;
  readonly fileName: string;
  readonly state: IntakeState;
  /** Why it was refused, or what to know about it. */
  readonly message: string | null;
  /** What it brought, or was known as. */
  readonly reports: readonly { readonly id: string; readonly headline: string | null }[];
};

export type IntakeDetail = { readonly summary: IntakeSummary; readonly files: readonly IntakeFileState[] };

export type IntakeProgress = {
  readonly done: number;
  readonly total: number;
  readonly refused: number;
  readonly isOver: boolean;
  /** Files a second since it began; null before the first is done. */
  readonly rate: number | null;
  /** Seconds that the rest will take at this rate; null when that cannot be told. */
  readonly secondsLeft: number | null;
};

/** A sender that has been silent for so many seconds sends no more: what has come is all. */
const SILENCE_SECONDS = 120;

/** How far an intake has come at a moment. A cancelled one is over; so is one whose sender stopped in the middle. */
export function intakeProgress(intake: IntakeSummary, at: Date): IntakeProgress {
  const { waiting, ...ended } = intake.counts;
  const done = Object.values(ended).reduce((sum, count) => sum + count, 0);
  const came = done + waiting;
  const since = seconds(intake.startedAt, intake.lastDoneAt ?? at.toISOString());
  const silent = seconds(intake.lastDoneAt ?? intake.startedAt, at.toISOString()) > SILENCE_SECONDS;
  const isOver = waiting === 0 && (intake.cancelledAt !== null || came >= intake.expected || silent);
  const total = isOver ? came : Math.max(intake.expected, came);
  const rate = done > 0 ? done / Math.max(since, 0.001) : null;
  return {
    done,
    total,
    refused: ended.refused,
    isOver,
    rate,
    secondsLeft: isOver || rate === null ? null : (total - done) / rate,
  };
}

function seconds(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
