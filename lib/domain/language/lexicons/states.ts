/**
 * States that exclude each other, with the question a desk would ask and how grave a mistake would be. A side is read on
 * lower-case text. `same` says what the two sentences must share: a person, a place or thing named, or any name.
 * Written by hand over the kinds of events that wires carry.
 */
export type StatePair = {
  readonly question: string;
  readonly kind: "place" | "status" | "name";
  readonly severity: "high" | "medium";
  readonly same: "person" | "place" | "building" | "any";
  readonly one: RegExp;
  readonly other: RegExp;
  readonly oneWord: string;
  readonly otherWord: string;
};

export const EXCLUSIVE_STATES: readonly StatePair[] = [
  {
    question: "Where is {name}?",
    kind: "place",
    severity: "high",
    same: "person",
    one: /\b(?:(?:unknown|undisclosed) (?:destination|location|place|whereabouts)|no known destination|whereabouts (?:\p{L}+ ){0,6}(?:unknown|unclear)|is (?:still )?missing|at large|on the run)\b/u,
    other:
      /\b(?:arrived (?:in|at)|(?:granted|given|offered|received) asylum|landed in|was found (?:in|at|safe|alive|dead)|was (?:located|caught|captured|arrested) in|is (?:now )?in (?:custody|exile))\b/u,
    oneWord: "unknown destination",
    otherWord: "arrived",
  },
  {
    question: "Is {name} alive?",
    kind: "status",
    severity: "high",
    same: "person",
    one: /\b(?:died|was killed|is dead|was found dead|pronounced dead|succumbed|body of)\b/u,
    other:
      /\b(?:survived|is alive|was found alive|is recovering|in (?:a )?(?:stable|critical|serious) condition|was discharged|remains in hospital)\b/u,
    oneWord: "died",
    otherWord: "alive",
  },
  {
    question: "Has {name} been arrested?",
    kind: "status",
    severity: "high",
    same: "person",
    one: /\b(?:was|were|been|is) (?:arrested|detained|taken into custody|apprehended)\b/u,
    other:
      /\b(?:(?:is|are|remains?|was|were) (?:still )?(?:at large|on the run|free|being sought|wanted)|not been (?:arrested|detained)|no arrests?|(?:looking|searching|hunting) for the (?:man|woman|gunman|suspect|attacker|driver|killer)|manhunt|fled on foot)\b/u,
    oneWord: "arrested",
    otherWord: "at large",
  },
  {
    question: "Is {name} fit to take part?",
    kind: "status",
    severity: "medium",
    same: "person",
    one: /\b(?:(?:will|would|is set to|is to) miss|ruled out|(?:will|would) not play|is out of)\b/u,
    other: /\b(?:(?:will|would) be fit|is fit|(?:will|would) play|available for|recovered in time|declared fit)\b/u,
    oneWord: "miss",
    otherWord: "fit",
  },
  {
    question: "Was {name} where the events were?",
    kind: "status",
    severity: "high",
    same: "person",
    one: /\b(?:was not (?:on|at|in|aboard)|had (?:left|gone)|was (?:absent|away) from|had abandoned)\b/u,
    other: /\b(?:never left|did not leave|stayed (?:on|at|in)|was (?:on|at) (?:the|his|her)|remained (?:on|at|in))\b/u,
    oneWord: "not there",
    otherWord: "never left",
  },
  {
    question: "Is {name} open or closed?",
    kind: "status",
    severity: "medium",
    same: "place",
    one: /\b(?:was|were|is|are|been|remains?|remained) (?:\p{L}+ )?(?:closed|shut|cut off)\b|\bclosed (?:on|after|because|until|indefinitely)\b/u,
    other: /\b(?:(?:was|were|is|are|been|remains?|remained|stays?|stayed) (?:\p{L}+ )?(?:open|reopened)|reopened)\b/u,
    oneWord: "closed",
    otherWord: "open",
  },
  {
    question: "Were there people at {name}, or was it empty?",
    kind: "status",
    severity: "high",
    same: "place",
    one: /\b(?:empty|deserted|unguarded|abandoned)\b/u,
    other: /\b(?:crowds?|looting|looted|storm(?:ed|ing)|thousands of people|packed)\b/u,
    oneWord: "empty",
    otherWord: "crowds",
  },
  {
    question: "Was there resistance in {name}?",
    kind: "status",
    severity: "medium",
    same: "place",
    one: /\b(?:(?:no|little|minimal|without (?:encountering )?(?:any |armed )?|facing little|little to no) ?resistance|without a fight|unopposed)\b/u,
    other:
      /\b(?:(?:fierce|heavy|intense|bitter) (?:clashes|fighting|combat|battles?)|(?:day|days|hours|weeks) of (?:combat|fighting)|stiff resistance)\b/u,
    oneWord: "resistance",
    otherWord: "combat",
  },
  {
    question: "What is the tie to {name} now?",
    kind: "status",
    severity: "medium",
    same: "any",
    one: /\b(?:affiliated|linked to|allied (?:to|with)|tied to|backed by)\b/u,
    other:
      /\b(?:heir to|former(?:ly)?|once (?:part|allied)|successor (?:of|to)|split from|broke (?:with|away)|cut (?:its )?ties|offshoot)\b/u,
    oneWord: "affiliated",
    otherWord: "heir or former",
  },
  {
    question: "Was {name} warned beforehand?",
    kind: "status",
    severity: "medium",
    same: "any",
    one: /\b(?:no warning|without warning|no alarm|not (?:been )?warned|no announcement)\b/u,
    other:
      /\b(?:had warned|was warned|were warned|issued a warning|alarm (?:was|had)|sounded the alarm|announcement (?:was|had))\b/u,
    oneWord: "no warning",
    otherWord: "warned",
  },
  {
    question: "What was it: accident or intent ({name})?",
    kind: "status",
    severity: "high",
    same: "any",
    one: /\b(?:accident(?:al(?:ly)?)?|mechanical failure|technical fault|human error)\b/u,
    other: /\b(?:deliberate(?:ly)?|sabotage|arson|intentional(?:ly)?|terror(?:ist)? attack|foul play)\b/u,
    oneWord: "accident",
    otherWord: "deliberate",
  },
  {
    question: "What follows next for {name}?",
    kind: "status",
    severity: "medium",
    same: "any",
    one: /\b(?:another|further|more) (?:increases?|rises?|hikes?|cuts?|reductions?) (?:was|were|is|are) (?:likely|expected|possible)\b/u,
    other:
      /\b(?:done|finished) (?:raising|cutting|lifting|tightening|easing)|no (?:further|more) (?:increases?|rises?|hikes?|cuts?)\b/u,
    oneWord: "another",
    otherWord: "done",
  },
];
