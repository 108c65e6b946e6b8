import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';

export const client = { id: 'linecheck-under-test', secret: 'only-between-the-tests-and-their-issuer' };

const keyId = 'issuer-key';
const ownKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangersKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const nowSeconds = () => Math.floor(Date.now() / 1000);

function signToken(claims, { privateKey }) {
  const content = `${base64url({ alg: 'RS256', typ: 'JWT', kid: keyId })}.${base64url(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), privateKey).toString('base64url')}`;
}

/** What a broken or hostile issuer would put into the token, by name. */
const faults = {
  nonce: { nonce: 'of-another-sign-in' },
  audience: { aud: 'another-application' },
  issuer: { iss: 'http://127.0.0.1:9/somebody-else' },
  expired: { iat: nowSeconds() - 7200, exp: nowSeconds() - 3600 },
};

function idToken(issuer, { email, verified, nonce, fault }) {
  const claims = {
    iss: issuer,
    aud: client.id,
    sub: createHash('sha256').update(email).digest('hex'),
    iat: nowSeconds(),
    exp: nowSeconds() + 300,
    nonce,
    name: 'Whoever signs in',
    email,
    ...(verified === null ? {} : { email_verified: verified === 'true' }),
    ...faults[fault],
  };
  return signToken(claims, fault === 'key' ? strangersKeys : ownKeys);
}

const discovery = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

/** Asks a person in a real browser who they are; a test without one says so in the address. */
function askWho(query) {
  const kept = [...query].map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${encodeURI(value)}">`,
  );
  return `<!doctype html><title>Issuer</title><form action="/authorize">${kept.join('')}
    <label>Who are you? <input name="email"></label><input type="hidden" name="verified" value="true">
    <button>Go on</button></form>`;
}

async function readForm(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** An OpenID provider for the tests: its codes hold once, for the client, redirect address and PKCE challenge that asked. */
export async function startOidcIssuer() {
  const grants = new Map();

  function authorize(query) {
    const code = randomUUID();
    grants.set(code, {
      email: query.get('email'),
      verified: query.get('verified'),
      fault: query.get('fault'),
      nonce: query.get('nonce'),
      challenge: query.get('code_challenge'),
      redirectUri: query.get('redirect_uri'),
    });
    const target = new URL(query.get('redirect_uri'));
    target.searchParams.set('code', code);
    target.searchParams.set('state', query.get('state') ?? '');
    return target.href;
  }

  function redeem(issuer, authorization, form) {
    const expected = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;
    if (authorization !== expected) return { error: 'invalid_client' };
    const grant = grants.get(form.get('code'));
    grants.delete(form.get('code'));
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || grant.challenge !== challenge || grant.redirectUri !== form.get('redirect_uri')) {
      return { error: 'invalid_grant' };
    }
    return {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 300,
      id_token: idToken(issuer, grant),
    };
  }

  const server = createServer((request, response) => {
    const issuer = addressOf(server);
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    const answer = (status, body) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (pathname === '/.well-known/openid-configuration') return answer(200, discovery(issuer));
    if (pathname === '/jwks') {
      return answer(200, {
        keys: [{ ...ownKeys.publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' }],
      });
    }
    if (pathname === '/authorize' && !searchParams.has('email')) {
      return response.writeHead(200, { 'content-type': 'text/html' }).end(askWho(searchParams));
    }
    if (pathname === '/authorize')
      return response.writeHead(302, { location: authorize(searchParams) }).end();
    if (pathname !== '/token') return answer(404, { error: 'not_found' });
    return void readForm(request).then((form) => {
      const result = redeem(issuer, request.headers.authorization, form);
      answer(result.error ? 400 : 200, result);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    environment: {
      OIDC_ISSUER: addressOf(server),
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'the paper’s account',
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function addressOf(server) {
  return `http://127.0.0.1:${server.address().port}`;
}
