/** English words that carry no statement of their own: articles, pronouns, prepositions, auxiliaries, conjunctions. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
  it its itself they them their theirs themselves one oneself who whom whose which what whoever whatever
  of in on at by for with from to into onto upon as about than via per toward towards amid amongst among
  and or but nor so yet if though although while whereas because since when where whence why how whether
  is am are was were be been being do does did doing done has have had having
  will would shall should can could may might must ought
  it's that's there's he's she's i'm i've i'll i'd you're you've we're we've we'll they're they've they'll
  there here then also too very just only even still again already now ever
  up down out off over under through during between within along across around near before after until till
  both either neither each other another own same some any all more most much many few less least no not
  s t ll re ve d m`
    .trim()
    .split(/\s+/),
);
