import { type SamplePage, samplePage } from "./sample-page.ts";

/** Pages of stations, papers, portals and blogs, with what stands around and inside their articles. Events, places and people are invented. */
export const OUTLET_PAGES: readonly SamplePage[] = [
  samplePage(
    "television station, US local, share bar and weather strip",
    `[furniture]KWVL 5 Marlow
[promo]Watch Now: News at Noon
[furniture]46º
[furniture]Join Insider
[furniture]Sign In
[furniture]Local News
[headline]Deputies: Man pulled from Cedar Lake after truck goes through ice
[standfirst]Sheriff warns drivers to stay off the ice as temperatures climb
[byline]Dana Whitfield, Digital Content Producer
[date]Published: March 2, 2031 at 7:14 AM
[date]Updated: March 2, 2031 at 9:02 AM
[tags]Tags: Cedar Lake, Marlow County, Ice Rescue
[caption]A pickup truck broke through the ice on Cedar Lake on Saturday night. (Marlow County Sheriff's Office)
[dateline]MARLOW COUNTY, Minn. – [body]A 47-year-old man was rescued Saturday night after his pickup truck broke through the ice on Cedar Lake, according to the Marlow County Sheriff's Office.
[body]Deputies were called to the north landing around 10:40 p.m. after a fisherman saw headlights sinking.
[body]The man climbed onto the roof of the cab and was pulled to safety with a rope, Sheriff Lou Ander said.
[body]He was treated at the scene and released.
[promo]Read: Ice fishing contest called off for the first time in 40 years
[body]“This is the third truck this month,” Ander said. “There is no such thing as safe ice in March.”
[body]The truck, a 2019 model, remains on the bottom in about 12 feet of water. The Department of Natural Resources has given the owner 30 days to remove it.
[furniture]Copyright 2031 by KWVL Marlow - All rights reserved.
[furniture]About the Author
[furniture]Dana Whitfield
[furniture]Dana joined the station in 2029 and covers the western suburbs.
[furniture]email
[promo]Recommended Videos
`,
  ),
  samplePage(
    "tabloid, UK, capitals and shouting",
    `[furniture]Breaking
[headline]'WE THOUGHT WE'D DIE': Passengers' terror as budget jet plunges 9,000ft in four minutes over the Alps
[standfirst]Flight HX218 from Lodvik to Velmar made an emergency landing after the cabin lost pressure
[standfirst]Eleven people were treated for burst eardrums on the tarmac
[furniture]Have YOU been affected? Email news@example.com
[byline]By Kerry Ash and Tom Nuttall
[date]19:42, 14 Jan 2031 | Updated: 22:10, 14 Jan 2031
[furniture]Bookmark
[body]TERRIFIED holidaymakers told last night how they prayed and held hands as their jet dropped like a stone.
[body]The Halden Air flight was cruising at 37,000ft when oxygen masks fell from the ceiling on Tuesday afternoon.
[body]Mum-of-two Gemma Lacey, 38, said: "The stewardess was crying. I wrote a goodbye text to my girls."
[caption]Gemma Lacey with her daughters before the flight
[credit]Credit: Supplied
[caption]Oxygen masks dangle in the cabin of the stricken jet
[credit]Credit: TikTok
[body]Capt Neil Froome, 51, brought the plane down safely at Tamsin airport at 4.20pm.
[promo]Most read in The Post
[promo]SOAP STAR'S SECRET WEDDING
[promo]SNOW BOMB Exact date 10 inches will fall
[body]A spokesman for Halden Air said: "Safety is our first priority. We apologise for any distress."
[body]The airline has offered passengers £75 in vouchers.
[body]Accident investigators are examining the aircraft, a 19-year-old Boeing 737.
[promo]READ MORE ON AIR SCARES
[promo]Moment engine bursts into flames on runway
[promo]'I'll never fly again' vows gran
[tags]Topics
[tags]Air travel
[tags]Plane crashes
`,
  ),
  samplePage(
    "daily, Indian, metro page",
    `[furniture]ePaper
[furniture]Sign in
[furniture]Home / Cities / Devpur
[headline]Devpur: Two arrested for duping 300 job seekers of ₹4.2 crore
[standfirst]The accused promised jobs in the railways and collected between ₹80,000 and ₹3 lakh from each applicant, police said
[date]Updated - June 11, 2031 09:47 pm IST - Devpur
[byline]The Post Bureau
[caption]Representational image only
[body]The Cyber Crime Wing of the Devpur City Police on Wednesday arrested two persons, including a former bank manager, for allegedly cheating around 300 job seekers of ₹4.2 crore.
[body]The accused have been identified as R. Manohar, 44, and his associate Salim K., 39, both residents of Ashok Nagar. A case under Sections 318(4) and 336 of the BNS was registered on a complaint lodged by A. Geetha.
[body]“They used forged letterheads and rented an office opposite the station,” Deputy Commissioner of Police (Crime) V. Sunitha said.
[promo]Also Read | Fake visa racket busted in Devpur
[body]Police seized 14 mobile phones, ₹11.6 lakh in cash and a car. The two were produced before a magistrate and remanded in judicial custody till June 25.
[date]Published - June 11, 2031 09:31 pm IST
[tags]Related Topics
[tags]Devpur / crime / police
[promo]Top News Today
[promo]Monsoon session from July 14
`,
  ),
  samplePage(
    "portal, African, with names in the address line",
    `[furniture]Home
[promo]Latest News
[headline]Fuel scarcity: Long queues return to Lekoma as marketers lament
[byline]Chidi Obasa, Lekoma
[date]18th September 2031
[furniture]Kindly share this story:
[body]Motorists in Lekoma on Thursday besieged the few filling stations that were open as petrol sold for between N1,150 and N1,400 per litre, The Chronicle can report.
[body]Our correspondent, who went round the metropolis, observed that many of the stations on Marina Road were under lock and key.
[furniture]ADVERTISEMENT
[body]A driver, Musa Bello, said he had been on the queue since 5am. “We are suffering. I have not made one naira today,” he lamented.
[promo]ALSO READ: Why we increased transport fares – Drivers
[body]Reacting, the Chairman of the Independent Marketers, Alhaji Tunde Salako, blamed the situation on the delay of three vessels at the port.
[body]He, however, assured residents that the situation would normalise before the weekend.
[furniture]All rights reserved. This material, and other digital content on this website, may not be reproduced, published, broadcast, rewritten or redistributed in whole or in part without prior express written permission from the publisher.
[furniture]Contact: theeditor@example.com
[furniture]Join our WhatsApp Channel for instant updates
`,
  ),
  samplePage(
    "blog, personal, no capitals in headings",
    `[furniture]Harbour Notes
[furniture]a blog about ships, towns and the sea
[headline]what happened to the hav princess (and what we still don't know)
[date]Posted on May 6, 2031 by harbourmaster
[body]I have been writing about ferries for eleven years and I have never had a week like this one. Three people are dead, six are missing, and the company has said almost nothing.
[body]Here is what I could find out.
[body]The ship was built in 2000 at the Lund yard in Tamsin. In 2024 she was sold to a firm with two employees and a post box. The stern door was changed in 2029, according to the register of ships, and nobody I have spoken to can tell me why.
[body]On Sunday she left Velmar at 18.10, forty minutes late. At 19.02 the coast guard heard a call on channel 16. It lasted nine seconds.
[body]A friend who works in the tower says that the waves were “nothing special, two metres, maybe two and a half.”
[body]More when I have it.
[furniture]Like this:
[furniture]Like Loading...
[tags]Posted in accidents, ferries | Tagged hav princess, velmar | 4 Comments
[furniture]4 Comments
[comment]pilot58
[comment]May 6, 2031 at 22:14
[comment]That door was never meant for open water. We said so in 2029 and got a letter from their lawyer.
[furniture]Reply
`,
  ),
  samplePage(
    "cookie wall and newsletter box, German paper",
    `[furniture]Zum Inhalt springen
[furniture]Abo
[furniture]Anmelden
[furniture]Mit Werbung weiterlesen
[furniture]Besuchen Sie unsere Website wie gewohnt mit Werbung und Tracking. Details zum Tracking finden Sie in der Datenschutzerklärung und im Privacy Center.
[furniture]Zustimmen und weiter
[headline]Streit um Brücke: Stadtrat von Velmar vertagt Entscheidung
[standfirst]Die Risse sind größer als gedacht. Nun soll ein zweites Gutachten her.
[byline]Von Petra Holm, Velmar
[date]12.06.2031, 17.40 Uhr
[furniture]Artikel zum Hören • 3 Min
[body]Der Stadtrat von Velmar hat die Entscheidung über die alte Brücke erneut vertagt. Nach einer vierstündigen Sitzung stimmten 23 von 41 Räten dafür, erst ein zweites Gutachten abzuwarten.
[body]»Wir reden hier über die Sicherheit von 30.000 Menschen am Tag«, sagte Bürgermeisterin Ana Brandt (Grüne).
[furniture]Newsletter
[furniture]Die Lage am Morgen – der tägliche Überblick, kostenlos in Ihr Postfach.
[furniture]Jetzt anmelden
[body]Ingenieure hatten im Mai in zwei der sechs Pfeiler Risse von bis zu 14 Zentimetern gefunden. Seitdem dürfen Lastwagen über 7,5 Tonnen die Brücke nicht mehr befahren.
[promo]Mehr zum Thema
[promo]Wenn Brücken müde werden
[body]Die Opposition warf der Stadt vor, das Problem seit 2027 zu kennen. »Das ist unterlassene Hilfe«, sagte Fraktionschef Bernd Wolff.
[credit]ikr/dpa
`,
  ),
  samplePage(
    "comment thread, with times and likes, hashtags glued",
    `[headline]City shuts pool over crack in roof
[byline]By Jo Marsh
[date]October 2, 2031 at 8:15 a.m.
[body]The city of Marlow has closed its indoor pool for at least six weeks after a crack was found in a roof beam on Tuesday, officials said.
[body]Swimming lessons will move to the school on Quay Road. Season tickets will be extended, the city said in a statement.
[body]“Nobody was ever in danger,” Mayor Lou Ander said.
[tags]#marlow#pool#citynews
[furniture]18 Comments
[furniture]Sort by
[furniture]Top comments
[comment]Tess R
[comment]2h
[comment]Closed again. They spent two million on that roof in 2027, didn't they?
[furniture]Like
[furniture]Reply
[furniture]24
[comment]Bob from Fenwick
[comment]1h
[comment]@Tess R two point four. I was at the meeting. Nobody asked a single question about the beams.
[furniture]Like
[furniture]Reply
[furniture]View more comments
`,
  ),
  samplePage(
    "portal, Russian",
    `[furniture]Главная
[furniture]Новости
[headline]В Карсии затонул паром: трое погибших, шестеро пропали без вести
[date]4 мая 2031, 22:41
[dateline]ВЕЛЬМАР, 4 мая – РИА Новости. [body]Не менее трёх человек погибли и шестеро пропали без вести при крушении парома у северного побережья Карсии, сообщает береговая охрана.
[body]На борту судна «Хав Принсес» находились 40 человек. Спасены 31, среди них 19 школьников.
[body]«Было темно, потом стало холодно», – рассказал журналистам учитель Нильс Ауне.
[promo]Читайте также: Что известно о паромах Карсии
[body]По данным МВД, в марте судно прошло проверку. Возбуждено уголовное дело по ст. 263 УК.
[tags]Теги: Карсия, паром, Вельмар
`,
  ),
  samplePage(
    "radio, US public, with transcript notes",
    `[furniture]Hourly News
[furniture]Listen Live
[furniture]My Playlist
[furniture]World
[headline]A drowned village comes back into view as a lake in Sarang dries up
[date]November 9, 2031 5:00 AM ET
[furniture]Heard on Morning Edition
[furniture]By
[byline]Mina Sato
[furniture]4-Minute Listen
[furniture]Transcript
[caption]The church tower of old Lembang stands in the mud of the reservoir last week.
[credit]Wira Tan/for NPR
[dateline]LEMBANG, Sarang — [body]The first thing to come out of the water was the cross. Then, over the dry weeks of September, the rest of the tower followed.
[body]People here gave up the old village in 1974, when the dam was closed. Some 1,200 of them were moved up the hill.
[body]"I was nine," says Abel Mokri, who now keeps bees. "My mother locked the door. I never understood why she locked it."
[body]The reservoir holds 11% of what it can hold, the water agency says. It feeds four cities.
[tags]drought
[tags]Sarang
[tags]reservoir
[furniture]Facebook
[furniture]Flipboard
[furniture]Email
`,
  ),
  samplePage(
    "Gulf paper, English, short paragraphs",
    `[date]Wed, Nov 12, 2031 [furniture]| Jumada al-Awwal 21, 1453
[headline]Man jailed for flying drone near Port Ellis airport
[standfirst]Court orders device to be seized; flights were delayed for two hours
[date]Published: Wed 12 Nov 2031, 9:14 AM
[byline]By: A Staff Reporter
[furniture]Follow us on WhatsApp
[body]A 29-year-old man has been sentenced to three months in jail for flying a drone close to the runway of Port Ellis airport.
[body]According to court records, 14 flights were delayed on the morning of August 30.
[promo]Stay up to date with the latest news. Follow us on WhatsApp Channels.
[body]The man told police that he had only wanted to film the sunrise.
[body]He can appeal within 15 days.
[promo]ALSO READ:
[promo]Drone rules: All you need to know
[promo]Two held over laser attack on pilot
[byline]A Staff Reporter
`,
  ),
  samplePage(
    "television, Asian broadcaster",
    `[furniture]Asia
[headline]Fourteen hurt as stage collapses at Port Kell rain festival
[standfirst]Organisers say a gust of wind tore loose the roof of the stage minutes before the main act.
[caption]A still from a video on social media shows the roof coming down on Jul 5, 2031. (Image: Facebook/Port Kell Today)
[furniture]Listen
[furniture]7 min
[byline]Wira Tan
[date]06 Jul 2031 09:12AM
[date](Updated: 06 Jul 2031 11:47AM)
[furniture]Bookmark
[furniture]WhatsApp
[dateline]PORT KELL: [body]Fourteen people were injured when the roof of an outdoor stage fell during a festival in Port Kell on Saturday (Jul 5), the police said.
[body]Three of them, a woman aged 22 and two men aged 31 and 40, were taken to hospital with broken bones.
[body]"It sounded like a ship's horn and then it just folded," said Ms Mei Lund, who was near the front.
[body]The festival's second day has been called off. Tickets will be refunded.
[credit]Source: CNA/wt(mn)
[furniture]Newsletter
[furniture]Get our pick of top stories and thought-provoking articles in your inbox
`,
  ),
  samplePage(
    "Latin American daily, Spanish, with author box",
    `[furniture]Suscríbete
[furniture]Internacional
[headline]Una tormenta deja sin luz a medio millón de hogares en Lunda
[standfirst]El ciclón ‘Orla’ obliga a evacuar a 40.000 personas y deja cuatro muertos
[byline]Ana Ruiz
[date]Kessa - 24 oct 2031 - 10:42 CET
[furniture]Compartir en WhatsApp
[body]El ciclón Orla ha dejado al menos cuatro muertos y más de medio millón de hogares sin electricidad en Lunda, según el último balance de las autoridades.
[body]“Vino como un tren”, cuenta Abel Mokri, panadero de 52 años, junto a lo que queda de su horno.
[promo]Más información
[promo]Por qué crecen tan rápido los ciclones
[body]Las escuelas seguirán cerradas hasta el lunes. El Gobierno ha pedido ayuda a los países vecinos, que ya han enviado dos aviones con mantas y agua.
[tags]Archivado en
[tags]Lunda
[tags]Ciclones
`,
  ),
  samplePage(
    "broadsheet, US, long article with ads between",
    `[furniture]SKIP ADVERTISEMENT
[headline]A Quiet Town Learns Its Water Was Never Tested
[standfirst]For nine years, officials in Fenwick signed off on samples that nobody had taken.
[furniture]Listen to this article · 8:14 min Learn more
[furniture]Share full article
[caption]Dee Lund at her kitchen sink. She stopped drinking the water after her dog fell ill.
[credit]Credit...Dana Roe for The Post
[byline]By Elena Varga
[byline]Elena Varga reported from Fenwick and spoke with 40 residents.
[date]Nov. 18, 2031
[dateline]FENWICK, Minn. — [body]The letter came on a Tuesday, folded in three, and Dee Lund read it standing up.
[body]Her water, it said, had not been tested since 2022. The numbers that the town had printed each spring were copied from the year before.
[furniture]Advertisement
[furniture]SKIP ADVERTISEMENT
[body]“I raised two kids on that water,” Ms. Lund, 51, said. “They told me it was clean, and I told them.”
[body]State inspectors found the gap by chance in August. A clerk had asked for the bills of the laboratory and was told that there were none.
[body]Mayor Lou Ander, who took office in 2030, said in an interview that he had “inherited a drawer full of lies.”
[furniture]Advertisement
[furniture]SKIP ADVERTISEMENT
[body]The state attorney general has opened an inquiry. No charges have been filed.
[body]Kitty Bennett contributed research.
[furniture]Elena Varga covers the environment for The Post.
[furniture]A version of this article appears in print on Nov. 19, 2031, Section A, Page 1 of the New York edition with the headline: Water Never Tested. Order Reprints | Today’s Paper | Subscribe
[promo]See more on: Minnesota
[promo]Related Content
[furniture]Advertisement
`,
  ),
  samplePage(
    "syndicated on a portal, with story continues",
    `[furniture]Post News
[headline]Small plane lands on motorway near Tamsin, no one hurt
[byline]Jon Vik
[date]Sun, February 2, 2031 at 11:08 AM PST
[furniture]2 min read
[furniture]24
[body]A small plane made an emergency landing on a motorway near Tamsin on Sunday morning and rolled to a stop between two lorries, the police said.
[body]The pilot, a 63-year-old dentist, and his daughter walked away. No car was hit.
[furniture]Story Continues
[body]“I saw a wing where there should be sky,” said a lorry driver, Paul Okoro.
[body]The motorway was closed for four hours. Engineers took off the wings and carried the plane away on a truck.
[furniture]View comments
[promo]Recommended Stories
[promo]Tamsin Herald
[promo]Why more planes are landing on roads
[promo]How to stay calm when the engine stops
`,
  ),
  samplePage(
    "public broadcaster, German, English service",
    `[headline]Lunda: Runoff too close to call
[date]11/16/2031November 16, 2031
[body]Both candidates claim to be ahead after polls closed in Lunda. The electoral commission has asked for patience.
[furniture]https://p.example.com/p/4abc
[caption]Voters lined up before dawn in the capital, Kessa
[credit]Image: Jon Vik/REUTERS
[body]Polls have closed in the presidential runoff in Lunda, with both candidates claiming the lead.
[body]Early figures from 20% of polling stations put opposition leader Abel Mokri on 50.4% and President Gail Ortu on 49.6%.
[subhead]What did the candidates say?
[body]"The people have spoken, and they have not whispered," Mokri told supporters in Kessa.
[body]Ortu called on her voters to stay calm and "to trust the count, as I do."
[subhead]A tense campaign
[body]Two people were killed in clashes during the last week of the campaign.
[body]Turnout was 71%, up from 64% in 2027.
[credit]mw/jsi (AFP, AP, Reuters)
`,
  ),
  samplePage(
    "sports site, French, with score line",
    `[furniture]Accueil
[furniture]Football
[headline]Coupe : Kessa renverse Northgate au bout du suspense
[byline]Par Marc Duval
[date]Publié le 12/05/2031 à 23h14, mis à jour à 23h40
[furniture]Écouter cet article
[body]Menée de deux buts, l'équipe de Kessa s'est imposée 3-2 grâce à un doublé de Saleh dans les dix dernières minutes.
[body]Il faut parfois attendre. Menée 2-0 à la 70e minute, Kessa a battu Northgate (3-2), dimanche soir, et disputera la finale de la Coupe.
[body]Saleh, entré en jeu à la 65e, a d'abord égalisé d'une tête, puis a marqué dans le temps additionnel.
[promo]À lire aussi : Saleh, l'homme qui ne devait pas jouer
[body]« Je n'ai rien compris, j'ai juste couru », a souri l'attaquant.
[body]L'entraîneur de Northgate, M. Wren, n'a pas souhaité s'exprimer.
[furniture]Commenter
[furniture]Partager
`,
  ),
  samplePage(
    "paper, Pakistani, dateline with colon, byline in capitals",
    `[furniture]Today's Paper | November 19, 2031
[headline]Gas leak kills five of a family in Lorabad
[byline]Salman Q.
[date]Published November 19, 2031 Updated November 19, 2031 07:25am
[furniture]Join our Whatsapp channel
[dateline]LORABAD: [body]Five members of a family, including three children, died of suffocation after a gas heater leaked in their house in the Old Mill area here on Tuesday night.
[body]Rescue officials told Dawn that the bodies were found by a neighbour who had come to offer condolences over another death.
[body]SHO Rashid Malik said a heater had been left on. He said no foul play was suspected.
[body]The deceased were identified as Karim, 45, his wife, 40, and their children, aged 4, 7 and 11.
[furniture]Published in The Post, November 19th, 2031
[furniture]Read Comments
`,
  ),
];
