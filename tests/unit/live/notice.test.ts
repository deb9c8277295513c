import { describe, expect, test } from "vitest";
import { idOfTopic, type Notice, parseTopic, topicsOf } from "#lib/domain/live/notice.ts";

const STORY = "01a2b3c4-0000-7000-8000-000000000001";
const PERSON = "01a2b3c4-0000-7000-8000-000000000002";

describe("a topic", () => {
  test.each([
    ["desk", null],
    [`story:${STORY}`, STORY],
    [`person:${PERSON}`, PERSON],
  ])("is %s", (written, id) => {
    const topic = parseTopic(written);
    expect(topic).toBe(written);
    expect(topic && idOfTopic(topic)).toBe(id);
  });

  test.each(["", "desk:", "story:", "story:1", `edition:${STORY}`, `story:${STORY}x`, `STORY:${STORY}`])(
    "is not “%s”",
    (written) => {
      expect(parseTopic(written)).toBeNull();
    },
  );
});

describe("a notice", () => {
  const cases: readonly (readonly [string, Notice, readonly string[]])[] = [
    [
      "of a story goes to those who look at it, and to the desk",
      { kind: "revision.saved", storyId: STORY },
      [`story:${STORY}`, "desk"],
    ],
    ["of who looks at a story goes to those alone", { kind: "presence.changed", storyId: STORY }, [`story:${STORY}`]],
    ["of a report goes to the desk", { kind: "report.imported", subjectId: "r1" }, ["desk"]],
    [
      "for one person goes to nobody else, whatever it is about",
      { kind: "inbox.changed", storyId: STORY, personId: PERSON },
      [`person:${PERSON}`],
    ],
    ["of people and their accounts goes to nobody", { kind: "person.rolesSet", subjectId: PERSON }, []],
  ];
  test.each(cases)("%s", (_, notice, topics) => {
    expect(topicsOf(notice)).toEqual(topics);
  });
});
