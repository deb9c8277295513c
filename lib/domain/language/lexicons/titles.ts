/**
 * Titles, ranks and roles that stand before or after a person's name, and the nouns that make a name an organisation
 * or a facility. Origin: style books' lists of titles, completed by hand.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const TITLE_WORDS = words(`
  mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister pope cardinal archbishop bishop imam
  rabbi sheikh sheik ayatollah president vice-president premier minister chancellor secretary governor gov
  mayor senator sen representative rep congressman congresswoman mp ambassador king queen prince princess emperor
  emir sultan judge justice magistrate prosecutor attorney lawyer inspector superintendent detective sergeant
  sgt constable officer chief commander commissioner captain capt colonel col lieutenant lt general gen major maj
  brigadier admiral marshal director chairman chairwoman chair chairperson ceo cfo coach manager referee striker
  goalkeeper midfielder defender spokesman spokeswoman spokesperson adviser advisor envoy leader head
  editor reporter analyst economist scientist doctor coroner paramedic pilot driver passenger
  resident witness councillor councilman treasurer speaker dictator tyrant founder owner executive undersecretary
  sheriff trustee singer actor actress author player champion skipper warden abbot vicar canon nurse surgeon
  meteorologist seismologist volcanologist forecaster survivor`);

/** Titles that mean a person all by themselves: "the president". */
export const ROLE_NOUNS = words(`
  president minister premier chancellor governor mayor senator congressman congresswoman king queen prince emir sultan
  pope judge prosecutor captain general commander chairman chairwoman chief coach director leader dictator ruler
  ambassador pilot driver suspect striker goalkeeper winner champion`);

/** Words before the name of a ship. */
export const CRAFT_WORDS = words(`
  ferry ship yacht liner vessel boat aboard tanker trawler freighter frigate submarine destroyer cruiser schooner
  steamer tug lifeboat barge`);

/** Titles that nobody bears after "the", but ships do: "the Lady Anne", "the Queen Mary". */
export const NOBLE_TITLES = words(`lady lord sir dame king queen prince princess empress saint`);

/** For whom houses are named: "King's College", "the Children's Hospital". */
export const PATRONS = words(`king queen women children veterans girls boys`);

export const ORGANISATION_HEADS = words(`
  ministry department agency authority committee commission council organisation organization observatory command
  party union federation association league club united city-council university college institute school bank group
  company corporation corp inc ltd plc llc limited airlines airways motors holdings industries court tribunal
  parliament senate congress assembly house police army navy force forces guard service office bureau board
  coalition alliance front movement brigade brigades network news times post journal press herald tribune gazette fund foundation society
  crescent cross nations team fc rovers wanderers administration treasury embassy mission church media ngo
  railways rail lines line ferries shipping energy oil gas petroleum technologies systems laboratories labs`);

export const FACILITY_HEADS = words(`
  airport prison jail palace square roundabout hospital station stadium arena bridge tunnel port harbour harbor dam
  street road avenue boulevard motorway highway park river lake mountain mount island bay strait gulf sea ocean valley
  university school museum mosque church cathedral temple hotel mall tower plant reactor refinery base barracks
  camp district province county region village town city state peninsula coast desert volcano canal reservoir
  theatre theater library zoo beach cape point pass border`);

/** May stand between a place's own name and what it is: "Northfield military prison". */
export const FACILITY_MIDDLES = words(`military central international national regional general high main old new`);

/** Agreed names of social platforms on which accounts speak. */
export const PLATFORMS = words(`x twitter telegram facebook instagram tiktok youtube weibo threads bluesky whatsapp`);

/** Given names and name parts that do not open a name by themselves but belong to it. */
export const NAME_PARTICLES =
  words(`al el as ad ash ar at az an abu abd bin ibn ben bint umm de del della di da dos das do du des le la
  van von der den ten ter zu zur st saint mac mc o san santa`);
