/**
 * Words that English writes with a capital though they name no person, place or organisation: adjectives of creed and
 * party, languages, general acronyms. By hand.
 */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `islamist islamists muslim muslims christian christians jewish jew jews catholic catholics protestant protestants
  sunni shiite shia orthodox hindu hindus buddhist sikh god allah arabic arab arabs western european africans african
  asian latino kurdish kurds kurd conservative conservatives liberal liberals democrat democrats republican republicans
  socialist socialists marxist nazi allied internet ngo ngos tv pm ceo cfo mp mps gdp gps covid id dna am sos vip
  bst cet est gmt utc exclusive breaking update updated photo video live watch read mr mrs ms dr i`
    .trim()
    .split(/\s+/),
);
