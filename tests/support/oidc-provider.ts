import { createHash, createSign, generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { addressOf, closeServer, formOf } from "./auth-server.ts";

/** What the provider says of whoever signs in next. */
export type Someone = { readonly sub: string; readonly email?: string; readonly email_verified?: boolean };

type Grant = {
  readonly challenge: string;
  readonly nonce: string;
  readonly someone: Someone;
  readonly redirect: string;
};

const CLIENT = { id: "stet", secret: "between-the-desk-and-its-provider" };

/** A small OpenID Connect provider on the loopback: code flow with PKCE, RS256, no page to click through. */
export async function startOidcProvider() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  let next: Someone = { sub: "nobody" };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => reply(response, 500, { error: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = addressOf(server);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    if (pathname === "/.well-known/openid-configuration") return reply(response, 200, discovery(issuer));
    if (pathname === "/jwks")
      return reply(response, 200, { keys: [{ ...publicKey.export({ format: "jwk" }), ...KEY }] });
    if (pathname === "/authorize") return authorize(response, searchParams);
    if (pathname === "/token") return token(response, await formOf(request), request.headers.authorization ?? "");
    reply(response, 404, { error: "not_found" });
  }

  function authorize(response: ServerResponse, asked: URLSearchParams): void {
    const code = randomUUID();
    const read = (name: string) => asked.get(name) ?? "";
    const redirect = read("redirect_uri");
    grants.set(code, { challenge: read("code_challenge"), nonce: read("nonce"), redirect, someone: next });
    const back = new URL(redirect);
    back.search = new URLSearchParams({ code, state: read("state") }).toString();
    response.writeHead(302, { location: back.href }).end();
  }

  function token(response: ServerResponse, form: Record<string, string>, authorization: string): void {
    const grant = grants.get(form.code ?? "");
    grants.delete(form.code ?? "");
    const proof = createHash("sha256")
      .update(form.code_verifier ?? "")
      .digest("base64url");
    const isClient = authorization === `Basic ${btoa(`${CLIENT.id}:${CLIENT.secret}`)}`;
    const isGranted = grant && isClient && proof === grant.challenge && form.redirect_uri === grant.redirect;
    if (!isGranted) reply(response, 400, { error: "invalid_grant" });
    else reply(response, 200, { access_token: randomUUID(), token_type: "Bearer", id_token: idToken(grant) });
  }

  function idToken({ nonce, someone }: Grant): string {
    const now = Math.floor(Date.now() / 1000);
    return sign({ iss: issuer, aud: CLIENT.id, iat: now, exp: now + 60, nonce, ...someone });
  }

  function sign(claims: object): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const body = `${part({ alg: "RS256", ...KEY })}.${part(claims)}`;
    return `${body}.${createSign("RSA-SHA256").update(body).sign(privateKey, "base64url")}`;
  }

  return {
    issuer,
    client: CLIENT,
    /** Whoever comes to the provider from now on is this one. */
    comesAs: (someone: Someone) => {
      next = someone;
    },
    close: () => closeServer(server),
  };
}

const KEY = { kid: "key", use: "sig" };

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}

function reply(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
