/** Bytes 128 to 255 of the code pages of the IBM PC, which old wire systems still write and no browser reads. Source: IBM's and Unicode's published tables. */
export const CODE_PAGES: Readonly<Record<"cp437" | "cp850", string>> = {
  cp437:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0",
  cp850:
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0",
};

/** How each encoding is called before a person. */
export const ENCODING_NAMES: Readonly<Record<string, string>> = {
  "windows-1252": "Windows-1252",
  "windows-1250": "Windows-1250",
  "iso-8859-2": "ISO 8859-2",
  "windows-1251": "Windows-1251",
  "koi8-r": "KOI8-R",
  ibm866: "CP866",
  "iso-8859-5": "ISO 8859-5",
  "windows-1253": "Windows-1253",
  "windows-1254": "Windows-1254",
  "windows-1256": "Windows-1256",
  "windows-1257": "Windows-1257",
  cp437: "CP437",
  cp850: "CP850",
  macintosh: "Mac Roman",
  shift_jis: "Shift JIS",
  "euc-jp": "EUC-JP",
  gb18030: "GB 18030",
  big5: "Big5",
  "euc-kr": "EUC-KR",
};

/** Letters beyond ASCII that the larger languages written in Latin letters use all the time. */
export const COMMON_LETTERS = "äöüßÄÖÜéèàçêâîôûëïùÉÀÇáíóúñÁÍÓÚÑãõâåæøÅÆØąćęłńóśźżŁŚŻčďěňřšťůýžČŘŠŽőűŐŰăâîșțşţğıİŞĞòìœŒ";

/** Marks beyond ASCII that print uses, between words or at their edges. */
export const COMMON_MARKS = "“”„‘’‚«»‹›–—…·•€£§°¿¡©®™ªº\u00a0،؛؟、。，「」『』《》：；（）！？";

/** The commonest characters of Chinese, old and new forms. */
export const COMMON_HANZI =
  "的一是在不了有和人這这中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過民日月新社者方部市说說";
