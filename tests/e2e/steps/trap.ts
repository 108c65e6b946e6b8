import { expect, type Frame, type Page } from '@playwright/test';
import { baseUrl } from '../../support/http';

/** What hostile words got done in a page, gathered while it is used. */
interface Trap {
  dialogs: string[];
  /** Requests that left for another host. */
  strays: string[];
}

const traps = new WeakMap<Page, Trap>();

/** Whatever hostile words manage to call leaves a trace, in each frame of the page. */
export async function setTrap(page: Page): Promise<void> {
  const trap: Trap = { dialogs: [], strays: [] };
  traps.set(page, trap);
  page.on('dialog', (dialog) => {
    trap.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && host !== new URL(baseUrl()).host)
      trap.strays.push(request.url());
  });
  await page.addInitScript(() => {
    const hit = () => {
      Object.assign(window, { __xss: 1 });
    };
    Object.assign(window, { alert: hit, confirm: hit, prompt: hit, print: hit });
  });
}

/** Nothing ran, nothing left the machine, and there is no link or element by which it could, in any frame. */
export async function expectNothingRan(page: Page, where: string): Promise<void> {
  for (const frame of page.frames()) {
    expect(await lookInto(frame), where).toEqual({ xss: undefined, links: [], intruders: [] });
  }
  expect(traps.get(page), where).toEqual({ dialogs: [], strays: [] });
}

function lookInto(frame: Frame) {
  return frame.evaluate(() => {
    const allowed = ['http:', 'https:', 'mailto:', 'file:', 'about:'];
    const addresses = [
      ...document.querySelectorAll('[href], [action], [formaction], [data], iframe[src]'),
    ].flatMap((element) =>
      ['href', 'xlink:href', 'action', 'formaction', 'data', 'src'].flatMap(
        (name) => element.getAttribute(name) ?? [],
      ),
    );
    const intruders = document.querySelectorAll(
      'main iframe:not([sandbox=""]), main object, main embed, main [onerror], main [onload], main [onfocus], body[onload], base',
    );
    return {
      xss: (window as typeof window & { __xss?: unknown }).__xss,
      links: addresses.filter((address) => {
        const { protocol } = new URL(address, 'http://here.example/');
        return !allowed.includes(protocol);
      }),
      intruders: [...intruders].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    };
  });
}
