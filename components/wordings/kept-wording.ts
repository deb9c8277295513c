/** Where the browser keeps nothing, words last as long as the page. */
const unkept = new Map<string, string>();

const PREFIX = "stet.wording.";

/** What somebody wrote in this window as another wording of a sentence and neither sent nor threw away; null for nothing. */
export function keptWording(place: string): string | null {
  try {
    return unkept.get(place) ?? sessionStorage.getItem(PREFIX + place);
  } catch {
    return unkept.get(place) ?? null;
  }
}

/** Keeps what is written for a place; null throws it away. */
export function keepWording(place: string, words: string | null): void {
  unkept.delete(place);
  try {
    if (words === null) sessionStorage.removeItem(PREFIX + place);
    else sessionStorage.setItem(PREFIX + place, words);
  } catch {
    if (words !== null) unkept.set(place, words);
  }
}
