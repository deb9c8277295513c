import { AGENCY_PATTERN, WIRE_FORMS } from "./lexicons/agencies.ts";
import type { Block, BlockKind } from "./report.ts";

/**
 * Whose report it is: whoever it is credited to, the agency in its dateline or that signs it, or the outlet that stands
 * alone under it. Null where none of these names anybody; whose pictures it shows says nothing.
 */
export function findSource(text: string, blocks: readonly Block[]): string | null {
  const lines = (kind: BlockKind): string[] =>
    blocks
      .filter((block) => block.kind === kind)
      .map((block) => text.slice(block.start, block.end).replace(/\s+/gu, " "));
  const credits = textCredits(blocks)
    .map((block) => text.slice(block.start, block.end).replace(/\s+/gu, " "))
    .filter((line) => !FOR_PICTURES.test(line));
  const datelines = lines("dateline");
  return (
    first(credits, creditedTo) ??
    first(datelines, inDateline) ??
    first([...datelines, ...credits, ...lines("byline").slice(0, MOST_BYLINES)], agencyIn) ??
    first(credits, bareName)
  );
}

/** Further bylines on a page are those of teasers and comments. */
const MOST_BYLINES = 3;

function first(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

/** The credits above and below the article; those in its midst and beside captions are of pictures. */
function textCredits(blocks: readonly Block[]): Block[] {
  const from = blocks.findIndex((block) => block.kind === "body");
  const to = blocks.findLastIndex((block) => block.kind === "body");
  return blocks.filter((block, at) => {
    if (block.kind !== "credit" || (at > from && at < to)) return false;
    return blocks[at - 1]?.kind !== "caption" && blocks[at + 1]?.kind !== "caption";
  });
}

const FOR_PICTURES = /\b(?:photo|image|picture|video|graphic|illustration|map|pix|screengrab)/iu;
const CREDITED =
  /^(?:(?:story|text|news)? ?(?:credits?|source|agency|agencies|syndicated from|originally by|news source)|courtesy|quellen?|fuentes?|fonti?|fonte|источник|المصدر|来源|稿件来源|出处|出典|출처|original-content von)(?: of)?\s*[:：|]\s*(?<who>\S.{0,60}?)(?:, übermittelt .{3,40})?$/iu;
/** "SOURCE Harbour Works Ltd" under a release. */
const SOURCE_ALONE = /^(?:SOURCE|FUENTE|QUELLE)\s{1,3}(?<who>\p{Lu}\S.{0,70})$/u;
const NOBODY =
  /^(?:(?:news |other |wire |the )?agenc(?:y|ies)|wires?|(?:news )?wire services?|staff|internet|(?:social |local )?media(?: reports)?|various|web|supplied|handout|file|courtesy|provided|submitted|contributed|own correspondent)\b/iu;

function creditedTo(line: string): string | null {
  const who = (CREDITED.exec(line) ?? SOURCE_ALONE.exec(line))?.groups?.who?.split(/\s*[|;]/u)[0];
  if (who === undefined || NOBODY.test(who)) return null;
  return WIRE_FORMS.get(who) ?? agencyIn(who.split("/")[0] ?? "") ?? who.replace(/[.\s]+$/, "");
}

const IN_BRACKETS = /[([/]\s*(?<who>\p{L}[^()[\]/]{1,50}?)\s*(?=[)\]/])/gu;

/** Known or not, whoever stands in the dateline's brackets sent the report; of two, one that is known, or else the last: the first is a region. */
function inDateline(line: string): string | null {
  const named = [...line.matchAll(IN_BRACKETS)]
    .map((match) => match.groups?.who ?? "")
    .filter((who) => !NOBODY.test(who));
  const known = named.map((who) => WIRE_FORMS.get(who) ?? agencyIn(who)).find((agency) => agency !== null);
  return known ?? named.at(-1) ?? null;
}

/** Behind these the name of an agency is a person's: "Reporting by Petra Osei". */
const ROLE =
  "(?:(?:Staff|Sports?|News|Photo|Business|Political|Chief|Senior|Special|Foreign|Science|Health) )*(?:Staff|Writers?|Reporters?|Correspondents?|Editors?|News|Photos?|Agency|Desk|Bureau|Wire|Service)";
const AGENCY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${AGENCY_PATTERN})(?![\\p{L}\\p{N}])(?! (?!${ROLE}\\b)\\p{Lu}\\p{Ll})`,
  "u",
);

function agencyIn(line: string): string | null {
  const agency = AGENCY.exec(line)?.[0];
  return agency === undefined ? null : (WIRE_FORMS.get(agency) ?? agency);
}

const BARE_NAME =
  /^[([–—\s-]*(?<who>\p{Lu}[\p{L}\p{N}.&'’-]*(?: (?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|de|la|y|&)){0,4})[)\]]?$/u;

function bareName(line: string): string | null {
  const who = BARE_NAME.exec(line)?.groups?.who;
  return who === undefined || NOBODY.test(who) ? null : who;
}
