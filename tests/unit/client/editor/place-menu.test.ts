import { describe, expect, it } from 'vitest';
import { placeMenu } from '@/lib/client/editor/selection/place-menu';

const size = { width: 200, height: 40 };
const view = { left: 0, right: 600, top: 0, bottom: 800 };
const at = (left: number, top: number) => ({ left, top, bottom: top + 24 });

describe('the menu of a selection', () => {
  it('stands above the words, in their middle', () => {
    expect(placeMenu({ start: at(250, 300), end: at(350, 300), size, view, prefersBelow: false })).toEqual({
      left: 200,
      top: 252,
    });
  });

  it('stands below when nothing is free above', () => {
    expect(placeMenu({ start: at(250, 20), end: at(350, 20), size, view, prefersBelow: false })).toEqual({
      left: 200,
      top: 52,
    });
  });

  it('stands where a selection over several lines is being extended', () => {
    expect(placeMenu({ start: at(250, 300), end: at(350, 400), size, view, prefersBelow: true })).toEqual({
      left: 250,
      top: 432,
    });
    expect(placeMenu({ start: at(250, 300), end: at(350, 400), size, view, prefersBelow: false })).toEqual({
      left: 150,
      top: 252,
    });
  });

  it('stays inside the text’s width', () => {
    expect(placeMenu({ start: at(2, 300), end: at(20, 300), size, view, prefersBelow: false }).left).toBe(8);
    expect(placeMenu({ start: at(580, 300), end: at(598, 300), size, view, prefersBelow: false }).left).toBe(
      392,
    );
  });

  it('never covers the words where they leave room', () => {
    for (let top = 0; top < 760; top += 7) {
      for (const prefersBelow of [true, false]) {
        const place = placeMenu({ start: at(100, top), end: at(200, top), size, view, prefersBelow });
        expect(place.top + size.height <= top || place.top >= top + 24).toBe(true);
      }
    }
  });

  it('stays in sight when the selection fills the view', () => {
    const { top, left } = placeMenu({
      start: at(100, -50),
      end: at(200, 900),
      size,
      view,
      prefersBelow: true,
    });
    expect([top, left]).toEqual([8, 392]);
  });
});
