import { it } from 'vitest';
import { day, instant } from '@/lib/contracts/fields';
import { readArticleText } from '@/lib/server/intake/read-article-text';
import { documentJson } from '@/lib/contracts/fields';
it('dates', () => {
  for (const d of ['0000-01-01','0001-01-01','9999-12-31','2026-02-29','2026-1-1','-001-01-01']) console.log(d, day.safeParse(d).success);
  for (const d of ['0000-01-01T00:00:00Z','2026-01-01T00:00:00+23:59','2026-01-01T00:00:00-16:00','2026-01-01T00:00Z','2026-01-01T00:00:00.'+'1'.repeat(50)+'Z','2026-01-01T00:00:00.'+'1'.repeat(500)+'Z','2026-06-30T23:59:60Z','0001-01-01T00:00:00+15:00','9999-12-31T23:59:59-15:00']) console.log(d.slice(0,60), instant.safeParse(d).success);
  console.log(JSON.stringify(documentJson.safeParse(JSON.parse('{"type":"doc","__proto__":{"a":1}}'))));
});
const n = 200_000;
const cases: Record<string, [field: 'html'|'markdown', string]> = {
  'md >>>': ['markdown', '>'.repeat(n)],
  'md > > >': ['markdown', '> '.repeat(n) + 'a'],
  'md [': ['markdown', '['.repeat(n)],
  'md ![': ['markdown', '!['.repeat(n)],
  'md [a](': ['markdown', '[a]('.repeat(n / 4)],
  'md `': ['markdown', '`'.repeat(n)],
  'md `a': ['markdown', Array.from({length: 600}, (_, i) => '`'.repeat(i) + 'a').join('')],
  'md *': ['markdown', '*'.repeat(n)],
  'md *a ': ['markdown', '*a '.repeat(n/3)],
  'md *a_ ': ['markdown', '*a_ '.repeat(n/4)],
  'md **a *a': ['markdown', '**a *a '.repeat(n/7)],
  'md _a': ['markdown', 'a_'.repeat(n/2)],
  'md - - -': ['markdown', '- '.repeat(n/2) + 'a'],
  'md 1. 1.': ['markdown', '1. '.repeat(n/3) + 'a'],
  'md nested list': ['markdown', Array.from({length: 500}, (_, i) => ' '.repeat(i*2) + '- a').join('\n')],
  'md |': ['markdown', '|'.repeat(n)],
  'md table': ['markdown', '|a'.repeat(5000) + '\n' + '|-'.repeat(5000) + '\n' + '|a'.repeat(5000)],
  'md <': ['markdown', '<'.repeat(n)],
  'md <a ': ['markdown', '<a '.repeat(n/3)],
  'md <!--': ['markdown', '<!--'.repeat(n/4)],
  'md spaces': ['markdown', 'a' + ' '.repeat(n) + 'b'],
  'md newlines': ['markdown', '\n'.repeat(n)],
  'md ~': ['markdown', '~a'.repeat(n/2)],
  'md defs': ['markdown', '[a]: b\n'.repeat(n/7)],
  'md def open': ['markdown', '[a]: <' .repeat(n/6)],
  'md www': ['markdown', 'www.'.repeat(n/4)],
  'md url': ['markdown', 'http://a'.repeat(n/8)],
  'md a@': ['markdown', 'a@'.repeat(n/2)],
  'md a.a.a': ['markdown', 'a.'.repeat(n/2)+ '@'],
  'md backslash': ['markdown', '\\'.repeat(n)],
  'md setext': ['markdown', 'a\n=\n'.repeat(n/4)],
  'md &': ['markdown', '&'.repeat(n)],
  'html <div>': ['html', '<div>'.repeat(n/5)],
  'html <b>': ['html', '<b>'.repeat(n/3)],
  'html attrs': ['html', '<p ' + Array.from({length: 20_000}, (_, i) => `a${i}`).join(' ') + '>x'],
  'html p': ['html', '<p>x'.repeat(n/4)],
  'html li': ['html', '<ul>' + '<li>x'.repeat(n/5)],
  'html </p>': ['html', '</p>'.repeat(n/4)],
  'html </x>': ['html', '<a><b><i>'.repeat(50) + '</x>'.repeat(n/4)],
  'html <': ['html', '<'.repeat(n)],
  'html <a': ['html', '<a '.repeat(n/3)],
  'html &': ['html', '&amp'.repeat(n/4)],
  'html br': ['html', '<br>'.repeat(n/4) + 'x'],
  'html comment': ['html', '<!--' + '-->'.repeat(n/3)],
  'html script': ['html', '<script>'.repeat(n/8)],
  'html doctype': ['html', '<!doctype html><html><head><title>T</title></head><body><p>Hello there</p></body></html>'],
  'html early end': ['html', '</body></html><p>Hello there</p>'],
  'html nul ent': ['html', '<p>a&#0;b&#xD83D;c&#x110000;d</p>'],
  'html h1 in svg': ['html', '<svg><h1>evil</h1></svg><p>ok then</p>'],
  'html h1 cut': ['html', '<h1>' + 'x'.repeat(299) + '😀</h1><p>a</p>'],
  'html body twice': ['html', '<body><body onload=1><p>ok'],
  'html frameset': ['html', '<frameset><frame src=x></frameset>hello'],
  'html template': ['html', '<template><p>a</p></template>b'],
  'html textarea': ['html', '<textarea><p>a</p></textarea>b'],
  'html plaintext': ['html', 'a<plaintext>b<p>c'],
  'html cdata': ['html', 'a<![CDATA[b]]>c'],
  'html pi': ['html', 'a<?xml b?>c'],
  'html constructor tag': ['html', '<constructor>a</constructor><toString>b</toString><__proto__>c</__proto__>'],
  'html href entities': ['html', '<a href="java&#115;cript:alert(1)">x</a><a href="&#106;avascript:1">y</a>'],
};
for (const [name, [field, value]] of Object.entries(cases)) {
  it(name, () => {
    const t = performance.now();
    let out = '';
    try { const r = readArticleText({ [field]: value }); out = `ok nodes ${r.nodeCount} text ${JSON.stringify(r.text.slice(0,60))} title ${JSON.stringify(r.proposedTitle?.slice(-5))}`; } catch (e) { const x = e as Error & {code?: string}; out = `${x.constructor.name} ${x.code} ${String(x.message).slice(0,120)}`; }
    console.log(`${name}: ${Math.round(performance.now() - t)} ms ${out}`);
  }, 120_000);
}
