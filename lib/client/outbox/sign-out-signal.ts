const name = 'linecheck-sign-out';

/** Tells this person's other tabs that signing out gave up what they hold. */
export function tellGivenUp(memberId: string): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(name);
  channel.postMessage(memberId);
  channel.close();
}

/** Listens for that. Returns a function that stops it. */
export function onGivenUp(memberId: string, listener: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === memberId) listener();
  };
  return () => channel.close();
}
