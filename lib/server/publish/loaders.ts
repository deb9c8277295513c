import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { abilitiesFor, type Decision, may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import { emergencyAt } from "#lib/domain/stories/emergency.ts";
import { publishChecks } from "#lib/domain/stories/publish-checks.ts";
import type { PublishFacts } from "#lib/domain/stories/publish-facts.ts";
import { othersInWords } from "#lib/domain/stories/story-people.ts";
import { isWorking } from "#lib/domain/stories/workflow.ts";
import { now } from "../clock.ts";
import { findEdition, listEditions } from "../editions/data.ts";
import { findRevision } from "../editions/revisions/data.ts";
import { AppError } from "../errors.ts";
import { load } from "../load.ts";
import { loadStory } from "../stories/loaders.ts";
import { transaction } from "../transaction.ts";
import { listSecondNames, listUnsaid, type UnsaidEmergency } from "./emergencies/data.ts";
import { conflictsOfStory, readPublishFacts } from "./facts.ts";

/** What stands in the way of the newest edition of a story, step by step, who may go on, and the editions before it. */
export async function loadPublish(slug: string) {
  const { actor, story, edition } = await loadStory(slug);
  return load(async () => {
    const [editions, revision, unsaid] = await Promise.all([
      listEditions(story.id),
      findRevision(edition.headRevisionId),
      listUnsaid(story.id),
    ]);
    const facts = isWorking(edition.state) ? await readFacts(story.id, edition.id) : null;
    return {
      story,
      edition,
      revision: revision && { id: revision.revisionId, number: revision.number, by: revision.by, at: revision.savedAt },
      obstacles: facts ? publishChecks(facts) : [],
      sentenceNumbers: new Map(facts?.sentences.map(({ sid }, index) => [sid, index + 1])),
      editions,
      unsaid: unsaid.map((emergency) => secondNameAsked(actor, emergency)),
      secondNames: facts && (await namesForSecond(actor, facts)),
      abilities: { ...publishAbilities(actor), "edition.signOff": maySignOff(actor, facts) },
    };
  });
}

function secondNameAsked(actor: Actor, { writers, publishedBy, ...emergency }: UnsaidEmergency) {
  const ability = may(actor, "edition.confirmEmergency", { writers, publishedBy });
  return { ...emergencyAt(emergency, now()), ability };
}

/** Who could put the second name to it, in words, if this person published it in an emergency now. */
async function namesForSecond(actor: Actor, { writers }: PublishFacts): Promise<string | null> {
  const people = await listSecondNames({ writers: writers as PersonId[], publishedBy: actor.id });
  return othersInWords(people.map(({ id, name }) => ({ id, name, isMe: false })));
}

async function readFacts(storyId: string, editionId: string): Promise<PublishFacts> {
  const conflicts = await conflictsOfStory(storyId);
  return transaction(async (tx) => {
    const edition = await findEdition(tx, editionId);
    if (!edition) throw new AppError("not-found");
    return readPublishFacts(tx, edition, conflicts, now());
  });
}

function publishAbilities(actor: Actor & { readonly provedAt: Date }) {
  const proof = { passwordProvedAt: actor.provedAt, now: now() };
  return abilitiesFor(actor, {
    "signOff.withdraw": {},
    "edition.publish": proof,
    "edition.schedule": proof,
    "edition.unschedule": {},
    "edition.emergencyPublish": proof,
    "edition.update": {},
    "edition.correct": {},
    "edition.retract": {},
    "story.spike": {},
    "story.revive": {},
  });
}

function maySignOff(actor: Actor, facts: PublishFacts | null): Decision {
  return may(actor, "edition.signOff", {
    writers: (facts?.writers ?? []) as PersonId[],
    submittedBy: (facts?.submittedById ?? null) as PersonId | null,
  });
}
