import { isDatabaseUp } from "#lib/server/health/data.ts";
import { openRoute } from "#lib/server/route.ts";

export const dynamic = "force-dynamic";

/** For balancers and supervisors: 200 while the desk can do its work, 503 while its database does not answer. */
export const GET = openRoute(async () => {
  const up = await isDatabaseUp();
  return Response.json({ status: up ? "ok" : "no database" }, { status: up ? 200 : 503, headers: NOT_KEPT });
});

const NOT_KEPT = { "cache-control": "no-store" };
