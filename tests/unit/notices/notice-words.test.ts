import { describe, expect, test } from "vitest";
import { NOTICE_DATA, type NoticeData, type NoticeKind, readNotice } from "#lib/domain/notices/notice-data.ts";
import { noticeWords } from "#lib/domain/notices/notice-words.ts";

const said = { body: "Who says so?", about: "at noon" };
const owed = { edition: 1, due: "2031-02-03T04:05:00Z" };

/** One of each kind, with what its reader meets. */
const NOTICES: { readonly [K in NoticeKind]: readonly [NoticeData<K>, string, string | null] } = {
  "comment.mentioned": [said, "Ana Bell named you in a comment on “at noon”", "Who says so?"],
  "comment.replied": [said, "Ana Bell answered on “at noon”", "Who says so?"],
  "publication.stopped": [
    { at: "2031-02-03T04:05:00Z", reason: "The text was changed." },
    "The publication scheduled for 3 February 2031, 04:05 UTC does not go out",
    "The text was changed.",
  ],
  "emergency.published": [
    { ...owed, reason: "The dam gives way." },
    "Ana Bell published edition 1 in an emergency, before it was signed off; a second name is due by 3 February 2031, 04:05 UTC",
    "The dam gives way.",
  ],
  "emergency.confirmed": [owed, "Ana Bell put the second name to the emergency publication of edition 1", null],
  "emergency.dueSoon": [
    owed,
    "The emergency publication of edition 1 has no second name yet; it is due by 3 February 2031, 04:05 UTC",
    null,
  ],
  "emergency.overdue": [
    owed,
    "Nobody put a second name to the emergency publication of edition 1; it was due by 3 February 2031, 04:05 UTC",
    null,
  ],
  "report.changed": [
    { headline: "Ferry aground", source: "Test Wire", change: "killed", draft: 1, live: 0 },
    "Test Wire killed “Ferry aground”: 1 sentence of the text rests on words that are gone",
    null,
  ],
  "search.matched": [
    { name: "Ferries", count: 2, headline: "Ferry aground" },
    "“Ferries” found 2 new reports",
    "Ferry aground",
  ],
  "suggestion.decided": [
    { inserted: "fled", removed: "left" },
    "Ana Bell decided on what you suggested",
    "“left” out, “fled” in",
  ],
  "thread.resolved": [{ about: "at noon" }, "Ana Bell resolved the comments on “at noon”", null],
};

test("a word that came with a rejection is passed on", () => {
  const data = { inserted: "fled", removed: "left", reason: "Nobody says so." };
  const notice = readNotice("suggestion.decided", data);
  expect(notice && noticeWords("Ana Bell", notice)).toMatchObject({
    happened: "Ana Bell rejected what you suggested: Nobody says so.",
  });
});

describe("every notice in words", () => {
  test.each(Object.keys(NOTICE_DATA) as NoticeKind[])("%s", (kind) => {
    const [data, happened, quote] = NOTICES[kind];
    const notice = readNotice(kind, data);
    expect(notice && noticeWords("Ana Bell", notice)).toEqual({ happened, quote });
  });

  test("what the program itself tells is told in its name", () => {
    const notice = readNotice("thread.resolved", { about: "at noon" });
    expect(notice && noticeWords(null, notice).happened).toMatch(/^Stet resolved/);
  });

  test("who stops a publication on purpose is named", () => {
    const notice = readNotice("publication.stopped", { at: "2031-02-03T04:05:00Z", reason: null });
    expect(notice && noticeWords("Ana Bell", notice)).toEqual({
      happened: "Ana Bell stopped the publication scheduled for 3 February 2031, 04:05 UTC",
      quote: null,
    });
  });

  test.each([
    ["an unknown kind", "story.burnt", said],
    ["a name of Object’s own", "toString", said],
    ["other data than the kind keeps", "comment.replied", { about: 1 }],
  ])("%s is none", (_, kind, data) => {
    expect(readNotice(kind, data)).toBeNull();
  });
});
