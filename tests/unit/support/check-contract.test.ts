import { expect, it } from 'vitest';
import { checkContract, type WireAnswer } from '../../support/check-contract';

const member = {
  id: 'm',
  name: 'Ida',
  email: 'ida@desk.example',
  roles: ['editor'],
  disabled: false,
  isLead: false,
  version: 1,
  createdAt: '2026-11-22T12:00:00.000Z',
};
const refusal = {
  type: 'urn:linecheck:problem:invalid',
  title: 'Invalid',
  status: 422,
  detail: 'name: is too long',
  code: 'invalid',
  requestId: 'r',
  errors: [{ field: 'name', message: 'is too long' }],
};

function answer(over: Partial<WireAnswer> & { body?: unknown } = {}): WireAnswer {
  const { body, ...rest } = over;
  return {
    method: 'GET',
    path: '/members',
    status: 200,
    contentType: 'application/json',
    text: JSON.stringify(body ?? { members: [member] }),
    ...rest,
  };
}
const problem = (body: unknown, over: Partial<WireAnswer> = {}) =>
  answer({ method: 'POST', status: 422, contentType: 'application/problem+json', body, ...over });
const { email: _, ...withoutEmail } = member;
const carried = {
  revision: { id: null, number: 2, text: '', sha256: '', createdAt: '' },
  carryOver: [],
  places: { anchored: 0, changed: 0, gone: 0, closed: 0, total: 0 },
  newPassages: [],
};
const falls = { approvals: [], signatures: [] };

it.each<[string, WireAnswer]>([
  ['what the contract says', answer()],
  ['a refusal', problem(refusal)],
  ['a refusal of another version', problem({ ...refusal, current: { version: 2, at: { once: [1] } } })],
  ['a route that answers nothing', answer({ method: 'DELETE', path: '/me/tokens/1', status: 204, text: '' })],
  ['a file', answer({ path: '/snapshots/1/file', contentType: 'application/octet-stream', text: null })],
  ['an address that nobody has', answer({ path: '/nowhere', status: 404, contentType: 'text/html' })],
  ['a trial', answer({ method: 'PATCH', path: '/claims/1?dryRun=true', body: falls })],
  [
    'a trial of a text, whose answer is that of the text',
    answer({ method: 'POST', path: '/articles/1/revisions?dryRun=true', body: carried }),
  ],
])('lets pass %s', (_name, given) => {
  expect(() => checkContract(given)).not.toThrow();
});

it.each<[string, WireAnswer, RegExp]>([
  [
    'a superfluous field',
    answer({ body: { members: [], secret: 1 } }),
    /listMembers: GET \/members.*: secret/s,
  ],
  [
    'a superfluous field deep down',
    answer({ body: { members: [member, { ...member, passwordHash: 'x' }] } }),
    /members\.1\.passwordHash/,
  ],
  ['a missing field', answer({ body: { members: [withoutEmail] } }), /listMembers.*members\[0\]\.email/s],
  ['a wrong type', answer({ body: { members: [{ ...member, version: '1' }] } }), /members\[0\]\.version/],
  [
    'a word outside a closed list',
    answer({ body: { members: [{ ...member, roles: ['owner'] }] } }),
    /roles\[0\]/,
  ],
  ['another status', answer({ status: 201 }), /answered 201.*its status is 200/s],
  [
    'a text that is no trial',
    answer({ method: 'POST', path: '/articles/1/revisions', body: carried }),
    /status is 201/,
  ],
  ['another type', answer({ contentType: 'text/html' }), /its type is text\/html/],
  ['a body where there is none', answer({ method: 'DELETE', path: '/me/tokens/1', status: 204 }), /no body/],
  ['a claim instead of a trial', answer({ method: 'PATCH', path: '/claims/1?dryRun=true' }), /approvals/],
  ['a refusal with a superfluous field', problem({ ...refusal, stack: 'at' }), /: stack/],
  [
    'one with a superfluous field deep down',
    problem({ ...refusal, errors: [{ field: 'a', message: 'b', at: 1 }] }),
    /errors\.0\.at/,
  ],
  ['a refusal without its code', problem({ ...refusal, code: undefined }), /code/],
  ['a refusal of an unknown code', problem({ ...refusal, code: 'secret' }), /code/],
  [
    'a refusal as plain JSON',
    problem(refusal, { contentType: 'application/json' }),
    /its type is application\/json/,
  ],
])('refuses %s', (_name, given, message) => {
  expect(() => checkContract(given)).toThrow(message);
});
