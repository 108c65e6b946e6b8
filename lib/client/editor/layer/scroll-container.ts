/**
 * The container that scrolls the article: its nearest scrolling ancestor, or the page. Heights are CSS pixels of the
 * viewport.
 */
export interface ScrollContainer {
  getBounds(): { top: number; bottom: number };
  /** The top of the scrolled content. A height measured from it does not change with scrolling. */
  getContentTop(): number;
  scrollBy(distance: number): void;
}

/** The container of an element that is in the page. */
export function findScrollContainer(element: HTMLElement): ScrollContainer {
  for (
    let parent = element.parentElement;
    parent && parent !== document.body;
    parent = parent.parentElement
  ) {
    if (parent.scrollHeight <= parent.clientHeight) continue;
    const { overflowY } = getComputedStyle(parent);
    if (overflowY === 'auto' || overflowY === 'scroll') return containerOf(parent);
  }
  return pageContainer;
}

function containerOf(element: HTMLElement): ScrollContainer {
  return {
    getBounds: () => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top: Math.max(top, 0), bottom: Math.min(bottom, window.innerHeight) };
    },
    getContentTop: () => element.getBoundingClientRect().top - element.scrollTop,
    scrollBy: (distance) => element.scrollBy({ top: distance, behavior: 'instant' }),
  };
}

const pageContainer: ScrollContainer = {
  getBounds: () => ({ top: 0, bottom: window.innerHeight }),
  getContentTop: () => -window.scrollY,
  scrollBy: (distance) => window.scrollBy({ top: distance, behavior: 'instant' }),
};
