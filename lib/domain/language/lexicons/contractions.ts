/** Contracted negations whose verb is not what stands before "n't". */
export const IRREGULAR_NEGATIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ["can", "not"]],
  ["cannot", ["can", "not"]],
  ["won't", ["will", "not"]],
  ["shan't", ["shall", "not"]],
]);

/** Endings of contracted verbs after a subject. "'d" is had or would and stays as it is said. */
export const CONTRACTED_VERBS: ReadonlyMap<string, string> = new Map([
  ["'m", "am"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
]);

/** After these "'s" is a verb and not an owner's mark. */
export const SUBJECTS_OF_IS: ReadonlySet<string> = new Set("it he she that there here what who where".split(" "));
