/** Links keep where they lead, straight; those into the document that they came from lead nowhere here. */
export function cleanLink(link: Element): void {
  const href = link.getAttribute("href") ?? "";
  if (!isOutward(href)) {
    link.replaceWith(...link.childNodes);
    return;
  }
  const direct = URL.canParse(href) ? behindDetour(new URL(href)) : null;
  if (direct !== null && isOutward(direct)) link.setAttribute("href", direct);
}

function isOutward(href: string): boolean {
  return /^(https?|mailto):/i.test(href);
}

type Detour = {
  readonly host: RegExp;
  readonly path: RegExp;
  /** Parameters that may hold the address. */
  readonly names: readonly string[];
};

/** Addresses that only count who follows them, or look at where they lead first. */
const DETOURS: readonly Detour[] = [
  { host: /^www\.google\.[a-z.]+$/, path: /^\/url$/, names: ["q", "url"] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, names: ["url"] },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, names: ["u"] },
];

function behindDetour({ hostname, pathname, searchParams }: URL): string | null {
  const detour = DETOURS.find(({ host, path }) => host.test(hostname) && path.test(pathname));
  const found = detour?.names.map((name) => searchParams.get(name)).find((address) => address !== null);
  return found ?? null;
}
