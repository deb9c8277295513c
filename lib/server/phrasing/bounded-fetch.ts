import "server-only";

/** Many times what a draft's worth of sentences takes. */
const MOST_BYTES = 512 * 1024;

/**
 * A request that goes where it was sent and nowhere else: a redirect fails it, because key and reports would follow.
 * Reading an answer of more than 512 KB fails too.
 */
export async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: "error", cache: "no-store" });
  const body = response.body?.pipeThrough(atMost(MOST_BYTES)) ?? null;
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

function atMost(most: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > most) controller.error(new Error(`The answer is longer than ${most} bytes.`));
      else controller.enqueue(chunk);
    },
  });
}
