import { AGENCY_FORMS } from "../language/lexicons/agencies.ts";
import { SPEAKER_CLASSES } from "../language/lexicons/reporting.ts";
import { findReporting, type Reporting } from "../language/speakers.ts";
import type { Span } from "../shared/span.ts";
import { isSpeaking, type Line } from "./lines.ts";
import type { EntityMention, Naming } from "./naming.ts";
import { type Quotation, quotedIn } from "./quotations.ts";
import {
  agencyVoice,
  BODIES,
  classesOf,
  classVoice,
  HEARSAY_VOICE,
  leadEntity,
  namedVoice,
  phraseVoice,
  SOCIAL,
  type Voice,
} from "./voices.ts";

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
  return spokenLater(lines, quotations, out);
}

// "We will not go. Nobody is safe," the mayor said: who is named at the end has said all of it.
function spokenLater(
  lines: readonly Line[],
  quotations: readonly (readonly Quotation[])[],
  found: readonly Attribution[][],
): Attribution[][] {
  const out = [...found];
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (!next || next.reportIndex !== line.reportIndex || next.paragraph !== line.paragraph) return;
    const runsOn = (quotations[line.reportIndex] ?? []).some(
      (quote) => quote.start - line.start <= 1 && quote.start < line.end && quote.end > next.start,
    );
    const speaking = (found[at + 1] ?? []).filter(({ voice, reporting }) => voice.named && reporting !== null);
    if (runsOn && speaking.length > 0 && (found[at] ?? []).every(({ reporting }) => reporting === null))
      out[at] = speaking.slice(0, 1).map(({ voice }) => ({ line: line.index, voice, reporting: null, speaker: null }));
  });
  return out;
}

/** Some of those who were named before. */
const OF_THEM = /^(?:one|two|both|some|all|most|none|another) of (?:them|these|those)$/i;
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
    if (OF_THEM.test(text.trim())) return this.recent[0] ?? null;
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

  // The last body that can be called so: by its own name, else a named organisation before anything else.
  private bodyOf(group: string): Voice | null {
    const bodies = this.recent.filter(isBody);
    const calledSo = bodies.find(({ name }) =>
      name
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((word) => SPEAKER_CLASSES.get(word) === group),
    );
    if (calledSo || !ANY_BODY.has(group)) return calledSo ?? null;
    return bodies.find(({ entity }) => entity?.kind === "organisation") ?? bodies[0] ?? null;
  }

  private earlier(text: string, group: string | null): Voice | null {
    const pronoun = text.trim().toLowerCase();
    if (pronoun === "he" || pronoun === "she")
      return (
        this.personBefore() ?? this.recent.find((voice) => voice.entity?.kind === "person") ?? this.recent[0] ?? null
      );
    if (pronoun === "they") return this.recent.find((voice) => voice.entity?.kind !== "person") ?? null;
    if (pronoun === "it") return this.recent.find((voice) => isBody(voice)) ?? null;
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
    if (group === null) return null;
    const same = this.recent.find((voice) => voice.group === group);
    return same ?? (BODIES.has(group) && MEANT_BEFORE.test(pronoun) ? this.bodyOf(group) : null);
  }
}

/** What a body of any name can be called; a coastguard is called so by name. */
const ANY_BODY: ReadonlySet<string> = new Set("company charity union party agency service federation".split(" "));

/** "the charity", "the UK-based NGO": one named before; "the port authority" is another. */
const MEANT_BEFORE = /^(?:the|this|that|its) (?:[\p{L}.]+-(?:based|backed|led|run) )?\p{L}+$/u;

function isBody({ entity, group }: Voice): boolean {
  return entity ? entity.kind === "organisation" || entity.kind === "other" : group !== null && BODIES.has(group);
}

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
