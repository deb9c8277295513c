import { DOMParser as StoryParser } from "@tiptap/pm/model";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { cleanPastedHtml } from "#lib/editor/clean-pasted-html.ts";
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

function documentOf(html: string): Document {
  const whole = /<body/i.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document;
}

function parsed(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return StoryParser.fromSchema(storySchema).parse(document.body);
}
