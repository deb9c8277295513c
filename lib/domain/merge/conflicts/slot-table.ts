import type { QuantityKind } from "../../language/numbers.ts";
import type { ConflictKind, Severity } from "../merge-result.ts";

/**
 * Figures of which an event has one. A figure stands in the slot where the words before it (`before`), after it (`after`),
 * or it and what follows (`own`) say so; never in a sentence that `unless` finds. Written by hand over the kinds of events
 * that wires carry.
 */
export type Slot = {
  readonly question: string;
  readonly kind: ConflictKind;
  readonly severity: Severity;
  readonly kinds: readonly QuantityKind[];
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly own?: RegExp;
  readonly unless?: RegExp;
  /** One for the whole event, whatever places its sentences name. */
  readonly everywhere?: true;
  /** Smaller figures do not count. */
  readonly least?: number;
  /** What of the words after the figure an answer shows. */
  readonly shown?: RegExp;
};

const OTHER_GAME =
  /\b(?:first leg|second leg|previous|last (?:week|month|season|meeting|time)|aggregate|half-?time|at the break|penalt(?:y|ies)|shoot-?out|tie-?break|awarded|hand(?:ed)?|friendly|earlier)\b/i;

export const SLOTS: readonly Slot[] = [
  {
    question: "What was the score?",
    everywhere: true,
    kind: "number",
    severity: "high",
    kinds: ["score"],
    before:
      /\b(?:won|wins?|winning|beat|beats|beating|lost|losing|defeat(?:ed)?|victory|victors?|thrash(?:ed)?|edged|ended|finished|final score|result)\b[^;]*$/i,
    after: /^ (?:win|victory|defeat|loss|triumph|draw|thrashing)\b/i,
    unless: new RegExp(
      `${OTHER_GAME.source}|\\b(?:lead|leading|led|trailing|behind|ahead|jury|court|ruling|vote[ds]?|judges?)\\b`,
      "i",
    ),
  },
  {
    question: "What was the score when play stopped?",
    everywhere: true,
    kind: "number",
    severity: "high",
    kinds: ["score"],
    before: /\b(?:were|was|at|with the score(?: at)?|leading|led|trailing|with [\p{L} ]{2,30}) $/iu,
    after: /^ (?:up|ahead|down|behind|in front)\b/i,
    unless: new RegExp(`${OTHER_GAME.source}|\\b(?:jury|court|ruling|votes?|won|beat|final)\\b`, "i"),
  },
  {
    question: "What was the score in the shootout?",
    everywhere: true,
    kind: "number",
    severity: "high",
    kinds: ["score"],
    before: /\b(?:shoot-?out|penalties|spot-kicks)\b[^.;]{0,40}$/i,
    after: /^ (?:on|after|in(?: a| the)?) (?:penalties|penalty|shoot-?out|spot-kicks)/i,
    unless: /\b(?:last (?:season|year|time)|previous|semi-?final)\b/i,
  },
  {
    question: "In which minute was play stopped?",
    everywhere: true,
    kind: "number",
    severity: "high",
    kinds: ["ordinal", "duration", "count"],
    own: /^(?:\d+(?:st|nd|rd|th) minute\b|\d+ minutes\b(?= (?:with|of play|of the (?:game|match)|played|when|on the clock)))/i,
    unless: /\b(?:goal|scored|scorer|equali[sz]ed|header|substitut\w+|booked|sent off|headed|volleyed|penalty)\b/i,
    shown: /^(?:.{0,2} minutes?)/,
  },
  {
    question: "How many people were watching?",
    everywhere: true,
    kind: "number",
    severity: "medium",
    kinds: ["count"],
    least: 400,
    before: /\b(?:in front of|watched by|crowd of|crowd at|attendance (?:of|was)|audience of)\b[^.;]{0,24}$/i,
    after:
      /^(?: (?:\p{L}+ ){0,2}(?:people|fans|spectators|supporters|of us) (?:were watching|watched|attended|looked on)\b| of us\b| (?:fans|spectators|supporters|people) (?:in|inside|at|packed) (?:the|a|into the) (?:stadium|ground|arena))/iu,
    unless:
      /\b(?:capacity|seats?|can hold|tickets? (?:sold|available)|protest\p{L}*|rall(?:y|ied)|march\p{L}*|demonstrat\p{L}*)\b/iu,
    shown: /^ (?:people|fans|spectators|supporters)?/,
  },
  {
    question: "How many people came?",
    kind: "number",
    severity: "high",
    kinds: ["count"],
    least: 100,
    before:
      /\b(?:crowd (?:of|at)|turnout (?:of|at)|gathering of|numbers? at|put the (?:number|figure|crowd|turnout)[\p{L} ]{0,30} at)\b[^.;]{0,24}$/iu,
    after:
      /^ (?:\p{L}+ ){0,3}(?:rallied|marched|protested|demonstrated|gathered|took part|had come|had joined|took to the streets|(?:on|onto) the streets|turned out)\b/iu,
    unless: /\b(?:stadium|match|goals?|arrest\p{L}*|killed|injured|strik(?:e|ers|ing)|flights)\b/iu,
    shown: /^ (?:people|supporters|mourners|protesters|demonstrators|marchers)?/,
  },
  {
    question: "How long is the contract?",
    everywhere: true,
    kind: "number",
    severity: "medium",
    kinds: ["duration"],
    after: /^(?:-| )?(?:contract|deal|extension|loan|agreement|lease|concession)\b/i,
    before: /\b(?:contract|deal|extension|loan|lease) (?:of|for|lasting|runs? for) $/i,
  },
  {
    question: "How long is the ban?",
    everywhere: true,
    kind: "number",
    severity: "high",
    kinds: ["duration"],
    after: /^(?:-| )?(?:(?:driving|match|playing|travel) )?(?:ban|suspension|disqualification)\b/i,
    before: /\b(?:banned|suspended|disqualified|ban of|suspension of)(?: \p{L}+){0,4} (?:for )?$/iu,
    unless: /\b(?:suspended (?:sentence|prison|jail)|years? suspended)\b/i,
  },
  {
    question: "How high was the danger rated?",
    kind: "number",
    severity: "medium",
    kinds: ["count", "ordinal"],
    after: /^ (?:on (?:a|the) (?:\w+-point )?scale|out of (?:a possible )?(?:five|ten|\d+)|on a (?:five|ten|four)-)/i,
    before: /\b(?:alert|warning|risk|danger|threat|hazard) level (?:of |at |was |to )?$|\bcategory $/i,
  },
  {
    question: "How many fire engines were sent?",
    kind: "number",
    severity: "low",
    kinds: ["count"],
    after:
      /^ (?:fire[- ](?:engines|trucks|tenders|appliances|fighting units|units|crews)|firefighting units|appliances|fire-fighting units)\b/i,
    shown: /^ [\p{L}-]+(?: \p{L}+)?/u,
  },
  {
    question: "How many firefighters were sent?",
    kind: "number",
    severity: "low",
    kinds: ["count"],
    least: 5,
    after: /^ (?:\p{L}+ )?(?:firefighters|firemen|fire fighters)\b/iu,
    unless: /\b(?:killed|injured|hurt|died|hospital)\b/i,
  },
  {
    question: "How many of one family were among them?",
    kind: "number",
    severity: "medium",
    kinds: ["count"],
    after:
      /^ (?:[\p{L} ]{0,24}?(?:were |are )?)?members of (?:one|the|a|the same|an extended) (?:[\p{L}'’]+ )?family\b|^ (?:members of (?:one|the same)|of one) family\b/iu,
  },
  {
    question: "How many carriages left the rails?",
    everywhere: true,
    kind: "number",
    severity: "high",
    kinds: ["count"],
    after:
      /^ (?:of (?:its|the) (?:\w+ )?)?(?:coaches|carriages|wagons|cars|bogies) (?:\p{L}+ )?(?:derailed|(?:jumped|left|came off|went off) the (?:rails|tracks?)|overturned|tipped)\b/iu,
    before: /\bderail(?:ed|ing|ment of) $/i,
  },
  {
    question: "When must the findings be there?",
    everywhere: true,
    kind: "time",
    severity: "low",
    kinds: ["duration", "count"],
    before:
      /\b(?:report|findings?|committee|panel|inquiry|commission)\b[^.;]{0,50}\b(?:within|in|has|have|has been given|was given) $/i,
    unless: /\b(?:fled|died|killed)\b/i,
    shown: /^ (?:working |calendar )?(?:days|weeks|months)/,
  },
  {
    question: "How big was the fee?",
    everywhere: true,
    kind: "number",
    severity: "high",
    kinds: ["money"],
    before:
      /\b(?:fee (?:is|was|of|thought|believed|understood|worth)|signed|transfer (?:worth|of)|club[- ]record|record fee|sold [\p{L} ]{3,50} for|(?:signing|move|switch) (?:worth|for))\b[^.;]{0,60}$/iu,
    unless: /\b(?:bid|offer|turned down|rejected|wages?|a week|salary)\b/i,
  },
  {
    question: "How old was the girl or boy?",
    kind: "number",
    severity: "low",
    kinds: ["age"],
    after: /^(?:-old)? (?:girl|boy)\b/i,
  },
  {
    question: "How old is the suspect?",
    kind: "number",
    severity: "medium",
    kinds: ["age"],
    before:
      /\b(?:suspect|attacker|gunman|assailant|knifeman|arsonist|culprit|the man|the driver)(?: is|, who is|,| was)?(?: an?| aged)? $/i,
    unless: /\b(?:victim|killed|died)\b/i,
  },
];
