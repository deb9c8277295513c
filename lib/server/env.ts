import "server-only";
import ipaddr from "ipaddr.js";
import { z } from "zod";

const NAMES_OF_SWITCHES = { on: true, off: false } as const;

const settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: postgresAddress(),
  DATABASE_POOL: z.coerce
    .number("must be a whole number of connections, 1 to 100.")
    .int("must be a whole number of connections, 1 to 100.")
    .min(1, "must be a whole number of connections, 1 to 100.")
    .max(100, "must be a whole number of connections, 1 to 100.")
    .default(10),
  STET_URL: publicAddress().default("http://localhost:3000"),
  AUTH_SECRET: secret("AUTH_SECRET"),
  AUDIT_SECRET: secret("AUDIT_SECRET"),
  STET_DATA: z.string().min(1, "must name a folder.").default(".data"),
  // Off unless asked for: the demonstration newsroom's password is known to everybody.
  STET_DEMO: onOff().default(false),
  STET_TRUST_PROXY: onOff().default(false),
  STET_PUBLISH_URL: z
    .url({ protocol: /^https?$/, error: "must be the address that publications are sent to." })
    .optional(),
  STET_FETCH_NETWORKS: networks().default([]),
  STET_WATCH_FOLDER: z.string().min(1, "must name a folder.").optional(),
  STET_PHRASING_URL: modelAddress().optional(),
  STET_PHRASING_KEY: z.string().min(1, "must not be empty.").optional(),
  STET_PHRASING_MODEL: z.string().min(1, "must be the model's name, as the service knows it.").optional(),
  OIDC_NAME: z.string().min(1, "must be the words on the sign-in button.").default("single sign-on"),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "must be the address of the identity provider." }).optional(),
  OIDC_CLIENT_ID: z.string().min(1, "must not be empty.").optional(),
  OIDC_CLIENT_SECRET: z.string().min(1, "must not be empty.").optional(),
});

/** The settings of this process, with defaults filled in; switches are booleans. */
export type Env = Readonly<z.infer<typeof settings>>;

export type EnvResult =
  | { readonly ok: true; readonly value: Env }
  | { readonly ok: false; readonly messages: readonly string[] };

/** Every setting judged at once: the settings, or one sentence for each variable that is wrong. An empty variable counts as unset. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): EnvResult {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(filled);
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`) ?? [];
  const messages = [...wrong, ...missingOidc(filled), ...missingPhrasing(filled)];
  return parsed.success && messages.length === 0 ? { ok: true, value: parsed.data } : { ok: false, messages };
}

let current: Env | undefined;

/** The settings, read once a process; throws with every wrong variable named. */
export function env(): Env {
  if (current) return current;
  const result = readEnv(process.env);
  if (!result.ok) throw new Error(result.messages.join("\n"));
  current = result.value;
  return current;
}

function onOff() {
  return z.enum(["on", "off"], "must be on or off.").transform((word) => NAMES_OF_SWITCHES[word]);
}

function postgresAddress() {
  return z.url({
    protocol: /^postgres(ql)?$/,
    error: (issue) =>
      issue.input === undefined
        ? "is not set: start the program with “npm start”, which provides it."
        : "must look like postgresql://user:password@host:5432/database.",
  });
}

function publicAddress() {
  return z
    .url({ protocol: /^https?$/, error: "must be the address that people type, like https://desk.example.org." })
    .transform((address) => new URL(address).origin);
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Reports and the key travel there, so never in the clear but to the machine itself. */
function modelAddress() {
  return z
    .url({ protocol: /^https?$/, error: "must be the address of the service, like https://models.example.org/v1." })
    .refine((address) => {
      const { protocol, hostname } = new URL(address);
      return protocol === "https:" || LOOPBACK.test(hostname);
    }, "must begin with https, or name this machine.")
    .refine((address) => {
      const { username, password, search, hash } = new URL(address);
      return username + password + search + hash === "";
    }, "must be the bare address: put the key into STET_PHRASING_KEY.");
}

/** Networks of the house that feeds may be fetched from, apart from all of the world outside. */
function networks() {
  return z
    .string()
    .transform((list) => list.split(",").map((network) => network.trim()))
    .refine(
      (list) => list.every(ipaddr.isValidCIDR),
      "must list networks like 10.20.0.0/16, with commas between them.",
    );
}

function secret(name: string) {
  return z
    .string(
      `is not set: start the program with “npm start”, which provides it, or set ${name} to 32 characters or more.`,
    )
    .min(32, "must be a secret of 32 characters or more.");
}

/** One sign-in provider takes all three; some of them alone would switch it off without a word. */
function missingOidc(filled: Readonly<Record<string, string | undefined>>): readonly string[] {
  const names = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
  const missing = names.filter((name) => filled[name] === undefined);
  if (missing.length === names.length) return [];
  return missing.map((name) => `${name} must be set too, as other OIDC_ variables are.`);
}

/** The service and its model go together; one alone, or a key for neither, would leave phrasing off without a word. */
function missingPhrasing(filled: Readonly<Record<string, string | undefined>>): readonly string[] {
  const names = ["STET_PHRASING_URL", "STET_PHRASING_MODEL"];
  const missing = names.filter((name) => filled[name] === undefined);
  if (missing.length === names.length && filled.STET_PHRASING_KEY === undefined) return [];
  return missing.map((name) => `${name} must be set too, as other STET_PHRASING_ variables are.`);
}
