/** Somebody at the desk, as others see them. */
export type DeskPerson = { readonly id: string; readonly name: string; readonly isMe: boolean };

/** Who is in a story at this moment. */
export type StoryPeople = {
  /** Whoever has a page of it open, by name; oneself among them. */
  readonly here: readonly (DeskPerson & {
    /** Whether they may write at all, so that the pen can be handed to them. */
    readonly writes: boolean;
  })[];
  /** Who holds the pen of the edition in the making; `given`: it was handed to them and they have not picked it up. */
  readonly writer:
    | (DeskPerson & {
        /** Until the pen runs out if it is not renewed, by the server's clock: another's may be minutes off. */
        readonly secondsLeft: number;
        readonly given: boolean;
      })
    | null;
};

/** Those in a story beside oneself, in words: "Nora, Tomasz and 3 others"; null when one is alone. */
export function othersInWords(here: readonly DeskPerson[]): string | null {
  const names = here.filter(({ isMe }) => !isMe).map(({ name }) => name);
  if (names.length === 0) return null;
  const [shown, more] = names.length > 3 ? [names.slice(0, 2), names.length - 2] : [names, 0];
  const list = more > 0 ? [...shown, `${more} others`] : shown;
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(list);
}
