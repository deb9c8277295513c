import { describe, expect, test } from "vitest";
import {
  type DeskEvent,
  EVENT_DATA,
  type EventData,
  type EventKind,
  readEvent,
} from "#lib/domain/stories/event-data.ts";
import { approvalsSentence, eventSentence, logSentence } from "#lib/domain/stories/event-sentences.ts";

const told = { sid: "s1", text: "The bridge closed at noon." };
const first = { edition: 1, kind: "initial" } as const;

/** One of each kind, with the sentence that a reader of the log meets. */
const EVENTS: { readonly [K in EventKind]: readonly [EventData<K>, string] } = {
  "newsroom.setUp": [{ newsroom: "The Ferry Post" }, "Ana Bell set up The Ferry Post."],
  "person.invited": [
    { name: "Ben Cole", roles: ["checker", "reporter"] },
    "Ana Bell made an account for Ben Cole, with these roles: reporter, checker.",
  ],
  "person.rolesSet": [
    { name: "Ben Cole", from: [], to: ["editor"] },
    "Ana Bell changed the roles of Ben Cole from none to editor.",
  ],
  "person.disabled": [{ name: "Ben Cole" }, "Ana Bell disabled the account of Ben Cole."],
  "person.enabled": [{ name: "Ben Cole" }, "Ana Bell enabled the account of Ben Cole again."],
  "person.passwordReplaced": [{ name: "Ben Cole" }, "Ana Bell gave Ben Cole a new password."],
  "person.passwordChanged": [{ name: "Ana Bell" }, "Ana Bell changed their own password."],
  "person.identityLinked": [{ provider: "oidc" }, "Ana Bell signed in through oidc for the first time."],
  "token.made": [{ name: "Intake" }, "Ana Bell made the access token “Intake”."],
  "token.revoked": [{ name: "Intake" }, "Ana Bell revoked the access token “Intake”."],
  "feed.added": [
    { title: "Harbour", url: "https://example.org/feed" },
    "Ana Bell added the feed “Harbour” at https://example.org/feed.",
  ],
  "feed.changed": [{ title: "Harbour", change: "paused" }, "Ana Bell paused the feed “Harbour”."],
  "feed.removed": [{ title: "Harbour" }, "Ana Bell removed the feed “Harbour”."],
  "intake.cancelled": [
    { title: "37 files", files: 12 },
    "Ana Bell cancelled the intake “37 files” with 12 files unread.",
  ],
  "report.imported": [{ headline: null, fileName: "a.txt" }, "Ana Bell brought in “a.txt”."],
  "report.changed": [
    { headline: "Ferry aground", source: "Harbour Press", change: "killed", draft: 2, live: 1 },
    "Harbour Press killed “Ferry aground”: 2 sentences of the text and 1 sentence in public rest on words that are gone.",
  ],
  "report.withdrawn": [
    { headline: null, reason: "It is a hoax" },
    "Ana Bell withdrew a report without a headline: It is a hoax.",
  ],
  "block.corrected": [
    { position: 0, from: "promo", to: "body" },
    "Ana Bell said that part 1 of a report is body, not promo.",
  ],
  "story.opened": [{ title: "Bridge", reports: 5 }, "Ana Bell opened “Bridge” on 5 reports."],
  "story.renamed": [{ from: "Bridge", to: "Ferry" }, "Ana Bell renamed “Bridge” to “Ferry”."],
  "story.reportsAttached": [{ reports: 1 }, "Ana Bell added 1 report."],
  "story.reportDetached": [{ headline: "Old" }, "Ana Bell took out “Old”."],
  "claims.chosen": [{ claims: 2, chosen: false }, "Ana Bell left 2 claims out of the draft to come."],
  "conflict.settled": [
    { question: "How many?", decision: "take", side: "12", reason: "The harbour counted them!" },
    "Ana Bell settled “How many?”: the story says “12”. The harbour counted them!",
  ],
  "conflict.reopened": [{ question: "How many?" }, "Ana Bell opened “How many?” again."],
  "name.spelled": [
    { house: "Kyiv", spellings: ["Kiev", "Kyiv"] },
    "Ana Bell set “Kyiv” as the house spelling of “Kiev”, “Kyiv”.",
  ],
  "style.set": [{ avoid: "e-mail", prefer: "email" }, "Ana Bell set that the house writes “email”, not “e-mail”."],
  "style.removed": [{ avoid: "e-mail" }, "Ana Bell took “e-mail” off the style list."],
  "provider.set": [
    { name: "hp", houseName: "Harbour Press", trustNote: "State agency.", origin: "other", originName: "AFP" },
    "Ana Bell noted of the provider “hp”: written “Harbour Press”; relays AFP; “State agency.”",
  ],
  "provider.removed": [{ name: "hp" }, "Ana Bell took back what was noted of the provider “hp”."],
  "image.added": [
    { mediaType: "image/png", width: 640, height: 480 },
    "Ana Bell brought in an image of 640 × 480 pixels.",
  ],
  "name.unspelled": [{ house: "Kyiv" }, "Ana Bell gave up the house spelling “Kyiv”."],
  "draft.made": [{ sentences: 0 }, "Ana Bell made a draft of no sentences."],
  "lease.taken": [{ from: "Ben Cole" }, "Ana Bell took over the writing from Ben Cole."],
  "lease.given": [{ to: "Ben Cole" }, "Ana Bell handed the writing over to Ben Cole."],
  "revision.restored": [
    { revision: 5, from: 2, fromEdition: 1 },
    "Ana Bell restored revision 2 of edition 1 as revision 5.",
  ],
  "revision.saved": [
    { revision: 4, sentences: 12, lapsed: 1 },
    "Ana Bell saved revision 4 with 12 sentences; 1 approval lapsed.",
  ],
  "finding.dismissed": [
    { ...told, finding: "number", reason: "Rounded" },
    "Ana Bell dismissed a finding on “The bridge closed at noon.” (number): Rounded.",
  ],
  "sentence.approved": [told, "Ana Bell approved “The bridge closed at noon.”"],
  "sentence.queried": [
    { ...told, reason: "Which bridge?" },
    "Ana Bell queried “The bridge closed at noon.”: Which bridge?",
  ],
  "sentence.rejected": [{ ...told, reason: "not so" }, "Ana Bell rejected “The bridge closed at noon.”: not so."],
  "sentence.judgementWithdrawn": [told, "Ana Bell took back what they said of “The bridge closed at noon.”"],
  "query.resolved": [
    { ...told, askedBy: "Ben Cole" },
    "Ana Bell resolved the query of Ben Cole on “The bridge closed at noon.”",
  ],
  "wording.suggested": [
    { ...told, wording: "It closed at one." },
    "Ana Bell suggested “It closed at one.” in place of “The bridge closed at noon.”",
  ],
  "wording.accepted": [
    { ...told, wording: "It closed at one.", suggestedBy: "Ben Cole" },
    "Ana Bell accepted “It closed at one.”, suggested by Ben Cole.",
  ],
  "wording.rejected": [
    { ...told, wording: "It closed at one.", suggestedBy: "Ben Cole", reason: "The log says noon." },
    "Ana Bell rejected “It closed at one.”, suggested by Ben Cole: The log says noon.",
  ],
  "wording.withdrawn": [
    { ...told, wording: "It closed at one.", suggestedBy: "Ana Bell" },
    "Ana Bell took back the suggestion “It closed at one.”",
  ],
  "comment.added": [
    { ...told, body: "Who says so?" },
    "Ana Bell commented on “The bridge closed at noon.”: Who says so?",
  ],
  "comment.edited": [
    { ...told, from: "Who?", to: "Who says so?" },
    "Ana Bell changed their comment on “The bridge closed at noon.” from “Who?” to “Who says so?”",
  ],
  "comment.deleted": [
    { ...told, body: "Who?" },
    "Ana Bell took back their comment “Who?” on “The bridge closed at noon.”",
  ],
  "thread.resolved": [told, "Ana Bell resolved the comments on “The bridge closed at noon.”"],
  "thread.reopened": [told, "Ana Bell opened the comments on “The bridge closed at noon.” again."],
  "edition.opened": [{ edition: 2, kind: "correction" }, "Ana Bell opened a correction, edition 2."],
  "edition.submitted": [{ revision: 4 }, "Ana Bell submitted revision 4 for review."],
  "edition.recalled": [{}, "Ana Bell took the text back from review."],
  "edition.signedOff": [{ revision: 4 }, "Ana Bell signed off revision 4."],
  "signOff.withdrawn": [{ reason: "New facts" }, "Ana Bell withdrew the sign-off: New facts."],
  "signOff.fallen": [{ revision: 5 }, "The sign-off fell with revision 5."],
  "edition.scheduled": [
    { at: "2031-02-03T04:05:00Z" },
    "Ana Bell scheduled publication for 3 February 2031, 04:05 UTC.",
  ],
  "edition.unscheduled": [{}, "Ana Bell stopped the scheduled publication."],
  "edition.published": [first, "Ana Bell published the story, edition 1."],
  "edition.emergencyPublished": [
    { ...first, reason: "Flood warning" },
    "Ana Bell published edition 1 in an emergency, before it was signed off: Flood warning.",
  ],
  "edition.emergencyConfirmed": [first, "Ana Bell put a second name to the emergency publication of edition 1."],
  "edition.emergencyUnconfirmed": [
    first,
    "Nobody put a second name to the emergency publication of edition 1 within 24 hours.",
  ],
  "edition.superseded": [first, "Edition 1 (initial) was replaced by the next."],
  "edition.retracted": [first, "Edition 1 was retracted."],
  "edition.spiked": [{ reason: "Overtaken" }, "Ana Bell spiked it: Overtaken."],
  "edition.revived": [{}, "Ana Bell took it off the spike."],
};
const KINDS = Object.keys(EVENT_DATA) as EventKind[];

function eventOf(kind: EventKind): DeskEvent {
  return { kind, data: EVENTS[kind][0] } as DeskEvent;
}

describe("every event in a plain sentence", () => {
  test.each(KINDS)("%s", (kind) => {
    expect(eventSentence("Ana Bell", eventOf(kind))).toBe(EVENTS[kind][1]);
  });

  test.each(KINDS)("%s comes back from the log as it went in", (kind) => {
    const stored: unknown = JSON.parse(JSON.stringify(EVENTS[kind][0]));
    expect(readEvent(kind, stored)).toEqual(eventOf(kind));
  });

  test.each(KINDS)("%s has a name that the database takes", (kind) => {
    expect(kind).toMatch(/^[a-zA-Z]+(\.[a-zA-Z]+)+$/);
  });
});

test("without a person it was the program", () => {
  expect(eventSentence(null, { kind: "edition.published", data: first })).toBe("Stet published the story, edition 1.");
});

test("a schedule that nobody meant to stop tells why it stopped", () => {
  const data = { at: "2031-02-03T04:05:00Z", reason: "The text was changed." };
  expect(eventSentence("Ana", { kind: "edition.unscheduled", data })).toBe(
    "The publication scheduled for 3 February 2031, 04:05 UTC was stopped: The text was changed.",
  );
});

test("what went out by itself says so", () => {
  expect(eventSentence("Ana", { kind: "edition.published", data: { ...first, scheduled: true } })).toBe(
    "Ana published the story, edition 1, at the hour it was scheduled for.",
  );
});

test("a draft tells how much of it a language model rephrased", () => {
  const made = (rephrased: number) => eventSentence("Ana", { kind: "draft.made", data: { sentences: 12, rephrased } });
  expect(made(7)).toBe("Ana made a draft of 12 sentences, 7 of them rephrased by a language model.");
  expect(made(0)).toBe("Ana made a draft of 12 sentences.");
});

test("a long text is shown by its beginning, cut between letters", () => {
  const text = `${"a".repeat(88)}😀😀😀`;
  expect(eventSentence("Ana", { kind: "sentence.approved", data: { sid: "s", text } })).toBe(
    `Ana approved “${"a".repeat(88)}😀…”`,
  );
});

test("it is cut at the end of a word, and what it quotes itself takes the inner marks", () => {
  const approved = (text: string) => eventSentence("Ana", { kind: "sentence.approved", data: { sid: "s", text } });
  expect(approved(`${"word ".repeat(18)}and more`)).toBe(`Ana approved “${"word ".repeat(18).trimEnd()}…”`);
  expect(approved('"We are safe," she said.')).toBe("Ana approved “‘We are safe,’ she said.”");
  expect(approved("“We are safe.”")).toBe("Ana approved “‘We are safe.’”");
});

test("several approvals are one sentence", () => {
  expect(approvalsSentence("Ana Bell", 5)).toBe("Ana Bell approved 5 sentences.");
});

describe("rows that the program does not know", () => {
  test.each([
    ["story.eaten", {}],
    ["toString", {}],
    ["story.opened", { title: 7 }],
    ["story.opened", null],
  ])("%s %j", (kind, data) => {
    expect(readEvent(kind, data)).toBeNull();
    expect(logSentence("Ana", kind, data)).toContain(kind);
  });

  test("fields of a later version do not hide what is known", () => {
    expect(logSentence("Ana", "story.reportsAttached", { reports: 2, colour: "blue" })).toBe("Ana added 2 reports.");
  });
});
