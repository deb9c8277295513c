import Link from "next/link";
import type { ReactNode } from "react";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { ReportDetail } from "#lib/domain/wires/desk-report.ts";
import type { LinkRelation, ReportLink, ReportMedia, ReportPlace } from "#lib/domain/wires/report.ts";
import { languageName } from "./language-name.ts";
import { MEDIA_WORDS, RELATION_WORDS } from "./report-words.ts";

/** What a report says of itself, and where it came from; a line is absent where the file says nothing. */
export function ReportParticulars({ report, houseName }: Part & { readonly houseName: string | null }) {
  return (
    <aside aria-label="About this report" className="min-w-0 break-words text-sm lg:border-l lg:pl-6">
      <dl className="grid grid-cols-[7rem_1fr] gap-x-2 gap-y-1.5">
        <Origin report={report} houseName={houseName} />
        <Content report={report} />
        <Rights report={report} />
        <File report={report} />
      </dl>
      <p className="mt-3">
        <a href={`/wires/${report.id}/original`} download className="text-link hover:underline">
          Download the file as received
        </a>{" "}
        <span className="text-muted-foreground text-xs">{sizeInWords(report.byteLength)}</span>
      </p>
      <MediaList media={report.media} />
      <LinkList links={report.links} />
      <Stories stories={report.stories} />
    </aside>
  );
}

type Part = { readonly report: ReportDetail };

function Origin({ report, houseName }: Part & { readonly houseName: string | null }) {
  return (
    <>
      <Particular name="Source">{houseName}</Particular>
      <Particular name="As it writes itself">{houseName === report.source ? null : report.source}</Particular>
      <Particular name="Delivered by">{report.distributor}</Particular>
      <Particular name="Published">{timeOf(report.publishedAt)}</Particular>
      <Particular name="First made">{timeOf(otherTime(report.firstCreatedAt, report))}</Particular>
      <Particular name="This version">{timeOf(otherTime(report.versionCreatedAt, report))}</Particular>
      <Particular name="Received">{timeOf(report.receivedAt)}</Particular>
      <Particular name="Brought in by">{report.receivedBy}</Particular>
      <Particular name="Byline">{report.byline}</Particular>
      <Particular name="Dateline">{report.dateline}</Particular>
    </>
  );
}

/** A time that the line above does not tell already. */
function otherTime(time: string | null, { publishedAt }: ReportDetail): string | null {
  return time === publishedAt ? null : time;
}

function Content({ report }: Part) {
  return (
    <>
      <Particular name="Language">{report.language ? languageName(report.language) : null}</Particular>
      <Particular name="Slugline">{report.slugline}</Particular>
      <Particular name="Urgency">{report.urgency}</Particular>
      <Particular name="Subjects">{report.subjects.join(", ")}</Particular>
      <Particular name="Keywords">{report.keywords.join(", ")}</Particular>
      <Particular name="Genre">{report.genres.join(", ")}</Particular>
      <Particular name="Places">{report.places.map(placeInWords).join("; ")}</Particular>
      <Particular name="Note to editors">{report.editorialNote}</Particular>
    </>
  );
}

function placeInWords({ name, region, country }: ReportPlace): string {
  return [...new Set([name, region, country])].filter((part) => part !== null).join(", ");
}

function Rights({ report: { rights, creditLine } }: Part) {
  return (
    <>
      <Particular name="Credit">{creditLine}</Particular>
      <Particular name="Copyright">{rights?.notice ?? rights?.holder ?? null}</Particular>
      <Particular name="Terms of use">{rights?.usageTerms ?? null}</Particular>
    </>
  );
}

function File({ report }: Part) {
  return (
    <>
      <Particular name="Identifier">{report.guid}</Particular>
      <Particular name="Version">{report.version}</Particular>
      <Particular name="File">{report.fileName}</Particular>
      <Particular name="SHA-256">
        <code className="font-mono text-xs" title={report.sha256}>
          {report.sha256.slice(0, 16)}…
        </code>
      </Particular>
    </>
  );
}

/** Pictures stay with their agency: what they show is told, nothing is fetched. */
function MediaList({ media }: { readonly media: readonly ReportMedia[] }) {
  if (media.length === 0) return null;
  return (
    <>
      <h2 className="mt-5 font-medium">Pictures and other media</h2>
      <ul className="mt-1 space-y-2">
        {media.map((one) => (
          <li key={[one.kind, one.guid, one.href, one.caption].join(" ")} dir="auto">
            <span className="text-muted-foreground">{MEDIA_WORDS[one.kind]}: </span>
            {one.caption ?? one.headline ?? one.href ?? one.guid}
            {one.credit ? <span className="block text-muted-foreground text-xs">{one.credit}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the report replaces comes before what it only mentions. */
const ORDER: readonly LinkRelation[] = ["replaces", "corrects", "translates", "derives", "member", "see-also"];

function LinkList({ links }: { readonly links: readonly ReportLink[] }) {
  if (links.length === 0) return null;
  const sorted = links.toSorted((a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation));
  return (
    <>
      <h2 className="mt-5 font-medium">Other items it names</h2>
      <ul className="mt-1 space-y-1">
        {sorted.map((link) => (
          <li key={[link.relation, link.guid, link.version, link.href].join(" ")} dir="auto">
            <span className="text-muted-foreground">{RELATION_WORDS[link.relation]} </span>
            {link.title ?? link.guid ?? link.href}
            {link.version ? <span className="text-muted-foreground">, version {link.version}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Stories({ stories }: { readonly stories: ReportDetail["stories"] }) {
  return (
    <>
      <h2 className="mt-5 font-medium">Stories</h2>
      {stories.length === 0 ? <p className="text-muted-foreground">In none yet.</p> : null}
      <ul>
        {stories.map((story) => (
          <li key={story.slug}>
            <Link href={`/stories/${story.slug}`} dir="auto" className="block text-link hover:underline max-md:py-2.5">
              {story.title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A line of the list; absent where the file does not say. */
function Particular({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === "") return null;
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 whitespace-pre-line break-words">{children}</dd>
    </>
  );
}

function timeOf(iso: string | null): ReactNode {
  return iso ? <LocalTime iso={iso} style="full" /> : null;
}

function sizeInWords(bytes: number): string {
  return bytes < 10_000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
}
