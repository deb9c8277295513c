import { describe, expect, it } from "vitest";
import { findBlocks } from "#lib/domain/wires/blocks/find-blocks.ts";
import type { BlockKind } from "#lib/domain/wires/report.ts";

const BODY = [
  "The council of Velmar voted on Monday to close the old bridge for repairs after engineers found cracks in two of its piers, officials said.",
  "Traffic will be sent over the ford until spring, the city said, and buses will run every ten minutes from both banks of the river.",
  "The mayor, Ana Brandt, said that the work would cost 4.2 million euros and that the state would pay half of it by the end of the year.",
];

type Place = "top" | "middle" | "end";

/** The kinds of a line's blocks when it stands above, inside or below a short article. */
function kindsAt(line: string, place: Place): BlockKind[] {
  const [first = "", ...rest] = BODY;
  const parts = { top: [line, first, ...rest], middle: [first, line, ...rest], end: [first, ...rest, line] };
  const text = ["Velmar closes old bridge", ...parts[place]].join("\n\n");
  const start = text.indexOf(`\n${line}`) + 1;
  const found = findBlocks(text).filter((block) => block.start < start + line.length && block.end > start);
  return found.map((block) => block.kind);
}

/** Where each kind of line is met, and lines of that kind as many outlets print them. */
const LINES: Partial<Record<BlockKind, { places: Place[]; lines: string[] }>> = {
  caption: {
    places: ["top", "middle"],
    lines: [
      "Image copyright Getty Images Image caption The bridge has stood since 1911",
      "Image caption Mr Brandt said the bridge was safe",
      "Media caption The moment the bridge fell",
      "FILE - In this May 4, 2031, file photo, workers look at the old bridge in Velmar. (AP Photo/Dana Roe, File)",
      "FILE PHOTO: Workers look at the old bridge in Velmar, Karsia, May 4, 2031. REUTERS/Dana Roe/File Photo",
      "Workers look at the old bridge. Photograph: Dana Roe/AFP/Getty Images",
      "Workers at the old bridge on Monday. © Dana Roe, AFP",
      "The old bridge in Velmar. | Photo Credit: Dana Roe",
    ],
  },
  furniture: {
    places: ["middle", "end"],
    lines: [
      "Media playback is unsupported on your device",
      "Please enable Javascript to watch this video",
      "To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video",
      "NEWYou can now listen to Post News articles!",
      "Advertisement - scroll to continue",
      "Continue reading the main story",
      "Slideshow (5 Images)",
      "2 Min Read",
      "This story has been updated.",
      "A version of this article appears in print on May 5, 2031, Section A, Page 4 of the New York edition.",
      "Follow @velmarpost on Twitter for more",
      "Follow us on Facebook and Twitter",
      "Like what you read? Subscribe to our newsletter.",
      "Share this with Facebook Twitter Messenger Email",
      "Email Facebook Twitter LinkedIn",
      "Comments (0)",
      "The opinions expressed in this article are the author's own.",
      "Copyright 2031 The Post. To see more, visit https://www.npr.example.",
      "Get real time updates directly on you device, subscribe now.",
    ],
  },
  date: {
    places: ["top"],
    lines: [
      "Issued on: 08/12/2031 - 10:20",
      "Modified: 08/12/2031 - 11:20",
      "Updated - December 08, 2031 11:20 am IST - New Delhi",
      "Published on 08/12/2031 - 8:40 GMT+1•Updated 11:41",
      "Published: 03:21 EST, 8 December 2031 | Updated: 06:10 EST, 8 December 2031",
      "First published on Sun 8 Dec 2031 07.14 GMT",
      "December 8, 2031 / 10:20 AM EST / Post News",
      "Posted Sun 8 Dec 2031 at 4:20am",
      "2031-12-08 10:20:00",
      "Sunday, 08 December 2031 (10:20 IST)",
    ],
  },
  byline: {
    places: ["top"],
    lines: [
      "By Daily Post Reporter",
      "By Our Staff Writer",
      "By Jane Doe, Senior Reporter",
      "By JANE DOE and JOHN ROE, Associated Press",
      "By Jane Doe For Mail Post",
      "By Euronews with AP",
      "By Jane Doe and John Roe, CNN",
      "Jane Doe, Political Editor",
      "Jane Doe | Staff Reporter",
      "Written by Jane Doe, Staff Writer",
      "By | Jane Doe",
      "By Post Web Desk",
      "Jane Doe and John Roe",
    ],
  },
  credit: {
    places: ["end"],
    lines: [
      "With files from The Canadian Press",
      "-- With files from Jane Doe",
      "The Post's Jane Doe contributed to this report.",
      "The Associated Press contributed to this report.",
      "Associated Press writers Jane Doe in Paris and John Roe in Rome contributed to this report.",
      "Source: Xinhua",
      "(With inputs from PTI)",
      "Reporting by Jane Doe; Editing by John Roe",
      "Additional reporting by Jane Doe",
      "Image: AFP",
      "Photo: Reuters",
      "Picture: Supplied",
      "AFP/Getty Images",
      "- AFP",
      "AAP",
      "Getty",
    ],
  },
  promo: {
    places: ["middle", "end"],
    lines: [
      "READ MORE: Why bridges fail",
      "MORE: Why bridges fail",
      "SEE ALSO: Why bridges fail",
      "WATCH | Why bridges fail",
      "Don't Miss: Why bridges fail",
      "Read Full Story",
      "VIDEO: Why bridges fail",
      "You may also like:",
      "Read the full story on The Post",
      "Watch the video below",
      "Here are the tweets:",
    ],
  },
  tags: {
    places: ["end"],
    lines: [
      "Topics Velmar bridge Karsia",
      "#Velmar #bridge #repairs",
      "Tags: velmar, bridge",
      "Related Topics: #velmar #featured",
    ],
  },
  embed: {
    places: ["middle", "end"],
    lines: [
      "pic.twitter.com/abc123",
      "Jane Doe (@janedoe) December 8, 2031",
      "— Jane Doe 🇺🇦 (@janedoe) 8 December 2031",
      "A post shared by Jane Doe (@janedoe) on Dec 8, 2031 at 10:20am PST",
      "Jane Doe @janedoe · Dec 8",
      "Replying to @janedoe",
    ],
  },
  subhead: {
    places: ["middle"],
    lines: ["What happens next", "Who will pay?", "'A matter of time'", "Cost of the work", "“We are tired”"],
  },
  body: {
    places: ["middle", "end"],
    lines: [
      "Here is what we know so far:",
      "“It is a scandal.”",
      "• The bridge will close at midnight.",
      "- Buses run every ten minutes",
      "The plan is simple.",
      "He was 54.",
      "By Monday evening, all roads to the old town were closed and police had put up barriers.",
      "Reuters could not immediately verify the video.",
      "The court's decision may not be published until Friday, according to the clerk.",
      "The company said it would change its cookie policy after users complained about consent forms on its site.",
      "Read together, the two reports show that the bridge had been unsafe for years, according to the lawyer.",
      "Photo shops and cafes near the bridge will get aid from the city, the mayor said.",
      "Share prices fell on Monday after the news.",
      "Comments by the minister drew anger.",
      "Follow-up inspections are due in May.",
      "Tags of the missing cows were found on the shore.",
      "Source code was stolen, the firm said.",
      '"By Friday we will know more," said Jane Doe.',
      "In pictures taken by the police, the cracks are clear.",
      "Via a spokesman, he declined to comment.",
      "Related charges were dropped in June.",
      "More than 300 people came.",
      "Watch captains saw the ship at 2 a.m. and called the coast guard.",
      "Subscribe rates fell by 4 percent, the company said.",
    ],
  },
};

describe.each(Object.entries(LINES))("lines that are %s", (kind, { places, lines }) => {
  it.each(lines.flatMap((line) => places.map((place) => [place, line] as const)))("%s: %s", (place, line) => {
    expect(kindsAt(line, place)).toEqual([kind]);
  });
});
