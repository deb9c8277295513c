import { endsAsSentence, type Piece } from "./piece.ts";

/** Above an article these name its writers; below it they are its credits. */
export const WRITERS = /^(?:reported|written|edited|posted|compiled|translated|curated|reporting|words) by\b/iu;

/** Whether these are words without a full stop beside a line that only names a picture's maker. */
export function isUnderPicture(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.kind !== null || piece.words > 30 || piece.words < 4 || endsAsSentence(piece.text)) return false;
  return [pieces[at - 1], pieces[at + 1]].some(isPictureCredit);
}

/** Whether a line names a picture's maker, and not the text's. */
export function isPictureCredit(piece: Piece | undefined): boolean {
  if (!piece) return false;
  const { kind, opens, carved, text } = piece;
  return kind === "credit" && opens === null && !carved && !WRITERS.test(text) && !TEXT_CREDIT.test(text);
}

/** "Source: …", "mt/ss" and "(AFP)" sign the text, not a picture in it. */
const TEXT_CREDIT = /^(?:[Ss]ource|[Aa]genc|\p{Ll}{2,3}[/-]|[([])/u;
