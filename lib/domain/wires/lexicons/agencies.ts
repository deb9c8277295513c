/**
 * News agencies and the names under which they sign, "name=other forms". Forms are matched whole, capitals as written.
 * Compiled from the membership lists of the world's and regional agency alliances and from agencies' own credit lines.
 */
const AGENCY_FORMS = `
Reuters=REUTERS,Thomson Reuters|AFP=Agence France-Presse,Agence France Presse|AP=Associated Press,The Associated Press|EFE=Agencia EFE
dpa=DPA,dpa-AFX,Deutsche Presse-Agentur|ANSA=Ansa|APA|SDA=Keystone-SDA,ATS|Belga=BELGA|ANP|NTB|TT|Ritzau=RITZAU|STT=STT-Lehtikuva
PA=PA Media,PA news agency,Press Association|Lusa=LUSA|MTI|PAP|ČTK=CTK,ČTK/CTK|TASR|SITA|STA|HINA=Hina|Tanjug=TANJUG|Beta=BETA|FENA
BTA|Agerpres=AGERPRES|ANA-MPA=AMNA,ANA|CNA=Cyprus News Agency|Anadolu=AA,Anadolu Agency|DHA|IHA|TASS=ITAR-TASS,Tass|Interfax=INTERFAX|RIA Novosti=RIA
Ukrinform=UKRINFORM|UNIAN|BelTA|Moldpres|BNS|LETA|ELTA|Armenpress=ARMENPRESS|Azertac=AZERTAC|Trend|Kazinform
Xinhua=XINHUA,Xinhua News Agency|China News Service=CNS|Kyodo=KYODO,Kyodo News|Jiji Press=Jiji|Yonhap=YONHAP,Yonhap News Agency|KCNA|CNA Taiwan=Focus Taiwan
PTI=Press Trust of India|ANI|IANS|UNI|APP=Associated Press of Pakistan|BSS|UNB|RSS Nepal|Bernama=BERNAMA|Antara=ANTARA|VNA|TNA|PNA=Philippine News Agency
AAP=Australian Associated Press|RNZ|IRNA|ISNA|Fars=Fars News Agency|Tasnim|Mehr|WAFA|Petra|SANA|NNA|KUNA|SPA=Saudi Press Agency|WAM|QNA|BNA|ONA|INA
MENA|MAP|APS=Algérie Presse Service|TAP|LANA|SUNA|NAN=News Agency of Nigeria|GNA|PANA|APA News|ENA|SAPA|KNA|AIM
Canadian Press=The Canadian Press,La Presse Canadienne|UPI=United Press International|Bloomberg=BLOOMBERG,Bloomberg News|Dow Jones=Dow Jones Newswires|NOTIMEX=Notimex
Europa Press=EUROPA PRESS|Servimedia|Adnkronos=ADNKRONOS|AGI|Askanews|LaPresse|Télam=TELAM,Telam|Agência Brasil=Agencia Brasil|Prensa Latina=PL|Andina
CNN=CNN Wire|Tribune News Service=TNS|Inter Press Service=IPS|Deutsche Welle=DW|VOA=Voice of America|RFE/RL=RFE/RL,RFERL|EPA=EPA-EFE|Getty Images=GETTY IMAGES,Getty|NurPhoto|Zuma Press=ZUMA
`;

const entries = AGENCY_FORMS.trim()
  .split(/[|\n]/)
  .map((entry) => entry.split("="));

/** From a form as printed to the agency's usual name. */
export const AGENCY_BY_FORM: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([name = "", forms = ""]) =>
    [name, ...forms.split(",")].filter((form) => form !== "").map((form): [string, string] => [form, name]),
  ),
);

/** All forms as the inside of a regular expression, the longest first. */
export const AGENCY_PATTERN = [...AGENCY_BY_FORM.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
  .join("|");
