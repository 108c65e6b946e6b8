import net from 'node:net';

function listen(host, port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const { port: listeningPort } = server.address();
      server.close(() => resolve(listeningPort));
    });
  });
}

/** The preferred port if nothing listens on it, else any free one. */
export async function findFreePort(preferredPort = 0, host = '127.0.0.1') {
  return listen(host, preferredPort).catch(() => listen(host, 0));
}

/** Null if the address can be listened on, else the system's error code, e.g. EADDRINUSE. */
export async function portProblem(host, port) {
  return listen(host, port).then(
    () => null,
    (error) => error.code,
  );
}
