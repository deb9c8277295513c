const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that turn a statement into its opposite, by what they negate with; contractions are read apart. */
export const NEGATORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    not: "not n't",
    no: "no none nobody nothing nowhere",
    never: "never",
    neither: "neither nor",
    without: "without",
    non: "non",
    hardly: "hardly scarcely barely",
    rarely: "rarely seldom",
  }).flatMap(([name, forms]) => forms.split(" ").map((form): [string, string] => [form, name])),
);

/** Contracted negations and the modal that stands inside them, null for plain auxiliaries. */
export const CONTRACTED_NEGATIONS: ReadonlyMap<string, string | null> = new Map([
  ["can't", "can"],
  ["cannot", "can"],
  ["couldn't", "could"],
  ["won't", "will"],
  ["wouldn't", "would"],
  ["shan't", "shall"],
  ["shouldn't", "should"],
  ["mustn't", "must"],
  ["mightn't", "might"],
  ...["don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "haven't", "hasn't", "hadn't", "ain't"].map(
    (form): [string, null] => [form, null],
  ),
]);

/** Base forms whose loss turns round, or takes back, what hangs on them: “failed to”, “denied”, “halted”. */
export const REVERSING_VERBS = words(`
  deny refuse fail reject decline avoid prevent stop halt cancel cease abandon block ban forbid prohibit suspend
  lack doubt dispute refute retract withdraw postpone delay oppose contradict neglect refrain dismiss
  deter foil thwart avert escape evade narrowly unable incapable`);
