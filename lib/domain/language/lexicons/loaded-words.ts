const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Words that judge or excite where a report should tell: a neutral source is preferred to them.
 * Origin: style books' warnings against loaded and tabloid words, completed by hand.
 */
export const LOADED_WORDS = words(`
  stunning dramatic shocking notorious brutal tyrant dictator strongman regime heroic heroes horrific horror horrifying
  lightning massive outrageous outrage disgraceful bombshell slams slammed blasts blasted symbolizing iconic stormed
  thug evil monster barbaric cowardly glorious terrified terrifying terror ill-fated doomed tragic tragically tragedy
  nightmare carnage bloodbath chaos chaotic fury furious fiasco heartbreak heartbreaking devastating shock shocked
  chilling miracle miraculous smashed slumped plunging plunged rocked rocks desperate deadly savage vile shameful
  sensational astonishing unprecedented skyrocketed crippling disaster catastrophe catastrophic`);
