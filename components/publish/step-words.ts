import type { StatusTone } from "#components/ui/status-word.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import { counted } from "#lib/domain/shared/counted.ts";
import type { Obstacle, Stage } from "#lib/domain/stories/publish-checks.ts";
import { type EditionState, transition, type Verb } from "#lib/domain/stories/workflow.ts";

/** What stands in the way of this step itself, not of those before it. */
export function ofStage(stage: Stage, obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return obstacles.filter(({ blocks }) => blocks === stage);
}

/** How free the way is, as a mark and words. */
export function wayWords(obstacles: readonly Obstacle[]): { readonly tone: StatusTone; readonly words: string } {
  if (obstacles.length === 0) return { tone: "approved", words: "Nothing in the way" };
  return { tone: "nosource", words: `${counted(obstacles.length, "thing")} in the way` };
}

/** Why a step cannot be taken, or null: who may not hears that first; then what the edition's state asks for, then what is listed. */
export function whyNot(
  state: EditionState,
  verb: Verb,
  ability: Decision,
  obstacles: readonly Obstacle[],
): string | null {
  if (!ability.allowed) return ability.sentence;
  const next = transition(state, verb);
  if (!next.ok) return next.error;
  return obstacles.length > 0 ? "What is listed stands in the way." : null;
}
