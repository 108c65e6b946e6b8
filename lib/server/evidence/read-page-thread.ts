import { parentPort, workerData } from 'node:worker_threads';
import { extractReadable } from '../intake/extract-article';
import type { PageTask } from './read-page';

const { html, url } = workerData as PageTask;

parentPort?.postMessage(extractReadable(html, url));
