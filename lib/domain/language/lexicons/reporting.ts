/**
 * How English news says that somebody says: verbs, hedges and nouns of speech, by base form.
 * Origin: style books' lists of attribution verbs, completed by hand.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs whose subject speaks. Past and present forms; participles in -ing are read separately. */
export const SPEECH_VERBS = words(`
  said says say told tells tell announced announces announce declared declares declare confirmed confirms confirm
  claimed claims claim reported reports report denied denies deny added adds add warned warns warn revealed reveals
  stated states wrote writes write tweeted tweets posted posts insisted insists insist stressed stresses
  argued argues argue explained explains explain admitted admits admit acknowledged acknowledges acknowledge
  alleged alleges allege suggested suggests estimated estimates estimate indicated indicates indicate noted notes
  disclosed discloses testified testifies vowed vows pledged pledges promised promises urged urges called
  demanded demands accused accuses blamed blames criticised criticized condemned condemns praised praises
  welcomed welcomes congratulated congratulates apologised apologized apologises apologizes ordered orders
  ruled remarked remarks commented comments replied replies responded recalled recalls described describes
  predicted predicts expects forecast forecasts believed believes asserted asserts maintained maintains
  proclaimed proclaims shared shares tweeted captioned joked joked quipped conceded concedes hinted hints
  reiterated reiterates repeated relayed informed informs showed shows appealed appeals asked concluded concludes
  found determined shouted chanted cried believe believes think thinks thought expect expected fear feared sees see puts put
  cautioned cautions contended contends countered counters emphasised emphasized hailed outlined reckons reckoned
  signalled signaled specified stipulated swore testify told underlined underscored voiced
  advised advises quoted quotes read reads issued issues lamented proposed recommended`);

/** Verbs of speech that also mean much else: they count only with a speaker that can speak or with a quotation or a that-clause. */
export const WEAK_SPEECH_VERBS = words(`
  found determined called asked read reads showed shows ruled issued issues shared shares believed believes expects
  described describes demanded demands ordered orders found responded recalled maintained maintains welcomed
  welcomes blamed blames praised praises suggests suggested forecast forecasts repeated reports report states
  posted posts orders note notes quoted quotes congratulated urged urges promised vowed vows pledged pledges
  accused accuses criticised criticized condemned condemns appealed appeals advised proposed recommended estimates
  believe think thinks thought expect expected fear feared sees see puts put hailed outlined signalled signaled specified
  swore testify voiced countered counters`);

/** Participles that give speech to the subject before them: “…, saying that”. */
export const SPEECH_PARTICIPLES = words(`
  saying announcing declaring adding claiming confirming warning stating insisting reporting writing chanting
  shouting calling urging stressing noting telling proclaiming asserting denying vowing accusing demanding`);

/** Phrases that leave the speaker unnamed; read on lower-case text. */
export const HEARSAY: readonly RegExp[] = [
  /\b(?:is|are|was|were|has been|have been) (?:said|reported|believed|thought|understood|alleged|rumou?red) to\b/,
  /\bit (?:was|is|has been) (?:said|reported|believed|alleged|rumou?red|understood)\b/,
  /\b(?:reportedly|allegedly|purportedly|supposedly)\b/,
  /\b(?:amid|with|coupled with|despite|following|after) (?:\w+ ){0,2}(?:reports|rumou?rs|announcements|claims)\b/,
  /\b(?:earlier|some|initial|early|local|media|unconfirmed|other|several|multiple|latest|preliminary) (?:\w+ )?reports (?:say|said|suggest|suggested|reveal|revealed|indicate|indicated|claim|claimed|of)\b/,
  /\breports (?:say|said|suggest|suggested|reveal|revealed|indicate|indicated|claim|claimed|emerged)\b/,
  /\baccording to (?:\w+ )?reports\b/,
];

/** Words that lower how certain a statement is, with how far: 1 a shade, 2 hearsay. */
export const HEDGES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    reportedly: 2,
    allegedly: 2,
    purportedly: 2,
    supposedly: 2,
    apparently: 2,
    unconfirmed: 2,
    rumoured: 2,
    rumored: 2,
    appears: 2,
    appeared: 2,
    appear: 2,
    seems: 2,
    seemed: 2,
    believed: 1,
    thought: 1,
    likely: 1,
    probably: 1,
    possibly: 1,
    perhaps: 1,
    may: 1,
    might: 1,
    could: 1,
    suspected: 1,
    alleged: 2,
    reports: 2,
    understood: 1,
  }),
);

/** Nouns of anonymous speakers, by class: two reports' "officials" may be the same people, an official and a witness not. */
export const SPEAKER_CLASSES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    officials: "official official officials officer officers authorities",
    sources: "source sources insider insiders",
    witnesses:
      "witness witnesses eyewitness eyewitnesses resident residents local locals villager villagers bystander bystanders onlooker onlookers neighbour neighbours neighbor neighbors people crowd crowds survivor survivors passenger passengers fan fans protester protesters demonstrator demonstrators",
    police: "police policeman policemen constable sheriff detectives detective investigators investigator",
    prosecutors: "prosecutor prosecutors prosecution",
    court: "court judge judges tribunal magistrate jury",
    defence: "lawyer lawyers attorney attorneys barrister defence defense counsel",
    firefighters: "firefighter firefighters rescuers rescuer paramedics paramedic",
    medics: "doctor doctors medic medics hospital hospitals surgeon coroner",
    army: "army military troops soldiers navy",
    government: "government ministry cabinet kremlin",
    rebels:
      "rebel rebels insurgent insurgents militant militants fighter fighters guerrillas gunmen opposition islamist islamists separatists jihadists",
    company: "company firm operator airline carrier manufacturer bank retailer",
    union: "union unions",
    analysts:
      "analyst analysts economist economists expert experts trader traders forecaster forecasters meteorologist meteorologists",
    scientists: "scientist scientists researcher researchers",
    family: "family relatives parents mother father brother sister wife husband son daughter",
    social: "user users account post posts tweet tweets",
    footage: "video videos footage image images photo photos photographs pictures clip clips",
    agencies: "agencies media newspaper newspapers broadcaster television tv",
    club: "club coach manager captain referee",
    agency: "agency",
    service: "service services",
    coastguard: "coastguard coastguards",
    authority: "authority",
    commission: "commission committee panel",
    federation: "federation association confederation league",
    council: "council councillor councillors municipality",
    ministry: "ministry department",
    office: "office bureau prefecture presidency",
    charity: "charity charities ngo",
    party: "party",
    organisers: "organisers organizers organiser organizer",
    observers: "observers observer monitors monitor",
    school: "school university college headteacher principal",
    church: "church diocese bishop priest imam",
    embassy: "embassy consulate ambassador envoy diplomat diplomats",
    house: "museum gallery zoo theatre theater library hotel",
    mayor: "mayor",
    minister: "minister",
    president: "president",
    leader: "leader",
    owner: "owner owners landlord",
    staff: "worker workers employee employees nurse nurses teacher teachers farmer farmers driver drivers pilot pilots",
    captain: "skipper",
    engineer: "engineer engineers inspector inspectors",
    customers: "customer customers client clients",
    rival: "rival rivals challenger",
    spokesperson: "spokesman spokeswoman spokesperson",
    campaigners: "campaigners activists activist campaigner",
  }).flatMap(([name, forms]) => forms.split(" ").map((form): [string, string] => [form, name])),
);

/** Heads of a speaker that stands for the institution named with it, not for itself. */
export const MOUTHPIECES = words(`
  spokesman spokeswoman spokesperson director official officials officer officers delegation representative source
  sources statement account secretary`);
