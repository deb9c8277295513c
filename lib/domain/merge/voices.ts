import { AGENCY_FORMS } from "../language/lexicons/agencies.ts";
import { MOUTHPIECES, SPEAKER_CLASSES } from "../language/lexicons/reporting.ts";
import { SPEAKER_CLASSES_ABROAD } from "../language/lexicons/reporting-abroad.ts";
import type { Entity } from "../language/names-entities.ts";
import { findDemonym } from "../language/places.ts";
import type { Word } from "./lines.ts";
import type { EntityMention } from "./naming.ts";

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

/** Nobody in particular: "reportedly". */
export const HEARSAY_VOICE: Voice = {
  key: "hearsay",
  name: "unnamed reports",
  detail: null,
  named: false,
  group: null,
  qualifier: null,
  agency: null,
  entity: null,
};
/** Posts by whoever posted. */
export const SOCIAL: Voice = {
  key: "class social",
  name: "social media posts",
  detail: null,
  named: true,
  group: "social",
  qualifier: null,
  agency: null,
  entity: null,
};

/** The head comes last, "military officials"; "the rebels' advance" has none, for what is owned does the speaking. */
export function classesOf(words: readonly Word[], text: string): string[] {
  return words
    .flatMap((word, at) =>
      word.norm === "agency" && /^(?:news|press|information|state)$/.test(words[at - 1]?.norm ?? "")
        ? "agencies"
        : /['’‘]s?$/u.test(word.text) || /^['’‘]\s/u.test(text.slice(word.end))
          ? []
          : (classOf(word.norm) ?? []),
    )
    .reverse();
}

// German joins its nouns: the last part of "Innenministeriums" says what it is.
function classOf(norm: string): string | undefined {
  const known = SPEAKER_CLASSES.get(norm) ?? SPEAKER_CLASSES_ABROAD.get(norm);
  if (known !== undefined || norm.length < LONG_COMPOUND) return known;
  for (const [form, name] of SPEAKER_CLASSES_ABROAD)
    if (form.length > 5 && norm.replace(/e?[ns]$/, "").endsWith(form)) return name;
  return undefined;
}

const LONG_COMPOUND = 11;

/** Classes of bodies: "the charity" is the one that was named before. */
export const BODIES: ReadonlySet<string> = new Set(
  "agency service coastguard authority commission federation council ministry office charity party observers organisers school church embassy company union".split(
    " ",
  ),
);

/** The institution for which a mouthpiece speaks, else the person, else the institution. */
export function leadEntity(inside: readonly EntityMention[], norms: readonly string[]): Entity | null {
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

/** Somebody named. */
export function namedVoice(
  entity: Entity,
  inside: readonly EntityMention[],
  text: string,
  agency: string | null,
): Voice {
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

/** An agency on its own word. */
export function agencyVoice(name: string): Voice {
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

/** Anonymous speakers of a class: "two officials". */
export function classVoice(group: string, text: string, norms: readonly string[], agency: string | null): Voice {
  const qualifier = norms.flatMap((norm) => findDemonym(norm) ?? [])[0] ?? null;
  return { key: `class ${group}`, name: text, detail: text, named: true, group, qualifier, agency, entity: null };
}

/** Speakers of no known class, by their words; null for what cannot speak. */
export function phraseVoice(text: string, norms: readonly string[]): Voice | null {
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
