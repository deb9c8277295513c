import { type SamplePage, samplePage } from "./sample-page.ts";

const football = samplePage(
  "football, agency copy on a local site",
  `[furniture]Skip to main content
[furniture]Sections
[furniture]News | Sports | Obituaries | Opinion | Contact Us
[headline]Late header sends Northgate past Ashcombe and into the cup final
[byline]By TOM ARKWRIGHT AP Sports Writer
[date]Updated: 10:42 PM EDT, May 11, 2031
[furniture]Share this article
[caption]Northgate's Luis Abreu, left, celebrates with teammates after scoring against Ashcombe during the second half of a cup semifinal Sunday, May 11, 2031, in Port Ellis. (AP Photo/Dana Roe)
[dateline]PORT ELLIS (AP) — [body]Luis Abreu headed in a corner in the 89th minute, and Northgate beat Ashcombe 2-1 on Sunday to reach its first cup final in 34 years.

[body]The substitute had been on the field for six minutes when he rose above two defenders at the far post. “I closed my eyes,” Abreu said. “I heard the noise and then I knew.”

[body]Ashcombe led from the 12th minute through Jo Tanaka, whose low shot went in off the post. Mark Osei made it 1-1 with a penalty shortly before halftime.

[subhead]Coach under fire
[body]Ashcombe coach P.J. Wren, in his first season, was booed by his own fans. “Is it fair? No,” he said. “But that is the job.”

[body]Northgate will meet the winner of Monday's game between St. Mary's and Fenwick United.

[furniture]___
[credit]AP freelance writer Sam Holt contributed to this report.
[furniture]___
[promo]More AP soccer: https://apnews.example/soccer
[furniture]Copyright 2031 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.
[promo]Most Read
[promo]School board votes to close two buildings
[promo]Sheriff names new deputy
[promo]Five things to do this weekend
[furniture]Sign up for our newsletter and get the day's top stories in your inbox.
`,
);

const storm = samplePage(
  "weather, broadcaster's site",
  `[furniture]Watch Live
[furniture]Weather
[headline]At least four dead as cyclone Orla tears across Lunda coast
[standfirst]Thousands without power as forecasters warn of a second night of floods
[byline]Priya Nand, Lunda correspondent
[date]Published 4 hours ago
[furniture]Share
[caption]Image caption, Boats lie on the promenade at Kessa after the storm surge
[body]At least four people have died and about 90,000 homes are without power after Cyclone Orla came ashore on the Lunda coast in the early hours of Thursday.

[body]Winds of up to 170km/h (105mph) tore roofs off houses in the port of Kessa. A surge of 2.5 metres flooded the old town.

[body]The dead include two fishermen whose boat broke up off Cape Tern, the national disaster agency says. A fifth person, a boy of nine, is missing.

[promo]Read more: What makes a cyclone grow so fast?

[body]"It came like a train," said Abel Mokri, who runs a bakery near the harbour. "We held the door, my brother and I, for an hour."

[subhead]How bad could it get?
[body]The Met Office expects another 200mm of rain by Friday evening. Rivers in the Sual valley are already at their highest since 1998.

[body]Schools will stay shut until Monday, Education Minister Ruth Amadi said.

[tags]Related Topics
[tags]Lunda
[tags]Severe weather
[promo]More on this story
[promo]Villages cut off as river bursts its banks
[promo]In pictures: the storm that shook a coast
[furniture]Copyright © 2031. The broadcaster is not responsible for the content of external sites.
`,
);

const court = samplePage(
  "court, agency copy",
  `[headline]Ex-minister of Karsia gets nine years for taking bribes
[byline]By Elena Varga and Marc Duval
[date]March 3, 2031 2:15 PM GMT Updated 3 hours ago
[dateline]VARNOK, March 3 (Reuters) - [body]A court in Karsia sentenced former transport minister Ilan Dreve to nine years in prison on Monday for taking bribes worth 3.4 million euros from builders of a motorway.

[body]Dreve, 61, who denied the charges, said he would appeal. "This is a verdict against a man, not for justice," he told reporters outside the courthouse.

[body]Prosecutors had asked for 12 years. Judge Nadia Holm said the evidence, which included 44 hours of recordings, left "no reasonable doubt."

[body]Two businessmen were given suspended terms of 18 months each.

[body]The case is the largest since Karsia set up a special court for corruption in 2027. The European Union has made progress against graft a condition for 1.1 billion euros in aid.

[credit](Reporting by Elena Varga in Varnok and Marc Duval in Brussels; Editing by Ann Shore)
[furniture]Our Standards: The Trust Principles.
[furniture]Purchase Licensing Rights
`,
);

const busCrash = samplePage(
  "accident, Indian-style site",
  `[furniture]Home / India News / 11 Pilgrims Killed As Bus Falls Into Gorge In Devpur
[headline]11 Pilgrims Killed As Bus Falls Into Gorge In Devpur, Driver Held
[standfirst]The bus was carrying 38 passengers to the hill shrine when it skidded off the road, police said
[byline]Reported by: Asha Menon
[byline]Edited by: News Desk
[date]Jun 14, 2031 09:12 am IST
[caption]Rescue workers at the spot where the bus fell. (Representational image)
[dateline]Devpur: [body]At least 11 pilgrims were killed and 19 others injured when a bus fell into a gorge in Devpur district early on Saturday, police said.

[body]The accident took place around 4.30 am near Kalighat, about 60 km from the district headquarters, when the driver lost control on a curve.

[promo]ALSO READ | Three dead as truck hits toll booth on expressway

[body]"The road was wet and visibility was poor. The driver has been detained," Superintendent of Police R.K. Joshi told ANI.

[body]Chief Minister S. Pillai announced Rs 5 lakh each for the families of the dead.

[embed]Deeply pained by the loss of lives in Devpur. My prayers are with the families. https://t.co/aB3dE5
— S. Pillai (@CMPillai) June 14, 2031

[body]The injured have been taken to the Civil Hospital, where six of them were said to be critical. [credit](ANI)

[furniture](Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)
[tags]Tags: Devpur bus accident, pilgrims, road safety
[furniture]Follow us on Google News and join our WhatsApp channel
[promo]Trending
[promo]Monsoon to reach the coast by Tuesday
[promo]Gold prices today: check rates in your city
`,
);

const markets = samplePage(
  "markets, trailing agency initials",
  `[date]Wednesday, 9 April 2031
[headline]Asian shares slide as tariff fears return
[credit]AFP
[dateline]HONG KONG (AFP) – [body]Asian markets tumbled on Wednesday as traders weighed the prospect of new tariffs, with the Hang Seng down 3.1 per cent and Tokyo off 2.4 per cent by the break.

[body]The losses followed a rough day on Wall St., where the S&P 500 lost 1.8 per cent. Oil fell below $61 a barrel for the first time since Jan. 7.

[body]"Nobody wants to hold risk going into the weekend," said Mei Tan of Harbour Capital Inc. "We could see more."

[body]Key figures around 0230 GMT

[body]Tokyo - Nikkei 225: DOWN 2.4 per cent at 36,410.12 (break)

[body]Hong Kong - Hang Seng Index: DOWN 3.1 per cent at 19,871.40

[body]Euro/dollar: UP at $1.1021 from $1.0968 on Tuesday

[credit]mt/ss
[furniture]© Agence France-Presse
`,
);

const wrapped = samplePage(
  "hard-wrapped agency copy",
  `[headline]Ferry with 212 aboard runs aground off Skarn
[byline]By Ida Krogh, dpa

[dateline]Skarn (dpa) - [body]A ferry with 212 people aboard ran aground in thick
fog off the island of Skarn on Friday, the coast guard said, and most of
its passengers were taken off by helicopter before noon.

[body]Nobody was hurt. The ship, the 31-year-old Hav Princess, was on its way
from Lodvik when it hit a reef some 2 nautical miles from the harbour.

[body]"We felt a bump, then another one, and then it was very quiet," said
Nils Aune, a teacher who was travelling with 24 pupils. "The crew were
calm. That helped a lot."

[body]Divers will look at the hull on Saturday. The operator said that 180
tonnes of fuel were aboard, none of which had leaked.
`,
);

const comments = samplePage(
  "election, blog with readers' comments",
  `[furniture]Menu
[furniture]World Politics
[headline]Opposition claims victory in Tarania vote
[date]May 4th, 2031
[byline]by Staff Writer
[furniture]36 shares
[furniture]Facebook Twitter WhatsApp Email
[caption]Voters queue in the capital, Dessa. Photo: J. Alvarez/Flickr
[body]The opposition in Tarania claimed victory on Sunday in an election that observers called tense but orderly, although the electoral commission said that only 62% of ballots had been counted.

[body]Hanna Solis, who leads the Democratic Front, told a crowd in Dessa that “the night of fear is over”. President Otto Krag has not spoken since the polls closed.

[furniture]Advertisement
[body]Turnout stood at 71.3 percent, the commission said, the highest since independence in 1991.

[body]The Organisation of Coastal States sent 140 observers. Its mission chief, Gen. Paul Okoro (ret.), said his team had seen “isolated incidents” in three of 48 districts.

[credit]Source: EFE
[tags]ElectionsTaraniaHanna SolisDemocratic Front
[furniture]Share this:
[promo]Related
[promo]Who is Hanna Solis?
[promo]Tarania: a short history
[furniture]3 thoughts on “Opposition claims victory in Tarania vote”
[comment]Maria K. says:
[comment]May 4, 2031 at 9:12 pm
[comment]I was there last night and I have never seen so many people in the square. It gives me hope.
[furniture]Reply
[comment]oldsailor
[comment]Wait until the army has counted. They always win in the end, don't they?
[furniture]Reply
[furniture]Leave a Reply
[furniture]Your email address will not be published. Fields marked * must be filled in
[furniture]Comment *
[furniture]Name *
[furniture]Save my name, email, and website in this browser for the next time I comment.
[furniture]This site uses cookies to improve your experience. Privacy Policy
`,
);

const bracketed = samplePage(
  "protest, captions in brackets",
  `[headline]Thousands march in Ostrava Bay against water prices
[standfirst]Police fire tear gas as crowds reach the governor's palace on the third day of protests.
[caption]Protesters carry buckets outside the governor's palace in Ostrava Bay on Tuesday [Karim Saleh/Reuters]
[date]Published On 8 Jul 2031
[furniture]Save articles to read later and create your own reading list.
[body]Thousands of people marched through the capital of Ostrava Bay on Tuesday, banging empty buckets, in the third day of protests against a doubling of the price of water.

[body]Police fired tear gas when part of the crowd reached the gates of the governor's palace, witnesses said. At least 18 people were arrested, according to the interior ministry.

[promo]Recommended Stories
[furniture]list of 3 items
[furniture]list 1 of 3
[promo]Why water is running out in the south
[furniture]list 2 of 3
[promo]The dam that divided a valley
[furniture]end of list

[body]“We do not ask for gifts. We ask for water,” said Leila Haddad, a nurse who joined the march with her two sons. “My pay has not changed in four years.”

[body]Governor Anton Reyes has refused to meet the organisers. In a televised speech he said that the old price had “never covered even half of the cost” and that the state was bankrupt.

[credit]Source: News agencies
`,
);

const cookieWall = samplePage(
  "earthquake, behind a cookie notice, no empty lines",
  `[furniture]We value your privacy
[furniture]We and our 842 partners store and access information on your device, such as cookies, to show you personalised ads and content. You can change your choices at any time.
[furniture]Accept all
[furniture]Manage preferences
[furniture]Home
[furniture]World
[furniture]Asia
[furniture]World news
[headline]Quake of magnitude 6.4 kills at least 27 in Sarang highlands
[standfirst]Rescuers dig by hand as landslides block the only road
[byline]Mina Sato in Port Kell and agencies
[date]Tue 18 Nov 2031 07.14 GMT
[date]Last modified on Tue 18 Nov 2031 11.30 GMT
[body]A magnitude 6.4 earthquake has killed at least 27 people in the highlands of Sarang, where landslides have cut off the only road, officials said on Tuesday.
[body]The quake struck at 2.51am local time at a depth of 9km, according to the US Geological Survey. More than 40 aftershocks followed.
[body]“We are digging with our hands,” said Wira Tan, the head of Lembang village. “There are children under the school.”
[promo]Related: Why Sarang shakes: a guide to the fault
[body]The army has sent 300 soldiers and two helicopters. Clouds kept both aircraft on the ground until noon, Lt Gen A.B. Harun said.
[body]In 2009 a quake of similar strength killed 1,117 people in the same district.
[tags]Explore more on these topics
[tags]Sarang
[tags]Earthquakes
[furniture]Share
[furniture]Reuse this content
[promo]Most viewed
[promo]Minister resigns over leaked letter
[promo]The town that forgot its name
`,
);

const localTv = samplePage(
  "fire, local television",
  `[headline]2 firefighters hurt in warehouse blaze on Dock Street
[byline]Author: Jenna Cole
[date]Published: 6:05 PM CST February 9, 2031
[date]Updated: 8:47 PM CST February 9, 2031
[dateline]MARLOW, Minn. — [body]Two firefighters were taken to the hospital Sunday after a roof gave way during a warehouse fire on Dock Street in Marlow.

[body]The fire broke out around 2:30 p.m. and drew crews from five towns. Capt. Dee Lund said both firefighters were in stable condition.

[promo]RELATED: Family of six escapes house fire in north Marlow

[body]"It's a miracle nobody else was inside," Lund told reporters.

[body]The building, built in 1911, had stood empty since 2019. The cause is under investigation.

[promo]WATCH: Crews battle flames at Dock Street warehouse
[furniture]Download our free app to get alerts: iPhone | Android
[furniture]Have a news tip? Email us at tips@example.com
[furniture]Close Ad
`,
);

const spanish = samplePage(
  "inundaciones, agencia en español",
  `[headline]Al menos seis muertos por las lluvias en el norte de Quelmar
[dateline]Puerto Alba, 12 jun (EFE).- [body]Al menos seis personas han muerto y más de 2.000 han tenido que abandonar sus casas por las lluvias que caen desde el martes en el norte de Quelmar, informaron este jueves las autoridades.

[body]El Sr. Gómez, alcalde de Santa Inés, dijo que «el río creció en menos de una hora». La ministra de Interior, Ana Ruiz, viajará a la zona.

[body]Los colegios permanecerán cerrados hasta el lunes. EE.UU. ofreció el envío de ayuda. [credit]EFE

[credit]ar/jm/lb

[tags]Etiquetas: Quelmar, lluvias, inundaciones
`,
);

const keyPoints = samplePage(
  "strike, key points and a list",
  `[furniture]Live
[headline]Rail strike to go ahead after talks fail, union says
[byline]By Owen Pryce
[byline]Business reporter
[date]21 October 2031
[caption]Passengers wait at Halden Central during last month's walkout
[credit]Getty Images
[body]A 48-hour strike by train drivers will go ahead on Friday after talks with the operator Nordrail collapsed, the drivers' union has said.

[body]The walkout is expected to stop nine in 10 services. It is the third since August.

[body]The union, Aslan, wants:

[body]• a pay rise of 6% from January
[body]• a limit of nine hours on any shift
[body]• no closures of ticket offices before 2035

[body]Nordrail said that its offer of 4.5% was “fair and final”. Its chief executive, Sir Alan Voss, urged drivers to return to the table.

[subhead]Will I get a refund?
[body]Tickets for Friday and Saturday can be used until Tuesday. Passengers who do not travel can claim their money back within 28 days.

[promo]More on the rail dispute
[promo]Who are the train drivers on strike?
[promo]How to claim for a delayed train
[furniture]Get in touch
[furniture]Have you been affected by the strike? Tell us your story by emailing yourvoice@example.com.
`,
);

const quotedPosts = samplePage(
  "crash, posts quoted whole",
  `[headline]Cargo plane overshoots runway at Tamsin, crew of four safe
[date]January 22, 2031
[body]A cargo plane left the runway on landing at Tamsin airport in heavy snow on Wednesday morning. All four crew members walked away, the airport said.

[body]Video posted by a passenger in the terminal shows the Boeing 737 on its belly in a field, with one engine torn off.

[embed]BREAKING: Cargo jet off the runway at #Tamsin ❄️

All flights are on hold. pic.twitter.com/Zx81kLmQ2p

— Air Watch (@airwatch_now) January 22, 2031

[body]The airport closed for three hours. It reopened at 11:20 a.m., but dozens of flights were cancelled.

[embed]We are aware of an incident at Tamsin. Our crew is safe and we are working with the authorities.
— Polar Freight (@polarfreight) January 22, 2031

[body]Investigators have the flight recorders, said Inga Moen of the Safety Board. She asked anyone with video to come forward.

[credit]With inputs from agencies
`,
);

const arabic = samplePage(
  "بيان، من اليمين إلى اليسار",
  `[headline]الحكومة تعلن حالة الطوارئ في ثلاث مدن بعد الفيضانات
[date]12 يونيو 2031
[body]أعلنت الحكومة اليوم حالة الطوارئ في ثلاث مدن ساحلية بعد فيضانات أدت إلى مقتل ستة أشخاص على الأقل، بحسب وزارة الداخلية.

[body]وقال الوزير سالم حداد إن فرق الإنقاذ أجلت أكثر من ألفي شخص. وأضاف: «لم نر مثل هذا منذ عشرين عاما».

[promo]اقرأ أيضا: كيف تستعد المدن للفيضانات؟

[body]وستبقى المدارس مغلقة حتى يوم الأحد، وفقا لبيان رسمي صدر مساء الخميس عن رئاسة الحكومة في العاصمة.
`,
);

const tabloid = samplePage(
  "ferry, tabloid with buttons in the text",
  `[headline]Velmar ferry sinks: Three dead and six missing after wave smashes door of 31-year-old ship
[standfirst]Hav Princess went down within minutes on Sunday evening
[standfirst]Survivors tell of screams in the dark as lights failed
[byline]By Mara Lind For The Post
[date]Published: 03:21 EST, 5 May 2031 | Updated: 06:10 EST, 5 May 2031
[furniture]e-mail
[furniture]12
[furniture]shares
[furniture]View comments
[body]Three people have died and six are missing after a ferry sank off the coast of Velmar on Sunday.
[body]The Hav Princess was carrying 40 people when a wave smashed its side door.
[promo]Scroll down for video
[body]'It was dark and everyone was screaming,' said survivor Nils Aune, 43.
[body]Survivors were taken to a school in Skarn, where they were given blankets and soup
[body]Mr Aune, a teacher, was travelling with 24 pupils. All of them are safe.
[furniture]Share this article
[furniture]Share
[body]The ship's owner has said it will cooperate with the inquiry.
[promo]Most watched News videos
[promo]Moment whale leaps over boat
[furniture]Comments 12
[comment]Jon, Lodvik, 5 hours ago
[comment]So sad. My thoughts are with the families of those who died on that ship.
`,
);

const liveReport = samplePage(
  "vote, live report by the hour",
  `[headline]LIVE: Tarania votes

[date]10:42 GMT

[body]Polls have opened in the north of the country, our correspondent says, with long queues outside schools in the capital.

[date]09:15 GMT

[body]The president has cast his vote in Dessa. He did not speak to reporters who waited outside.

[date]08:00 GMT

[body]Welcome to our live coverage of the election in Tarania, where 4.1 million people are called to vote.
`,
);

const results = samplePage(
  "match, agency copy with line-ups and a table",
  `[headline]Northgate 2-1 Ashcombe: late winner sends hosts through
[credit]Source: Xinhua| 2031-05-12 08:12:11|Editor: pengying
[dateline]PORT ELLIS, May 11 (Xinhua) -- [body]Northgate beat Ashcombe 2-1 on Sunday thanks to a goal by Luis Abreu in the 89th minute of a rough match.

[body]Abreu had come on six minutes before. Osei made it 1-1 with a penalty.

[subhead]Lineups

[body]Northgate: Reed; Osei, Lund, Marsh; Tanaka.

[body]Ashcombe: Cole; Wren, Duval, Holm; Saleh.

[body]Standings
[body]Team P W D L
[body]Northgate 30 20 5 5
[body]Kessa 30 18 6 6
`,
);

const sinking = samplePage(
  "sinking, short paragraphs and labelled pictures",
  `[headline]Velmar ferry: Six missing after sinking
[date]Published 4 May 2031
[credit]Image source, Reuters
[caption]Image caption, The ferry went down within minutes, survivors said
[body]At least three people have died and six are missing after a ferry sank off Velmar.
[body]The Hav Princess went down on Sunday evening with 40 people on board.
[body]Rescuers took 31 people from the water, many of them children.
[body]The cause is not known.
[subhead]What do we know about the ship?
[body]The ship was built in 2000 and refitted last year.
[body]It had passed an inspection in March, the operator says.
[promo]You may also be interested in:
[promo]Why ferries sink
[promo]The night the Norden burned
[tags]Related Topics
[tags]Velmar
[tags]Ferries
`,
);

export const SAMPLE_PAGES: readonly SamplePage[] = [
  football,
  storm,
  court,
  busCrash,
  markets,
  wrapped,
  comments,
  bracketed,
  cookieWall,
  localTv,
  spanish,
  keyPoints,
  quotedPosts,
  arabic,
  tabloid,
  liveReport,
  results,
  sinking,
];
