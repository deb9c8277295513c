import type { NextRequest } from "next/server";
import { handleAuth } from "#lib/server/auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return handleAuth(request, context);
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return handleAuth(request, context);
}
