import type { ReportMedia } from "../report.ts";
import { firstText, namesOf, thingsIn } from "./linked-data.ts";
import type { Thing } from "./microdata.ts";

/** The pictures and films that a page names as its article's own, with captions and credits; each address once. */
export function pageMedia(article: Thing, meta: ReadonlyMap<string, string>): readonly ReportMedia[] {
  const told = [
    ...thingsIn(article.image).map((image) => asMedia(image, "picture")),
    ...thingsIn(article.video).map((video) => asMedia(video, "video")),
    ...thingsIn(article.audio).map((audio) => asMedia(audio, "audio")),
  ];
  const shared = firstText([
    meta.get("og:image:secure_url"),
    meta.get("og:image"),
    meta.get("og:image:url"),
    meta.get("twitter:image"),
  ]);
  const caption = firstText([meta.get("og:image:alt"), meta.get("twitter:image:alt")]);
  const all = [...told, ...(shared === null ? [] : [{ ...BARE, href: shared, caption }])].filter(
    ({ href }) => href !== null,
  );
  return all.filter((one, at) => all.findIndex(({ href }) => href === one.href) === at);
}

const BARE = { kind: "picture", guid: null, mimeType: null, headline: null, credit: null } as const;

function asMedia(thing: Thing, kind: ReportMedia["kind"]): ReportMedia {
  return {
    ...BARE,
    kind,
    href: firstText([thing.contentUrl, thing.url, thing["@id"]]),
    mimeType: firstText([thing.encodingFormat]),
    headline: firstText([thing.headline, kind === "picture" ? null : thing.name]),
    caption: firstText([thing.caption, thing.description]),
    credit: firstText([thing.creditText, namesOf(thing.creator), namesOf(thing.author), thing.copyrightNotice]),
  };
}
