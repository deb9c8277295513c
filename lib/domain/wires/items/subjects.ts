import { MEDIA_TOPICS } from "../lexicons/media-topics.ts";
import type { ReportTopic } from "../report.ts";

/** What a file says of one subject: its code, with or without a scheme, and its name. */
export type Subject = { readonly code: string | null; readonly name: string | null };

const MOST = 300;

/**
 * The subjects of an item as names, each once, and those that are Media Topics with their codes. A code of the older
 * Subject Codes stands for the Media Topic of its field, whose first two digits it shares. A code of an
 * agency's own that comes without a name tells nobody anything and is left out; a bare word is its own name.
 */
export function settleSubjects(subjects: readonly Subject[]): {
  readonly subjects: readonly string[];
  readonly topics: readonly ReportTopic[];
} {
  const known = subjects.filter((subject) => subject.code !== null || subject.name !== null).slice(0, MOST);
  const topics = new Map<string, ReportTopic>();
  for (const subject of known) {
    const topic = topicOf(subject);
    if (topic && (!topics.has(topic.code) || topics.get(topic.code)?.name === null)) topics.set(topic.code, topic);
  }
  const names = known.map((subject) => subject.name ?? topicOf(subject)?.name ?? wordIn(subject.code));
  return { subjects: [...new Set(names.filter((name) => name !== null))], topics: [...topics.values()] };
}

function wordIn(code: string | null): string | null {
  return code !== null && /^\p{L}[\p{L} &'’-]*$/u.test(code) ? code : null;
}

const CODED =
  /^(?:(?<scheme>medtop|mediatopic|subj|iptc|subjectcode)[:/]|https?:\/\/cv\.iptc\.org\/newscodes\/(?<list>mediatopic|subjectcode)\/)?(?<digits>\d{8})$/iu;

function topicOf({ code, name }: Subject): ReportTopic | null {
  const coded = CODED.exec(code?.trim() ?? "")?.groups;
  const digits = coded?.digits ?? "";
  const isTopic = /^20\d{6}$|^(?:0[1-9]|1[0-7])0{6}$/u.test(digits);
  if (isTopic) return { code: `medtop:${digits}`, name: MEDIA_TOPICS.get(digits) ?? name };
  const field = `${digits.slice(0, 2)}000000`;
  const fieldName = MEDIA_TOPICS.get(field);
  return fieldName ? { code: `medtop:${field}`, name: fieldName } : null;
}

/** Words that a file lists between commas, semicolons or as elements, each once. */
export function settleKeywords(words: readonly (string | null | undefined)[]): readonly string[] {
  const list = words.flatMap((word) => (word ?? "").split(/[;,\n]/u)).map((word) => word.replace(/\s+/gu, " ").trim());
  return [...new Set(list.filter((word) => word !== ""))].slice(0, MOST);
}
