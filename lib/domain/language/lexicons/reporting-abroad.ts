/**
 * How French, Spanish, German, Italian, Portuguese and Dutch news says that somebody says. Only forms that are no English
 * words, so that they can be looked for in any text. Origin: the agencies' usage (AFP, EFE, dpa, ANSA, Lusa, ANP), by hand.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs of speech in the forms that report: finite pasts, present where it is no English word, past participles. */
export const SPEECH_VERBS_ABROAD = words(`
  déclaré déclare annoncé annonce affirmé affirme indiqué indique précisé précise ajouté ajoute expliqué explique assuré
  estimé confirmé souligné rapporté raconté lancé écrit démenti reconnu dit
  dijo afirmó señaló informó anunció indicó explicó aseguró declaró agregó añadió sostuvo confirmó manifestó reveló precisó
  comentó advirtió subrayó relató denunció reconoció negó dicho afirmado informado anunciado explicado asegurado confirmado
  sagte sagten erklärte erklärten mitteilte mitteilten berichtete berichteten betonte bestätigte meinte schrieb warnte
  sprach teilte teilten dementierte räumte
  detto dichiarato affermato annunciato spiegato riferito aggiunto confermato riferisce
  disse afirmou declarou informou anunciou explicou contou acrescentou confirmou
  zei zeiden verklaarde meldde meldden vertelde bevestigde`);

/** Words between a speaker and the verb, or before the verb of an inverted clause. */
export const AUXILIARIES_ABROAD = words(
  "a ont ha han hat haben hatte heeft hebben avait había aveva également también auch",
);

/** "According to", with what may follow it before the speaker. Read on lower-case text. */
export const ACCORDING_ABROAD =
  /(?<![\p{L}])(?:selon|d['’]après|à en croire|según|de acuerdo con|laut|nach (?:angaben|auskunft|aussage|darstellung|informationen) (?:von|des|der)?|secondo|segundo|de acordo com|volgens)\s+/gu;

/** German sets it behind: "den Behörden zufolge". */
export const ACCORDING_BEHIND =
  /(?<=[\s,.“"]|^)(?:dem|den|der|des|einem|einer)?\s?((?:[\p{L}-]+\s){1,4})zufolge(?!\p{L})/giu;

/** Who speaks, by the class of the English list; German compounds are known by their last part. */
export const SPEAKER_CLASSES_ABROAD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    police: "policía polizei gendarmerie guardia polizia polícia politie",
    officials: "autorités autoridades behörden behörde autorità fonctionnaires funcionarios beamte",
    sources: "fuentes quellen fonti fontes bronnen",
    witnesses: "témoins testigos zeugen augenzeugen testimoni testemunhas getuigen vecinos anwohner",
    firefighters: "pompiers bomberos feuerwehr vigili bombeiros brandweer rettungskräfte",
    prosecutors: "parquet procureur procureure fiscalía fiscal staatsanwaltschaft staatsanwältin staatsanwalt procura",
    government: "gouvernement gobierno regierung governo ministère ministerio ministerium ministero regering kabinett",
    court: "tribunal gericht tribunale rechtbank juez richter juge",
    medics: "médecins médicos ärzte krankenhaus hôpital klinik ospedale",
    spokesperson: "porte-parole portavoz sprecher sprecherin portavoce woordvoerder polizeisprecherin polizeisprecher",
    mayor: "maire alcalde alcaldesa bürgermeister bürgermeisterin sindaco prefeito burgemeester",
    prefecture: "préfecture préfet",
    family: "familia famille familie famiglia família",
    union: "syndicat sindicato gewerkschaft sindacato vakbond",
    commission: "commission comisión kommission wahlkommission commissione",
  }).flatMap(([name, forms]) => forms.split(" ").map((form): [string, string] => [form, name])),
);
