export const TOKEN_SCOPES = ["wires:write"] as const;
/** What a program may do with its token: `wires:write`, send reports. */
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** A token as admins see it; the secret was shown once, when it was made. Times are ISO 8601 in UTC. */
export type AccessTokenState = {
  readonly id: string;
  readonly name: string;
  /** The secret's first characters. */
  readonly start: string;
  readonly scopes: readonly TokenScope[];
  readonly madeAt: string;
  readonly madeBy: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
};
