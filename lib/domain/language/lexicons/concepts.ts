/**
 * Words that news uses for one thing, grouped: what happens (events), and what it happens to (things).
 * An event's mark tells which of its parties makes it the same event: `s` its subject (who left), `o` its object
 * (what was taken), `x` either. Two words in one group do not mean the same; they can tell the same fact.
 * Origin: written by hand over the kinds of events that wires carry: conflict, politics, courts, accidents, weather,
 * business, sport, health, science.
 */
export type EventRole = "s" | "o" | "x";

const EVENTS = `
escape s: escapee
depart s: flee leave depart escape exit departure takeoff vacate
arrive s: arrive land reach arrival return
enter o: enter storm entry invade overrun breach raid
capture o: seize capture control conquer takeover seizure liberate liberation annex occupy
surrender s: surrender capitulate capitulation
release o: release freed freeing
free s: free
unknown x: unknown undisclosed unclear
empty s: empty deserted unguarded
strategic x: strategic strategically
relation x: affiliated linked-to
detain o: arrest detain custody apprehend handcuff arrestee nab round-up
kill o: kill die dead death fatality fatal perish drown slay murder victim deceased toll decease suffocate
injure o: injure wound hurt injury casualty hospitalise hospitalize
missing o: missing unaccounted disappear vanish
rescue o: rescue save evacuate evacuation airlift survivor survive winch
search o: search hunt comb look-for
crash x: crash collide collision derail derailment smash capsize sink overturn pile-up strike plough plow aground ram collide-with
explode x: explode explosion blast detonate bomb bombing detonation
burn x: fire burn blaze ablaze inferno wildfire engulf torch
collapse x: collapse give-way topple crumble cave-in tear-down pull-down toppling
shoot o: shoot shooting gunfire fire-at stab stabbing open-fire
attack o: attack assault offensive shell bombard airstrike strike-at ambush onslaught
fight x: fight clash combat battle fighting resistance resist skirmish
withdraw s: withdraw retreat pull-out withdrawal pull-back abandon desert drop-weapon
loot o: loot ransack plunder looting vandalise vandalize
overthrow o: overthrow oust topple-government downfall depose ouster
rule s: rule reign
walk s: walk trek
celebrate s: celebrate celebration jubilation cheer rejoice jubilant celebratory
protest s: protest demonstrate demonstration rally march riot
gather s: gather crowd assemble throng pour outpouring flock turnout
chant s: chant shout
win s: win beat defeat victory triumph victorious champion thrash edge
lose s: lose defeat-loss relegated eliminated
draw s: draw tie stalemate
score s: score goal net header equalise equalize hat-trick
lead s: lead head-by top ahead
rise s: rise increase climb gain jump surge soar grow growth rally-price advance-price spike strengthen firm firmer accelerate quicken
decline s: decline drop decrease slump slip tumble plunge shrink slide plummet fall-price slow slowdown cool ease weaken dip fall-back soften
cut o: cut reduce slash lower trim
hike o: raise hike lift
hold o: hold keep unchanged maintain
vote s: vote ballot elect election poll referendum
approve o: approve pass adopt endorse ratify back clear
reject o: reject veto block dismiss overturn
resign s: resign resignation quit step-down stand-down step-aside
appoint o: appoint nominate replace
inaugurate s: inaugurate inauguration
succeed s: succeed succession
charge o: charge indict indictment prosecute
accuse o: accuse allege accusation allegation
convict o: convict guilty conviction verdict
acquit o: acquit clear-of not-guilty
sentence o: sentence sentencing jail imprison jail-term
plead s: plead plea
sue o: sue lawsuit litigation
appeal s: appeal
testify s: testify testimony
investigate o: investigate investigation probe inquiry inquest examine
launch x: launch begin start commence kick-off
end x: end finish conclude cease
cancel o: cancel suspend postpone scrap call-off ground delay halt
close o: close shut closure shutdown lock padlock
open o: open reopen resume
buy o: buy acquire purchase acquisition takeover-bid
sell o: sell sale offload divest
merge x: merge merger
layoff o: lay-off redundancy fire-staff job-cut layoff
invest o: invest investment
flood o: flood inundate flooding submerge swamp overflow
warn o: evacuate-order alert
damage o: damage destroy wreck devastate destruction demolish ruin batter flatten
power-loss o: outage blackout
quake s: quake earthquake tremor magnitude
erupt s: erupt eruption
landfall s: landfall
order o: order instruct command-to
deny o: deny denial refute
confirm o: confirm confirmation
agree s: agree agreement deal pact treaty
negotiate s: negotiate talk negotiation
sign o: sign
visit o: visit
meet s: meet meeting summit
ban o: ban prohibit outlaw
sanction o: sanction
infect o: infect infection outbreak case epidemic
vaccinate o: vaccinate vaccine
discover o: discover find discovery recover retrieve
board s: board
declare o: declare declaration proclaim announce announcement
remain s: remain stay
cooperate s: cooperate cooperation willing ready
asylum s: asylum refuge
connect o: connect link sever
broadcast x: broadcast televise
congratulate o: congratulate
invite o: invite
mourn s: mourn vigil tribute condolence
apologise s: apologise apologize apology
strike-labour s: walkout picket
hijack o: hijack kidnap abduct hostage
steal o: steal rob theft robbery heist burgle
hack o: hack cyberattack leak breach-data
overpower o: overpower wrestle subdue tackle restrain disarm
confess s: confess confession
identify o: identify
disperse o: disperse
bankrupt s: bankrupt bankruptcy insolvent insolvency
applaud s: applaud applause ovation
intervene s: intervene intervention
deploy o: deploy reinforce reinforcement
`;

const THINGS = `
rebels: rebel insurgent militant guerrilla islamist fighter
citizens: citizen resident people civilian local villager inhabitant supporter protester demonstrator marcher worshipper
crowd: crowd thousands
troops: soldier troop serviceman army military
police: police policeman constable
government: government authority regime cabinet
president: president
leader: leader dictator ruler tyrant strongman
minister: minister
plane: plane aircraft jet airplane aeroplane airliner flight
helicopter: helicopter chopper
ship: ship vessel ferry boat trawler tanker freighter
train: train rail carriage locomotive wagon
vehicle: car vehicle lorry truck van bus coach
passenger: passenger aboard onboard traveller commuter
crew: crew crewman sailor seaman fisherman seafarer seaman skipper
driver: driver motorist
worker: worker employee staff labourer colleague
student: student pupil schoolchild
child: child kid toddler boy girl
doctor: doctor medic paramedic surgeon
patient: patient
court: court tribunal
judge: judge magistrate
jury: jury juror
prosecutor: prosecutor
lawyer: lawyer attorney barrister
suspect: suspect defendant accused gunman attacker assailant knifeman
prison: prison jail penitentiary
prisoner: prisoner inmate detainee
palace: palace
statue: statue monument
city: city town
capital: capital
airport: airport airfield
media: media television tv radio broadcaster
square: square roundabout
street: street road
bridge: bridge
building: building block tower house home
company: company firm
share: share stock
price: price
rate: rate
profit: profit earnings
revenue: revenue sales turnover
inflation: inflation
economy: economy gdp
job: job
bill: bill legislation law act
parliament: parliament senate congress lawmaker
party: party coalition
match: match game fixture
team: team side squad
player: player striker midfielder goalkeeper defender keeper goalie forward winger
title: title trophy cup championship
storm: storm hurricane cyclone typhoon tornado
rain: rain rainfall downpour
fire: wildfire
school: school
hospital: hospital clinic
cause: cause
weapon: weapon gun rifle knife firearm
offensive: offensive campaign advance
operation: operation
destination: destination whereabouts location
institution: institution service
aid: aid humanitarian
war: war conflict
coast: coast coastal stronghold
radar: radar
video: video footage clip
statement: statement
prime-minister: premier
position: position
village: village
dissent: dissent
neighbour: neighbour neighbor
door: door gate exit entrance gateway
household: household
committee: committee panel commission taskforce
owner: owner proprietor
skier: skier snowboarder
currency: currency
bank: bank lender
teenager: teenager teen youth adolescent
observer: observer monitor
`;

export type Concept = { readonly name: string; readonly role: EventRole | null };

function parse(table: string, isEvent: boolean): [string, Concept][] {
  return table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [head = "", forms = ""] = line.split(":");
      const [name = "", role] = head.trim().split(" ");
      const concept: Concept = { name, role: isEvent ? ((role ?? "x") as EventRole) : null };
      return forms
        .trim()
        .split(/\s+/)
        .map((form): [string, Concept] => [form, concept]);
    });
}

/** Concepts by base form; a hyphen joins words that follow each other, or nearly. */
export const EVENT_CONCEPTS: readonly (readonly [string, Concept])[] = parse(EVENTS, true);
export const THING_CONCEPTS: readonly (readonly [string, Concept])[] = parse(THINGS, false);

/** Particles that make another event of a verb: "take over", "fall into the hands of". */
export const VERB_PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^(?:take|took|taken|takes|taking|seized?|gain|gained|gaining|gains) (?:\w+ ){0,2}?(?:over|control)\b/, "capture"],
  [/^(?:fall|fell|fallen|falls) (?:in)?to\b/, "surrender"],
  [/^fall of\b/, "surrender"],
  [/^no known\b/, "unknown"],
  [/^not guilty\b/, "acquit"],
  [/^cleared of\b/, "acquit"],
  [/^(?:moved|taken|brought|led) to safety\b/, "rescue"],
  [/^(?:comes?|came|coming) ashore\b/, "landfall"],
  [/^(?:made|makes|making) landfall\b/, "landfall"],
  [/^(?:sent|sending|send) off\b/, "dismissal"],
  [/^(?:shown|showed|given) (?:a )?(?:straight |second )?(?:red|yellow) card\b/, "dismissal"],
  [/^(?:cut|cuts|cutting|knock|knocks|knocked|knocking) (?:off |out )?(?:the )?power\b/, "power-loss"],
  [/^without (?:power|electricity)\b/, "power-loss"],
  [/^(?:give|gave|given|gives|giving) way\b/, "collapse"],
  [/^(?:step|steps|stepped|stepping|stand|stood) (?:down|aside)\b/, "resign"],
  [/^(?:call|called|calls|calling) off\b/, "cancel"],
  [/^(?:lay|laid|lays|laying) off\b/, "layoff"],
  [/^(?:pull|pulled|pulls|pulling) (?:out|back)\b/, "withdraw"],
  [
    /^(?:drop|dropped|dropping|abandon|abandoned|abandoning|lay|laid) (?:down )?(?:their|its|his) (?:weapons?|arms|positions?|posts?)\b/,
    "withdraw",
  ],
  [/^(?:went|go|goes|gone|going) down\b/, "crash"],
  [/^(?:run|ran|runs) aground\b/, "crash"],
  [/^(?:sworn|swear|swears|swore) in\b|^(?:took|takes|taking|take) the oath\b/, "inaugurate"],
  [/^(?:taken|rushed|brought|airlifted) to (?:the |a )?(?:\p{L}+ )?hospitals?\b|^gunshot wounds?\b/u, "injure"],
  [/^(?:lost|lose|loses|losing|claimed|claims|claiming) (?:the |their |his |her |\w+ )?li(?:ves|fe)\b/, "kill"],
  [/^(?:burnt|burned|crushed|beaten|trampled|stabbed|hacked|frozen|froze) to death\b/, "kill"],
  [/^bod(?:ies|y) (?:was|were|has|have|had|of|recovered|found|pulled|washed)\b|^bodies\b/, "kill"],
  [
    /^(?:came|come|comes|coming|went|go|goes|left|leave|leaves|jumped|jump|ran) (?:off )?the (?:rails|tracks?)\b/,
    "crash",
  ],
  [/^off the (?:rails|tracks?)\b/, "crash"],
  [
    /^held (?:in custody|by police|by the police|on suspicion|for questioning|overnight)\b|^(?:hauled|led|taken|dragged) (?:off|away) (?:by police|in handcuffs)\b|^taken in for questioning\b/,
    "detain",
  ],
  [/^(?:hauled|led) (?:off|away)\b/, "detain"],
  [/^pull(?:ed|ing|s) (?:[^\s,.]+ ){1,6}?(?:alive|to safety|out of|from (?:the|a|under))\b/, "rescue"],
  [/^(?:picked up|pulled (?:out|from|alive)|dug out|plucked from|fished out|brought ashore|taken out)\b/, "rescue"],
  [/^(?:set|sets|setting) (?:fire|light|alight|ablaze)\b|^(?:went|go|goes) up in flames\b|^caught fire\b/, "burn"],
  [/^(?:blew|blow|blows|blown) up\b|^went off\b/, "explode"],
  [/^(?:swept|washed|carried|torn) away\b|^(?:fell|fall|falls|falling|came|come|brought) down\b/, "collapse"],
  [
    /^(?:handed|given|gets?|got|received|faces?|serve|serves|serving) (?:an? )?(?:\w+[- ]){0,3}?(?:jail|prison|sentence|years in (?:jail|prison)|life)\b|^sent down\b|^put behind bars\b/,
    "sentence",
  ],
  [/^(?:tear ?gas|water cannons?|rubber bullets|batons?|stun grenades)\b/, "disperse"],
  [
    /^(?:went|go|goes|gone|going) (?:under|bust|into administration|into liquidation|into receivership)\b|^clos(?:ed|es|ing) (?:its|their) doors\b|^fil(?:ed|es|ing) for bankruptcy\b/,
    "bankrupt",
  ],
  [/^cleared\b(?! (?:the|a|of (?:snow|debris|mines|protesters)))/, "acquit"],
  [/^power (?:cuts?|outages?|failures?)\b|^(?:lost|losing|lose) (?:power|electricity)\b/, "power-loss"],
  [/^(?:gone|went|go|goes|going) (?:into hiding|to ground|underground|on the run)\b/, "escape"],
  [/^shot dead\b|^shoots? dead\b/, "kill"],
  [/^(?:open|opened|opens) fire\b/, "shoot"],
  [/^(?:advance|advanced|advances|advancing) (?:in)?to\b/, "enter"],
  [/^(?:took|taking|take|taken|takes) off\b/, "depart"],
  [
    /^(?:end(?:ed|ing|s)? (?:of|to)|ended|ending|ends) (?:[\w“”"'’-]+ ){0,7}(?:rule|reign|regime|tyranny|era|dynasty|dictatorship)\b/,
    "overthrow",
  ],
  [
    /^(?:rule|reign|regime) (?:of (?:[\w’'-]+ ){1,6})?(?:was |is |has |had |were )?(?:been )?(?:done|over|ended|collapsed|fallen|overthrown|toppled)\b/,
    "overthrow",
  ],
  [
    /^(?:collapse|fall|downfall|end|overthrow) of (?:[\w“”"’'-]+ ){0,4}(?:government|regime|rule|dictatorship|tyrant|tyranny)\b/,
    "overthrow",
  ],
  [/^(?:leader|head|chief|director|chairman|chairwoman|captain|mayor|governor|boss) of\b/, "leads"],
  [/^who (?:heads|leads)\b|^which (?:heads|leads)\b/, "leads"],
  [/^(?:in|to) power\b/, "rule"],
  [/^on foot\b/, "walk"],
];
