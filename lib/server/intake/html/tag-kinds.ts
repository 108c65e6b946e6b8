const unread = new Set(
  (
    'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT EMBED APPLET SVG MATH HEAD TITLE META LINK BASE BUTTON SELECT TEXTAREA ' +
    'INPUT DATALIST VIDEO AUDIO CANVAS MAP DIALOG'
  ).split(' '),
);
const lineBreaking = new Set(
  (
    'P DIV SECTION ARTICLE MAIN HEADER FOOTER FIGURE FIGCAPTION TABLE TBODY THEAD TFOOT TR TD TH PRE ADDRESS DL DT DD ' +
    'ASIDE BODY HTML CAPTION UL OL LI BLOCKQUOTE NAV FORM FIELDSET LEGEND DETAILS SUMMARY CENTER H1 H2 H3 H4 H5 H6'
  ).split(' '),
);

/** Whether nothing inside is text of the page: the element runs, loads, waits for an entry, or is about the page. */
export function isUnread(tag: string): boolean {
  return unread.has(tag);
}

/** Whether what stands in it is a line of its own. */
export function breaksLine(tag: string): boolean {
  return lineBreaking.has(tag);
}

/** Whether a table's rows are to be read across. A table that only arranges the page is not read so. */
export function isDataTable(table: Element): boolean {
  return table.querySelector('table, ul, ol, blockquote, h1, h2, h3, h4, p + p') === null;
}
