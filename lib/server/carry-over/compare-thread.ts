import { parentPort, workerData } from 'node:worker_threads';
import { carryOver } from '@/lib/domain/anchoring/carrying/carry-over';
import type { Span } from '@/lib/domain/anchoring/carrying/carried-span';

const { before, after, spans } = workerData as { before: string; after: string; spans: Span[] };
parentPort?.postMessage(carryOver(before, after, spans));
