import { readFileSync } from "node:fs";
import { type Fragment, type Node, Slice, DOMParser as StoryParser } from "@tiptap/pm/model";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { cleanPastedHtml } from "#lib/editor/pasting/clean-pasted-html.ts";
import { withoutSentences } from "#lib/editor/plugins/story-clipboard.ts";
import { storySchema } from "#lib/editor/story-schema.ts";

// Our own words in the markup that the programs write, as far as it matters: wrappers, classes, styles, comments.

const GOOGLE = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7d1f0c2a-7fff-0000">
<h1 dir="ltr" style="line-height:1.38;"><span style="font-size:20pt;font-weight:400;">What is known</span></h1>
<p dir="ltr" style="line-height:1.38;margin-top:0pt;"><span style="font-size:11pt;font-weight:400;">The ferry ran </span><span style="font-size:11pt;font-weight:700;">aground</span><span style="font-size:11pt;font-weight:400;font-style:italic;"> at dawn</span><span style="font-weight:400;">, </span><a href="https://www.google.com/url?q=https://harbour.example/log?day%3D3&amp;sa=D&amp;ust=1" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;">its log</span></a><span style="font-weight:400;"> says.</span></p><br>
<ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">All are safe.</span></p></li></ul></b><br class="Apple-interchange-newline">`;

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal { margin:0cm; } @list l0:level1 { mso-level-text:x; } --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head><body lang=EN-GB>
<!--StartFragment--><p class=MsoTitle>Ferry aground<o:p></o:p></p>
<p class=MsoNormal><span lang=EN-GB style='mso-fareast-language:EN-US'>The master was&nbsp;<b>not</b> on the bridge<del cite="mailto:x"> asleep</del>, he said.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Fog came in<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>at six<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>The tide fell<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Tugs first<a style='mso-comment-reference:A_1'></a><span class=MsoCommentReference>[A1]</span></p>
<p class=MsoNormal>See <a href="#_ftn1" name="_ftnref1">the note</a>.</p><!--EndFragment--></body></html>`;

describe("from a word processor", () => {
  test("Google's document becomes subhead, looks, a straight link and a list", () => {
    const doc = pasted(GOOGLE);
    expect(doc.toString()).toBe(
      'doc(heading("What is known"), paragraph("The ferry ran ", bold("aground"), italic(" at dawn"), ", ", link("its log"), " says."), bulletList(listItem(paragraph("All are safe."))))',
    );
    expect(JSON.stringify(doc.toJSON())).toContain('"href":"https://harbour.example/log?day=3"');
  });

  test("Word's document becomes paragraphs and true lists, one inside the other", () => {
    expect(pasted(WORD).toString()).toBe(
      'doc(heading("Ferry aground"), paragraph("The master was ", bold("not"), " on the bridge, he said."), ' +
        'bulletList(listItem(paragraph("Fog came in"), bulletList(listItem(paragraph("at six")))), listItem(paragraph("The tide fell"))), ' +
        'orderedList(listItem(paragraph("Tugs first"))), paragraph("See the note."))',
    );
  });
});

/** In tests/fixtures/paste: what each program puts on the clipboard, told in our own words, and what is to arrive. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  word: [
    "## Night boat runs aground",
    "## What happened",
    "The night boat struck a sandbank at **04:10** and stayed there for *six* hours. “Nobody panicked,” said the mate’s deputy[1].",
    "The owners counted eighty-one passengers, [their list](https://harbour.example/list?day=3) says.",
    "- Two tugs came from the south",
    "  - one of them with divers",
    "- The lifeboat waited",
    "1. Pump the hold",
    "1. Wait for the tide",
    "- A bullet whose list was lost",
    "> “The sand moved over winter.”",
    "**Deck** | **People**",
    "Upper | 40",
    "## After the storm",
    "She sails again on Friday.",
    "[1] On the telephone.",
  ],
  "word-online": ["## What happened", "The night boat struk a sandbank.", "- Two tugs came", "- The lifeboat waited"],
  "google-docs": [
    "## What happened",
    "The night boat struck a sandbank at **04:10**, on the 16th of May. *Nobody* panicked[1], [their list](https://harbour.example/list?day=3&deck=2) says.",
    "“The sand moved,” the mate’s deputy said.↵She said no more.",
    "- Two tugs came from the south",
    "  - one of them with divers",
    "- The lifeboat waited",
    "1. Pump the hold",
    "### After the storm",
    "Deck | People",
    "Upper | 40",
    "[1] On the telephone.",
  ],
  libreoffice: [
    "## What happened",
    "The night boat struck a sandbank at **04:10** and stayed there for *six* hours. “Nobody panicked,” said the mate’s deputy[1].",
    "Eighty-one passengers were aboard, [their list](https://harbour.example/list?day=3) says.",
    "- Two tugs came from the south",
    "  - one of them with divers",
    "- The lifeboat waited",
    "1. Pump the hold",
    "> “The sand moved over winter.”",
    "Deck | People",
    "Upper | 40",
    "### After the storm",
    "She sails again on Friday.",
    "[1] On the telephone.",
  ],
  "apple-pages": [
    "The night boat struck a sandbank at **04:10**. “Nobody panicked,” said the mate’s deputy.",
    "- Two tugs came from the south",
    "- The lifeboat waited",
    "- Pump the hold",
    "- Wait for the [tide](https://harbour.example/tide)",
    "She sails again on Friday.",
  ],
  "apple-mail": [
    "The night boat struck a sandbank.",
    "Nobody panicked.",
    "> On 4 May 2026, at 10:00, the harbour wrote:",
    "> The sand moved over winter.",
    "> - Two tugs came",
    "> - The lifeboat waited",
  ],
  outlook: [
    "The night boat struck a sandbank, [the list](https://harbour.example/list?day=3) says.",
    "- Two tugs came",
    "  - one with divers",
    "**From:** Harbour <desk@harbour.example> ↵**Sent:** Monday, 4 May 2026 10:00",
    "The sand moved over winter.",
    "Nobody panicked.",
  ],
  "outlook-web": [
    "The night boat struck a sandbank.",
    "- Two tugs came",
    "- The lifeboat waited",
    "**She sails** again on Friday.",
  ],
};

describe("what programs put on the clipboard", () => {
  test.each(Object.keys(PROGRAMS))("%s: words and what they are arrive, and nothing else", (program) => {
    const html = readFileSync(new URL(`../../fixtures/paste/${program}.html`, import.meta.url), "utf8");
    const arrived = withoutSentences(new Slice(pasted(html).content, 0, 0));
    expect(linesOf(arrived.content)).toEqual(PROGRAMS[program]);
    expect(JSON.stringify(arrived.toJSON())).not.toMatch(/style|class|cites|mso|"(insertion|deletion|sentence)"/i);
  });
});

describe("detours and marks", () => {
  test.each([
    ["https://www.google.com/url?q=javascript:steal()&sa=D", "https://www.google.com/url?q=javascript:steal()&sa=D"],
    ["https://lm.facebook.com/l.php?u=https%3A%2F%2Fa.example%2F&h=x", "https://a.example/"],
    ["https://eur01.safelinks.protection.outlook.com.example/?url=https://a.example/", null],
  ])("a link by way of %s", (href, direct) => {
    expect(linesOf(pasted(`<p><a href="${href}">there</a></p>`).content)).toEqual([`[there](${direct ?? href})`]);
  });

  test("what is bold in Word stays so, whatever it says of other scripts", () => {
    const words = linesOf(pasted("<p><b style='mso-bidi-font-weight:normal'>Not</b> at sea.</p>").content);
    expect(words).toEqual(["**Not** at sea."]);
  });

  test("a dash or a letter at the start of a paragraph is no bullet", () => {
    const lines = ["– No, he said.", "o du fröhliche", "· not of a list"];
    expect(linesOf(pasted(lines.map((line) => `<p>${line}</p>`).join("")).content)).toEqual(lines);
  });
});

describe("from a hostile page", () => {
  test("scripts, styles, tracking images and handlers leave nothing", () => {
    const clean = cleanPastedHtml(
      documentOf(`<p onclick="steal()">Words.<script>steal()</script><style>p { background: url(https://spy.example/) }</style>
        <img src="https://spy.example/pixel.gif" width=1 height=1><svg onload="steal()"><text>drawn</text></svg>
        <span style="display:none">hidden words</span><a href="javascript:steal()">More.</a></p>`),
    );
    expect(clean).not.toMatch(/steal\(\)<|script|style>|svg|hidden|javascript/);
    const doc = parsed(clean);
    expect(doc.textContent.replace(/\s+/g, " ").trim()).toBe("Words. More.");
    expect(JSON.stringify(doc.toJSON())).not.toMatch(/spy|steal|link/);
  });
});

function pasted(html: string) {
  return parsed(cleanPastedHtml(documentOf(html)));
}

/** A document as lines: subheads, list items and quotations by their signs, bold, italic and links by theirs. */
function linesOf(content: Fragment, sign = "", inside = ""): readonly string[] {
  return content.content.flatMap((node, place) => {
    const first = place === 0 ? inside + sign : inside + " ".repeat(sign.length);
    if (node.isTextblock) {
      const head = node.type.name === "heading" ? `${"#".repeat(Number(node.attrs.level))} ` : "";
      return [first + head + wordsOf(node)];
    }
    if (node.type.name === "bulletList")
      return node.content.content.flatMap((item) => linesOf(item.content, "- ", inside + " ".repeat(sign.length)));
    if (node.type.name === "orderedList")
      return node.content.content.flatMap((item) => linesOf(item.content, "1. ", inside + " ".repeat(sign.length)));
    return linesOf(node.content, "", `${inside}> `);
  });
}

function wordsOf(block: Node): string {
  return block.content.content
    .map((inline) => {
      const words = inline.isText ? (inline.text ?? "") : "↵";
      return inline.marks.reduce((marked, { type, attrs }) => {
        if (type.name === "bold") return `**${marked}**`;
        if (type.name === "italic") return `*${marked}*`;
        return type.name === "link" ? `[${marked}](${attrs.href})` : `${type.name}(${marked})`;
      }, words);
    })
    .join("");
}

function documentOf(html: string): Document {
  const whole = /<body/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

function parsed(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return StoryParser.fromSchema(storySchema).parse(document.body);
}
