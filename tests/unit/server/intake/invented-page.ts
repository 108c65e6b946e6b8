const body = [
  'The harbour board of Port Elden voted on Tuesday to close the northern quay for eleven weeks, a decision that fishermen called hasty and shopkeepers called overdue.',
  'Engineers found cracks in 14 of the 32 pillars, according to a report of 3 March, and recommended that no vehicle over 3.5 tonnes should use the quay until they are repaired.',
  'The repairs will cost 2.4 million crowns, of which the county pays two thirds; the rest is to come from mooring fees, which rise by 6 per cent in January.',
  '“Nobody was asked,” said Marta Ilves, who has sold nets there since 1991. “We read it in the newspaper like everybody else, and that is not how a town should work.”',
];

/** The paragraphs of every invented page: a body that stands for an article's own text. */
export const bodyParagraphs: readonly string[] = body;

/** An invented news page: `head` and `inside` are put into its head and between its third and its last paragraph. */
export function inventedPage({ head = '', before = '', inside = '', after = '', lang = 'en' } = {}): string {
  const paragraphs = body.map((text) => `<p>${text}</p>`);
  return `<!doctype html><html lang="${lang}"><head><title>Quay to close – Elden Courier</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <main><article class="story"><h1>Quay to close</h1>${before}<div class="story-body">
    ${paragraphs.slice(0, 3).join('\n')}${inside}${paragraphs.slice(3).join('')}</div>${after}</article></main>
    <footer><p>© Elden Courier. All rights reserved.</p></footer></body></html>`;
}
