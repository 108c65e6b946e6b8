// Reads Markdown in a thread of its own. The parser takes a time that grows with the square of what some texts repeat, and
// a stack as deep as they nest: neither may hold up or end the server.
import { parentPort, workerData } from 'node:worker_threads';
import { marked } from 'marked';

parentPort.postMessage(marked.parse(workerData.markdown, { async: false, gfm: true }));
