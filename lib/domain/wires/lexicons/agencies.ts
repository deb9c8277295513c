import { formsIn, SIGNING_FORMS } from "../../language/lexicons/agencies.ts";

/** Agencies and distributors of releases that sign wires, datelines and feeds but are not quoted: "name: other forms". */
const WIRE_SIGNATURES = `
Askanews: askanews, ASKANEWS
TMNews: TMNEWS
epd: EPD, Evangelischer Pressedienst
SID: Sport-Informations-Dienst
OTS: ots, APA-OTS, APA OTS
awp: AWP
RIA Novosti: РИА Новости, РИА-Новости
Mehr: MNA
SRNA: Srna
ONASA: Onasa
ATSH: ATA
MIA:
MINA:
MAKFAX: Makfax
RÚV: RUV
UzA: UZA
Kabar: KABAR
Montsame: MONTSAME
TPS:
AVN:
ABI:
ACN:
AIN: AIN News
BOPA:
New Ziana: Ziana, ZIANA
ZBC:
NZN:
RTA:
Apcom: APCOM
Colpisa: COLPISA
OTR Press: OTR/PRESS
AsiaNet: ASIANET
Business Wire: BUSINESS WIRE, BusinessWire, BUSINESSWIRE
PR Newswire: PRNewswire, PRNEWSWIRE, PR NEWSWIRE, PRNewswire-AsiaNet
GlobeNewswire: GLOBE NEWSWIRE, Globe Newswire, GLOBENEWSWIRE
ACCESS Newswire: ACCESSWIRE, Accesswire, ACCESS NEWSWIRE
Newsfile: NEWSFILE, Newsfile Corp
EQS: EQS Group, DGAP
Cision: CISION
CNW: CNW Group, CNW Telbec
`;

/** Letters that agencies of several countries sign with: they stand for themselves, whoever meant them. */
const SHARED = ["CNS"];

/** Canonical name by every form in which an agency signs a wire. */
export const WIRE_FORMS: ReadonlyMap<string, string> = new Map([
  ...formsIn(WIRE_SIGNATURES),
  ...SIGNING_FORMS,
  ...SHARED.flatMap((form): [string, string][] => (SIGNING_FORMS.has(form) ? [[form, form]] : [])),
]);

/** All forms in which agencies sign, as the inside of a regular expression, the longest first. */
export const AGENCY_PATTERN = [...WIRE_FORMS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
  .join("|");
