import { type SamplePage, samplePage } from "./sample-page.ts";

/** Wire copy as agencies send it and others print it, in several languages. Events, places and people are invented. */
export const AGENCY_PAGES: readonly SamplePage[] = [
  samplePage(
    "agency, US, slug lines and notes to editors",
    `[furniture]BC-KAR--Velmar Ferry, 3rd Ld-Writethru,412
[furniture]Eds: UPDATES: Adds details on rescue, quotes. With AP Photos.
[headline]Karsia ferry sinks in storm; 3 dead, 6 missing
[furniture]AP Photo VEL101, VEL103
[byline]By ELENA VARGA
[credit]Associated Press
[dateline]VELMAR, Karsia (AP) — [body]A ferry carrying 40 people sank in a storm off Karsia's northern coast on Sunday, killing at least three people and leaving six missing, officials said.
[body]The Hav Princess went down within minutes after a wave broke its side door, survivors told rescuers. Coast guard boats and a navy helicopter pulled 31 people from the water.
[body]“It was black and then it was cold,” said Nils Aune, 43, a teacher who was traveling with his class.
[body]Interior Minister Petra Holm said that the search would go on through the night. She said the ship had passed an inspection in March.
[body]Ferries are the only link to many of Karsia's 300 islands. In 2019 a collision in the same strait killed 14 people.
[furniture]___
[credit]Varga reported from Lodvik. Associated Press writer Jon Vik in Port Ellis contributed to this report.
`,
  ),
  samplePage(
    "agency, German, with notes for editors",
    `[furniture]dpa-Basisdienst
[headline]Fähre vor Skarn auf Grund gelaufen - Alle Passagiere gerettet
[dateline]Skarn (dpa) - [body]Eine Fähre mit 212 Menschen an Bord ist am Freitag in dichtem Nebel vor der Insel Skarn auf Grund gelaufen. Verletzt wurde nach Angaben der Küstenwache niemand.
[body]Die 31 Jahre alte «Hav Princess» war auf dem Weg nach Lodvik, als sie gegen 6.40 Uhr ein Riff rammte. Hubschrauber brachten die meisten Passagiere bis zum Mittag an Land.
[body]«Es gab einen Schlag, dann war alles still», sagte der Lehrer Nils Aune der Deutschen Presse-Agentur. Er war mit 24 Schülern unterwegs.
[body]Am Samstag sollen Taucher den Rumpf untersuchen. An Bord waren nach Angaben der Reederei rund 180 Tonnen Treibstoff.
[furniture]# Notizblock
[furniture]## Redaktionelle Hinweise
[furniture]- Zusammenfassung bis 1430 - ca. 25 Zl
[furniture]## Internet
[furniture]- [Küstenwache](http://dpaq.example/abc12)
[furniture]## Orte
[furniture]- [Hafen](Kaistraße 4, Skarn)
[furniture]* * * *
[furniture]Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt
[furniture]## dpa-Kontakte
[furniture]- Autor: Ida Krogh, +49 30 5550 1234, <ida.krogh@example.com>
[furniture]- Redaktion: Bernd Wolff, +49 30 5550 1235
[credit]dpa ikr yyzz n1 bw
`,
  ),
  samplePage(
    "agency, Chinese, with source strip",
    `[headline]Economic Watch: Port city bets on cold chain to lift rural incomes
[credit]Source: Xinhua
[credit]Editor: huaxia
[date]2031-04-18 20:14:45
[dateline]NANYU, April 18 (Xinhua) -- [body]In a warehouse kept at minus 18 degrees Celsius, Chen Yulan scans boxes of lychees that were picked at dawn, some 340 km away.
[body]The cold-chain hub in Nanyu, a port city in south China, handled 2.1 million tonnes of farm produce last year, up 14.3 percent year on year, according to the municipal bureau of commerce.
[body]"In the past, a third of our fruit went bad on the road," said Chen, 42. "Now it is less than 5 percent."
[caption]This photo taken on April 16, 2031 shows workers loading fruit at a cold-chain hub in Nanyu, south China. (Xinhua/Li Wen)
[body]The city plans to invest 3.8 billion yuan (about 530 million U.S. dollars) in 12 more warehouses by 2035, said Zhou Hai, deputy head of the bureau. [furniture]Enditem
[caption]An aerial drone photo shows trucks lining up at the hub. (Photo by Wang Lei/Xinhua)
`,
  ),
  samplePage(
    "agency, Russian, English service",
    `[date]14 FEB, 11:27
[headline]Arctic convoy reaches Port Sever three days late, shipping agency says
[standfirst]Two icebreakers escorted the vessels through ice up to 2.3 meters thick
[credit]© Mikhail Orlov/TASS
[dateline]PORT SEVER, February 14. /TASS/. [body]A convoy of six cargo vessels has reached Port Sever three days behind schedule, the Northern Shipping Agency told TASS.
[body]"The convoy moored at 08:15 Moscow time. There are no casualties and no damage," the agency said.
[body]According to the agency, two icebreakers led the ships through ice up to 2.3 meters thick. The convoy is carrying 41,000 tons of fuel and food.
[body]It was reported earlier that heavy ice had stopped the ships in the Vaigan Strait on February 9.
[furniture]Share
[tags]Tags
[tags]Arctic
`,
  ),
  samplePage(
    "agency, French, urgent then lead",
    `[furniture]AFP0412 4 I 0288 KAR/AFP-DF88
[furniture]Karsie-ferry-accident,2ndlead
[headline]Naufrage d'un ferry en Karsie : trois morts, six disparus
[dateline]Velmar, 4 mai 2031 (AFP) - [body]Au moins trois personnes sont mortes et six autres étaient portées disparues dimanche après le naufrage d'un ferry au large de Velmar, dans le nord de la Karsie, ont annoncé les autorités.
[body]Le Hav Princess, qui transportait 40 personnes, a coulé en quelques minutes après qu'une vague eut enfoncé une porte latérale, selon des rescapés.
[body]"C'était noir, puis c'était froid", a raconté à l'AFP Nils Aune, un enseignant de 43 ans.
[body]La ministre de l'Intérieur, Petra Holm, a assuré que les recherches se poursuivraient toute la nuit.
[credit]ev-jv/mba/thm
[furniture]© Agence France-Presse
`,
  ),
  samplePage(
    "agency, Italian",
    `[headline]++ Terremoto: scossa di magnitudo 5.1 in Valdora, gente in strada ++
[credit](ANSA)
[dateline]- VALDORA, 18 NOV - [body]Una scossa di terremoto di magnitudo 5.1 è stata registrata alle 3.42 in provincia di Valdora, a una profondità di 9 chilometri, secondo l'Istituto di geofisica.
[body]Molte persone si sono riversate in strada. Al momento non si segnalano feriti, ha detto il sindaco Paolo Righi.
[body]"Abbiamo sentito un boato, poi il buio", racconta una donna di 71 anni. Le scuole resteranno chiuse domani. [credit](ANSA).
[furniture]Riproduzione riservata © Copyright ANSA
[furniture]Condividi
`,
  ),
  samplePage(
    "agency, Japanese, English service",
    `[headline]FOCUS: Shrinking island town pins hopes on robot ferry
[byline]By Keiko Arai
[credit]KYODO NEWS -
[date]Jul 9, 2031 - 18:04
[furniture]| Feature, All, Japan
[dateline]OSHIMARI, Japan - [body]For 60 years the 7:15 a.m. boat was the sound by which people in the island town of Oshimari set their clocks. Since April it has had no captain.
[body]The unmanned ferry, which crosses the 4-kilometer strait nine times a day, is watched from a control room in Port Kell by two former sailors.
[body]"I was against it," Mayor Goro Hayashi, 68, told Kyodo News. "But there was nobody left to steer."
[credit]==Kyodo
`,
  ),
  samplePage(
    "agency, Indian, with codes",
    `[headline]Eight labourers killed as wall collapses in Devpur
[dateline]Devpur, Aug 3 (PTI) [body]Eight labourers, including three women, were killed and five injured when the boundary wall of an under-construction godown collapsed in Devpur district on Sunday, police said.
[body]The incident took place around 4.30 am in Kherwa village when the workers were sleeping in tin sheds next to the wall, Superintendent of Police Alok Verma said.
[body]"Bodies of six labourers have been handed over to their families. Efforts are on to identify the other two," he said.
[body]Chief Minister Sunil Rao announced an ex gratia of Rs 4 lakh each to the kin of the deceased. [credit]PTI COR SKV
[credit]SKV
[furniture](This report has not been edited by the staff and is auto-generated from a syndicated feed.)
`,
  ),
  samplePage(
    "market wrap, with prices",
    `[headline]UPDATE 2-Karsian stocks close at 5-month high as rate cut bets build
[date]Dec 2, 2031
[furniture](Updates to close, adds analyst comment)
[dateline]Dec 2 (Reuters) - [body]Karsian shares ended at their highest in five months on Tuesday, led by banks and miners, as soft inflation data firmed bets that the central bank would cut rates next week.
[body]* The benchmark KSX index rose 1.4% to 8,214.60
[body]* Halden Mining gained 4.2% after it raised its copper forecast
[body]* The crown firmed to 11.42 per dollar
[body]"The print was better than anybody dared to hope," said Mei Tan, strategist at Harbour Capital.
[body]Consumer prices rose 2.1% in November from a year earlier, against 2.6% in October.
[body]Latest   Change  %
[body]KSX   8,214.60   +113.4   1.4
[body]KSX Banks   1,902.11   +41.0   2.2
[body]Brent crude   71.35   -0.42   -0.6
[credit](Reporting by Elena Varga; Editing by Ann Shore)
[furniture]Our Standards: The Thomson Reuters Trust Principles., opens new tab
[tags]Suggested Topics:
[tags]Markets
[tags]Central banks
`,
  ),
  samplePage(
    "correction, with the note at the end",
    `[furniture]Politics
[headline]Lunda parliament backs fishing deal by two votes
[standfirst]Opposition says minister misled the house
[byline]By OTTO LIND, Associated Press
[date]Published 5:12 PM EDT, June 3, 2031
[dateline]KESSA, Lunda (AP) — [body]Lawmakers in Lunda narrowly approved a fishing agreement with Karsia on Tuesday after a debate that lasted 11 hours and ended in shouting.
[body]The deal passed by 61 votes to 59. It gives Karsian trawlers access to waters north of Cape Tern for five years.
[body]“This house was not told the truth,” opposition leader Abel Mokri said.
[body]Fisheries Minister Gail Ortu denied that. She said the catch limits had been set by scientists.
[furniture]___
[furniture]This story has been corrected to show that the agreement runs for five years, not four.
[furniture]___
[credit]Lind reported from Kessa. Jane Roe in Port Ellis contributed.
`,
  ),
  samplePage(
    "agency, Spanish, notes and codes",
    `[furniture]QUELMAR LLUVIAS
[headline]La ONU pide 40 millones para los damnificados por las lluvias en Quelmar
[dateline]Ginebra, 14 jun (EFE).- [body]Naciones Unidas pidió este sábado 40 millones de dólares para ayudar durante seis meses a unas 120.000 personas afectadas por las inundaciones en Quelmar.
[body]"Cada hora cuenta", señaló el coordinador humanitario, Iván Prieto, en una rueda de prensa.
[body]Las lluvias, las peores desde 1987, han dejado al menos once muertos y 23 desaparecidos, según el último balance oficial. [credit]EFE
[credit]abc/jms/fpa
[furniture](foto)(vídeo)
[furniture]© EFE 2031. Está expresamente prohibida la redistribución y la redifusión de todo o parte de los contenidos de los servicios de Efe, sin previo y expreso consentimiento de la Agencia EFE S.A.
`,
  ),
  samplePage(
    "agency, Chinese",
    `[headline]维尔马港渡轮沉没 三人遇难六人失踪
[credit]来源：新华社
[date]2031-05-05 08:20:11
[dateline]新华社维尔马5月4日电（记者李文）[body]卡尔西亚北部海域一艘载有40人的渡轮4日晚沉没，造成至少3人死亡、6人失踪。
[body]当地海岸警卫队说，31人已获救，其中19人是学生。搜救工作仍在继续。
[body]内政部长霍尔姆表示，该船3月通过了年度检查。
[credit]责任编辑：王磊
[furniture]分享到
[promo]相关阅读
[promo]卡尔西亚：群岛之国
`,
  ),
  samplePage(
    "agency, Turkish service in English, with summary and bullet",
    `[headline]Karsia, Lunda agree to reopen border after 6 years
[standfirst]Two crossings to open on Dec. 1, foreign ministers say after talks
[byline]Selin Kaya
[date]12 November 2031•Update: 12 November 2031
[dateline]VARNOK
[body]Karsia and Lunda agreed on Wednesday to reopen two border crossings that have been closed since 2025, the countries' foreign ministers said.
[body]"This is not peace yet, but it is a door," Karsian Foreign Minister Otto Lind told reporters in the capital Varnok.
[body]Lunda closed the crossings after a dispute over fishing rights, in which two sailors were killed.
[furniture]Anadolu Agency website contains only a portion of the news stories offered to subscribers in the AA News Broadcasting System (HAS), and in summarized form.
[tags]Related topics
[tags]Karsia
[tags]Lunda
`,
  ),
  samplePage(
    "state TV text, Arabic script wire",
    `[headline]غرق عبارة قبالة فيلمار ومقتل ثلاثة
[dateline]فيلمار 4 مايو (رويترز) - [body]قالت السلطات إن ثلاثة أشخاص على الأقل لقوا حتفهم وفقد ستة آخرون عندما غرقت عبارة قبالة ساحل فيلمار يوم الأحد.
[body]وأضافت أن خفر السواحل أنقذ 31 شخصا بينهم 19 تلميذا.
[body]وقالت وزيرة الداخلية بترا هولم إن البحث سيستمر طوال الليل.
[credit](إعداد سالم حداد للنشرة العربية - تحرير ليلى مراد)
`,
  ),
];
