import type { RouteContract } from '@/lib/contracts/routes/route-contract';

export interface AnswerDescription {
  status: number;
  words: string;
}

/** Every answer of a route, read from its contract. Failures of the server itself are left out. */
export function describeAnswers(contract: RouteContract): AnswerDescription[] {
  const isOpen = contract.access === 'public';
  const answers: [boolean, number, string][] = [
    [true, contract.status, successWords(contract)],
    [!isOpen, 401, 'not signed in'],
    [!isOpen, 403, 'may not'],
    [contract.path.includes(':'), 404, 'not there, or not yours'],
    [contract.method !== 'GET', 409, 'the version or the state does not allow it'],
    [contract.body !== undefined, 413, 'too large'],
    [contract.body !== undefined, 415, 'not application/json'],
    [contract.body !== undefined || contract.query !== undefined, 422, 'invalid; errors[] names the fields'],
    [contract.version === 'required', 428, 'If-Match is missing'],
    [contract.version === 'or_seal', 428, 'neither If-Match nor seal'],
  ];
  return answers.filter(([applies]) => applies).map(([, status, words]) => ({ status, words }));
}

function successWords(contract: RouteContract): string {
  if (contract.status === 204) return 'done, no content';
  return contract.produces ?? (contract.status === 201 ? 'made' : 'the answer');
}
