import { createServer, type IncomingHttpHeaders } from "node:http";
import { addressOf, closeServer } from "./auth-server.ts";

export type Delivery = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** Another system on the loopback that takes publications: it notes each and answers with `status`, once `held` is over. */
export async function startReceiver() {
  const deliveries: Delivery[] = [];
  const manner = { status: 204, held: Promise.resolve() };
  const server = createServer(async (request, response) => {
    let body = "";
    request.setEncoding("utf8");
    for await (const chunk of request) body += chunk;
    deliveries.push({ headers: request.headers, body });
    await manner.held;
    response.writeHead(manner.status, { location: "/elsewhere" }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: addressOf(server), deliveries, manner, close: () => closeServer(server) };
}
