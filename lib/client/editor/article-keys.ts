import { type EdgeDirection, type SpanEdge } from './move-edge';

type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'getModifierState'
>;

/**
 * Which edge of the selected claim a key press moves by one character: the two keys beside P with Alt, as without Alt
 * they move it by a word (those are in the table of shortcuts). `null` for every other key, and for AltGr, which types.
 */
export function findCharacterMove(event: KeyPress): { edge: SpanEdge; direction: EdgeDirection } | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.getModifierState('AltGraph')) return null;
  if (event.code !== 'BracketLeft' && event.code !== 'BracketRight') return null;
  return {
    edge: event.shiftKey ? 'end' : 'start',
    direction: event.code === 'BracketLeft' ? 'back' : 'forward',
  };
}
