/**
 * The words with which agencies mark their own copy, by what they mean. Written down by hand from the agencies' public
 * style books (AP "Filing the wire", the Reuters handbook on corrections, dpa's on kills and holds) and their customers' manuals.
 * Each is the inside of a regular expression; accents may be missing, as they are on seven-bit lines.
 */

/** In capitals at the head of a headline, or alone in a slug: the item is taken back. */
export const KILL_WORDS = [
  "(?:MANDATORY[ -])?KILL(?:[ -]MANDATORY)?|KILLED|(?:STORY |ITEM )?WITHDRAWN|RETRACTED|RETRACTION",
  "ANNUL(?:E|É|EE|ÉE|ER|ATION)|D[EÉ]P[EÊ]CHE ANNUL[EÉ]E",
  "ZUR(?:Ü|UE)CKGEZOGEN|MELDUNG ZUR(?:Ü|UE)CKGEZOGEN|R(?:Ü|UE)CKZUG|STORNO|STORNIERT|STORNIERUNG",
  "ANULACI[OÓ]N|ANULAD[AO]|ANULA|NOTA ANULADA",
  "ANNULLAT[AO]|ANNULLAMENTO|ANNULLARE",
  "INTREKKING|INGETROKKEN|VERVALLEN",
  "ANULA[CÇ][AÃ]O|TRUKKET TILBAKE|TREKKES TILBAKE|TR(?:Æ|AE)KKES TILBAGE|DRAS TILLBAKA|UTG(?:Å|AA)R|UDG(?:Å|AA)R|MAKULERA[DST]?|PERUTTU|PERUUTETTU|АННУЛИРОВАНО|ОТМЕНА СООБЩЕНИЯ",
].join("|");

/** In an editors' note, in any case: the item is taken back. */
export const KILL_NOTES: readonly string[] = [
  "\\bmandatory kill\\b|\\bkill is mandatory\\b|\\bkill(?:,? kill)+\\b",
  "\\b(?:please|must|should) kill\\b|\\bkill (?:the|this|our|item|story|slug|all previous|earlier)\\b|\\b(?:is|are) killing\\b",
  "\\b(?:story|item|report|dispatch|article|copy|version|file|version of this story)\\b[^.]{0,120}\\b(?:(?:is|are|was|were|has been|have been|being) (?:wrong and (?:is |are )?)?(?:hereby )?(?:withdrawn|killed|retracted))\\b",
  "\\b(?:withdraws|is withdrawing|has withdrawn|retracts|is retracting) (?:the|this|its|our)\\b[^.]{0,60}\\b(?:story|item|report|dispatch|article)\\b",
  "\\bdo not (?:use|publish|run) (?:the|this|our|any) (?:story|item|report|dispatch|article|version)\\b",
  "\\b(?:veuillez |merci d['’]|prière d['’] ?)?(?:annuler|annulez|supprimer|supprimez|ne pas (?:utiliser|diffuser|publier)) (?:la|le|notre|cette|ce|l['’])[^.]{0,40}\\b(?:dépêche|depeche|texte|article|papier|urgent|information|version)\\b",
  "\\b(?:dépêche|depeche|texte|article|papier|version)\\b[^.]{0,80}\\b(?:est|a été|sont|ont été) (?:annul|retir|supprim)\\p{L}+",
  "\\b(?:Meldung|Text|Bericht|Fassung|Beitrag|Zusammenfassung|Eilmeldung|Nachricht)\\b[^.]{0,100}(?:zur(?:ü|ue)ckgezogen|storniert|hinf(?:ä|ae)llig|nicht (?:mehr )?(?:zu )?verwende[nt]|gestrichen)",
  "\\b(?:ziehen|zieht)\\b[^.]{0,80}\\b(?:Meldung|Text|Bericht|Beitrag)\\b[^.]{0,40}zur(?:ü|ue)ck",
  "\\bverwenden Sie\\b[^.]{0,40}\\b(?:Meldung|Text|Bericht|Beitrag|Fassung)\\b[^.]{0,20}\\bnicht\\b|\\b(?:rogamos|se ruega|por favor) (?:no|que no) (?:utili|publi|difund|us|tom)\\p{L}+",
  "\\b(?:anul(?:a|ar|en|amos|e)|elimin(?:ar|en)|no (?:usar|utilizar|publicar|difundir)) (?:la|el|esta|este|nuestra)\\b[^.]{0,40}\\b(?:nota|noticia|información|informacion|despacho|texto|versión)\\b",
  "\\b(?:nota|noticia|información|informacion|despacho|texto)\\b[^.]{0,80}\\b(?:queda|ha sido|fue|está) (?:anulad|retirad|eliminad)[ao]\\b",
  "\\b(?:annullare|annulliamo|non utilizzare|eliminare)\\b[^.]{0,40}\\b(?:notizia|testo|lancio|servizio)\\b|\\b(?:notizia|testo|lancio)\\b[^.]{0,60}\\b(?:annullat|ritirat)[ao]\\b",
  "\\b(?:bericht|artikel|tekst)\\b[^.]{0,60}\\b(?:ingetrokken|vervallen|vervalt|niet (?:te )?gebruiken)\\b",
  "\\b(?:matéria|notícia|texto|despacho)\\b[^.]{0,60}\\b(?:anulad|cancelad|retirad)[ao]\\b",
  "\\b(?:meldingen|saken|artikkelen|artikeln|telegrammet|nyheten)\\b[^.]{0,60}\\b(?:trekkes|er trukket|utgår|udgår|dras tillbaka|(?:ska|skal|bör|må|får) (?:inte|ikke|ej) (?:publiseres|publiceres|publiceras|användas|anvendes|brukes|bruges))\\b",
];

/** In a headline, a slug or a note: not to be used for now. */
export const HOLD_NOTES: readonly string[] = [
  "^\\W*HOLD(?:[ ,!*']+HOLD)+",
  "\\b(?:please|editors:?|eds:?) hold\\b(?! for release)|\\bhold (?:the|this|our) (?:story|item|report)\\b|\\bhold (?:until further notice|pending)\\b|\\bdo not use (?:yet|for now|until further notice)\\b",
  "\\b(?:bitte|vorerst|vorläufig|noch) (?:noch )?nicht (?:verwenden|verwendet|veröffentlichen)\\b|\\bzur(?:ü|ue)ckhalten\\b",
  "\\b(?:mettre|mise) en attente\\b|\\bmantener en espera\\b|\\bin attesa di (?:conferma|verifica)\\b|\\bvoorlopig niet gebruiken\\b",
];

/** In capitals at the head of a headline, or before a colon in any case: an error of an earlier version is put right. */
export const CORRECTION_WORDS = [
  "CORRECT(?:ED|ION|IONS|ING|S|IVE)(?: \\d+)?|CORR|REFILE|CLARIFICATION|CLARIFIED",
  "RECTIFICATI(?:ON|F)|RECTIFI[EÉ](?:E|ÉE)?|CORRECTIF|CORRIG[EÉ]E?",
  "BERICHTIGUNG|BERICHTIGT|KORREKTUR|KORRIGIERT|KORR|RICHTIGSTELLUNG",
  "CORRECCI[OÓ]N|CORREGID[AO]|CORRIGE|RECTIFICACI[OÓ]N|RECTIFICA|FE DE ERRORES",
  "CORREZIONE|RETTIFICA|ERRATA CORRIGE|ERRATA",
  "RECTIFICATIE|CORRECTIE|GECORRIGEERD|VERBETERING",
  "CORRE[CÇ][AÃ]O|RETIFICA[CÇ][AÃ]O",
  "RETTELSE|RETTET|KORRIGERT|KORRIGERING|R(?:Ä|AE)TTELSE|KORRIGERAD|OIKAISU|KOREKTA|OPRAVA|ИСПРАВЛЕНИЕ|УТОЧНЕНИЕ|ΔΙΟΡΘΩΣΗ|DÜZELTME|KORJAUS|POPRAWKA|ПОПРАВКА|تصحيح|更正|訂正",
].join("|");

/** At the head of a headline: a later version of a story that has run. */
export const UPDATE_WORDS = [
  "UPDATE(?: ?\\d+)?|UPDATED|WRAPUP [2-9]|RECASTS",
  "ACTUALISATION|ACTUALIS[EÉ]E?|MISE [AÀ] JOUR|AKTUALISIERT|AKTUALISIERUNG|NEUFASSUNG",
  "ACTUALIZACI[OÓ]N|ACTUALIZAD[AO]|AMPLIACI[OÓ]N|AMPL[IÍ]A|AGGIORNAMENTO|AGGIORNATO|ATUALIZA[CÇ][AÃ]O|OPPDATERT|OPPDATERING|OPDATERING|UPPDATERING|UPPDATERAD",
].join("|");

/** At the head of an editors' note or anywhere in a note called one: what was put right. */
export const CORRECTION_NOTES: readonly string[] = [
  "\\b(?:corrects|correcting|corrected|correction|fixes|clarifies|this is a correction)\\b",
  "\\b(?:corrige|rectifie|corrigé|rectifié|rectificatif|correction de)\\b",
  "\\b(?:berichtigt|korrigiert|korrektur|berichtigung|richtiggestellt)\\b",
  "\\b(?:corrige|corrección|correccion|rectifica|rectificación|corregid[ao])\\b",
  "\\b(?:corregge|rettifica|corretto|correzione)\\b|\\b(?:gecorrigeerd|corrigeert|rectificatie|verbetert)\\b|\\b(?:retter|rettet|korrigerer|korrigert|rättar|rättat|korrigerar)\\b",
  "\\b(?:korjattu|korjaa|korjaus|oikaisu|oikaistu|oikaisee)\\b|\\b(?:poprawka|poprawia|oprava|opraveno|исправлен\\p{L}{0,3}|уточнен\\p{L}{0,3})\\b",
];

/** What a later version says of itself in its note. */
export const UPDATE_NOTES: readonly string[] = [
  "\\b(?:adds|updates|updating|updated|recasts|recasting|replaces|new throughout|new (?:lead|headline|graphs?|grafs?)|subs \\d|leads? with|changes (?:headline|dateline|slug)|rewrites|restores|writethru)\\b",
  "\\b(?:ajoute|actualise|complète|remplace|précise|nouveau (?:titre|lead)|avec de nouveaux)\\b",
  "\\b(?:ergänzt|aktualisiert|ersetzt|neu(?:er|e|es)? (?:einstieg|aufmacher|fassung)|durchgehend neu|neu:|mit (?:weiteren|neuen) (?:details|angaben|zitaten))",
  "\\b(?:actualiza|amplía|amplia|añade|sustituye|reemplaza|agrega)\\b|\\b(?:aggiorna|aggiunge|sostituisce)\\b|\\b(?:vervangt|actualiseert|vult aan|met meer)\\b|\\b(?:atualiza|acrescenta|substitui)\\b|\\b(?:oppdaterer|erstatter|legger til|uppdaterar|ersätter|opdaterer)\\b",
  "\\b(?:ny|nytt|nya|nye) (?:rubrik|ingress|overskrift|tittel|lead|inledning|indledning)\\b|\\b(?:omskriven|omskrevet|utvidet|utvidgad|utökad|kompletterad|kompletteras|suppleret|tilføjer)\\b|\\b(?:päivitetty|täydennetty|täydentää|uusi (?:otsikko|versio))\\b",
];

/** Words that put off publication to an hour. */
export const EMBARGO_NOTES: readonly string[] = [
  "\\bembargo(?:ed)?\\b|\\bhold for release\\b|\\bhfr\\b|\\bnot for (?:release|publication|use|broadcast)[^.]{0,30}\\b(?:before|until|prior to)\\b|\\bfor release (?:at|on|after|upon)\\b|\\bdo not (?:use|publish|release|run) (?:before|until|prior to)\\b|\\bno (?:use|publication) (?:before|until)\\b",
  "\\bsperrfrist\\b|\\bgesperrt bis\\b|\\bfrei(?:gegeben)? (?:ab|für)\\b|\\bnicht vor\\b[^.]{0,30}\\bver(?:öffentlichen|wenden)\\b",
  "\\bne pas (?:diffuser|publier|utiliser) avant\\b|\\bembargad[oa]\\b|\\bno (?:publicar|difundir|usar) (?:antes|hasta)\\b|\\bnon (?:pubblicare|diffondere|utilizzare) prima\\b|\\bniet (?:publiceren|gebruiken) voor\\b|\\bsperrefrist\\b",
];

/** An embargo that is over or was never there. */
export const EMBARGO_LIFTED =
  "\\bembargo(?:s)?(?: (?:is|has been|was|now))* (?:lifted|over|expired|off)\\b|\\bno embargo\\b|\\bno longer embargoed\\b|\\bsperrfrist(?: ist)? (?:aufgehoben|abgelaufen|beendet)\\b|\\bembargo (?:levé|levantado|tolto|opgeheven|opphevet)\\b|\\bfin d['’]embargo\\b";

/** How a paragraph begins that speaks to editors and not to readers. */
export const TO_EDITORS =
  "^[\\s([*#.:–—-]{0,4}(?:(?:note to |attention,? ?|attn\\.?:? ?)?editors?\\b|eds?[.:]|note aux (?:rédactions|clients|abonnés)|attention (?:rédactions|clients)|à l['’]attention des|(?:an die|hinweis(?:e)? an die) redaktion(?:en)?\\b|achtung\\b|atención\\b|aviso a (?:los|las)\\b|nota (?:a los|para los|de la|del) (?:editor|cliente|abonad|redac)\\p{L}*|attenzione\\b|let op\\b|aan de redacties?\\b|til red(?:aksjonen|aktionen)?\\b|till red(?:aktionen)?\\b|advisory\\b|please (?:kill|hold|withdraw|disregard|note)\\b|kill[,!: ]+kill|hold[,!: ]+hold|(?:strictly |under |sous )?(?:embargo(?:ed)?|embargad[oa]|sperrfrist|sperrefrist)(?:\\s*[:–—-]|\\s+(?:\\d|until|till|for release|bis|jusqu|hasta|fino|tot|til|till|até)\\b)|(?:hold )?for release\\b|not for (?:release|publication|broadcast|use) (?:before|until|prior)\\b)";
