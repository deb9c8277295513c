import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { splitText } from "#lib/domain/language/sentences.ts";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";
import { referenceReports } from "#tests/support/reference.ts";
import { mutants } from "./mutants.ts";
import { sampleEvents } from "./samples.ts";

const reports = referenceReports();
const LEAST_WORDS = 8;

function sentencesOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return splitText(text)
    .map((span) => text.slice(span.start, span.end))
    .filter((sentence) => sentence.split(/\s+/).length >= LEAST_WORDS);
}

// Real copy has what invented sentences lack: stray marks, posts, typing errors.
describe.skipIf(reports === null)(
  "the gate over the reference reports (skipped where they are not beside the project)",
  () => {
    const sentences = (reports ?? []).flatMap(sentencesOf);

    it("accepts every sentence as it stands, in its report and joined with another", () => {
      for (const [at, sentence] of sentences.entries()) {
        const other = sentences[(at + 11) % sentences.length] ?? "";
        expect(verifySentence(sentence, [other, sentence]).verdict, sentence).toBe("supported");
        if (/[“”"]/.test(sentence + other)) continue;
        const joined = `${sentence.replace(/\.$/, "")}; ${other}`;
        expect(verifySentence(joined, [sentence, other]).verdict, joined).toBe("supported");
      }
    });

    it("catches at least 99.5 % of changes", () => {
      const [stranger] = sampleEvents();
      const plain = sentences.map((sentence) => sentence.replace(/[{}<>~!]/g, "").replace(/\s+/g, " "));
      const names = [...new Set(plain.join(" ").match(/(?<=[a-z] )\p{Lu}\p{Ll}{3,}/gu) ?? [])].slice(0, 60);
      const changed = stranger ? mutants({ event: "", names, sentences: plain }, stranger) : [];
      const missed = changed.filter((edit) => verifySentence(edit.sentence, edit.passages).verdict === "supported");
      expect(changed.length).toBeGreaterThan(500);
      expect(
        1 - missed.length / changed.length,
        missed.map((edit) => `${edit.what}: ${edit.sentence}`).join("\n"),
      ).toBeGreaterThanOrEqual(0.995);
    });
  },
);
