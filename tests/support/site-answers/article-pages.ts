import type { Answers } from './answer';

/** The first sentence of `/article`; a test may change it to see a source that changed. */
export const articleSentence =
  'The harbour of Lindmouth handled 412,000 containers in 2024, a tenth more than the year before.';

/** The HTML of `/article`, with one sentence of one's own. */
export function articleHtml(sentence = articleSentence): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Harbour counts its containers | The Lindmouth Courier</title>
<meta name="author" content="Ida Falk">
<meta property="og:title" content="Harbour counts its containers">
<meta property="og:site_name" content="The Lindmouth Courier">
<meta property="article:published_time" content="2025-03-14T07:30:00+01:00">
<link rel="canonical" href="/article">
</head>
<body>
<nav><a href="/">Home</a> <a href="/weather">Weather</a></nav>
<article>
<h1>Harbour counts its containers</h1>
<p class="byline">By <a rel="author" href="/staff/falk">Ida Falk</a>, <time datetime="2025-03-14">14 March 2025</time></p>
<p>${sentence}</p>
<p>“We had expected less,” said Jonas Reiter, who runs the port authority. “The new cranes made the difference, and so did
the mild winter.”</p>
<h2>Who pays for the dredging</h2>
<p>The city council voted on 3 February to spend €18.5 million on a deeper channel. Two members abstained. Work is to begin
after the spring tides, and the authority hopes that larger ships will call from 2027.</p>
<blockquote><p>A harbour is never finished.</p></blockquote>
<ul><li>412,000 containers</li><li>31 cranes</li></ul>
</article>
<footer>© The Lindmouth Courier</footer>
</body>
</html>`;
}

const secondHtml = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bridge opens in May</title></head>
<body><article><h1>Bridge opens in May</h1>
<p>The new bridge over the Lind will carry its first cars on 6 May, the ministry said. It is 640 metres long and cost
€92 million, seven more than planned.</p>
<p>Cyclists have lanes of their own on both sides. The old ferry makes its last crossing on the evening before.</p>
</article></body></html>`;

const html = { 'content-type': 'text/html; charset=utf-8' };

export const articlePages: Answers = {
  '/': (response) =>
    response.writeHead(200, html).end('<!doctype html><title>The Lindmouth Courier</title><h1>News</h1>'),
  '/article': (response) => response.writeHead(200, html).end(articleHtml()),
  '/article/second': (response) => response.writeHead(200, html).end(secondHtml),
  '/plain.txt': (response) =>
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
      .end('Minutes of the council, 3 February.\n'),
  '/report.pdf': (response) =>
    response
      .writeHead(200, { 'content-type': 'application/pdf' })
      .end(pdf('The channel is 14.2 metres deep.')),
  '/robots.txt': (response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /private/\n'),
};

/** A PDF of one page with one line of text, in plain ASCII without brackets. */
export function pdf(line: string): Buffer {
  const drawing = `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
