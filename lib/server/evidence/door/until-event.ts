import type { Socket } from 'node:net';

/** Resolves when the socket has come so far; rejects and destroys it when it fails, closes or takes longer than `patience`. */
export function untilEvent(
  socket: Socket,
  event: 'connect' | 'secureConnect',
  patienceMilliseconds: number | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer =
      patienceMilliseconds === null
        ? undefined
        : setTimeout(() => socket.destroy(new Error('No answer')), patienceMilliseconds);
    const settle = (act: () => void) => () => {
      clearTimeout(timer);
      act();
    };
    socket.once(event, settle(resolve));
    // Stays on: an error that nobody listens for, between one step and the next, would end the process.
    socket.on('error', (error) => settle(() => reject(error))());
    socket.once(
      'close',
      settle(() => reject(new Error('The connection closed'))),
    );
  });
}
