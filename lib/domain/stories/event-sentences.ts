import { ROLES, type Role } from "../access/roles.ts";
import { counted } from "../shared/counted.ts";
import { utcWords } from "../shared/utc-words.ts";
import { changeWords, groundWords } from "./change-words.ts";
import type { EditionKind } from "./edition-kinds.ts";
import { SECOND_NAME_HOURS } from "./emergency.ts";
import type { DeskEvent, EventData, EventKind } from "./event-data.ts";
import { readEvent } from "./event-data.ts";

/** Who stands in the sentence when nobody did it: the program. */
const NOBODY = "Stet";

/** What happened, as one plain sentence. `who` is the person's name; null: the program itself. */
export function eventSentence<K extends EventKind>(who: string | null, event: Extract<DeskEvent, { kind: K }>): string {
  const sentence = SENTENCES[event.kind] as (who: string, data: EventData<K>) => string;
  return ended(sentence(who ?? NOBODY, event.data as EventData<K>));
}

/** The same for a row as it lies in the log; a row of no known kind is named by its kind. */
export function logSentence(who: string | null, kind: string, data: unknown): string {
  const event = readEvent(kind, data);
  return event === null
    ? `${who ?? NOBODY} did something that this version does not know: ${kind}.`
    : eventSentence(who, event);
}

/** Several approvals by one person as one sentence. */
export function approvalsSentence(who: string | null, count: number): string {
  return ended(`${who ?? NOBODY} approved ${counted(count, "sentence")}`);
}

/** Without the full stop; a missing kind does not compile. */
const SENTENCES: { readonly [K in EventKind]: (who: string, data: EventData<K>) => string } = {
  "newsroom.setUp": (who, { newsroom }) => `${who} set up ${newsroom}`,
  "person.invited": (who, { name, roles }) => `${who} made an account for ${name}, with these roles: ${rolesOf(roles)}`,
  "person.rolesSet": (who, { name, from, to }) =>
    `${who} changed the roles of ${name} from ${rolesOf(from)} to ${rolesOf(to)}`,
  "person.disabled": (who, { name }) => `${who} disabled the account of ${name}`,
  "person.enabled": (who, { name }) => `${who} enabled the account of ${name} again`,
  "person.passwordReplaced": (who, { name }) => `${who} gave ${name} a new password`,
  "person.passwordChanged": (who) => `${who} changed their own password`,
  "person.identityLinked": (who, { provider }) => `${who} signed in through ${provider} for the first time`,
  "token.made": (who, { name }) => `${who} made the access token ${quoted(name)}`,
  "token.revoked": (who, { name }) => `${who} revoked the access token ${quoted(name)}`,

  "feed.added": (who, { title, url }) => `${who} added the feed ${quoted(title)} at ${url}`,
  "feed.changed": (who, { title, change }) => `${who} ${FEED_CHANGES[change]} the feed ${quoted(title)}`,
  "feed.removed": (who, { title }) => `${who} removed the feed ${quoted(title)}`,
  "intake.cancelled": (who, { title, files }) =>
    `${who} cancelled the intake ${quoted(title)} with ${counted(files, "file")} unread`,

  "report.imported": (who, { headline, fileName }) => `${who} brought in ${quoted(headline ?? fileName)}`,
  "report.changed": (_, { headline, source, change, draft, live }) =>
    `${changeWords({ headline, source, change })}${groundWords(draft, live)}`,
  "report.withdrawn": (who, { headline, reason }) => `${who} withdrew ${reportOf(headline)}: ${reason}`,
  "block.corrected": (who, { position, from, to }) =>
    `${who} said that part ${position + 1} of a report is ${to}, not ${from}`,

  "story.opened": (who, { title, reports }) => `${who} opened ${quoted(title)} on ${counted(reports, "report")}`,
  "story.renamed": (who, { from, to }) => `${who} renamed ${quoted(from)} to ${quoted(to)}`,
  "story.reportsAttached": (who, { reports }) => `${who} added ${counted(reports, "report")}`,
  "story.reportDetached": (who, { headline }) => `${who} took out ${reportOf(headline)}`,
  "claims.chosen": (who, { claims, chosen }) =>
    `${who} ${chosen ? "put" : "left"} ${counted(claims, "claim")} ${chosen ? "into" : "out of"} the draft to come`,
  "conflict.settled": (who, { question, decision, side, reason }) =>
    `${who} settled ${quoted(question)}: ${SETTLED[decision](side ?? "")}. ${reason}`,
  "conflict.reopened": (who, { question }) => `${who} opened ${quoted(question)} again`,
  "name.spelled": (who, { house, spellings }) =>
    `${who} set ${quoted(house)} as the house spelling of ${spellings.map(quoted).join(", ")}`,
  "style.set": (who, { avoid, prefer }) => `${who} set that the house writes ${quoted(prefer)}, not ${quoted(avoid)}`,
  "style.removed": (who, { avoid }) => `${who} took ${quoted(avoid)} off the style list`,
  "provider.set": (who, { name, ...noted }) => `${who} noted of the provider ${quoted(name)}: ${providerWords(noted)}`,
  "provider.removed": (who, { name }) => `${who} took back what was noted of the provider ${quoted(name)}`,
  "image.added": (who, { width, height }) => `${who} brought in an image of ${width} × ${height} pixels`,
  "name.unspelled": (who, { house }) => `${who} gave up the house spelling ${quoted(house)}`,
  "draft.made": (who, { sentences, rephrased = 0 }) =>
    `${who} made a draft of ${counted(sentences, "sentence")}${rephrased === 0 ? "" : `, ${rephrased} of them rephrased by a language model`}`,

  "lease.taken": (who, { from }) => `${who} took over the writing from ${from}`,
  "lease.given": (who, { to }) => `${who} handed the writing over to ${to}`,
  "revision.saved": (who, { revision, sentences, lapsed }) =>
    `${who} saved revision ${revision} with ${counted(sentences, "sentence")}${lapsed === 0 ? "" : `; ${counted(lapsed, "approval")} lapsed`}`,
  "revision.restored": (who, { revision, from, fromEdition }) =>
    `${who} restored revision ${from} of edition ${fromEdition} as revision ${revision}`,
  "finding.dismissed": (who, { finding, text, reason }) =>
    `${who} dismissed a finding on ${quoted(text)} (${finding}): ${reason}`,

  "sentence.approved": (who, { text }) => `${who} approved ${quoted(text)}`,
  "sentence.queried": (who, { text, reason }) => `${who} queried ${quoted(text)}: ${reason}`,
  "sentence.rejected": (who, { text, reason }) => `${who} rejected ${quoted(text)}: ${reason}`,
  "sentence.judgementWithdrawn": (who, { text }) => `${who} took back what they said of ${quoted(text)}`,
  "query.resolved": (who, { text, askedBy }) => `${who} resolved the query of ${askedBy} on ${quoted(text)}`,

  "wording.suggested": (who, { text, wording }) => `${who} suggested ${quoted(wording)} in place of ${quoted(text)}`,
  "wording.accepted": (who, { wording, suggestedBy }) =>
    `${who} accepted ${quoted(wording)}, suggested by ${suggestedBy}`,
  "wording.rejected": (who, { wording, suggestedBy, reason }) =>
    `${who} rejected ${quoted(wording)}, suggested by ${suggestedBy}${reason ? `: ${reason}` : ""}`,
  "wording.withdrawn": (who, { wording }) => `${who} took back the suggestion ${quoted(wording)}`,

  "comment.added": (who, { text, body }) => `${who} commented on ${quoted(text)}: ${body}`,
  "comment.edited": (who, { text, from, to }) =>
    `${who} changed their comment on ${quoted(text)} from ${quoted(from)} to ${quoted(to)}`,
  "comment.deleted": (who, { text, body }) => `${who} took back their comment ${quoted(body)} on ${quoted(text)}`,
  "thread.resolved": (who, { text }) => `${who} resolved the comments on ${quoted(text)}`,
  "thread.reopened": (who, { text }) => `${who} opened the comments on ${quoted(text)} again`,

  "edition.opened": (who, { kind, edition }) => `${who} opened ${KIND_NAMES[kind]}, edition ${edition}`,
  "edition.submitted": (who, { revision }) => `${who} submitted revision ${revision} for review`,
  "edition.recalled": (who) => `${who} took the text back from review`,
  "edition.signedOff": (who, { revision }) => `${who} signed off revision ${revision}`,
  "signOff.withdrawn": (who, { reason }) => `${who} withdrew the sign-off: ${reason}`,
  "signOff.fallen": (_who, { revision, reason }) =>
    `The sign-off fell with revision ${revision}${reason === undefined ? "" : `: ${reason}`}`,
  "edition.scheduled": (who, { at }) => `${who} scheduled publication for ${utcWords(at)}`,
  "edition.unscheduled": (who, { at = "", reason }) =>
    reason === undefined
      ? `${who} stopped the scheduled publication`
      : `The publication scheduled for ${utcWords(at)} was stopped: ${reason}`,
  "edition.published": (who, { kind, edition, scheduled = false }) =>
    `${who} published ${KIND_NAMES[kind]}, edition ${edition}${scheduled ? ", at the hour it was scheduled for" : ""}`,
  "edition.emergencyPublished": (who, { edition, reason }) =>
    `${who} published edition ${edition} in an emergency, before it was signed off: ${reason}`,
  "edition.emergencyConfirmed": (who, { edition }) =>
    `${who} put a second name to the emergency publication of edition ${edition}`,
  "edition.emergencyUnconfirmed": (_who, { edition }) =>
    `Nobody put a second name to the emergency publication of edition ${edition} within ${SECOND_NAME_HOURS} hours`,
  "edition.superseded": (_who, { kind, edition }) => `Edition ${edition} (${kind}) was replaced by the next`,
  "edition.retracted": (_who, { edition }) => `Edition ${edition} was retracted`,
  "edition.spiked": (who, { reason }) => `${who} spiked it: ${reason}`,
  "edition.revived": (who) => `${who} took it off the spike`,
};

const FEED_CHANGES = { paused: "paused", resumed: "resumed", settings: "changed the settings of" } as const;

function providerWords(noted: Omit<EventData<"provider.set">, "name">): string {
  const { houseName, trustNote, origin, originName } = noted;
  const rests = { own: "rests on its own reporting", other: `relays ${originName}`, unknown: "rests on nobody known" };
  return [
    ...(houseName === null ? [] : [`written ${quoted(houseName)}`]),
    rests[origin],
    ...(trustNote === "" ? [] : [quoted(trustNote)]),
  ].join("; ");
}

const SETTLED = {
  take: (side: string) => `the story says ${quoted(side)}`,
  both: () => "the story reports both sides",
  dismiss: () => "it is no real conflict",
} as const;

const KIND_NAMES: Readonly<Record<EditionKind, string>> = {
  initial: "the story",
  update: "an update",
  correction: "a correction",
  retraction: "a retraction",
};

function rolesOf(roles: readonly Role[]): string {
  return ROLES.filter((role) => roles.includes(role)).join(", ") || "none";
}

function reportOf(headline: string | null): string {
  return headline === null ? "a report without a headline" : quoted(headline);
}

/** Long texts are shown by their beginning, up to a word's end; what they quote themselves takes the inner marks. */
function quoted(text: string): string {
  const letters = [...text];
  const shown = letters.length > 90 ? `${letters.slice(0, 90).join("").replace(LAST_WORD, "")}…` : text;
  return `“${shown.replace(OPENING, "‘").replace(CLOSING, "’")}”`;
}

/** With the space before it; in a text of one long word there is none, and it is cut where it is. */
const LAST_WORD = /(?:\s+\S*|\S)$/u;
const OPENING = /“|(?<![^\s([—–-])"/gu;
const CLOSING = /[”"]/gu;

function ended(sentence: string): string {
  const trimmed = sentence.trim();
  return /[.!?…]["”’)]*$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
