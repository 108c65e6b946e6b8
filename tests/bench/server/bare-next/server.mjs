import { createServer } from 'node:http';
import next from 'next';

const application = next({ dev: false, dir: import.meta.dirname });
await application.prepare();
const handle = application.getRequestHandler();
const server = createServer((request, response) => void handle(request, response));
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit(0));
