import { CONTRACTED_VERBS, IRREGULAR_NEGATIONS, SUBJECTS_OF_IS } from "./lexicons/contractions.ts";
import type { Token } from "./tokens.ts";

/** The words of a token as they are written in full: "can't" and "cannot" are "can not", "we're" is "we are". */
export function inFull({ text, norm }: Pick<Token, "text" | "norm">): readonly string[] {
  const irregular = IRREGULAR_NEGATIONS.get(norm);
  if (irregular) return irregular;
  if (norm.endsWith("n't")) return [norm.slice(0, -3), "not"];
  if (SUBJECTS_OF_IS.has(norm) && /['’‘]s$/iu.test(text)) return [norm, "is"];
  const at = norm.indexOf("'");
  const verb = at > 0 ? CONTRACTED_VERBS.get(norm.slice(at)) : undefined;
  return verb ? [norm.slice(0, at), verb] : [norm];
}
