/** Who holds the pen, as a window of one person is told. */
export type LeaseAnswer =
  | {
      readonly kind: "mine";
      readonly token: string;
      /** The newest revision when the pen was given: who begins to write begins on it. */
      readonly head: string | null;
      /** Who asks for the pen and has had no answer. */
      readonly requests: readonly { readonly personId: string; readonly name: string }[];
    }
  | {
      readonly kind: "free";
      /** Somebody handed it over to this person, and it waits to be picked up. */
      readonly forMe: boolean;
    }
  | {
      readonly kind: "held";
      readonly by: string;
      /** In another window of this person. */
      readonly isMe: boolean;
      /** ISO 8601. */
      readonly since: string;
      readonly mayTakeOver: boolean;
      /** What became of this person's asking for it. */
      readonly asked: "waiting" | "refused" | null;
    };
