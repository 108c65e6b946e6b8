import { endpoints } from '../endpoints';
import { changePasswordBody, createdToken, createTokenBody, meDto, tokenList } from '../newsroom';
import { deskDto } from '../reviews';
import { defineRoute } from './route-contract';

/** The signed-in person: their desk, password and tokens. */
export const meRoutes = {
  getDesk: defineRoute({
    ...endpoints.getDesk,
    area: 'account',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'What waits for you.',
    response: deskDto,
  }),
  getMe: defineRoute({
    ...endpoints.getMe,
    area: 'account',
    access: 'article.read',
    scope: 'read',
    status: 200,
    summary: 'Who you are here.',
    response: meDto,
  }),
  changePassword: defineRoute({
    ...endpoints.changePassword,
    area: 'account',
    access: 'self.write',
    scope: 'write',
    status: 204,
    summary: 'Change your password; every other session ends, and the API tokens if that is asked for.',
    body: changePasswordBody,
  }),
  listTokens: defineRoute({
    ...endpoints.listTokens,
    area: 'account',
    access: 'self.write',
    scope: 'read',
    status: 200,
    summary: 'Your API tokens, without their secrets.',
    response: tokenList,
  }),
  createToken: defineRoute({
    ...endpoints.createToken,
    area: 'account',
    access: 'self.write',
    scope: 'write',
    status: 201,
    withoutToken: 'A token makes no tokens. Make one under Account, signed in.',
    summary: 'Make an API token, with an end; its secret is shown once. Only in a browser session.',
    body: createTokenBody,
    response: createdToken,
  }),
  revokeToken: defineRoute({
    ...endpoints.revokeToken,
    area: 'account',
    access: 'self.write',
    scope: 'write',
    status: 204,
    summary: 'Revoke an API token at once.',
  }),
} as const;
