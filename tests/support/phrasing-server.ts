import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { addressOf, closeServer } from "./auth-server.ts";

/** What the service was asked, as it understood it. */
export type Asked = {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: { readonly model: string; readonly temperature: number; readonly response_format: unknown };
  readonly claims: readonly { readonly id: string; readonly text: string; readonly cites: readonly string[] }[];
  readonly passages: readonly { readonly id: string; readonly text: string }[];
  readonly refused: readonly { readonly id: string; readonly why: string }[] | undefined;
};

export type Behaviour = (asked: Asked, response: ServerResponse) => void;

/** A service on the loopback that speaks like OpenAI's chat completions and answers as it is told to. */
export async function startPhrasingServer() {
  const asked: Asked[] = [];
  let rounds: readonly Behaviour[] = [];
  const server = createServer((request, response) => {
    read(request)
      .then((question) => {
        asked.push(question);
        const behave = rounds[Math.min(asked.length, rounds.length) - 1];
        if (!behave) throw new Error("Nobody told the service what to answer.");
        behave(question, response);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `${addressOf(server)}/v1`,
    asked,
    /** From now on the first request is answered by the first of these, and so on; the last answers all that follow. */
    behaves: (...behaviours: readonly Behaviour[]) => {
      asked.length = 0;
      rounds = behaviours;
    },
    close: () => closeServer(server),
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  let text = "";
  for await (const chunk of request) text += chunk;
  const body = JSON.parse(text);
  const prompt = body.messages.find((message: { role: string }) => message.role === "user").content;
  return { path: request.url ?? "", authorization: request.headers.authorization, body, ...JSON.parse(prompt) };
}

/** A completion with these words for its content. */
export function says(contentOf: (asked: Asked) => string): Behaviour {
  return (asked, response) => {
    const message = { role: "assistant", content: contentOf(asked) };
    const choices = [{ index: 0, message, finish_reason: "stop" }];
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    const completion = { id: "c1", object: "chat.completion", created: 0, model: asked.body.model, choices, usage };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(completion));
  };
}

type Claim = Asked["claims"][number];

/** A well-formed answer with a text for each claim; null leaves the claim out. */
export function rewrites(textOf: (claim: Claim) => string | null): Behaviour {
  return answers(({ claims }) =>
    claims.flatMap((claim) => {
      const text = textOf(claim);
      return text === null ? [] : [{ id: claim.id, text, cites: claim.cites }];
    }),
  );
}

/** A well-formed answer with these sentences. */
export function answers(sentencesOf: (asked: Asked) => readonly object[]): Behaviour {
  return says((asked) => JSON.stringify({ sentences: sentencesOf(asked) }));
}
