/**
 * Words that English writes with a capital though they name no person, place or organisation: adjectives of creed and
 * party, languages, general acronyms. By hand.
 */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `islamist islamists muslim muslims christian christians jewish jew jews catholic catholics protestant protestants
  sunni shiite shia orthodox hindu hindus buddhist sikh god allah arabic arab arabs western european africans african
  asian latino kurdish kurds kurd conservative conservatives liberal liberals democrat democrats republican republicans
  socialist socialists marxist nazi allied internet ngo ngos tv pm ceo cfo mp mps gdp gps covid id dna am sos vip
  bst cet est gmt utc exclusive breaking mr mrs ms dr i`
    .trim()
    .split(/\s+/),
);

/** Words that open English sentences with a capital and are no name, beyond articles and prepositions. By hand. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  `later earlier meanwhile however moreover furthermore nevertheless nonetheless instead otherwise therefore thus hence
  additionally afterwards eventually finally initially originally previously recently currently today yesterday
  tomorrow tonight once twice sometimes often usually always never perhaps maybe apparently reportedly allegedly
  officials police authorities witnesses residents experts analysts investigators prosecutors lawyers doctors
  scientists researchers protesters rescuers firefighters soldiers troops rebels fighters survivors passengers people
  thousands hundreds dozens millions one two three four five six seven eight nine ten eleven twelve nobody everyone
  someone somebody anyone several some many most few other others another such including following according despite
  although though because since unless until whereas whether while when where what why how asked added speaking
  footage videos images photos pictures reports critics supporters opponents voters fans shares prices sales profits
  inflation house total early late local foreign national state public new old young top senior former
  yes no not nor please thanks`
    .trim()
    .split(/\s+/),
);
