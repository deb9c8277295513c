/** Every way a request can fail that is neither the editor's to fix in a form nor a bug. */
export const ERROR_CODES = [
  "not-signed-in",
  "not-allowed",
  "proof-needed",
  "not-found",
  "stale",
  "lease-lost",
  "refused",
  "throttled",
  "too-large",
  "conflict",
  "unavailable",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export type ErrorKind = {
  /** HTTP status. */
  readonly status: number;
  /** What the person reads where nothing more exact is known. */
  readonly words: string;
};

export const ERROR_KINDS: Readonly<Record<ErrorCode, ErrorKind>> = {
  "not-signed-in": {
    status: 401,
    words: "You are signed out. Sign in and go on; what you wrote is kept on this device.",
  },
  "not-allowed": { status: 403, words: "You may not do this. Ask somebody whose role allows it." },
  "proof-needed": { status: 403, words: "Enter your password again to go on." },
  "not-found": { status: 404, words: "This is not here. Check the address, or search for it." },
  stale: { status: 409, words: "Somebody saved before you. Compare the two texts and save again." },
  "lease-lost": {
    status: 409,
    words: "Somebody else is writing this edition now. Your text is kept; compare and go on.",
  },
  conflict: { status: 409, words: "This was changed in the meantime. Load it again and repeat." },
  "too-large": { status: 413, words: "This is too large. Send it in smaller parts." },
  refused: { status: 422, words: "Something is in the way. Mend what is listed and try again." },
  throttled: { status: 429, words: "Too many attempts. Wait a little and try again." },
  unavailable: { status: 503, words: "The desk cannot do this just now. Try again in a minute." },
};
