import { AGENCY_FORMS } from "../language/lexicons/agencies.ts";
import { MOUTHPIECES, SPEAKER_CLASSES } from "../language/lexicons/reporting.ts";
import type { Entity } from "../language/names-entities.ts";
import { findDemonym } from "../language/places.ts";
import { findReporting, type Reporting } from "../language/speakers.ts";
import type { Span } from "../shared/span.ts";
import { byCodeUnit } from "./keys.ts";
import { isSpeaking, type Line, type Word } from "./lines.ts";
import type { EntityMention, Naming } from "./naming.ts";
import { type Quotation, quotedIn } from "./quotations.ts";

/** Whom a statement rests on, before origins of several reports are made one. */
export type Voice = {
  /** Equal keys are one origin. */
  readonly key: string;
  readonly name: string;
  readonly detail: string | null;
  /** False for "reportedly" and the like: nobody that could be counted. */
  readonly named: boolean;
  /** The anonymous class, "officials"; null for somebody named. */
  readonly group: string | null;
  readonly qualifier: string | null;
  readonly agency: string | null;
  readonly entity: Entity | null;
};

export type Attribution = {
  readonly line: number;
  readonly voice: Voice;
  readonly reporting: Reporting | null;
  /** The words that name the speaker, in the sentence; null where it is taken over from an earlier one. */
  readonly speaker: Span | null;
};

/** Who says what each line says; lines in quotations that run on, and lines of "the source", take the speaker before them. */
export function attributeLines(
  lines: readonly Line[],
  naming: Naming,
  quotations: readonly (readonly Quotation[])[],
): Attribution[][] {
  const reader = new VoiceReader(naming);
  const out: Attribution[][] = [];
  let report = -1;
  for (const line of lines) {
    if (line.reportIndex !== report) {
      report = line.reportIndex;
      reader.startReport();
    }
    out.push(isSpeaking(line) ? reader.read(line, quotedIn(line, quotations[line.reportIndex] ?? [])) : []);
  }
  return out;
}

const PRONOUN = /^(?:he|she|they|it|one|another|this|that)$/i;
const ANAPHOR = /^(?:the|this|that|these|those|both|its|their)\b/i;

class VoiceReader {
  private readonly naming: Naming;
  private recent: Voice[] = [];
  private lastLine: Line | null = null;
  private openQuote = false;

  constructor(naming: Naming) {
    this.naming = naming;
  }

  startReport(): void {
    this.recent = [];
    this.lastLine = null;
    this.openQuote = false;
  }

  read(line: Line, quoted: readonly Span[]): Attribution[] {
    if (line.block === "embed") return [{ line: line.index, voice: SOCIAL, reporting: null, speaker: null }];
    const reportings = findReporting(line.text, line.words, quoted);
    const found = this.attributionsFrom(line, reportings);
    const inherited = found.length === 0 ? this.inherited(line, quoted) : [];
    const all = found.length > 0 ? found : inherited;
    for (const { voice } of all)
      if (voice.named) this.recent = [voice, ...this.recent.filter((known) => known.key !== voice.key)];
    this.openQuote = continuesQuote(line, quoted);
    this.lastLine = line;
    return all;
  }

  private attributionsFrom(line: Line, reportings: readonly Reporting[]): Attribution[] {
    const mentions = this.naming.mentions[line.index] ?? [];
    const read = reportings.flatMap((reporting): Attribution[] => {
      if (reporting.kind === "hearsay") return [{ line: line.index, voice: HEARSAY_VOICE, reporting, speaker: null }];
      const voice = reporting.speaker ? this.voiceOf(line, reporting.speaker, mentions, reporting.toldTo) : null;
      return voice ? [{ line: line.index, voice, reporting, speaker: reporting.speaker }] : [];
    });
    return withoutChannels(read);
  }

  // Nothing in the sentence says who speaks: a quotation that runs on, or a whole sentence in quotes after its speaker.
  private inherited(line: Line, quoted: readonly Span[]): Attribution[] {
    const [voice] = this.recent;
    const first = quoted[0];
    if (!voice || !first || this.lastLine === null) return [];
    const whole =
      first.start <= 1 && quoted.reduce((sum, span) => sum + span.end - span.start, 0) > line.text.length * 0.6;
    const near = this.openQuote || line.paragraph - this.lastLine.paragraph <= 1;
    return whole && near ? [{ line: line.index, voice, reporting: null, speaker: null }] : [];
  }

  private voiceOf(line: Line, speaker: Span, mentions: readonly EntityMention[], toldTo: string | null): Voice | null {
    const text = line.text.slice(speaker.start, speaker.end);
    const inside = mentions.filter((mention) => mention.start < speaker.end && mention.end > speaker.start);
    if (PRONOUN.test(text.trim())) return this.earlier(text, null) ?? (/^(?:one|another)$/i.test(text) ? SOCIAL : null);
    const words = line.words.filter((word) => word.start >= speaker.start && word.end <= speaker.end);
    const group = classesOf(words, line.text);
    const agencies = inside.filter((mention) => AGENCY_FORMS.has(mention.text));
    const anaphor = ANAPHOR.test(text) && inside.every((mention) => mention.entity.kind === "place");
    const back = anaphor ? this.earlier(text, group[0] ?? null) : null;
    if (back) return back;
    const entity = leadEntity(
      inside,
      words.map((word) => word.norm),
    );
    if (entity && !(agencies.length > 0 && agencies.length === inside.length))
      return namedVoice(entity, inside, text, toldTo);
    const [agency] = agencies;
    if (agency && group.every((name) => name === "agencies"))
      return agencyVoice(AGENCY_FORMS.get(agency.text) ?? agency.text);
    const [first] = group;
    if (!first)
      return ANAPHOR.test(text) || words.length > 9
        ? null
        : phraseVoice(
            text,
            words.map((word) => word.norm),
          );
    return classVoice(
      first,
      text,
      words.map((word) => word.norm),
      toldTo ?? (agency ? (AGENCY_FORMS.get(agency.text) ?? null) : null),
    );
  }

  // Whom the sentence before named first, if it named anybody.
  private personBefore(): Voice | null {
    const mentions = this.lastLine ? (this.naming.mentions[this.lastLine.index] ?? []) : [];
    const person = mentions.find(({ entity }) => entity.kind === "person");
    return person ? namedVoice(person.entity, [], person.entity.canonical, null) : null;
  }

  private earlier(text: string, group: string | null): Voice | null {
    const pronoun = text.trim().toLowerCase();
    if (pronoun === "he" || pronoun === "she")
      return (
        this.personBefore() ?? this.recent.find((voice) => voice.entity?.kind === "person") ?? this.recent[0] ?? null
      );
    if (pronoun === "they") return this.recent.find((voice) => voice.entity?.kind !== "person") ?? null;
    if (PRONOUN.test(pronoun)) return null;
    const norm = pronoun.split(/[\s-]+/).at(-1) ?? "";
    if (group === "sources" || norm === "account")
      return (
        this.recent.find((voice) => voice.name.includes("account") || voice.group === "sources") ??
        this.recent[0] ??
        null
      );
    if (
      group === null &&
      /^(?:ngo|organisation|organization|group|agency|company|union|ministry|body|watchdog|monitor|charity|alliance|coalition|statement)$/.test(
        norm,
      )
    ) {
      return this.recent.find((voice) => voice.entity !== null && voice.entity.kind !== "person") ?? null;
    }
    return group === null ? null : (this.recent.find((voice) => voice.group === group) ?? null);
  }
}

const HEARSAY_VOICE: Voice = {
  key: "hearsay",
  name: "unnamed reports",
  detail: null,
  named: false,
  group: null,
  qualifier: null,
  agency: null,
  entity: null,
};
const SOCIAL: Voice = {
  key: "class social",
  name: "social media posts",
  detail: null,
  named: true,
  group: "social",
  qualifier: null,
  agency: null,
  entity: null,
};

function continuesQuote(line: Line, quoted: readonly Span[]): boolean {
  return quoted.some((span) => span.end >= line.text.length - 1);
}

// "X told Reuters", "Reuters reported, citing X": the agency carries, X says.
function withoutChannels(list: readonly Attribution[]): Attribution[] {
  const carried = list.some(({ voice }) => voice.named && !isChannel(voice));
  const channel = list.find(({ voice }) => voice.key.startsWith("agency "))?.voice.name ?? null;
  const kept = list.filter(({ voice }) => (carried ? !isChannel(voice) : true));
  return kept.map((entry) =>
    entry.voice.agency === null && entry.voice.named && channel
      ? { ...entry, voice: { ...entry.voice, agency: channel } }
      : entry,
  );
}

function isChannel(voice: Voice): boolean {
  return voice.key.startsWith("agency ") || voice.group === "agencies";
}

// The head comes last, "military officials"; "the rebels' advance" has none, for what is owned does the speaking.
function classesOf(words: readonly Word[], text: string): string[] {
  return words
    .flatMap((word) =>
      /['’‘]s?$/u.test(word.text) || /^['’‘]\s/u.test(text.slice(word.end))
        ? []
        : (SPEAKER_CLASSES.get(word.norm) ?? []),
    )
    .reverse();
}

// The institution for which a mouthpiece speaks, else the person, else the institution.
function leadEntity(inside: readonly EntityMention[], norms: readonly string[]): Entity | null {
  const candidates = inside.filter((mention) => mention.entity.kind !== "place" || inside.length === 1);
  const institution = candidates.find(
    (mention) => mention.entity.kind === "organisation" && !AGENCY_FORMS.has(mention.text),
  );
  const person = candidates.find((mention) => mention.entity.kind === "person");
  const speaksFor =
    norms.some((norm) => MOUTHPIECES.has(norm)) ||
    inside.some((mention) => mention.title?.split(" ").some((word) => MOUTHPIECES.has(word)));
  if (institution && (speaksFor || !person)) return institution.entity;
  if (person) return person.entity;
  const other = candidates.find((mention) => mention.entity.kind === "other" || mention.text.includes("account"));
  if (other) return other.entity;
  const place = candidates[0];
  return place && !norms.some((norm) => SPEAKER_CLASSES.has(norm)) ? place.entity : null;
}

function namedVoice(entity: Entity, inside: readonly EntityMention[], text: string, agency: string | null): Voice {
  const person = inside.find((mention) => mention.entity.kind === "person" && mention.entity !== entity);
  const detail = person ? person.text : text === entity.canonical ? null : text;
  return {
    key: `entity ${entity.canonical}`,
    name: entity.canonical,
    detail,
    named: true,
    group: null,
    qualifier: null,
    agency,
    entity,
  };
}

function agencyVoice(name: string): Voice {
  return {
    key: `agency ${name}`,
    name,
    detail: null,
    named: true,
    group: null,
    qualifier: null,
    agency: name,
    entity: null,
  };
}

function classVoice(group: string, text: string, norms: readonly string[], agency: string | null): Voice {
  const qualifier = norms.flatMap((norm) => findDemonym(norm) ?? [])[0] ?? null;
  return { key: `class ${group}`, name: text, detail: text, named: true, group, qualifier, agency, entity: null };
}

function phraseVoice(text: string, norms: readonly string[]): Voice | null {
  if (norms.at(-1) === "reports" || norms.at(-1) === "rumours") return HEARSAY_VOICE;
  if (norms.length === 0 || !/^\p{L}/u.test(text)) return null;
  return {
    key: `phrase ${norms.join(" ")}`,
    name: text,
    detail: null,
    named: true,
    group: null,
    qualifier: null,
    agency: null,
    entity: null,
  };
}

/** The final key of every voice: anonymous speakers of one class are one origin unless land or agency tells them apart. */
export function settleVoices(attributions: readonly (readonly Attribution[])[]): Map<Voice, string> {
  const byClass = new Map<string, Voice[]>();
  const keys = new Map<Voice, string>();
  const parties = partiesOf(attributions);
  for (const { voice } of attributions.flat()) {
    const group = voice.group ?? (voice.entity ? parties.get(voice.entity) : undefined);
    if (group === undefined) keys.set(voice, voice.key);
    else byClass.set(group, [...(byClass.get(group) ?? []), voice]);
  }
  for (const [group, voices] of byClass) {
    const land = mostFrequent(voices.flatMap((voice) => voice.qualifier ?? []));
    for (const voice of voices) {
      const agency = DISTINCT_BY_AGENCY.has(group) ? mostFrequent(voices.flatMap((other) => other.agency ?? [])) : null;
      const carrier = DISTINCT_BY_AGENCY.has(group) ? (voice.agency ?? agency ?? "") : "";
      keys.set(voice, `class ${group} ${voice.qualifier ?? land ?? ""} ${carrier}`.trim());
    }
  }
  return keys;
}

// "the rebel group Northern Front": what the front says, the rebels say; a person speaks for himself.
function partiesOf(attributions: readonly (readonly Attribution[])[]): Map<Entity, string> {
  const parties = new Map<Entity, string>();
  for (const { voice } of attributions.flat()) {
    const words = `${voice.detail ?? ""}`.toLowerCase().split(/[^\p{L}]+/u);
    if (voice.entity && voice.entity.kind !== "person" && words.some((word) => SPEAKER_CLASSES.get(word) === "rebels"))
      parties.set(voice.entity, "rebels");
  }
  return parties;
}

// Officials who told two agencies may be two sets of officials; the police are the police.
const DISTINCT_BY_AGENCY: ReadonlySet<string> = new Set(["officials", "sources"]);

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))[0]?.[0] ?? null;
}
