import { utcWords } from "../shared/utc-words.ts";

/** Hours after an emergency publication within which a second name is due. */
export const SECOND_NAME_HOURS = 24;

/** Hours before that end at which those who could give it are reminded. */
export const REMINDED_HOURS_AHEAD = 4;

type Deed = { readonly by: string; readonly at: string };

/** That an edition was published before review or sign-off. All times are ISO 8601 in UTC. */
export type Emergency = Deed & {
  /** The edition's number. */
  readonly edition: number;
  readonly secondName: Deed | null;
};

/** Until when the second name is due, in ISO 8601. */
export function secondNameDue({ at }: Pick<Emergency, "at">): string {
  return new Date(Date.parse(at) + SECOND_NAME_HOURS * 3_600_000).toISOString();
}

/** Where the second name stood at a moment: still due, overdue, or given, in its hours or `late`. */
export type SecondNameStanding = "due" | "overdue" | "given" | "late";

/** Where the second name stood at a moment, by what is known now; a name that came after it counts as not given. */
export function secondNameStanding(emergency: Pick<Emergency, "at" | "secondName">, moment: Date): SecondNameStanding {
  const due = Date.parse(secondNameDue(emergency));
  const given = emergency.secondName === null ? Number.POSITIVE_INFINITY : Date.parse(emergency.secondName.at);
  if (given <= moment.getTime()) return given <= due ? "given" : "late";
  return moment.getTime() <= due ? "due" : "overdue";
}

/** As a screen shows it. */
export type EmergencyShown = Emergency & { readonly due: string; readonly standing: SecondNameStanding };

/** An emergency publication as it stands at a moment. */
export function emergencyAt<E extends Emergency>(emergency: E, moment: Date): E & EmergencyShown {
  return { ...emergency, due: secondNameDue(emergency), standing: secondNameStanding(emergency, moment) };
}

/** What readers are told of it, in one sentence, as it stood at a moment. */
export function emergencySentence(emergency: Emergency, moment: Date): string {
  const { edition, by, at } = emergency;
  const published = `Edition ${edition} was published in an emergency by ${by}, ${utcWords(at)}, before it was signed off`;
  return `${published}; ${outcome(emergency, moment)}.`;
}

/** What has become of it since another moment, in one sentence; null where nothing has that was not true then. */
export function sinceThen(emergency: Emergency, then: Date, moment: Date): string | null {
  if (secondNameStanding(emergency, then) === secondNameStanding(emergency, moment)) return null;
  return `Edition ${emergency.edition} was published in an emergency. Since then: ${outcome(emergency, moment)}.`;
}

function outcome(emergency: Emergency, moment: Date): string {
  const { by = "", at = "" } = emergency.secondName ?? {};
  switch (secondNameStanding(emergency, moment)) {
    case "due":
      return `a second name is due by ${utcWords(secondNameDue(emergency))}`;
    case "overdue":
      return `nobody put a second name to it within ${SECOND_NAME_HOURS} hours`;
    case "given":
      return `${by} put the second name to it, ${utcWords(at)}`;
    case "late":
      return `${by} put the second name to it, ${utcWords(at)}, later than the ${SECOND_NAME_HOURS} hours that it was due in`;
  }
}
