import { Mark } from "@tiptap/core";
import type { Node, Mark as PmMark } from "@tiptap/pm/model";

export const INSERTION = "insertion";
export const DELETION = "deletion";
/** The library that tracks suggestions wants a mark of this name. Ours never makes one, and no story may hold one. */
export const MODIFICATION = "modification";

/** Names one suggestion, however many stretches of text it has. Who made it and when is the desk's to say, not the text's. */
export type SuggestionId = string;

const NAMES: readonly string[] = [INSERTION, DELETION, MODIFICATION];

export function isSuggestionId(value: unknown): value is SuggestionId {
  return typeof value === "string" && /^[A-Za-z0-9_-]{1,40}$/.test(value);
}

/** Words that somebody suggests. They are no part of the story until they are accepted. */
export const Insertion = suggestionMark(INSERTION, "ins");
/** Words that somebody suggests to take out. They are part of the story until that is accepted. */
export const Deletion = suggestionMark(DELETION, "del");
export const Modification = suggestionMark(MODIFICATION, null);

export function isSuggestionMark(name: string): boolean {
  return NAMES.includes(name);
}

/** The suggestion that a piece of text belongs to, or null. */
export function suggestionMarkOf(node: Node | null | undefined): PmMark | null {
  return node?.marks.find(({ type }) => isSuggestionMark(type.name)) ?? null;
}

/** What a suggestion mark says. The schema checks it, so nothing is checked again. */
export function suggestionIdOf(mark: PmMark): SuggestionId {
  return mark.attrs.id;
}

/** Whether a piece of text is there only because somebody suggests it. */
export function isSuggested(node: Node): boolean {
  return suggestionMarkOf(node)?.type.name === INSERTION;
}

/** Whether somebody suggests to take a piece of text out. */
export function isStruck(node: Node): boolean {
  return suggestionMarkOf(node)?.type.name === DELETION;
}

export function withoutSuggestion(marks: readonly PmMark[]): readonly PmMark[] {
  return marks.filter(({ type }) => !isSuggestionMark(type.name));
}

/** Inside the sentence, outside every look, and never two on one word. */
function suggestionMark(name: string, tag: "ins" | "del" | null) {
  return Mark.create({
    name,
    priority: 1900,
    inclusive: false,
    excludes: NAMES.join(" "),
    keepOnSplit: false,
    addAttributes: () => ({
      id: {
        default: null,
        validate: requireSuggestionId,
        parseHTML: (element: HTMLElement) => element.getAttribute("data-suggestion"),
        renderHTML: ({ id }: { id: string }) => ({ "data-suggestion": id }),
      },
    }),
    parseHTML: () =>
      tag === null
        ? []
        : [
            {
              tag: `${tag}[data-suggestion]`,
              getAttrs: (element: HTMLElement) => isSuggestionId(element.getAttribute("data-suggestion")) && null,
            },
          ],
    renderHTML: ({ HTMLAttributes }) => [tag ?? "span", HTMLAttributes, 0],
  });
}

function requireSuggestionId(value: unknown): void {
  if (!isSuggestionId(value)) throw new RangeError("A suggestion has an id of 1 to 40 letters, digits, _ or -.");
}
