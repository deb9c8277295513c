import { describe, expect, test } from "vitest";
import {
  type Emergency,
  emergencyAt,
  emergencySentence,
  secondNameDue,
  secondNameStanding,
  sinceThen,
} from "#lib/domain/stories/emergency.ts";

const unsaid: Emergency = { edition: 2, by: "Dora Lind", at: "2031-02-03T12:00:00.000Z", secondName: null };
const said = (at: string): Emergency => ({ ...unsaid, secondName: { by: "Ana Bell", at } });
const inTime = said("2031-02-04T12:00:00.000Z");
const tooLate = said("2031-02-04T12:00:00.001Z");

describe("the second name under an emergency publication", () => {
  test("is due within 24 hours", () => {
    expect(secondNameDue(unsaid)).toBe("2031-02-04T12:00:00.000Z");
  });

  test.each([
    ["at once", unsaid, "2031-02-03T12:00:00Z", "due"],
    ["in the last moment", unsaid, "2031-02-04T12:00:00Z", "due"],
    ["a moment later", unsaid, "2031-02-04T12:00:00.001Z", "overdue"],
    ["given in time", inTime, "2031-02-09T12:00:00Z", "given"],
    ["given too late", tooLate, "2031-02-09T12:00:00Z", "late"],
    ["before it was given", inTime, "2031-02-03T13:00:00Z", "due"],
    ["after its hours, before it was given", said("2031-02-05T12:00:00Z"), "2031-02-05T11:00:00Z", "overdue"],
  ] as const)("%s", (_, emergency, moment, standing) => {
    expect(secondNameStanding(emergency, new Date(moment))).toBe(standing);
    expect(emergencyAt(emergency, new Date(moment))).toEqual({
      ...emergency,
      due: "2031-02-04T12:00:00.000Z",
      standing,
    });
  });
});

describe("what readers are told", () => {
  const HEAD =
    "Edition 2 was published in an emergency by Dora Lind, 3 February 2031, 12:00 UTC, before it was signed off";

  test.each([
    [unsaid, "2031-02-03T13:00:00Z", "a second name is due by 4 February 2031, 12:00 UTC."],
    [unsaid, "2031-02-05T12:00:00Z", "nobody put a second name to it within 24 hours."],
    [inTime, "2031-02-05T12:00:00Z", "Ana Bell put the second name to it, 4 February 2031, 12:00 UTC."],
    [
      said("2031-02-05T09:30:00Z"),
      "2031-02-06T12:00:00Z",
      "Ana Bell put the second name to it, 5 February 2031, 09:30 UTC, later than the 24 hours that it was due in.",
    ],
  ])("is one sentence that says how it ended", (emergency, moment, end) => {
    expect(emergencySentence(emergency, new Date(moment))).toBe(`${HEAD}; ${end}`);
  });

  test("what has become of it since is told where it was not told then", () => {
    const [then, now] = [new Date(unsaid.at), new Date("2031-02-06T12:00:00Z")];
    const head = "Edition 2 was published in an emergency. Since then:";
    expect(sinceThen(unsaid, then, new Date("2031-02-03T13:00:00Z"))).toBeNull();
    expect(sinceThen(unsaid, then, now)).toBe(`${head} nobody put a second name to it within 24 hours.`);
    expect(sinceThen(inTime, then, now)).toBe(
      `${head} Ana Bell put the second name to it, 4 February 2031, 12:00 UTC.`,
    );
    expect(sinceThen(inTime, new Date("2031-02-05T12:00:00Z"), now)).toBeNull();
  });
});
