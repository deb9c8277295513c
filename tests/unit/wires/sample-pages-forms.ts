import { type SamplePage, samplePage } from "./sample-page.ts";

/** Reports that are no plain article: live pages, results, bulletins, interviews, threads, flashes, releases. Events, places and people are invented. */
export const FORM_PAGES: readonly SamplePage[] = [
  samplePage(
    "live page, British broadcaster, summary and time stamps",
    `[furniture]Live
[furniture]4,512 viewing
[headline]Velmar flood: Thousands told to leave homes as river nears record level
[furniture]Summary
[body]People in 14 districts of Velmar have been told to leave their homes as the Tamsin river rises towards its highest level on record
[body]The army has been called in to strengthen flood walls in the old town
[body]Prime Minister Hanna Solis is to visit the city later
[body]Two people are known to have died since Sunday
[furniture]Live Reporting
[credit]Edited by Owen Marsh and Priya Sethi
[date]14:32 GMT
[subhead]Analysis: A test of the new walls
[byline]Rafe Colley
[byline]Environment correspondent, in Velmar
[body]The walls that now stand between the river and the old town were finished only in 2028, after four years of argument about who should pay.
[body]They were built for a flood of 6.1 metres. The forecast for tonight is 5.9.
[date]14:05 GMT
[subhead]'I took the cat and the photographs'
[body]Marta Lund has lived on Ferry Street for 61 years. She left at dawn, when the water reached the second step.
[body]"I took the cat and the photographs," she tells the BBC. "Everything else you can buy again."
[date]13:48 GMT
[subhead]Rail line closed
[body]All trains between Velmar and Lodvik have been cancelled until further notice, the operator Nordrail says.
[furniture]Back to top
`,
  ),
  samplePage(
    "posts, collected from a messenger channel",
    `[furniture]Karsia Alerts
[furniture]184K subscribers
[furniture]Forwarded from Velmar Watch
[body]⚡️Ferry sinking off Velmar. Coast guard boats leaving the harbour now.
[furniture]12.4K views
[date]19:11
[body]❗️Update: helicopter seen over Cape Tern. Our reader sends this video.
[furniture]9.1K views
[date]19:26
[body]At least 12 people brought to the pier, two of them on stretchers, says an eyewitness. We cannot confirm this yet.
[furniture]15K views edited
[date]19:48
[body]Interior ministry: 31 rescued, three dead. Search goes on.
[furniture]21K views
[date]20:30
`,
  ),
  samplePage(
    "live blog, British paper, stamped entries",
    `[furniture]Skip to navigation
[furniture]Support the Post
[furniture]Live
[headline]Karsia ferry disaster: search for six missing resumes as owner breaks silence – live
[standfirst]Coast guard widens search area as company says it is ‘devastated’
[date]Mon 5 May 2031 11.42 BST
[date]First published on Mon 5 May 2031 06.55 BST
[byline]Rowan Pike (now) and Leila Marsh (earlier)
[date]11.42 BST
[subhead]Owner 'devastated' by loss of ship
[body]The owner of the Hav Princess has spoken for the first time since the ferry sank on Sunday night.
[body]In a statement, Skarn Lines said it was “devastated” and would “answer every question that the inquiry puts to us”.
[furniture]Share
[date]Updated at 11.51 BST
[date]10.58 BST
[body]Our correspondent Ida Krogh is at the harbour in Velmar:
[body]Families have been brought to the old customs house, where a priest and two doctors are with them. Nobody comes out to speak.
[furniture]Share
[date]09.30 BST
[subhead]What we know so far
[body]Three people have died and six are missing.
[body]31 people were rescued, among them 19 of a class of 24 pupils.
[furniture]Share
[furniture]Newest
[furniture]Previous
`,
  ),
  samplePage(
    "court, local paper, with a charge sheet",
    `[furniture]Courts
[headline]Driver who killed teenage cyclist after all-night party is jailed for seven years
[standfirst]Judge tells Liam Costa his victim "had her whole life ahead of her"
[furniture]Share
[furniture]By
[byline]Nadia Holm
[byline]Court reporter
[date]16:20, 12 Sep 2031
[caption]Liam Costa, 27, of Quay Road, Marlow (Image: Marlow Police)
[furniture]Get the latest court news straight to your inbox
[furniture]Sign up
[body]A man who drove home from an all-night party and killed a 16-year-old girl on her bicycle has been jailed for seven years.
[body]Liam Costa, 27, was almost twice over the limit when his van hit Ellie Brandt on Station Road at 6.15am on March 2, Marlow Crown Court heard.
[body]Prosecuting, Ruth Amadi KC said: "He did not brake, he did not stop and he did not call for help."
[body]Costa, of Quay Road, admitted causing death by dangerous driving, failing to stop and driving without insurance.
[body]Sentencing him, Judge P.J. Wren said: "No sentence can measure the value of a life."
[body]He was also banned from driving for 10 years and six months.
[promo]Read more: Family's tribute to 'sunshine' girl killed on her way to work
[body]In a statement read to the court, Ellie's mother said: "I still lay a plate for her."
[promo]Read more
[promo]Three jailed over bridge robbery
[promo]Man, 80, wins fight over garden wall
`,
  ),
  samplePage(
    "match, with line-ups and a league table",
    `[headline]Fenwick United 3-3 St Mary's: Six-goal thriller ends all square
[date]Saturday 20 September 2031 17:58, UK
[byline]Tom Arkwright
[byline]Football reporter at Mill Lane
[body]Fenwick United came from three goals down in the last 20 minutes to draw with St Mary's in a breathless game at Mill Lane.
[body]Jo Tanaka (12), Mark Osei (31) and a deflected free-kick from Pau Lund (44) had put the visitors out of sight.
[body]But substitute Luis Abreu struck twice in three minutes before captain Dee Marsh headed in a corner in stoppage time.
[subhead]Player ratings
[body]Fenwick: Reed (6), Cole (5), Wren (6), Marsh (8), Duval (7), Holm (6), Saleh (7).
[body]Subs: Abreu (9), Roe (7).
[body]St Mary's: Nand (7), Osei (8), Lund (8), Tanaka (7), Krag (5).
[body]Man of the match: Luis Abreu.
[subhead]How the comeback happened
[body]71' Abreu turns in a low cross. Game on?
[body]73' Abreu again, this time with his left.
[body]90+4' Marsh rises highest at the far post.
[subhead]What the managers said
[body]Fenwick manager Gail Ortu: "I told them at half-time that nobody goes home early from Mill Lane."
[body]League table
[body]1 Northgate 6 15
[body]2 St Mary's 6 13
[body]3 Kessa 6 11
[promo]Watch the highlights on our app
`,
  ),
  samplePage(
    "weather bulletin, met service",
    `[headline]Cyclone Orla: Bulletin No. 14
[standfirst]National Weather Service of Lunda
[date]Issued at 0530 hrs, 24 October 2031
[body]Severe Cyclone Orla was centred at 0300 hrs near latitude 14.2 South and longitude 44.8 East, about 180 km east-north-east of Kessa.
[body]It is moving west-south-west at 14 km/h and is expected to cross the coast between Cape Tern and Kessa around midnight.
[subhead]Warnings
[body]Red warning: Kessa, Tern, Old Port
[body]Orange warning: Sual valley, Lund Hills
[body]Yellow warning: all other districts
[subhead]Expected conditions
[body]Winds: 120-150 km/h, gusts to 185 km/h
[body]Rain: 250 mm in 24 hours
[body]Sea: very rough, waves of 6-8 m
[subhead]Advice
[body]People in the Red area should complete all preparations by 1500 hrs and move to shelters.
[body]The next bulletin will be issued at 1130 hrs.
`,
  ),
  samplePage(
    "obituary",
    `[furniture]Obituaries
[headline]Ada Renwick, who charted the northern seas and taught three generations to read the ice, dies at 94
[standfirst]Hydrographer whose maps saved ships and whose temper was feared on every pier
[byline]Jon Vik
[date]Thu 6 Nov 2031 13.10 GMT
[body]On her first voyage as a surveyor, in 1961, Ada Renwick was told to stay below deck during storms. She went up anyway, tied herself to the mast and finished her readings.
[body]Renwick, who has died aged 94, went on to chart more than 4,000 miles of northern coast, much of it from a wooden boat of 38ft.
[body]She was born in Tamsin, the youngest of six children of Olaf, a net maker, and Berta (nee Lund), a teacher. At 14 she left school to work in a fish plant; at 19 she talked her way into the Hydrographic Office as a typist.
[body]Her Pilot of the Sual Islands (1974) is still carried by most ships that sail there. “It is the only book I know,” one captain said, “that swears at rocks.”
[body]In 1966 she married Per Aune, a radio operator. He died in 2003. She is survived by their daughters, Ida and Solveig, and five grandchildren.
[body]• Ada Marie Renwick, hydrographer, born 3 May 1937; died 28 October 2031
[tags]Explore more on these topics
[tags]Science
[tags]obituaries
[furniture]Reuse this content
`,
  ),
  samplePage(
    "interview, questions and answers",
    `[headline]‘I would do it again tomorrow’: the nurse who took on the water company
[standfirst]Leila Haddad on buckets, prison and what comes next
[byline]Interview by Karim Saleh
[date]August 3, 2031
[body]Leila Haddad spent 19 days in prison for leading the march of the empty buckets. The Daily met her at her kitchen table in Ostrava Bay. The conversation has been edited for length and clarity.
[body]The Daily: Were you afraid?
[body]Leila Haddad: Of course. I have two sons. But I was more afraid of the bill.
[body]Q: What did you live on during those weeks?
[body]A: On neighbours. Bread, lentils, somebody brought a goat. I can’t eat goat any more.
[body]Q. And now?
[body]A. Now we wait for the court. If they lose, the price goes back to what it was in 2028.
[subhead]Do you trust the judges?
[body]I trust the numbers. Forty thousand people signed. You can’t put forty thousand people in a cell.
[promo]You May Also Like
[promo]Why water is running out in the south
[furniture]Subscribe to The Daily
`,
  ),
  samplePage(
    "bilingual notice, two languages in turn",
    `[headline]Strike closes port of Velmar / Streik legt Hafen von Velmar lahm
[date]4 May 2031 / 4. Mai 2031
[body]Dockers in the port of Velmar walked out at midnight, closing all six terminals, the port authority said on Monday.
[body]Die Hafenarbeiter in Velmar haben um Mitternacht die Arbeit niedergelegt und alle sechs Terminals geschlossen, teilte die Hafenbehörde am Montag mit.
[body]The union demands a rise of eight per cent. “We have waited two years,” said Ole Brandt.
[body]Die Gewerkschaft fordert acht Prozent mehr Lohn. „Wir haben zwei Jahre gewartet“, sagte Ole Brandt.
[furniture]Contact / Kontakt: press@velmarport.example
`,
  ),
  samplePage(
    "flash, headlines only",
    `[furniture]URGENT
[headline]Karsia president Krag resigns - state TV
[dateline]VARNOK - [body]Karsia's President Otto Krag says he will leave office at midnight
[body]Krag says parliament speaker Hanna Solis will take over until elections
[body]Crowds cheer in front of palace
[credit]AFP
`,
  ),
  samplePage(
    "gallery, pictures with captions",
    `[headline]In pictures: Three days of flood in Velmar
[date]Updated 3:40 PM UTC, October 25, 2031
[furniture]1 of 4 |
[caption]A man carries his dog through a flooded street in the old town of Velmar, Karsia, Friday, Oct. 24, 2031. (AP Photo/Dana Roe)
[furniture]2 of 4 |
[caption]Residents wait for a boat on the roof of a school in Skarn. (Jon Vik/Reuters)
[furniture]3 of 4 |
[caption]A rescuer holds a child in Velmar on Thursday. (AP Photo/Dana Roe)
[body]The Tamsin rose by more than four meters in three days, and left Velmar under water, mud and silence.
[body]Photographers for The Associated Press and other agencies followed the rescue from the first hour.
[body]“I have photographed this river all my life,” said Dana Roe. “I did not know it could do this.”
[furniture]Share
`,
  ),
  samplePage(
    "newsletter digest, items with headings",
    `[furniture]View in browser
[headline]The Coast Briefing
[date]Monday, May 5, 2031
[body]Good morning. Three people are dead after a ferry sank off Velmar, Lunda goes to the polls, and a town bans its own brass band.
[subhead]The big story
[body]A ferry with 40 people on board went down within minutes on Sunday evening. Six are still missing, the coast guard said.
[body]Why it matters: Ferries are the only link to many of Karsia's 300 islands.
[promo]Go deeper: How safe are Karsia's ferries?
[subhead]Also today
[body]Lunda votes in a run-off. Polls close at 6 p.m. local time; the first figures are expected at about nine.
[body]Tamsin's council has banned the town's brass band from rehearsing after 8 p.m. The band says it will play at 7.59.
[furniture]Was this email forwarded to you? Sign up here.
[furniture]You are receiving this email because you signed up for The Coast Briefing. Unsubscribe
`,
  ),
  samplePage(
    "release, government, with notes to editors",
    `[headline]Minister opens new lifeboat station at Cape Tern
[date]Released: 3 July 2031
[body]The Minister for Transport, Solveig Amundsen, today opened a lifeboat station at Cape Tern that will cut the time to reach ships in distress by half.
[body]The station cost 6.2 million crowns. It has two boats and a crew of 18, four of them full-time.
[body]Solveig Amundsen said:
[body]“Minutes save lives at sea. The people of this coast have waited long enough for this day.”
[furniture]ENDS
[furniture]Notes to editors
[furniture]1. The Coastal Safety Fund was set up in 2028.
[furniture]2. Photographs of the opening can be had from the press office.
[furniture]Media enquiries: 0300 555 0100
`,
  ),
  samplePage(
    "X thread, collected by a reporter",
    `[byline]Ida Krogh @idakrogh
[body]1/ I have spent the day at the harbour office in Velmar, and here is what people who were on duty on Sunday told me.
[body]2/ At 19.02 the radio on channel 16 picked up nine seconds of speech. Two officers heard the word “door”.
[body]3/ The lifeboat left at 19.11. It should have left in four minutes. It left in nine.
[body]4/ I asked the coast guard. They say the times will be “part of the inquiry”.
[date]7:14 PM · May 6, 2031
[embed]2.1K Reposts 310 Quotes 8.4K Likes
`,
  ),
];
