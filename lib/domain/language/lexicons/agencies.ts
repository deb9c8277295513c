/**
 * News agencies, and the broadcasters and papers that others quote, with the ways they are credited: "name: other
 * forms", whole and with capitals as written. Written down by hand from the membership lists of the world's and
 * regional agency alliances and from the credit lines that agencies and their customers print.
 */
const AGENCIES = `
Reuters: REUTERS, Reuters news agency, Thomson Reuters, RTRS, Рейтер, رويترز, 路透社, ロイター
AFP: Agence France-Presse, Agence France Presse, أ ف ب, أ.ف.ب, فرانس برس, 法新社
AP: Associated Press, The Associated Press, أسوشيتد برس, 美联社
EFE: Agencia EFE, EFE news agency
dpa: DPA, dpa-AFX, Deutsche Presse-Agentur, د ب أ
ANSA: Ansa
APA: Austria Presse Agentur
SDA: Keystone-SDA, sda
ATS: ats, Keystone-ATS
Belga: BELGA, Belga news agency
ANP:
NTB:
TT: TT News Agency
Ritzau: RITZAU, ritzau
STT: STT-Lehtikuva
PA: PA Media, PA news agency, Press Association
Lusa: LUSA, Lusa news agency
MTI:
PAP: Polish Press Agency
CTK: ČTK, ČTK/CTK, Czech News Agency
TASR:
SITA:
STA:
HINA:
Tanjug: TANJUG, Tanjug news agency
FENA:
BTA: Bulgarian News Agency
Agerpres: AGERPRES
ANA-MPA: AMNA, ANA, Athens News Agency, ΑΠΕ-ΜΠΕ
Cyprus News Agency:
Anadolu: AA, Anadolu Agency, الأناضول
DHA:
IHA:
TASS: Tass, ITAR-TASS, ТАСС
Interfax: INTERFAX, Интерфакс
Interfax-Ukraine: Интерфакс-Украина
RIA Novosti: RIA, РИА Новости
Ukrinform: UKRINFORM, Укринформ, Укрінформ
UNIAN: УНИАН, УНІАН
BelTA: Belta, БЕЛТА
Moldpres:
BNS:
LETA:
ELTA:
Armenpress: ARMENPRESS
Azertac: AZERTAC
Kazinform: Казинформ
Xinhua: XINHUA, Xinhua News Agency, 新华社, 新华网, 新華社
China News Service: CNS, 中新社, 中新网
CNA: Central News Agency, Focus Taiwan, 中央社
Kyodo: KYODO, Kyodo News, 共同通信, 共同社, 共同
Jiji Press: Jiji, JIJI, 時事通信, 時事
Yonhap: YONHAP, Yonhap News Agency, 연합뉴스, 韩联社
KCNA: Korean Central News Agency
PTI: Press Trust of India
ANI: Asian News International
IANS:
UNI: United News of India
APP: Associated Press of Pakistan
BSS:
UNB:
RSS Nepal:
Bernama: BERNAMA
Antara: ANTARA
VNA: Vietnam News Agency
TNA:
PNA: Philippine News Agency
AAP: Australian Associated Press
NZPA:
RNZ:
IRNA:
ISNA:
Fars: FARS, Fars News Agency
Tasnim:
WAFA: Wafa, وفا
SANA: Syrian Arab News Agency, سانا
NNA:
KUNA:
SPA: Saudi Press Agency, واس
WAM: وام
QNA:
BNA:
ONA:
INA:
MENA: Middle East News Agency
MAP: Maghreb Arabe Presse
APS: Algérie Presse Service
TAP: Tunis Afrique Presse
LANA:
SUNA:
NAN: News Agency of Nigeria
GNA: Ghana News Agency
PANA:
APA News:
ENA: Ethiopian News Agency
SAPA:
KNA: Kenya News Agency
AIM: Agência de Informação de Moçambique
The Canadian Press: Canadian Press, La Presse Canadienne, CP
UPI: United Press International
Bloomberg: BLOOMBERG, Bloomberg News
Dow Jones: Dow Jones Newswires
Notimex: NOTIMEX
Europa Press: EUROPA PRESS
Servimedia:
Adnkronos: ADNKRONOS
AGI:
Askanews:
LaPresse:
Télam: TELAM, Telam
Agência Brasil: Agencia Brasil
Prensa Latina: PL
Tribune News Service: TNS
Inter Press Service: IPS
`;

/** Agencies whose names are also first names or plain words: they count only where they sign a text or its dateline. */
const AMBIGUOUS_AGENCIES = `
Petra: PETRA
HINA: Hina
Beta: BETA
Mehr: MEHR
Trend: TREND
Andina: ANDINA
`;

/** Broadcasters and services whose name also stands as the credit of a text or in its dateline. */
const SIGNING_OUTLETS = `
CNN: CNN Wire
Deutsche Welle: DW
VOA: Voice of America
RFE/RL: RFERL
EPA: EPA-EFE
Getty Images: GETTY IMAGES, Getty
NurPhoto:
Zuma Press: ZUMA
`;

const QUOTED_OUTLETS = `
BBC: BBC News
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

/** Canonical name by every form in which running text cites an agency, a broadcaster or a paper. */
export const AGENCY_FORMS: ReadonlyMap<string, string> = new Map([
  ...formsIn(AGENCIES),
  ...formsIn(SIGNING_OUTLETS),
  ...formsIn(QUOTED_OUTLETS),
]);

/** Canonical name by every form in which an agency signs a text, a picture or a dateline. */
export const SIGNING_FORMS: ReadonlyMap<string, string> = new Map([
  ...formsIn(AGENCIES),
  ...formsIn(AMBIGUOUS_AGENCIES),
  ...formsIn(SIGNING_OUTLETS),
]);

/** Canonical names by each form of a table of lines "name: other forms". */
export function formsIn(table: string): [string, string][] {
  return table
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [name = "", others = ""] = line.split(":");
      const forms = others.split(",").map((form) => form.trim());
      return [name, ...forms.filter(Boolean)].map((form): [string, string] => [form, name]);
    });
}
