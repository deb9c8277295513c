/**
 * What reports of one event say against each other in words that no antonym list joins: "unanimous" and "voted four to
 * two". Read on lower-case text. `about` says what two sentences must share before they contradict each other:
 * - "near": something that both name close to the words;
 * - "subject": what stands right before the words;
 * - "words": what the words themselves name;
 * - "anything": any telling thing or name;
 * - "nothing": the words are enough, for an event has only one such matter;
 * - a pattern: both sentences hold it.
 * Written by hand over the kinds of events that wires carry.
 */
export type Contrary = {
  readonly question: string;
  readonly severity: "high" | "medium";
  readonly about: "near" | "subject" | "words" | "anything" | "nothing" | RegExp;
  readonly one: RegExp;
  readonly other: RegExp;
};

const MARKET =
  "(?:currency|rand|crown|krone|krona|dollar|euro|pound|sterling|yen|yuan|peso|lira|rupee|rouble|ruble|real|franc|zloty|forint|naira|shilling|oil|crude|gold)";

export const CONTRARIES: readonly Contrary[] = [
  {
    question: "Locked or open: {name}?",
    severity: "high",
    about: "near",
    one: /\b(?:was|were|been|is|are|being|found) (?:\p{L}+ )?(?:locked|shut|blocked|barred|bolted|padlocked|chained)\b/u,
    other: /\b(?:was|were|been|is|are|being|found) (?:\p{L}+ )?(?:open|unlocked|clear|accessible)\b/u,
  },
  {
    question: "Open or closed: {name}?",
    severity: "high",
    about: "near",
    one: /\b(?:stay|stays|stayed|remain|remains|remained|kept|keep|be) (?:shut|closed|suspended)\b|\b(?:was|were|been|had been|is|are) closed (?:since|until|from|on|for)\b|\bstopped running\b/u,
    other:
      /\b(?:reopened|reopens|resumed|resumes|back to normal|was open|were open|is open|are open)\b|\b(?:ran|running|runs) (?:all night|as usual|normally|as normal|as planned)\b|\b(?:remained|stayed|kept) (?:open|running)\b/u,
  },
  {
    question: "Was the vote unanimous?",
    severity: "high",
    about: /\b(?:committee|board|court|vote[ds]?|jury|council|members?|panel|judges?|ministers?|parliament)\b/u,
    one: /\bunanimous(?:ly)?\b|\bwithout (?:dissent|a dissenting)\b|\bno dissent\b|\ball (?:\p{L}+ )?(?:members|judges|ministers) (?:voted|agreed|backed)\b/u,
    other:
      /\b(?:voted|split|divided) (?:by )?\p{L}+[ -]to[ -]\p{L}+\b|\b\d+[-–]\d+ (?:vote|majority|split|ruling|decision)\b|\bdissent(?:ed|ing|er)?\b|\b(?:one|two|three|four|five|some|several) (?:\p{L}+ )?(?:wanted|preferred|voted (?:for|against)|favou?red|opposed|dissented)\b|\bnarrow(?:ly| majority)\b/u,
  },
  {
    question: "Was it expected?",
    severity: "medium",
    about: "nothing",
    one: /\bin line with (?:\p{L}+ ){0,2}(?:forecasts?|expectations?|predictions?|estimates?|consensus)\b|\b(?:as|had been) (?:widely |generally )?(?:expected|forecast|predicted)\b|\b(?:analysts|economists|traders|markets|investors)(?: \p{L}+){0,4} had (?:widely )?(?:expected|forecast|predicted) (?:the|a|an|such|this)\b/u,
    other:
      /\bsurpris(?:ed|ing|es) (?:the )?(?:markets?|analysts|economists|investors|traders|observers|pollsters|pundits|experts|many|everyone)\b|\b(?:came as|was|in) a (?:\p{L}+ )?(?:surprise|shock)(?: move)?\b|\bunexpected(?:ly)? (?:\p{L}+ )?(?:cut|raised|rise|move|decision|result|win|left|held)\b|\bdefied (?:expectations|forecasts|predictions)\b|\b(?:had|were) expect(?:ed|ing) no\b|\bagainst (?:all )?expectations\b|\bcaught (?:\p{L}+ ){1,3}off guard\b|\bwrong-footed\b/u,
  },
  {
    question: "Which way do the risks lie?",
    severity: "high",
    about: /\b(?:risks?|outlook)\b/u,
    one: /\b(?:is|are|was|were|be|seem|seemed|as) (?:\p{L}+ )?(?:balanced|neutral|even)\b/u,
    other: /\b(?:tilted|skewed|weighted|lay|lie|were|are) (?:to|towards|on) the (?:upside|downside)\b/u,
  },
  {
    question: "Did {name} rise or fall?",
    severity: "medium",
    about: "words",
    one: new RegExp(
      `\\b${MARKET} (?:\\p{L}+ly )?(?:rose|gained|climbed|firmed|strengthened|jumped|advanced|rallied|edged up|(?:was|were|is|traded) (?:\\S+ )?(?:firmer|stronger|higher|up))\\b`,
      "u",
    ),
    other: new RegExp(
      `\\b${MARKET} (?:\\p{L}+ly )?(?:fell|lost|slipped|weakened|dropped|declined|eased|slumped|tumbled|retreated|edged down|(?:was|were|is|traded) (?:\\S+ )?(?:weaker|softer|lower|down))\\b`,
      "u",
    ),
  },
  {
    question: "Is it known who did it?",
    severity: "high",
    about: "anything",
    one: /\b(?:has|have|had|been|already|were|was) identified\b/u,
    other:
      /\b(?:not|n['’]t) yet (?:know|known|been identified|identified)\b|\b(?:do|did|does) not (?:yet )?know who\b|\byet to (?:be identified|identify)\b|\bno idea who\b/u,
  },
  {
    question: "Was an emergency declared?",
    severity: "high",
    about: /\b(?:emergency|curfew|martial law)\b/u,
    one: /\b(?:declared|proclaimed|imposed|announced|ordered|introduced) (?:a |an |the )?(?:\p{L}+ ){0,4}(?:emergency|curfew|martial law)\b|\b(?:emergency|curfew|martial law) (?:was|has been|had been) (?:declared|imposed)\b/u,
    other:
      /\b(?:resisted|rejected|ignored|dismissed|refused|declined) (?:calls |demands |pressure )?(?:to|for)\b|\b(?:has|have|had) (?:not|so far not|yet to|stopped short of)\b|\bruled out\b|\bno (?:state of )?(?:emergency|curfew)\b|\bstopped short of\b/u,
  },
  {
    question: "Destroyed, or still standing: {name}?",
    severity: "high",
    about: "near",
    one: /\b(?:washed away|swept away|carried away|collapsed|destroyed|is gone|was gone|razed|demolished|flattened|burn(?:ed|t) down|gutted|burned to the ground)\b/u,
    other:
      /\b(?:but|still|remained|remains|is|was) (?:\p{L}+ )?(?:passable|standing|usable|intact|undamaged|unscathed|in use)\b|\bescaped (?:undamaged|unscathed|damage)\b|\b(?:only|just) (?:slightly|partly|lightly) damaged\b|\b(?:minor|slight|little|no) damage\b/u,
  },
  {
    question: "Is the search over?",
    severity: "high",
    about: /\b(?:rescue|rescuers?|search|searching|trapped|recovery|teams?|survivors)\b/u,
    one: /\b(?:rescue|search|recovery|operations?|work|efforts?)\b[^.;]{0,30}\b(?:is|was|are|were|has|have|had|been) (?:over|ended|completed?|finished|called off|concluded|abandoned)\b|\beveryone\b[^.;]{0,40}\b(?:taken out|rescued|accounted for|safe|pulled out)\b|\bno ?(?:one|body) (?:is |was )?(?:left|trapped|still)\b/u,
    other:
      /\bstill (?:\p{L}+ ){0,2}(?:cutting|searching|digging|looking|trapped|combing|pulling|inside|under)\b|\b(?:rescue|search|rescuers|searchers)\b[^.;]{0,30}\b(?:continued?|continues|continuing|went on|under way|resumed|going on)\b|\b(?:remain|remains|remained|feared) trapped\b/u,
  },
  {
    question: "Was anything spilled?",
    severity: "high",
    about: "nothing",
    one: /\bno (?:\p{L}+ )?(?:sign of |evidence of |risk of |trace of )?(?:any )?(?:pollution|spill|spillage|leak|contamination|slick)\b|\b(?:pollution|spill|leak|slick) (?:has|had|was|were) (?:not|n['’]t)\b|\bwithout (?:any )?(?:pollution|leak)\b/u,
    other:
      /\b(?:a|an|the|long|large|huge|oil|diesel|fuel) (?:oil |fuel |diesel |\p{L}+ )?slick\b|\b(?:oil|fuel|diesel|chemicals?|gas|crude) (?:\p{L}+ )?(?:spilled|spilt|leaked|leaking|spilling|escaping)\b|\b(?:polluted|contaminated) (?:the|beaches|water|several)\b/u,
  },
  {
    question: "Did those involved stop?",
    severity: "high",
    about: "nothing",
    one: /\b(?:did not|didn['’]t|failed to|never) stop\b|\b(?:drove|sailed|sped|steamed) (?:off|on|away)\b|\bfled the scene\b|\bleft the scene\b/u,
    other:
      /\b(?:had |have )?(?:turned (?:back|around)|gone back|went back|returned) at once\b|\bturned (?:back|around) (?:immediately|at once|to help)\b|\bstopped (?:at once|immediately|to help|straight away)\b|\b(?:stayed|remained) at the scene\b|\bcame to (?:the|their|his|her) (?:aid|help)\b/u,
  },
  {
    question: "Is terrorism suspected?",
    severity: "high",
    about: "nothing",
    one: /\bno (?:sign|evidence|indication|suggestion|hint)s? (?:of|that|for) [^.;]{0,30}terror\w*|\bnot (?:being )?(?:treated|regarded|seen|investigated) as (?:an act of )?terror\w*|\brul(?:ed|ing) out (?:a )?terror\w*|\bnot terror[ -]related\b/u,
    other:
      /\b(?:treat|treating|treated|investigating|investigated|regarded|handling) [^.;]{0,40}as (?:an act of |a )?terror\w*|\bact of terror(?:ism)?\b|\bterrorist? attack\b|\bsuspected terror\w*/u,
  },
  {
    question: "Has the suspect spoken?",
    severity: "high",
    about: "nothing",
    one: /\b(?:refused|refuses|refusing|declined) to (?:speak|talk|answer|testify|make a statement)\b|\b(?:has|had) (?:said nothing|remained silent|made no statement)\b|\bright to (?:remain )?silen(?:ce|t)\b/u,
    other:
      /\b(?:has|had|have|he|she) (?:\p{L}+ )?confessed\b|\bmade a (?:full |partial )?confession\b|\b(?:has|had) (?:admitted|given a statement)\b/u,
  },
  {
    question: "Will {name} play?",
    severity: "high",
    about: "anything",
    one: /\b(?:unlikely|not expected|not fit|not ready) to (?:play|start|feature|be involved)\b|\b(?:will|would) (?:not|miss|sit out)\b[^.;]{0,20}\b(?:play|start|feature|match|game|final|weekend)\b|\b(?:will|would) (?:start|be) on the bench\b|\bwould not be rushed\b/u,
    other:
      /\b(?:straight|go|goes|be) in(?:to)? the (?:team|side|line-?up|starting)\b|\b(?:will|would|['’]ll|set to|expected to) (?:start|play|feature|make (?:his|her) debut|be fit)\b/u,
  },
  {
    question: "Had those concerned been told?",
    severity: "high",
    about: "anything",
    one: /\b(?:not|never|n['’]t|nobody|no one) (?:\p{L}+ ){0,2}(?:told|informed|consulted|warned)\b|\blearn(?:ed|t) (?:of|about) [^.;]{0,40}\b(?:from|in) the (?:newspapers?|media|press|radio|news|papers)\b|\bkept in the dark\b|\bwithout (?:being )?(?:told|consulted|informing|consulting)\b/u,
    other:
      /\b(?:had|has|have|was|were|been) (?:been )?(?:kept |fully |always |regularly |duly )?(?:informed|consulted|briefed)\b|\b(?:knew|had known) (?:about|of) (?:it|the)\b|\bhad been told\b/u,
  },
  {
    question: "Applause or silence?",
    severity: "medium",
    about: /\b(?:gallery|court(?:room)?|chamber|hall|crowd|audience|house|stands?|church)\b/u,
    one: /\b(?:applau\p{L}+|cheered|cheers|cheering|clapped|clapping|ovation)\b/u,
    other: /\b(?:silence|silent|silently|booed|jeered|jeers|boos)\b/u,
  },
  {
    question: "Was the vote fair?",
    severity: "high",
    about: /\b(?:election|vote|voting|poll|polls|ballot|referendum|run-?off)\b/u,
    one: /\b(?:free and fair|fair and free|fair and transparent|transparent|credible|well run|orderly)\b/u,
    other:
      /\b(?:marred|irregularit\p{L}+|fraud\p{L}*|rigged|intimidation|vote[- ]buying|ballot[- ]stuffing|stolen|not (?:been )?(?:free|fair)|neither free nor fair|flawed)\b/u,
  },
  {
    question: "Will there be an appeal?",
    severity: "high",
    about: "nothing",
    one: /\b(?:will|would|plans? to|planned to|intends? to|vowed to|going to) (?:lodge an |file an |launch an )?appeal\b(?! for)|\bwould be an appeal\b|\b(?:lodged|filed) an appeal\b/u,
    other:
      /\b(?:not|n['’]t|no plans to|never) (?:be )?appeal(?:ing)?\b|\bno appeal\b|\baccept(?:ed|s|ing)? the (?:verdict|sentence|ruling|judge?ment|court)/u,
  },
  {
    question: "Was the charge admitted?",
    severity: "high",
    about: "anything",
    one: /\bplead(?:ed|s|ing)? guilty\b|\bpleas? of guilty\b|\badmitted (?:all )?(?:the )?(?:charges?|counts?|offences?|murder|theft|fraud|manslaughter)\b/u,
    other:
      /\bden(?:y|ied|ies|ying) (?:all |any |both )?(?:of )?(?:the )?(?:charges?|allegations?|counts?|wrongdoing|murder|fraud)\b|\bplead(?:ed|s|ing)? not guilty\b|\b(?:jury|jurors)\b[^.;]{0,60}\b(?:convicted|found|cleared)\b|\bafter a trial\b|\bmaintain(?:ed|s) (?:his|her|their) innocence\b/u,
  },
  {
    question: "Was {name} acquitted?",
    severity: "high",
    about: "subject",
    one: /\b(?:was|were|been|is) (?:cleared|acquitted|exonerated|found not guilty)\b|\b(?:acquitted|cleared) (?:his|her|the|their)\b/u,
    other:
      /\b(?:will|to|due to) be sentenced\b|\b(?:was|were|been) (?:also )?(?:convicted|found guilty|sentenced|jailed)\b|\b(?:was |were )?(?:given|received|handed) a (?:suspended|prison|jail|\p{L}+-year|\p{L}+-month)\b/u,
  },
  {
    question: "Has {name} been caught?",
    severity: "high",
    about: "subject",
    one: /\b(?:was|were|been|is) (?:arrested|detained|stopped|caught|captured|seized|taken into custody|picked up|held)\b/u,
    other:
      /\b(?:gone|went|is|are|was|still|remains?|remained) (?:still )?(?:into hiding|in hiding|on the run|at large|underground)\b|\b(?:has|had|have) (?:fled|disappeared|vanished|escaped)\b|\bfled (?:abroad|the country)\b/u,
  },
  {
    question: "Is there enough of {name}?",
    severity: "high",
    about: "near",
    one: /\b(?:enough|sufficient|plenty of|ample|adequate|no shortage of)\b/u,
    other:
      /\b(?:run|ran|running|runs) (?:out|short|low)\b|\bout of (?:stock|\p{L}+)\b|\b(?:short|shortages?|lack) of\b|\b(?:not enough|too few|insufficient|exhausted|none left)\b/u,
  },
  {
    question: "Had they what they needed with them?",
    severity: "high",
    about: "nothing",
    one: /\b(?:all|every(?:one|body)?|each|both)\b[^.;,]{0,30}\b(?:wearing|carrying|equipped with|wore|carried)\b|\bwere all (?:wearing|carrying|equipped)\b/u,
    other: /\b(?:none|no one|nobody|not one|neither)\b[^.;,]{0,40}\b(?:wearing|carrying|equipped with|wore|carried)\b/u,
  },
  {
    question: "Was there a licence or permit?",
    severity: "medium",
    about: /\b(?:licen[cs]ed?|permits?|permission|certificate|insurance|insured)\b/u,
    one: /\b(?:had|has|have|with|held|holds) (?:a |an |all |the )?(?:valid |necessary |full |required )*(?:licen[cs]es?|permits?|permission|certificate|insurance)\b|\b(?:fully|properly) (?:licen[cs]ed|insured)\b/u,
    other:
      /\b(?:no|without|lacked|lacking|expired) (?:a |any |the )?(?:valid |necessary )?(?:licen[cs]es?|permits?|permission|certificate|insurance)\b|\bunlicen[cs]ed\b|\buninsured\b/u,
  },
  {
    question: "Did {name} work?",
    severity: "high",
    about: /\b(?:alarms?|sirens?|sprinklers?|brakes?|signals?|barriers?|detectors?|lifeboats?|black box)\b/u,
    one: /\b(?:alarms?|sirens?|sprinklers?|brakes?|signals?|barriers?|detectors?)\b[^.;,]{0,20}\b(?:worked|sounded|went off|functioned|functioning|working|activated)\b/u,
    other:
      /\b(?:alarms?|sirens?|sprinklers?|brakes?|signals?|barriers?|detectors?)\b[^.;,]{0,20}\b(?:failed|(?:did|had|was|were) not|never|silent|broken|out of order|malfunction\p{L}*)\b|\bno (?:alarms?|sirens?|sprinklers?)\b/u,
  },
  {
    question: "Was a deal reached?",
    severity: "high",
    about: /\b(?:deal|agreement|accord|talks|negotiations?|agree\p{L}*)\b/u,
    one: /\b(?:deal|agreement|accord|compromise) (?:was |has been |had been |is )?(?:reached|struck|agreed|signed)\b|\b(?:reached|struck|signed|agreed on) (?:a|an|the) (?:\p{L}+ )?(?:deal|agreement|accord|compromise)\b/u,
    other:
      /\bno (?:deal|agreement|accord|compromise)\b|\bwithout (?:a deal|(?:an )?agreement)\b|\b(?:talks|negotiations) (?:\p{L}+ )?(?:collapsed|failed|broke down|ended without|broken off|stalled)\b|\bfailed to (?:agree|reach)\b|\b(?:broken|broke) off (?:all )?(?:talks|contact|negotiations)\b/u,
  },
  {
    question: "Has {name} resigned?",
    severity: "high",
    about: "subject",
    one: /\b(?:has |had |have )?(?:resigned|stepped down|stood down|quit|tendered (?:his|her) resignation)\b/u,
    other:
      /\b(?:will|would) (?:not (?:resign|quit|step down)|stay on|remain in (?:office|post))\b|\brefus\p{L}+ to (?:resign|quit|step down|go)\b|\bno (?:plans|intention) (?:to|of) (?:resign|quit|step)/u,
  },
  {
    question: "Has anybody claimed it?",
    severity: "high",
    about: "nothing",
    one: /\b(?:claimed|claims|claiming) responsibility\b/u,
    other:
      /\bno (?:group|one|organi[sz]ation)\b[^.;,]{0,20}\bclaimed\b|\bdenied (?:responsibility|any (?:role|involvement)|involvement|being behind)\b/u,
  },
  {
    question: "Did it take place: {name}?",
    severity: "medium",
    about: "subject",
    one: /\b(?:was|were|been|is|are) (?:called off|cancelled|canceled|postponed|abandoned)\b/u,
    other: /\b(?:went|go|goes|going) ahead\b|\btook place (?:as|despite)\b|\bas (?:planned|scheduled)\b/u,
  },
  {
    question: "Was {name} armed?",
    severity: "high",
    about: "nothing",
    one: /\bunarmed\b|\bnot (?:been )?(?:armed|carrying a (?:gun|knife|weapon))\b|\bno weapons?\b/u,
    other:
      /\b(?:was|were|is|been) armed\b|\b(?:pulled|drew|brandished|pointed|waved) (?:out )?(?:a|an|his|her) (?:\p{L}+ )?(?:gun|knife|weapon|pistol|rifle)\b/u,
  },
  {
    question: "Did the attacker act alone?",
    severity: "high",
    about: "nothing",
    one: /\bact(?:ed|ing) alone\b|\blone (?:attacker|gunman|wolf|shooter)\b|\bno accomplices?\b/u,
    other:
      /\b(?:an|his|her|possible|suspected|two|three) accomplices?\b|\bsecond (?:attacker|gunman|shooter|suspect)\b/u,
  },
  {
    question: "Had the driver been drinking?",
    severity: "high",
    about: "nothing",
    one: /\bsober\b|\bnot (?:been )?(?:drunk|drinking|under the influence)\b|\bno (?:trace of )?alcohol\b|\bpassed a breath/u,
    other:
      /\b(?:was|were|been) (?:drunk|drinking|intoxicated)\b|\bover the (?:legal |drink-drive |drink-driving )?limit\b|\bfailed a breath|\bdrunk driv|\bsmell(?:ed|t) of alcohol\b/u,
  },
  {
    question: "Peaceful or violent?",
    severity: "high",
    about: /\b(?:protest\p{L}*|demonstrat\p{L}*|march\p{L}*|rall(?:y|ies)|election|vote|voting|polling)\b/u,
    one: /\b(?:passed|ended|was|were|remained|largely|mostly) (?:\p{L}+ )?peaceful(?:ly)?\b|\bwithout incident\b|\bno (?:clashes|violence|incidents)\b/u,
    other:
      /\b(?:clash(?:ed|es)|violen(?:t|ce)|threw (?:stones|bottles|petrol|rocks)|tear ?gas|water cannon|rubber bullets|riot(?:ed|ing|s)?)\b/u,
  },
  {
    question: "Has {name} apologised?",
    severity: "medium",
    about: "anything",
    one: /\b(?:has |had |have )?apologi[sz]ed\b|\b(?:said|was|is) sorry\b|\b(?:offered|issued|made) an apology\b/u,
    other:
      /\b(?:refused|declined|failed|yet) to apologi[sz]e\b|\bno apology\b|\b(?:never|not) (?:\p{L}+ )?(?:said sorry|apologi[sz]ed)\b/u,
  },
  {
    question: "Profit or loss?",
    severity: "high",
    about: "anything",
    one: /\b(?:posted|reported|made|booked|with) (?:a|an) (?:\p{L}+ )?profit\b|\bprofits? (?:of|rose|grew|climbed)\b/u,
    other:
      /\b(?:posted|reported|made|booked|with) (?:a|an) (?:\p{L}+ )?loss\b|\b(?:net|annual|quarterly|operating|pre-tax) loss\b/u,
  },
  {
    question: "Was the ceasefire kept?",
    severity: "high",
    about: /\b(?:ceasefire|cease-fire|truce|armistice)\b/u,
    one: /\b(?:held|holding|holds|observed|respected)\b/u,
    other: /\b(?:broken|broke|violat\p{L}+|collapsed|breach\p{L}*|shelled|shelling resumed)\b/u,
  },
  {
    question: "Who is to blame: the crew or the machine?",
    severity: "high",
    about: /\b(?:cause[ds]?|blamed?|investigat\p{L}+|inquiry|due to|because)\b/u,
    one: /\b(?:human|pilot|driver|crew|operator)['’]?s? error\b/u,
    other: /\b(?:mechanical|technical|engine|brake|electrical|equipment) (?:failure|fault|problem|defect)\b/u,
  },
];
