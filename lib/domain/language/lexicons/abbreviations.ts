/**
 * Short forms written with a full stop, by language ("*" holds for all). Compiled by hand from agency style books
 * and grammars; kept without the final stop and in the case in which they are written.
 */

/** What follows always belongs to the short form, so its stop never ends a sentence. */
export const HARD_ABBREVIATIONS: Readonly<Record<string, string>> = {
  "*": "Mr Mrs Ms Mx Dr Prof vs cf e.g i.e eg ie approx ca resp viz v",
  en: `Gen Maj Brig Col Lt Capt Cpt Cmdr Cdr Adm Sgt Cpl Pvt Pfc Rev Fr Hon Sen Rep Reps Sens Gov Govs Pres Supt Insp Det
    Atty Amb Sec Treas Msgr Messrs Mmes Ald Cllr Dep Asst Assoc Mgr Ft Mt Gens Profs Drs`,
  de: "bzw z.B d.h u.a o.Ä sog vgl Nr Abs evtl ggf inkl max min Hr Fr bspw Std St Dipl geb gest Mio Mrd Tsd rd",
  fr: "M MM Mme Mmes Mlle Mlles Me Mgr St Ste av env n° p.ex éd",
  es: "Sr Sra Sres Srta D Dña Dra Gral Cnel Cap Ud Uds Excmo Ilmo art pág núm aprox Mons",
  it: "Sig Sigg sig sigg sig.ra Sig.ra Dott Dott.ssa dott dott.ssa On on Avv avv Ing ing Arch Gen gen Col col prof prof.ssa art pag S Ecc Mons",
  pt: "Sr Sra Srs Dra Exmo Exma Gen Cel Cap art pág núm Eng Prof.a",
  nl: "dhr mevr mr drs ir ing prof bijv d.w.z o.a m.b.t t.a.v nr St",
  ru: "г ул им т.е т.к т.н т.д т.п гг руб коп тыс млн млрд стр см акад проф доц ген",
  uk: "ім вул м т.зв гр тис млн млрд див акад проф",
  pl: "dr prof mgr inż ul gen płk kpt ks św im np tzw tzn m.in ok godz r nr al",
  sv: "bl.a t.ex d.v.s ca kl nr resp s.k f.d",
  da: "bl.a f.eks dvs ca kl nr s.k",
  no: "bl.a f.eks dvs ca kl nr s.k",
  tr: "Dr Prof Doç Sn Av vb örn bkz yy",
};

/** May end a sentence: only the word after it can tell. */
export const SOFT_ABBREVIATIONS: Readonly<Record<string, string>> = {
  "*": "etc al Jr Sr Ph.D M.D B.A M.A D.C U.S U.K U.N E.U U.S.A U.A.E",
  en: `Inc Ltd Corp Co Cos Bros LLC plc Dept Univ Assn St Ave Blvd Rd Hwy Sq Bldg Ct Pl Ln Esq Ret est
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex
    Va Vt Wash Wis Wyo N.Y N.J N.C N.D N.H N.M S.C S.D R.I W.Va B.C Ont Que Alta
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ft lb lbs oz mi km kg sq mph hr hrs min mins yr yrs`,
  de: "usw etc u.v.m",
  fr: "etc Cie",
  es: "etc EE.UU Cía Uds",
  it: "ecc",
  pt: "etc Cia Ltda EUA",
  ru: "др т.д т.п",
  pl: "itd itp",
};

/** Time of day: ends a sentence unless a day, a date or a zone follows. */
export const CLOCK_ABBREVIATIONS = "a.m p.m am pm A.M P.M";

/** Stand before a number: "No. 4", "Art. 12", "pp. 3-9"; otherwise they are plain words. */
export const NUMBER_ABBREVIATIONS =
  "b d Rs Re Rp para paras ст ч п гл пп No Nos no nos p pp Art art Arts Fig fig Figs Vol vol Ch ch Sec sec Nr nr N c ca v";

export const MONTH_ABBREVIATIONS = `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
  janv févr avr juil sept oct nov déc ene abr dic genn febb sett ott Jän Mär Okt Dez янв февр апр авг сент окт нояб дек`;

/** Words that open sentences and seldom follow a name's short form ("Inc.", "U.S.", "Jr."). */
export const SENTENCE_OPENERS: Readonly<Record<string, string>> = {
  en: `The A An He She It They We You This That These Those There Here His Her Its Their Our My Your I In On At By For From
    With Without Under Over As After Before During Until Since When Where While Whether If Because But And Or So Yet Nor
    Although Though Despite However Meanwhile Earlier Later Then Now Today Yesterday Still Also Both Each Every All Some
    Many Most Several Few One Two Three Another Other Others What Who Why How No Not Nobody Nothing Only Even Just Once
    According Asked Police Officials Authorities Prosecutors Witnesses Analysts Critics Residents Investors Shares
    Hundreds Thousands Dozens Millions To Its Last Next More Less About Nearly Almost`,
  de: "Der Die Das Ein Eine Er Sie Es Wir Ich Sein Ihre Im In Am An Auf Bei Mit Nach Von Vor Aber Und Doch Auch Dies Dabei",
  fr: "Le La Les Un Une Des Il Elle Ils Elles On Ce Cette Ces Nous Vous Dans En Sur Mais Et Selon Pour Après Avant",
  es: "El La Los Las Un Una Él Ella Ellos Ellas Este Esta Estos En Pero Y Según Por Para Tras Desde Además También No Se",
  it: "Il Lo La I Gli Le Un Una Lui Lei Loro Questo Questa In Ma E Secondo Per Dopo Nel Nella Non Si",
  pt: "O A Os As Um Uma Ele Ela Eles Elas Este Esta Em No Na Mas E Segundo Para Depois Não",
  nl: "De Het Een Hij Zij Ze Wij We In Op Maar En Volgens Na Voor Dit Dat Ook",
};

/** After "a.m." or "p.m." these carry the time on. */
export const CLOCK_FOLLOWERS = `Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
  August September October November December Eastern Central Mountain Pacific Greenwich Moscow Beijing Local Standard Daylight
  EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST EET IST JST KST AEST AEDT WIB SGT HKT`;

/** Names that carry a mark of their own. */
export const NAMES_WITH_MARKS = "Yahoo! Jeopardy! Oklahoma! Panic! Joomla! Hamilton! Jeopardy? Mamma";

/** Languages that write ordinals with a full stop: "3. Oktober". */
export const ORDINAL_STOP_LANGUAGES = "de da no nb nn fi cs sk sl hr sr bs hu pl et lv lt is tr";

/** Verbs that tie a quotation to its speaker when the name stands between: "“Why?” Ms Adler asked." */
export const SPEECH_VERBS = `said says asked asks told added shouted replied wrote writes cried yelled wondered answered tweeted
  posted exclaimed insisted joked recalled declared noted warned quipped screamed chanted sagte fragte dijo preguntó`;
