/**
 * Irregular English forms and their base, one base a line: past, participle, plural.
 * The common list of grammars, with the verbs that news uses.
 */
const VERBS = `
be: am is are was were been being
begin: began begun
break: broke broken
bring: brought
build: built
burn: burnt
buy: bought
catch: caught
choose: chose chosen
come: came
deal: dealt
dig: dug
do: does did done
draw: drew drawn
drink: drank drunk
drive: drove driven
eat: ate eaten
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
flee: fled
fling: flung
fly: flew flown flies
forbid: forbade forbidden
forget: forgot forgotten
freeze: froze frozen
get: got gotten
give: gave given
go: went gone goes
grow: grew grown
hang: hung
have: has had having
hear: heard
hide: hid hidden
hold: held
keep: kept
know: knew known
lay: laid
lead: led
learn: learnt
leave: left
lend: lent
lie: lay lain lying
light: lit
lose: lost
make: made
mean: meant
meet: met
mistake: mistook mistaken
overcome: overcame
overrun: overran
overthrow: overthrew overthrown
overtake: overtook overtaken
pay: paid
prove: proven
ride: rode ridden
ring: rang rung
rise: rose risen
run: ran
say: said says
see: saw seen
seek: sought
sell: sold
send: sent
shake: shook shaken
shine: shone
shoot: shot
show: shown
shrink: shrank shrunk
sing: sang sung
sink: sank sunk
sit: sat
sleep: slept
slide: slid
speak: spoke spoken
spend: spent
spin: spun
spring: sprang sprung
stand: stood
steal: stole stolen
stick: stuck
strike: struck stricken
strive: strove striven
swear: swore sworn
sweep: swept
swim: swam swum
swing: swung
take: took taken
teach: taught
tear: tore torn
tell: told
think: thought
throw: threw thrown
undergo: underwent undergone
understand: understood
undertake: undertook undertaken
wake: woke woken
wear: wore worn
weave: wove woven
win: won
withdraw: withdrew withdrawn
withhold: withheld
withstand: withstood
write: wrote written
`;

const NOUNS = `
man: men
woman: women
child: children
person: people persons
foot: feet
tooth: teeth
life: lives
wife: wives
half: halves
leaf: leaves
thief: thieves
knife: knives
crisis: crises
analysis: analyses
criterion: criteria
medium: media
policeman: policemen
policewoman: policewomen
spokesman: spokesmen
spokeswoman: spokeswomen
gunman: gunmen
fireman: firemen
fisherman: fishermen
`;

export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map([...parse(VERBS), ...parse(NOUNS)]);
/** Those that are forms of a verb. */
export const IRREGULAR_VERB_FORMS: ReadonlySet<string> = new Set(parse(VERBS).map(([form]) => form));

function parse(table: string): [string, string][] {
  return table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [base = "", forms = ""] = line.split(":");
      return forms
        .trim()
        .split(" ")
        .map((form): [string, string] => [form, base]);
    });
}
