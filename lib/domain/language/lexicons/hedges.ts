const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Modals with those that say the same in another tense. */
export const MODALS: ReadonlyMap<string, readonly string[]> = new Map([
  ["can", ["can", "could"]],
  ["could", ["could", "can"]],
  ["may", ["may", "might"]],
  ["might", ["might", "may"]],
  ["will", ["will", "would", "shall"]],
  ["shall", ["shall", "will"]],
  ["would", ["would", "will"]],
  ["should", ["should", "ought"]],
  ["ought", ["ought", "should"]],
  ["must", ["must"]],
]);

/** Words that make a statement less than certain, or a thing less than what it is called. */
export const HEDGE_WORDS = words(`
  reportedly allegedly purportedly supposedly apparently seemingly ostensibly presumably probably possibly perhaps maybe
  likely unlikely potentially potential possible probable apparent alleged suspected presumed purported supposed
  so-called self-styled would-be unconfirmed unverified disputed rumoured rumored provisional preliminary tentative
  almost nearly virtually practically partly partially mostly largely mainly merely only just barely roughly
  temporarily initially allegedly briefly attempted planned proposed threatened expected intended failed aborted
  former ex acting deputy vice interim caretaker outgoing incoming elect designate nominal unofficial honorary
  anti pro fake false mock simulated hypothetical or either if unless whether provided otherwise except
  presumptive prospective future eventual`);

/** Base forms that say that something is thought, wanted, tried or begun, not that it is so. */
export const ATTITUDE_VERBS = words(`
  seem appear believe think fear hope expect suspect assume presume guess suppose allege imagine speculate predict forecast
  suggest indicate imply estimate consider intend plan try attempt seek want wish mean threaten vow pledge promise agree
  offer propose demand urge ask request invite authorise authorize allow permit let recommend begin start
  pretend claim argue insist hint risk prepare aim tend rumour rumor
  understand feign contemplate discuss dream ponder`);

/** How many: one of these for another changes what is said of how much. */
export const QUANTIFIERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    all: "all every each entire whole",
    most: "most majority",
    many: "many numerous",
    some: "some certain",
    few: "few fewer",
    little: "little less",
    any: "any",
    both: "both",
    more: "more",
    least: "least",
    much: "much",
    several: "several various",
    enough: "enough",
    minority: "minority",
    always: "always",
    often: "often frequently regularly repeatedly",
    sometimes: "sometimes occasionally",
    double: "double doubled twice",
    treble: "treble triple tripled thrice",
    once: "once",
  }).flatMap(([name, forms]) => forms.split(" ").map((form): [string, string] => [form, name])),
);

/** Verbs of plain saying: one for another changes nothing, where “claimed” and “confirmed” would. */
export const PLAIN_SPEECH = words(`say tell state add note remark comment`);
