/**
 * News agencies and wide-reach broadcasters and papers that others quote, with the ways they are credited.
 * One a line: canonical name: other forms. Origin: the membership lists of the agencies' associations and
 * the credits that wires carry; written down by hand.
 */
const AGENCIES = `
Reuters: Reuters news agency, Thomson Reuters, RTRS
AFP: Agence France-Presse, Agence France Presse
AP: Associated Press, The Associated Press
EFE: Agencia EFE, EFE news agency
dpa: DPA, Deutsche Presse-Agentur
ANSA: Ansa
PA: PA Media, Press Association, PA news agency
UPI: United Press International
TASS: Tass, ITAR-TASS
RIA Novosti: RIA
Interfax:
Xinhua: Xinhua News Agency
Kyodo: Kyodo News
Jiji: Jiji Press
Yonhap: Yonhap News Agency
Anadolu: Anadolu Agency, AA
SANA: Syrian Arab News Agency
IRNA:
Fars: Fars News Agency
Tasnim:
WAFA: Wafa
MENA: Middle East News Agency
SPA: Saudi Press Agency
WAM:
Petra:
APA: Austria Presse Agentur
ANP:
Belga: Belga news agency
TT: TT News Agency
NTB:
Ritzau:
STT:
PAP: Polish Press Agency
CTK: Czech News Agency
TASR:
MTI:
Agerpres:
BTA: Bulgarian News Agency
Tanjug: Tanjug news agency
HINA: Hina
STA:
ANA-MPA: Athens News Agency
Lusa: Lusa news agency
Ukrinform:
Belta: BelTA
PTI: Press Trust of India
ANI: Asian News International
APP: Associated Press of Pakistan
BSS:
VNA: Vietnam News Agency
Antara:
Bernama:
AAP: Australian Associated Press
NZPA:
CNA: Central News Agency
KCNA: Korean Central News Agency
SAPA:
NAN: News Agency of Nigeria
GNA: Ghana News Agency
CP: Canadian Press, The Canadian Press
Bloomberg: Bloomberg News
Dow Jones: Dow Jones Newswires
BBC: BBC News
CNN:
ABC News: ABC
CBS News: CBS
NBC News: NBC
Fox News:
Sky News:
ITV News: ITV
Al Jazeera: Al-Jazeera
Al Arabiya: Al-Arabiya
NHK:
CGTN:
RT:
Euronews:
France 24:
RTE: RTÉ
NPR:
PBS:
ESPN:
Globo:
Televisa:
New York Times: The New York Times, NYT
Washington Post: The Washington Post
Wall Street Journal: The Wall Street Journal, WSJ
Financial Times: The Financial Times, FT
Guardian: The Guardian
Daily Telegraph:
Le Monde:
Le Figaro:
El País: El Pais
Der Spiegel: Spiegel
Bild:
Corriere della Sera:
La Repubblica:
Haaretz:
Times of India: The Times of India
Hindu: The Hindu
Asahi Shimbun:
South China Morning Post: SCMP
`;

/** Canonical name by every form in which an agency or paper is credited. */
export const AGENCY_FORMS: ReadonlyMap<string, string> = new Map(
  AGENCIES.trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", others = ""] = line.split(":");
      const forms = others.split(",").map((form) => form.trim());
      return [name, ...forms.filter(Boolean)].map((form): [string, string] => [form, name]);
    }),
);
