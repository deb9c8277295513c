import "server-only";

/** Stands in for this site while a path is judged: whatever leads elsewhere comes out with another origin. */
const HERE = "https://desk.invalid";

/**
 * Where to go on after signing in: the path asked for when it is a page of this desk, else the desk's front page.
 * Addresses of other sites, however disguised, are not followed.
 */
export function safePath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const isPage = origin === HERE && !pathname.startsWith("//") && !/^\/(api|signin|setup)(\/|$)/.test(pathname);
  return isPage ? `${pathname}${search}${hash}` : "/";
}
