import type { ServerResponse } from 'node:http';

/** Answers a request; `rest` is what follows the path that the answer stands for. */
export type Answer = (response: ServerResponse, rest: string, query: URLSearchParams) => void;

/** By path. One that ends in a slash answers everything below it. */
export type Answers = Record<string, Answer>;
