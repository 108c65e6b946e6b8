import { getPreferences } from '../preferences/preferences';
import { describeKeyTarget, type KeyTarget } from './key-target';
import { matchesKeys } from './match-keys';
import { type Shortcut, type ShortcutId, shortcuts } from './shortcuts';

/** A handler. It answers `false` to pass the key to the next handler, or to the browser. */
export type ShortcutHandler = (event: KeyboardEvent) => boolean | void;

interface Registration {
  shortcut: Shortcut;
  run: ShortcutHandler;
  inDialog: boolean;
}

/** The handlers of each shortcut. There is one registry for a page, made by the provider. */
export interface ShortcutRegistry {
  /** Adds a handler. The last one registered is asked first. Returns a function that removes it. */
  register(id: ShortcutId, run: ShortcutHandler, options: { inDialog: boolean }): () => void;
  /** The ids of the shortcuts that have a handler on this screen. */
  listActive(): ShortcutId[];
  handle(event: KeyboardEvent, isMac: boolean): void;
}

/** The time in milliseconds that the first key of a sequence waits for the second. */
const sequenceMs = 1_500;
const repeating = new Set<ShortcutId>([
  'next',
  'previous',
  'startEarlier',
  'startLater',
  'endEarlier',
  'endLater',
  'startCharacterEarlier',
  'startCharacterLater',
  'endCharacterEarlier',
  'endCharacterLater',
  'undo',
  'redo',
]);
const controlKeys = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']);

/** An empty registry. */
export function createShortcutRegistry(): ShortcutRegistry {
  let registrations: Registration[] = [];
  let pending: { key: string; at: number } | null = null;

  return {
    register(id, run, { inDialog }) {
      const registration = { shortcut: shortcuts[id], run, inDialog };
      registrations = [registration, ...registrations];
      return () => {
        registrations = registrations.filter((other) => other !== registration);
      };
    },
    listActive: () => [...new Set(registrations.map(({ shortcut }) => shortcut.id))],
    handle(event, isMac) {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return;
      const target = describeKeyTarget(event.target);
      const first = pending && event.timeStamp - pending.at < sequenceMs ? pending.key : null;
      pending = null;
      const usable = registrations.filter((registration) => isUsable(registration, event, target));
      for (const { shortcut, run } of usable) {
        const isHit = shortcut.keys.some((keys) => completes(keys, first, event, isMac));
        if (isHit && run(event) !== false) {
          event.preventDefault();
          return;
        }
      }
      if (first !== null) return;
      const start = usable
        .flatMap(({ shortcut }) => shortcut.keys)
        .find((keys) => keys.includes(' ') && matchesKeys(event, keys.split(' ')[0] ?? '', isMac));
      if (start) pending = { key: start.split(' ')[0] ?? '', at: event.timeStamp };
    },
  };
}

/** Whether this press is the whole shortcut, or the second key of a sequence right after its first. */
function completes(keys: string, first: string | null, event: KeyboardEvent, isMac: boolean): boolean {
  const steps = keys.split(' ');
  if (steps.length === 1) return first === null && matchesKeys(event, keys, isMac);
  return first === steps[0] && matchesKeys(event, steps[1] ?? '', isMac);
}

function isUsable({ shortcut, inDialog }: Registration, event: KeyboardEvent, target: KeyTarget): boolean {
  if (shortcut.isSingleKey && !getPreferences().singleKeys) return false;
  if (target.isField && !shortcut.inFields) return false;
  if (target.isInDialog && !inDialog) return false;
  if (target.isExpanded && shortcut.id === 'escape') return false;
  if (event.repeat && !repeating.has(shortcut.id)) return false;
  const isBare = !event.ctrlKey && !event.metaKey;
  return !(isBare && target.usesControlKeys && controlKeys.has(event.key));
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(key);
}
