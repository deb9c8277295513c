import { isToEditors } from "../copy/editorial-marks.ts";
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

/** A note to editors over the text, on a line of its own: "(Adds police statement)". */
const NOTE_OPENING =
  /^[([*]{1,2}\s*(?:adds?|updat(?:es|ing|ed)|correct(?:s|ing|ed|ion)|in (?:the )?.{3,40}(?:story|item|report),? corrects|recasts?|rewrites|writes through|refiles?|repeats?|clarifies|fixes|new throughout|eds?\b[:.]|editors?\b|attn\b|attention\b|note\b|amplía|actualiza|corrige|rectifie|précise|actualise|ajoute|mise à jour|neu\b|korrigiert|berichtigt|aktualisiert|wiederholt|aggiorna|corregge|sostituisce|vervangt)/iu;
const NOTE_LINE =
  /^(?:eds?(?:itors)?['’]?(?: note)?:|note to editors?\b|editors?['’]? note\b|attention editors?\b|attn:? editors?|hinweis für die redaktion|redaktioneller hinweis|achtung redaktionen|note (?:à|aux) (?:la )?r[ée]daction|nota (?:a|para) (?:los )?(?:editores|redactores)|n ?i ?e ?u ?w bericht, vervangt|til red(?:aksjonen|aktionen))/iu;

/** Whether a paragraph speaks to editors and not to readers. */
export function isEditorsNote(text: string): boolean {
  return isToEditors(text) || (NOTE_OPENING.test(text) && /[)\]*]\s*$/u.test(text)) || NOTE_LINE.test(text);
}
