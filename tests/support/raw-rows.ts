import { createHash, randomUUID } from "node:crypto";
import type { BuiltStory } from "./build-story.ts";
import type { Statement, Value } from "./raw-sql.ts";
import { firstReport } from "./raw-steps.ts";

// Rows that the database takes as they are: a test changes the one column that it is about.

export type Row = Readonly<Record<string, Value>>;

export function insert(table: string, row: Row): Statement {
  const columns = Object.keys(row).map((name) => `"${name}"`);
  const places = columns.map((_, i) => `$${i + 1}`);
  return [`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${places.join(", ")})`, ...Object.values(row)];
}

/** A talk about a sentence as a whole. */
export function threadRow({ id: story_id, people }: BuiltStory) {
  return { id: randomUUID(), story_id, sid: "s1", sentence: "A sentence.", created_by_id: people.checker.id };
}

export function commentRow({ people }: BuiltStory, thread_id: string) {
  return { id: randomUUID(), thread_id, author_id: people.checker.id, body: "Which ferry?" };
}

/** Of a revision that the same transaction saves. */
export function suggestionRow({ people }: BuiltStory, revision_id: string) {
  const words = { inserted: "ran", removed: "run", sids: ["n1"] };
  return { revision_id, id: "sug-1", position: 0, author_id: people.editor.id, suggested_at: new Date(), ...words };
}

/** The bytes are the text's own: Postgres reads a text without backslashes as it stands. */
export function imageRow({ people }: BuiltStory, bytes: string = randomUUID()) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { sha256, media_type: "image/png", width: 1, height: 1, bytes, received_by_id: people.reporter.id };
}

/** Of a revision that the same transaction saves. */
export function shownImageRow(revision_id: string, image_sha256: string) {
  return { revision_id, position: 0, image_sha256, alt: "A ferry", credit: "Ana Bell" };
}

/** What became of the story's first report, by word of its second. */
export function changeRow(story: BuiltStory, kind: string) {
  return { id: randomUUID(), report_id: firstReport(story), kind, by_report_id: story.reports[1]?.id ?? null };
}

/** The desk's own word on the story's first report. */
export function withdrawalRow(story: BuiltStory) {
  const by = { by_report_id: null, by_person_id: story.people.editor.id, reason: "A hoax." };
  return { ...changeRow(story, "withdrawn"), ...by };
}

export function standingRow(change_id: string, start: number, end: number) {
  return { change_id, start, end, new_start: start, new_end: end };
}

export function intakeRow({ people }: BuiltStory) {
  return { id: randomUUID(), way: "upload", title: "1 file", expected: 1, started_by_id: people.reporter.id };
}

export function intakeFileRow(intake_id: string, payload_id: string) {
  return { id: randomUUID(), intake_id, file_name: "a.txt", payload_id };
}

export function feedRow({ people }: BuiltStory) {
  const url = `https://feeds.example/${randomUUID()}`;
  return { id: randomUUID(), url, title: "A feed", every_minutes: 5, added_by_id: people.editor.id };
}

export function tokenRow({ people }: BuiltStory) {
  const secret = { hash: createHash("sha256").update(randomUUID()).digest("hex"), start: "stet_ab" };
  return { id: randomUUID(), name: "The agency", ...secret, scopes: ["wires:write"], made_by_id: people.admin.id };
}
