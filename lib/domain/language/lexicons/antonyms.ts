import { stemOf } from "../stems.ts";

/**
 * Words of opposite meaning that news reports of one event put against each other, one pair of groups a line.
 * Collected by hand from the kinds of event a desk knows: war, courts, markets, votes, weather, sport, accidents.
 */
const OPPOSITES = `
rise increase climb grow gain jump surge soar higher up | fall decrease drop decline shrink lose plunge slump lower down
open reopen | close shut
win | lose
victory win triumph | defeat loss
begin start launch open resume | end finish stop conclude halt close
accept approve back support endorse welcome favour | reject oppose refuse decline condemn criticise
confirm admit acknowledge | deny dispute refute
arrive enter come return | leave depart exit go flee
advance attack | retreat withdraw defend
capture seize take | lose surrender cede
arrest detain jail imprison hold | release free acquit pardon
convict guilty | acquit innocent cleared
kill dead die death | survive alive wound injure
allow permit legalise authorise | ban forbid prohibit outlaw block
pass adopt | fail defeat
succeed success | fail failure
build construct | destroy demolish
strengthen improve better | weaken worsen worse
strong | weak
more | fewer less
before earlier | after later
north northern | south southern
east eastern | west western
first | last
early | late
best | worst
high highest | low lowest
large big largest biggest | small smallest
old oldest | new young newest youngest
hot warm | cold cool
buy | sell
import | export
hire appoint | dismiss fire sack resign
join | quit leave
agree agreement deal | disagree disagreement
peace ceasefire truce | war
ally friend | enemy foe rival
legal lawful | illegal unlawful
public | private
major | minor
majority | minority
male man men boy | female woman women girl
husband father son brother | wife mother daughter sister
safe | dangerous unsafe
possible | impossible
likely | unlikely
able | unable
full | empty
present | absent
include | exclude
maximum most | minimum least
profit surplus | loss deficit
raise lift | lower cut reduce
expand widen | shrink narrow
extend | shorten
speed accelerate | slow delay
right | left
inside | outside
above over | below under
for | against
with | without
remember | forget
love | hate
true | false
same | different
peaceful calm | violent
heavy | light
deny | confirm admit
military | civilian
military government | opposition rebel
domestic | foreign
always | never
all | none
everyone | nobody
find found | lose
push | pull
send | receive
give | take
hit | miss
land | take
question | answer
cause | prevent
encourage | discourage
trust | distrust
secure | insecure
official | unofficial
permanent | temporary
voluntary | forced
deliberate intentional | accidental
`;

/** The stems that a stem stands against. */
export const ANTONYMS: ReadonlyMap<string, ReadonlySet<string>> = build();

function build(): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>();
  const link = (from: string, to: string) => table.set(from, (table.get(from) ?? new Set()).add(to));
  for (const line of OPPOSITES.trim().split("\n")) {
    const [left = [], right = []] = line.split("|").map((side) => side.trim().split(/\s+/).map(stemOf));
    for (const a of left) {
      for (const b of right) {
        link(a, b);
        link(b, a);
      }
    }
  }
  return table;
}

const NEGATIVE_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)(?=[a-z]{3})/;

/** Whether two stems say the opposite of each other: listed, or one is the other with a negative prefix. */
export function areOpposite(a: string, b: string): boolean {
  if (ANTONYMS.get(a)?.has(b)) return true;
  return a !== b && (a.replace(NEGATIVE_PREFIX, "") === b || b.replace(NEGATIVE_PREFIX, "") === a);
}
