/**
 * Markup for how things look and where the program was. None of it is text, and it is more than half of a usual
 * file.
 */
const ignored = new Set(
  [
    'adjustRightInd autoSpaceDE autoSpaceDN bar bdr between bidi bookmarkEnd bookmarkStart bottom caps cnfStyle color',
    'contextualSpacing cs docGrid eastAsianLayout effect em emboss fitText highlight iCs bCs imprint ind',
    'jc keepLines keepNext kern kinsoku lastRenderedPageBreak mirrorIndents noProof noSpellErr outline pBdr permEnd permStart',
    'proofErr rtl shadow shd smallCaps snapToGrid spacing specVanish suppressAutoHyphens',
    'suppressLineNumbers suppressOverlap sz szCs tabs tblBorders tblCellMar tblGrid tblInd tblLayout tblLook tblW tcBorders',
    'tcMar tcW textAlignment textDirection topLinePunct trHeight u vAlign w widowControl wordWrap',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `w:${name}`),
);

/** Elements of a Word file that are left out when it is parsed. */
export function isIgnoredMarkup(name: string): boolean {
  return ignored.has(name);
}
