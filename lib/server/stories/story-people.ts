import "server-only";
import { may } from "#lib/domain/access/policy.ts";
import type { PersonId } from "#lib/domain/shared/ids.ts";
import type { StoryPeople } from "#lib/domain/stories/story-people.ts";
import { now } from "../clock.ts";
import { findLease } from "../editions/leases/data.ts";
import { listPresent } from "../live/presence/data.ts";

/** Who has the story open at this moment, and who holds the pen of the edition, as this person sees them. */
export async function peopleOfStory(me: PersonId, storyId: string, editionId: string): Promise<StoryPeople> {
  const [present, lease] = await Promise.all([listPresent(storyId), findLease(editionId)]);
  const asSeen = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name, isMe: id === me });
  return {
    here: present.map(({ roles, ...person }) => ({
      ...asSeen(person),
      writes: may({ id: person.id as PersonId, roles, disabled: false }, "lease.acquire", { leaseHolder: null })
        .allowed,
    })),
    writer: lease && {
      ...asSeen({ id: lease.holderId, name: lease.holder.name }),
      secondsLeft: Math.max(0, (lease.expiresAt.getTime() - now().getTime()) / 1000),
      given: lease.givenById !== null,
    },
  };
}
