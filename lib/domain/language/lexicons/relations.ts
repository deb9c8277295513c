const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that may come and go without a change of what is stated: articles, auxiliaries, pronouns, light prepositions. */
export const FREE_WORDS = words(`
  a an the this that these those such there here
  is am are was were be been being do does did has have had having
  i me my we us our you your he him his himself she her hers herself it its itself they them their theirs themselves
  who whom whose which what where
  of in on at for as also too very then now already just further well
  and but while whereas yet however meanwhile
  al el bin ibn abu van von der den de la le da di del du dos mr mrs ms miss dr sir s st`);

/** Joints at which two statements may be put together without a further claim about how they hang together. */
export const JOINTS = words("and but while whereas");

/** Words that say how things hang together: who does it to whom, whence and whither, before or after, why. */
export const RELATION_WORDS = words(`
  to from into onto against by with under over above below beneath inside outside within beyond through across along
  toward towards between among behind near off up down out back away around about upon via per than
  before after until till since during when because so thus therefore hence despite although though amid following
  like unlike instead rather due owing thanks`);

export const PREPOSITIONS = words(`
  of in on at for to from into onto against by with under over above below beneath inside outside within beyond through
  across along toward towards between among amongst behind near off around about upon via before after until till since
  during despite amid amidst following throughout alongside besides beside past pending regarding concerning including
  according citing`);

/** Heads of a clause that hangs on another and can be left out whole. */
export const SUBORDINATORS = words(`
  who whom whose which where when while as after before since because although though even whereas once until till so
  that and but with without amid despite following during`);

/** Openings that make the statement depend on something: leaving them out makes it certain. */
export const CONDITIONS = words("if unless provided providing assuming supposing whether pending subject");
