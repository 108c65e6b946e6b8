const names =
  'comment related recommend recirc sidebar teaser most-read newsletter copyright promo trending'.split(' ');
const selector = [
  'nav, footer:not(article footer, main footer), aside, [role="complementary"], [role="contentinfo"]',
  ...names.flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]),
].join(', ');
/** A page with as many articles shows cards of other stories. */
const minCards = 3;

/** Whether a part of the page is about something other than its article: a comment, another story, the site. */
export function isElsewhere(element: Element): boolean {
  const place = element.closest(selector);
  // Some sites name a whole page or column so.
  if (place && !place.querySelector('h1')) return true;
  const card = element.closest('article');
  return card !== null && !card.querySelector('h1') && isAmongCards(card);
}

function isAmongCards({ ownerDocument: page }: Element): boolean {
  return page.querySelector('article h1') !== null && page.querySelectorAll('article').length >= minCards;
}
