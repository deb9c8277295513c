import type { PubStatus } from "../report.ts";

const STATUS: readonly (readonly [RegExp, PubStatus])[] = [
  [/^(?:cancel(?:l?ed)?|kill(?:ed)?|deleted?|withdrawn?|revoked?|retracted|removed)$/iu, "canceled"],
  [/^(?:withheld|withhold|hold|on-?hold|embargoed-indefinitely)$/iu, "withheld"],
  [/^(?:usable|active|published?|approved|new|live|use)$/iu, "usable"],
];

/** What a file's word or code for its status means: "stat:canceled", "Withheld"; null for words that tell nothing of use. */
export function readStatus(value: string | null | undefined): PubStatus | null {
  const word = value?.trim().replace(/^.*[:/]/u, "") ?? "";
  return STATUS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

/** Whether a code for what is done to an item says that it corrects or updates an earlier one: "sig:correction". */
export function isCorrectionCode(value: string | null | undefined): boolean {
  return /^(?:.*[:/])?(?:correct(?:ion|ed|ive)?|update[ds]?|refile|rectif\w+|writethru|clarification|replacement|korr(?:igering|ektur)?|rättelse)$/iu.test(
    value?.trim() ?? "",
  );
}

const CHANGE =
  "(?:CORRECT(?:ED|ION|S|IVE)?|REFILE|UPDATED?|WRITETHRU|CLARIFICATION|RECAST|BERICHTIGUNG|BERICHTIGT|KORREKTUR|KORRIGIERT|AKTUALISIERT|RECTIFICATIF|CORRECTIF|RECTIFICATION|ACTUALISATION|CORRECCI[OÓ]N|RECTIFICACI[OÓ]N|ACTUALIZACI[OÓ]N|CORREZIONE|RETTIFICA|AGGIORNAMENTO|CORRE[CÇ][AÃ]O|CORRECTIE|RECTIFICATIE|RETTELSE|RETTING|R[ÄA]TTELSE|KORJAUS|OPRAVA|POPRAWKA|KOREKTA|ИСПРАВЛЕНИЕ|ПОПРАВКА|УТОЧНЕНИЕ|ΔΙΟΡΘΩΣΗ|تصحيح|更正|訂正)";
/** Before the headline proper, with the mark that parts them: "CORRECTED-", "UPDATE 2: ". */
const BEFORE_HEADLINE = new RegExp(`^[\\s([*]*${CHANGE}(?: ?\\d{1,2})?\\s*[-–—:/)\\]*]`, "iu");
/** After it, in brackets: "(corrected)". */
const AFTER_HEADLINE = new RegExp(`[([](?:[^()[\\]]{0,20}, )?${CHANGE}(?: ?\\d{1,2})?[)\\]]\\s*$`, "iu");
const IN_SLUG = new RegExp(`\\((?:[^()]{0,40}, ?)?${CHANGE}(?: ?\\d{1,2})?(?:,[^()]{0,40})?\\)`, "u");
const IN_NOTE =
  /^[\s([*]*(?:(?:eds?|editors?|note to editors?)\b[.:;]?\s*)?(?:.{0,40}(?:story|item|report|version),?\s+)?(?:this )?(?:corrects?|correcting|corrected|correction|refiles?|updates?|updating|updated|recasts?|adds|adding|clarifies|fixes|writes through|replaces|supersedes|korrigiert|berichtigt|aktualisiert|ersetzt|rectifie|corrige|remplace|actualise|annule et remplace|rectifica|sustituye|actualiza|corregge|sostituisce|aggiorna|vervangt|corrigeert|retter|korrigerer|korrigerar|erstatter|rättar|ersätter|korjaa|korvaa)(?=[\s:;,.)-]|$)/iu;

/** Whether an item's own words say that it corrects or updates an earlier one. */
export function saysItCorrects(item: {
  readonly headline: string | null;
  readonly slugline: string | null;
  readonly note: string | null;
}): boolean {
  const { headline, slugline, note } = item;
  return (
    (headline !== null && (BEFORE_HEADLINE.test(headline) || AFTER_HEADLINE.test(headline))) ||
    (slugline !== null && IN_SLUG.test(slugline)) ||
    (note !== null && IN_NOTE.test(note))
  );
}

/** Agencies shout it: a report on a killing does not. */
const KILL =
  /^[\s([*-]*(?:(?:MANDATORY|BULLETIN|EDITORIAL|STORY) )?(?:KILL|KILLED|WITHDRAWN|STORY WITHDRAWN|ANNULATION|ANULACI[OÓ]N|ANNULLAMENTO)\b(?=\s*(?:[-–—:*)\]]|$))/u;

/** Whether a headline or note orders that an item be killed: "MANDATORY KILL: …". */
export function saysKill(words: string | null): boolean {
  return words !== null && KILL.test(words);
}

/** A note to editors over the text, on a line of its own: "(Adds police statement)". */
const NOTE_OPENING =
  /^[([*]{1,2}\s*(?:adds?|updat(?:es|ing|ed)|correct(?:s|ing|ed|ion)|in (?:the )?.{3,40}(?:story|item|report),? corrects|recasts?|rewrites|writes through|refiles?|repeats?|clarifies|fixes|new throughout|eds?\b[:.]|editors?\b|attn\b|attention\b|note\b|amplía|actualiza|corrige|rectifie|précise|actualise|ajoute|mise à jour|neu\b|korrigiert|berichtigt|aktualisiert|wiederholt|aggiorna|corregge|sostituisce|vervangt)/iu;
const NOTE_LINE =
  /^(?:eds?(?:itors)?['’]?(?: note)?:|note to editors?\b|editors?['’]? note\b|attention editors?\b|attn:? editors?|hinweis für die redaktion|redaktioneller hinweis|achtung redaktionen|note (?:à|aux) (?:la )?r[ée]daction|nota (?:a|para) (?:los )?(?:editores|redactores)|n ?i ?e ?u ?w bericht, vervangt|til red(?:aksjonen|aktionen))/iu;

/** Whether a paragraph speaks to editors and not to readers. */
export function isEditorsNote(text: string): boolean {
  return (NOTE_OPENING.test(text) && /[)\]*]\s*$/u.test(text)) || NOTE_LINE.test(text);
}
