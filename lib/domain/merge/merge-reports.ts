import { datesIn } from "../language/dates.ts";
import { numbersIn } from "../language/numbers.ts";
import { spanOverlap } from "../shared/span.ts";
import { findApparent } from "./apparent/find-apparent.ts";
import { clusterClaims } from "./claims.ts";
import type { Cluster } from "./clusters.ts";
import { findConflicts } from "./conflicts/find-conflicts.ts";
import { countriesSpokenOf } from "./countries.ts";
import { draftFromClaims } from "./draft.ts";
import type { DraftMaterial } from "./draft-choices.ts";
import { featuresOf } from "./features.ts";
import { framesOf } from "./frames.ts";
import { byCodeUnit } from "./keys.ts";
import { isStory, linesOf } from "./lines.ts";
import type { MergeInput, MergeOptions } from "./merge-input.ts";
import type { Claim, Draft, MergeResult, MergeSentence, Passage } from "./merge-result.ts";
import { nameGroups, nameLines } from "./naming.ts";
import { indexOrigins, type OriginIndex } from "./origin-index.ts";
import { type Attribution, attributeLines } from "./origins.ts";
import { quotationsOf } from "./quotations.ts";
import { speakersOf } from "./quote-speakers.ts";
import { weighClaims } from "./rank.ts";
import { headResolver } from "./resolve-heads.ts";
import type { Story } from "./story.ts";
import type { Voice } from "./voices.ts";
import { settleVoices } from "./voices-settled.ts";

/**
 * What the reports of one event really say: who says what, which sentences tell one fact, where they contradict each
 * other, which spellings are one name, and a draft whose every sentence cites its passages. Pure; the order of the
 * inputs changes ids and nothing else.
 */
export function mergeReports(inputs: readonly MergeInput[], options: MergeOptions = {}): MergeResult {
  const story = readStory(inputs);
  const origins = indexOrigins(story);
  const conflicts = findConflicts(story);
  const told = {
    sentences: sentencesOf(story, origins),
    origins: origins.list,
    claims: weighClaims(story, origins),
    conflicts,
    apparent: findApparent(story, conflicts),
    names: nameGroups(
      story.naming,
      story.inputs.map((input) => input.id),
      options.houseNames ?? {},
    ),
    quotes: speakersOf(story),
  };
  const draft = draftFromClaims(told, {
    claims: options.chosenClaims,
    settled: options.settledConflicts,
    houseNames: options.houseNames,
  });
  return { ...told, claims: markDrafted(told, draft), draft };
}

function sentencesOf(story: Story, origins: OriginIndex): MergeSentence[] {
  return [...story.lines]
    .sort((a, b) => a.order - b.order)
    .map(({ id, report, start, end, text, block, index }) => ({
      id,
      report,
      start,
      end,
      text,
      block,
      origins: origins.ofLine[index] ?? [],
    }));
}

// A claim is in the draft when a sentence that tells it is cited, were it only in part.
function markDrafted(told: DraftMaterial, draft: Draft): Claim[] {
  const cited = draft.paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ citations }) => citations));
  const byReport = new Map<string, Passage[]>();
  for (const passage of cited) byReport.set(passage.report, [...(byReport.get(passage.report) ?? []), passage]);
  const drafted = new Set(
    told.sentences.flatMap((sentence) =>
      (byReport.get(sentence.report) ?? []).some((passage) => spanOverlap(passage, sentence) > 0) ? [sentence.id] : [],
    ),
  );
  return told.claims.map((claim) => ({ ...claim, inDraft: claim.sentences.some((id) => drafted.has(id)) }));
}

// Read in an order of their own, so that the order of files decides nothing.
export function readStory(inputs: readonly MergeInput[]): Story {
  const ordered = [...inputs].sort(
    (a, b) =>
      byCodeUnit(a.publishedAt ?? "", b.publishedAt ?? "") || byCodeUnit(a.text, b.text) || byCodeUnit(a.id, b.id),
  );
  const lines = linesOf(ordered, inputs);
  const naming = nameLines(lines);
  const quotations = ordered.map((input, at) => quotationsOf(input, at, lines));
  const attributions: Attribution[][] = attributeLines(lines, naming, quotations);
  const voiceKeys: Map<Voice, string> = settleVoices(attributions);
  const countries = countriesSpokenOf(lines, naming);
  const resolve = headResolver(lines, naming, countries);
  const dates = lines.map((line) =>
    isStory(line) ? datesIn(line.text, ordered[line.reportIndex]?.publishedAt ?? null) : [],
  );
  const quantities = lines.map((line, at) => (isStory(line) ? numbersIn(line.text, line.words, dates[at]) : []));
  const frames = lines.map((line) => framesOf(line, naming, resolve));
  const features = featuresOf(lines, naming, resolve);
  const clusters: Cluster[] = clusterClaims({ lines, frames, features, naming, quantities });
  return {
    inputs: ordered,
    lines,
    naming,
    quotations,
    attributions,
    voiceKeys,
    countries,
    resolve,
    dates,
    quantities,
    frames,
    features,
    clusters,
  };
}
