import { z } from "zod";
import { SENT_FILE } from "./sent-file.ts";

const sent = (description: string) => ({ description, content: { "application/json": { schema: ref("SentFile") } } });
const problem = (description: string) => ({ description, content: { "application/json": { schema: ref("Problem") } } });
const UNKNOWN_TOKEN = problem("The access token is missing, unknown or revoked.");

/** How programs send reports, described as OpenAPI 3.1, for a desk at this address. */
export function describeApi(address: string) {
  return {
    openapi: "3.1.0",
    info: { title: "Stet: sending reports", version: "1", license: { name: "Apache-2.0", identifier: "Apache-2.0" } },
    servers: [{ url: address }],
    security: [{ token: [] }],
    paths: { "/api/wires": { post: SEND }, "/api/wires/{id}": { get: ASK } },
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "An access token with the scope wires:write." },
      },
      schemas: {
        SentFile: z.toJSONSchema(SENT_FILE, { target: "draft-2020-12" }),
        Problem: z.toJSONSchema(z.object({ code: z.string(), message: z.string() }), { target: "draft-2020-12" }),
      },
    },
  };
}

const SEND = {
  operationId: "sendReport",
  summary: "Send a file with one report or many",
  description:
    "The body is the file as it is. Its format is told by its content: NewsML-G2, NewsML 1, NITF, ninjs, RSS, Atom, JSON Feed, IPTC 7901, ANPA 1312, mail, HTML, plain text, or a ZIP of these.",
  parameters: [
    parameter("query", "name", "What to call the file.", 255),
    parameter(
      "header",
      "Idempotency-Key",
      "Sent again under the same key, a file is taken in once and answered alike.",
      255,
    ),
  ],
  requestBody: {
    required: true,
    content: { "*/*": { schema: { type: "string", format: "binary", description: "At most 10 MB." } } },
  },
  responses: {
    200: sent("All of it was here already."),
    201: sent("It brought new reports."),
    202: sent("It is kept and waits to be read."),
    401: UNKNOWN_TOKEN,
    409: problem("The Idempotency-Key was used for another file."),
    413: problem("The file is too large."),
    422: sent("It cannot be read; the message says why."),
  },
} as const;

const ASK = {
  operationId: "askForSending",
  summary: "What became of a sending",
  parameters: [{ in: "path", name: "id", required: true, schema: { type: "string", format: "uuid" } }],
  responses: {
    200: sent("What became of it."),
    401: UNKNOWN_TOKEN,
    404: problem("This token sent nothing under this id."),
  },
} as const;

function parameter(where: "query" | "header", name: string, description: string, maxLength: number) {
  return { in: where, name, description, required: false, schema: { type: "string", maxLength } };
}

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}
