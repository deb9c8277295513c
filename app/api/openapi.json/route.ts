import { describeApi } from "#lib/domain/intake/openapi.ts";
import { env } from "#lib/server/env.ts";
import { openRoute } from "#lib/server/route.ts";

export const dynamic = "force-dynamic";

/** How programs send reports, for programs and those who write them. */
export const GET = openRoute(async () => describeApi(env().STET_URL));
