/**
 * What services call the parts of an item in XML of their own making, in the languages of their newsrooms: in lower case,
 * without accents or marks between words. Gathered by hand from the documentation and samples that services publish.
 */
export const VENDOR_NAMES = {
  headline:
    /^(?:headline|hedline|hl1|title|overskrift|rubrik|titel|ueberschrift|titre|titulo|titular|titolo|otsikko|tytul|baslik|nadpis|kop|titulek|naslov|titlu|manchete|maintitle|newstitle|storytitle|articletitle|newsheadline|headline\d)$/u,
  body: /^(?:body|bodytext|content|contents|contenttext|text|maintext|story|storytext|storybody|article|articletext|articlebody|fulltext|html|brodtext|brodtekst|tekst|texte|texto|testo|corps|cuerpo|contenido|conteudo|corpo|contenuto|contenu|inhalt|tresc|metin|icerik|inhoud|teksti|leipateksti|szoveg|artikeltext|articlecontent|newsbody|newstext|newscontent|storycontent)$/u,
  guid: /^(?:guid|uid|uri|urn|id|itemid|newsid|newsitemid|storyid|articleid|docid|contentitemid|identifier|uniqueid|codigo)$/u,
  version: /^(?:version|revision|versionid)$/u,
  standfirst:
    /^(?:sub(?:title|headline|heading|head)|standfirst|summary|abstract|lead|teaser|intro|ingress|underrubrik|undertitel|chapeau|entradilla|vorspann|description|antetitulo|subtitulo|sottotitolo|occhiello|sommario|resumo|resumen|resume|inleiding|perex|ingressi|manchet|bajada|copete)$/u,
  byline:
    /^(?:byline|author|authors|writer|reporter|forfatter|autor|autora|auteur|autore|signature|firma\d?|skribent|journalist|kirjoittaja|redacteur|verfasser|yazar)$/u,
  dateline: /^(?:dateline|town)$/u,
  source:
    /^(?:source|origin|agency|agencia|agence|agenzia|newsagency|provider|newsprovider|publisher|kilde|quelle|fuente|fonte|bron|kalla|lahde|zrodlo|zdroj|kaynak|agentur)$/u,
  updated:
    /^(?:versioncreated|versiondate|updated|updatedat|lastupdated|modified|lastmodified|datemodified|modificationdate|updateddatetime|updatetime)$/u,
  published:
    /^(?:published|publishedat|publishdate|publishtime|publicationdate|pubdate|datepublished|date|datetime|dateandtime|timestamp|issued|sent|created|createdate|datecreated|createddatetime|publishdatetime|fecha|datum|dato|data|publicerad|publisert|publiceret|publie|publicado|pubblicato|veroffentlicht|julkaistu|tarih|fechapublicacion|datapubblicazione|datapublicacao|newsdate|storydate|articledate)$/u,
  /** When the envelope says that the item is to be shown. */
  shown: /^(?:display|publish(?:ed)?|publication|release|issue|sent)?date(?:time)?$/u,
  /** The hour, where the day stands by itself. */
  hour: /^(?:time|hora|heure|uhrzeit|ora|tid|godzina|tijd|klokkeslett)$/u,
  embargo: /^(?:embargo|embargoed|embargodate|embargountil|embargotime|releasedate|releasetime)$/u,
  status: /^(?:status|pubstatus|publicationstatus|state)$/u,
  language: /^(?:lang|language|sprog|sprak|sprache|langue|idioma|lingua|taal|kieli|jezyk|jazyk|dil)$/u,
  urgency: /^(?:urgency|priority|prioritet|prioritat)$/u,
  subjects:
    /^(?:subjects?|sections?|category|categories|topics?|sektion|ressort|rubrique|seccion|sezione|emne|iptc(?:list|codes?|subjects?)?)$/u,
  slugline: /^(?:slug|slugline|strapline|catchline|slugproper|keywordline|stikord)$/u,
  keywords: /^(?:keywords?|tags?|palabrasclave|motscles|schlagworte)$/u,
  note: /^(?:ednote|updatenote|editornotes?|editorialnote|notestoeditors?|notetoeditors?|advisory|instructions|specialinstructions|tilredaktionen|tilredaksjonen)$/u,
  copyright: /^(?:copyright|copyrightnotice|rights|copyrightline)$/u,
  /** Set where the item puts an earlier one right, or takes its place. */
  correction:
    /^(?:(?:is)?correction|(?:is)?corrected|korrektion|korrigering|rettelse|nyversion|newversion|(?:is)?update)$/u,
  /** Set where it is taken back. */
  kill: /^(?:(?:is)?cancell?ed|(?:is)?killed|kill|(?:is)?withdrawn|annulleret|annuleret|tilbagekaldt|deleted)$/u,
  /** A picture, film or file with particulars of its own. */
  media:
    /^(?:photo|photop|foto|fotop|image|picture|video|audio|media|mediaitem|multimedia|bild|bilde|billede|imagen|immagine|imagem)$/u,
  /** The words of an item that is nothing but a picture. */
  ownCaption: /^(?:[a-z]{2,10})?caption(?:text)?$/u,
  /** Its file. */
  ownFile: /^(?:contentref|viewfile|(?:photo|image|picture|media)file(?:name)?)$/u,
  href: /^(?:url|href|src|link|file|filename|mediafile|nombre|path|location)$/u,
  caption: /^(?:caption|pie|legend|legende|bildtext|billedtekst|bildetekst|didascalia|legenda|description|text)$/u,
  credit: /^(?:credit|credits|photographer|fotograf|fotografo|copyright|byline|autor)$/u,
} as const;
export type VendorName = keyof typeof VENDOR_NAMES;
