import type { ExternalToast } from "sonner";

type Kind = "success" | "error" | "warning" | "info";
type Say = (words: string, more?: ExternalToast) => void;
/** Says something in passing; see `Toaster`. */
export type Toast = Readonly<Record<Kind, Say>>;

let sayer: ((toast: Toast) => void) | null = null;
const sayerThere = new Promise<Toast>((resolve) => {
  sayer = resolve;
});
let ask: () => void = () => undefined;
const wanted = new Promise<void>((resolve) => {
  ask = resolve;
});

const say =
  (kind: Kind): Say =>
  (words, more) => {
    ask();
    void sayerThere.then((toast) => toast[kind](words, more));
  };

/** A few words in the corner for something that was done. They wait for whoever shows them, whose script comes late. */
export const toast: Toast = {
  success: say("success"),
  error: say("error"),
  warning: say("warning"),
  info: say("info"),
};

/** Settles when there is a first thing to say. */
export function toastWanted(): Promise<void> {
  return wanted;
}

/** From now on, and for all that waits, this one speaks. */
export function speakWith(toast: Toast): void {
  sayer?.(toast);
}
