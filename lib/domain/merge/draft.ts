import { LOADED_WORDS } from "../language/lexicons/loaded-words.ts";
import { stemOf } from "../language/stems.ts";
import { isContent, tokensOf } from "../language/tokens.ts";
import type { Finding } from "../verify/finding.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import { type Candidate, candidatesOf, claimsBySentence } from "./draft-candidates.ts";
import { type DraftChoices, type DraftMaterial, type Standing, standingOf } from "./draft-choices.ts";
import { compressed } from "./draft-compress.ts";
import type { Picked } from "./draft-lead.ts";
import { inReadingOrder } from "./draft-order.ts";
import { bears, pickBest, pickChosen, saidOf } from "./draft-pick.ts";
import { withOtherSides } from "./draft-sides.ts";
import { conceptOf } from "./frames.ts";
import type { Conflict, Draft, DraftSentence, MergeSentence } from "./merge-result.ts";

/**
 * A draft that tells each claim once, in the words of the report that tells it best: lead, how, reactions, background.
 * Only body and standfirst are cited; what stands in an open conflict carries a finding, what the desk decided against
 * is left out. Every sentence has been through the gate.
 */
export function draftFromClaims(result: DraftMaterial, choices: DraftChoices = {}): Draft {
  const standing = standingOf(result, choices.settled);
  const candidates = candidatesOf(result, standing);
  const chosen = choices.claims ? new Set(choices.claims) : null;
  const wanted = result.claims.filter((claim) => (chosen ? chosen.has(claim.key) || chosen.has(claim.id) : true));
  const picked = chosen ? pickChosen(wanted, candidates) : pickBest(wanted, candidates);
  const told = claimsBySentence(result.claims);
  const ordered = chosen
    ? inReadingOrder(picked)
    : withoutRetelling(withOtherSides(picked, { standing, candidates, told }), candidates);
  return {
    headline: headlineOf(result, ordered),
    paragraphs: withoutToldParts(ordered, candidates).map((paragraph) => ({
      sentences: paragraph.map((entry) => toSentence(entry, standing, choices.houseNames ?? {})),
    })),
  };
}

// In the order of reading, for only there is it known which of two sentences comes second.
function withoutRetelling(picked: readonly Picked[], candidates: ReadonlyMap<string, Candidate>): Picked[][] {
  for (let left = picked; ; ) {
    const ordered = inReadingOrder(left);
    const spare = new Set(retellings(ordered.flat(), candidates));
    if (spare.size === 0) return ordered;
    left = left.filter((entry) => !spare.has(entry));
  }
}

function retellings(ordered: readonly Picked[], candidates: ReadonlyMap<string, Candidate>): Picked[] {
  const said = saidOf(candidates);
  return ordered.filter((entry) => {
    if (!entry.answers && !bears(ordered, entry) && said.retold(entry.candidate)) return true;
    said.add(entry.candidate);
    return false;
  });
}

/** A part that speaks of less is left where it stands: it would cost more to read around the gap. */
const FEWEST_POINTS = 3;

// What a sentence tells beside its own claim, and one before it told.
function withoutToldParts(
  ordered: readonly (readonly Picked[])[],
  candidates: ReadonlyMap<string, Candidate>,
): Picked[][] {
  const said = saidOf(candidates);
  return ordered.map((paragraph) =>
    paragraph.map((entry) => {
      const told = entry.candidate.statements.filter(
        (statement, at) =>
          at > 0 &&
          statement.points.length >= FEWEST_POINTS &&
          !statement.claims.includes(entry.claim.id) &&
          said.has(statement),
      );
      said.add(entry.candidate);
      return told.length === 0 ? entry : { ...entry, unwanted: [...(entry.unwanted ?? []), ...told] };
    }),
  );
}

const OPENERS =
  /^(?:Meanwhile|However|At the same time|In addition|Additionally|Also|Moreover|Furthermore|Still|For (?:his|her|their) part), (?=\p{L})/u;

function toSentence(
  { candidate, claim, unwanted = [] }: Picked,
  standing: Standing,
  house: Readonly<Record<string, string>>,
): DraftSentence {
  const { sentence } = candidate;
  const { text: short, kept } = compressed(sentence.text, unwanted);
  const light = lightened(short);
  const text = inHouseStyle(light, sentence.text, house);
  const passage = {
    report: sentence.report,
    start: sentence.start + kept.start + (short.length - light.length),
    end: sentence.start + kept.end,
  };
  const gate = verifySentence(text, [sentence.text]).findings;
  const open = (standing.open.get(sentence.id) ?? []).filter((conflict) => !isLeftOut(conflict, sentence, short));
  const conflicts = open.map(
    (conflict): Finding => ({
      kind: "conflict",
      start: 0,
      end: text.length,
      message: messageOf(
        conflict.question,
        conflict.sides.map((side) => side.value),
      ),
    }),
  );
  return { text, claim: claim.id, citations: [passage], findings: [...gate, ...conflicts] };
}

// The answer stood in the part that went.
function isLeftOut({ sides }: Conflict, { id, text }: MergeSentence, short: string): boolean {
  const value = sides.find(({ sentences }) => sentences.includes(id))?.value;
  return value !== undefined && text.includes(value) && !short.includes(value);
}

function messageOf(question: string, values: readonly string[]): string {
  return `Open: ${question} The reports say ${values.map((value) => `“${value.replace(/^“|”$/g, "")}”`).join(" and ")}.`;
}

// An opening that only ties the sentence to the one before it, in a report that is not quoted here.
function lightened(text: string): string {
  const match = OPENERS.exec(text);
  if (!match) return text;
  const rest = text.slice(match[0].length);
  const short = rest.charAt(0).toUpperCase() + rest.slice(1);
  return verifySentence(short, [text]).findings.length === 0 ? short : text;
}

// The house spelling where the gate knows the name again; never inside quotation marks.
function inHouseStyle(text: string, source: string, house: Readonly<Record<string, string>>): string {
  let styled = text;
  for (const [variant, spelling] of Object.entries(house)) {
    const next = styled.replace(
      new RegExp(`(?<![\\p{L}“"])${variant.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}])`, "gu"),
      spelling,
    );
    if (next !== styled && verifySentence(next, [source]).findings.length === 0) styled = next;
  }
  return styled;
}

function headlineOf(result: DraftMaterial, ordered: readonly (readonly Picked[])[]): string {
  const lead = ordered[0]?.[0]?.candidate.sentence.text ?? "";
  const wanted = new Set(
    pointsOf(
      ordered
        .slice(0, 2)
        .flat()
        .map(({ candidate }) => candidate.sentence.text)
        .join(" "),
    ),
  );
  const disputed = new Set(
    result.conflicts.flatMap((conflict) =>
      conflict.severity === "high" ? conflict.sides.flatMap((side) => side.sentences) : [],
    ),
  );
  const scored = result.sentences
    .filter(({ block, text, id }) => block === "headline" && text.length <= 140 && !disputed.has(id))
    .map((sentence) => ({
      sentence,
      score: pointsOf(sentence.text).filter((point) => wanted.has(point)).length - loadOf(sentence.text),
    }));
  const [top] = scored.sort((a, b) => b.score - a.score || (a.sentence.id < b.sentence.id ? -1 : 1));
  return (top?.sentence.text ?? clipped(lead)).replace(/\.$/, "");
}

const LOADED_WORD = 3;
const SHOUTED_WORD = 2;

// What a headline loses for words that judge or shout, and for asking instead of telling.
function loadOf(text: string): number {
  const words = tokensOf(text).filter(({ kind }) => kind === "word");
  const loaded = words.filter(({ norm }) => LOADED_WORDS.has(norm)).length;
  const shouted = words.filter((word) => word.text.length > 3 && word.text === word.text.toUpperCase()).length;
  return loaded * LOADED_WORD + shouted * SHOUTED_WORD + (/[?!:]|\bwhat (?:is|we) known?\b/i.test(text) ? 1 : 0);
}

function pointsOf(text: string): string[] {
  return tokensOf(text)
    .filter(isContent)
    .map((token) => conceptOf({ ...token, stem: stemOf(token.norm) }));
}

const LONGEST_HEADLINE = 110;

// Up to the first comma that leaves a sentence standing, else whole words.
function clipped(text: string): string {
  if (text.length <= LONGEST_HEADLINE) return text;
  const comma = text.slice(0, LONGEST_HEADLINE).lastIndexOf(",");
  return comma > 40 ? text.slice(0, comma) : text.slice(0, text.lastIndexOf(" ", LONGEST_HEADLINE));
}
