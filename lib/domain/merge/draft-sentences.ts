import type { Finding } from "../verify/finding.ts";
import { verifySentence } from "../verify/verify-sentence.ts";
import type { DraftMaterial, Standing } from "./draft-choices.ts";
import { compressed } from "./draft-compress.ts";
import type { Picked } from "./draft-lead.ts";
import type { Conflict, DraftSentence, MergeSentence } from "./merge-result.ts";

/** What the sentences of a draft are written with. */
export type Pen = {
  readonly material: DraftMaterial;
  readonly standing: Standing;
  readonly house: Readonly<Record<string, string>>;
};

/** The sentences of a paragraph, each cut to what is wanted of it; the other side of a dispute is joined to the one before. */
export function sentencesOf(paragraph: readonly Picked[], pen: Pen): DraftSentence[] {
  const out: DraftSentence[] = [];
  for (const entry of paragraph) {
    const sentence = toSentence(entry, pen);
    const before = out.at(-1);
    const both = entry.answers && before ? joined(before, sentence, pen) : null;
    if (both) out[out.length - 1] = both;
    else out.push(sentence);
  }
  return out;
}

function toSentence({ candidate, claim, unwanted = [] }: Picked, pen: Pen): DraftSentence {
  const { sentence } = candidate;
  const { text: short, kept } = compressed(sentence.text, unwanted);
  const light = lightened(short);
  const text = inHouseStyle(light, sentence.text, pen.house);
  const passage = {
    report: sentence.report,
    start: sentence.start + kept.start + (short.length - light.length),
    end: sentence.start + kept.end,
  };
  const gate = verifySentence(text, [sentence.text]).findings;
  const open = (pen.standing.open.get(sentence.id) ?? []).filter((conflict) => !isLeftOut(conflict, sentence, short));
  const conflicts = open.map(
    (conflict): Finding => ({ kind: "conflict", start: 0, end: text.length, message: messageOf(conflict, pen) }),
  );
  return { text, claim: claim.id, citations: [passage], findings: [...gate, ...conflicts] };
}

// The answer stood in the part that went.
function isLeftOut({ sides }: Conflict, { id, text }: MergeSentence, short: string): boolean {
  const value = sides.find(({ sentences }) => sentences.includes(id))?.value;
  return value !== undefined && text.includes(value) && !short.includes(value);
}

// "Open: Was he arrested? “Arrested” (a police source) or “Not arrested” (Police)?"
function messageOf({ question, sides }: Conflict, pen: Pen): string {
  const answers = sides.map(({ value, sentences }) => {
    const sources = sourcesOf(sentences, pen.material);
    return `“${value.replace(/^“|”$/g, "")}”${sources.length > 0 ? ` (${sources.join(", ")})` : ""}`;
  });
  return `Open: ${question} The reports say ${answers.join(" and ")}.`;
}

const MOST_SOURCES = 3;

function sourcesOf(ids: readonly string[], { sentences, origins }: DraftMaterial): string[] {
  const own = new Set(ids);
  const named = new Set(sentences.filter(({ id }) => own.has(id)).flatMap((sentence) => sentence.origins));
  return origins
    .filter(({ id }) => named.has(id))
    .map(({ name }) => name)
    .slice(0, MOST_SOURCES);
}

/** What may stand between two sentences made one: no connective that says more than that both are said. */
const CONNECTIVES: readonly string[] = ["; "];
const LONGEST_JOINED = 45;

// Both sides in one sentence, where the gate finds each in its passage and nothing between them.
function joined(a: DraftSentence, b: DraftSentence, { material }: Pen): DraftSentence | null {
  if (`${a.text} ${b.text}`.split(/\s+/).length > LONGEST_JOINED || !/[^.]\.$/.test(a.text)) return null;
  const passages = [...a.citations, ...b.citations].map((passage) => wordsAt(material, passage));
  for (const connective of CONNECTIVES) {
    const text = `${a.text.slice(0, -1)}${connective}${continued(b.text, material)}`;
    if (verifySentence(text, passages).findings.length > 0) continue;
    const findings = new Map([...a.findings, ...b.findings].map((finding) => [finding.message, finding]));
    const whole = [...findings.values()].map((finding) => ({ ...finding, start: 0, end: text.length }));
    return { text, claim: a.claim, citations: [...a.citations, ...b.citations], findings: whole };
  }
  return null;
}

function wordsAt({ sentences }: DraftMaterial, passage: { report: string; start: number; end: number }): string {
  const sentence = sentences.find(
    ({ report, start, end }) => report === passage.report && start <= passage.start && passage.end <= end,
  );
  return sentence?.text.slice(passage.start - sentence.start, passage.end - sentence.start) ?? "";
}

// In lower case inside a sentence, unless the first word is a name.
function continued(text: string, { names }: DraftMaterial): string {
  const [first = ""] = text.split(/[\s,]/, 1);
  const isName = names.some(({ variants }) => variants.some((variant) => variant.text.split(" ")[0] === first));
  return isName || !FUNCTION_WORD.test(first) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Only these and common nouns that other sentences write small are known to be no names. */
const FUNCTION_WORD =
  /^(?:The|A|An|Some|About|Around|At|More|Nearly|Almost|Only|No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|His|Her|Its|Their|This|That|These|Those|There|It|He|She|They|Police|Officials|Witnesses|Residents|Rescuers|Doctors|Prosecutors|Firefighters|Investigators|Organisers|Organizers)$/;

const OPENERS =
  /^(?:Meanwhile|However|At the same time|In addition|Additionally|Also|Moreover|Furthermore|Still|For (?:his|her|their) part), (?=\p{L})/u;

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
