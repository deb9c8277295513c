import "server-only";

/** Of everybody in the demonstration newsroom; the sign-in page fills it in. No other newsroom has accounts with it. */
export const DEMONSTRATION_PASSWORD = "let it stand";
