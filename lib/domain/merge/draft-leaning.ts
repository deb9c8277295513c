/** Words that point back at somebody or something named in the sentence before. */
const HEAD =
  /^(?:he|she|they|it|we|i|this|that|these|those|his|her|their|its|our|my|another|such|both|one user|(?:one|two|three|four|some|many|most|several|none|all|each|others) of (?:them|those|these|whom)|the (?:latter|former|two|same|other|others|spokes\w+)|the (?:\p{L}[\p{L}-]* ){0,2}(?:source|town|site|statement|videos?|footage|move|decision|announcement|group|agency|ngo|incident|pair|men|women|organi[sz]ation)(?! (?:\p{Lu}|of ))|(?:in|after|before|during|with|despite|amid|according to|as) (?:his|her|their|its|this|that|these|those|the source|the same|the situation))\b/iu;
/** “…,” she said. */
const SPEAKING =
  /[”"’'],? (?:he|she|they) (?:said|says|added|told|wrote|writes|asked|replied|explained|warned|recalled|insisted)\b|[”"’'],? (?:said|says|added|asked|replied) (?:he|she|they)\b/iu;
const WHOLLY_QUOTED = /^[“"][^“”"]*[.!?…,]?[”"][.!?]?$/u;

/**
 * Whether a sentence can be read only after the one before it: a pronoun for its subject or its speaker, or nothing but
 * quoted words.
 */
export function leansBack(text: string): boolean {
  const plain = text.replace(/^(?:Meanwhile|However|At the same time|Also|Still|But|And), /, "");
  return HEAD.test(plain) || SPEAKING.test(plain) || WHOLLY_QUOTED.test(plain.trim());
}
