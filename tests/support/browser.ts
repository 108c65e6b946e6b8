import { baseUrl, fetchServer } from './http';

/** What a browser does to sign in, without one: keeps cookies, fetches the CSRF token, sends the form. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  /** `headers` are sent with each request, like the address of a proxy; `send` may come from another address. */
  constructor(
    private readonly headers: Record<string, string> = {},
    private readonly send: (path: string, init: RequestInit) => Promise<Response> = fetchServer,
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  set(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  get(name: string): string | undefined {
    return this.cookies.get(name);
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers({ ...this.headers, ...Object.fromEntries(new Headers(init.headers)) });
    if (this.cookies.size > 0) headers.set('cookie', this.cookie);
    const response = await this.send(path, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  async csrfToken(): Promise<string> {
    const response = await this.request('/api/auth/csrf');
    return ((await response.json()) as { csrfToken: string }).csrfToken;
  }

  /** Posts a form below `/api/auth` as our own page does. */
  async post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams({ csrfToken: await this.csrfToken(), json: 'true', ...fields });
    return this.request(`/api/auth/${path}`, {
      method: 'POST',
      body,
      headers: { origin: baseUrl(), ...headers },
    });
  }

  signIn(email: string, password: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.post('callback/credentials', { email, password, ...fields });
  }

  signOut(): Promise<Response> {
    return this.post('signout', { callbackUrl: '/sign-in' });
  }

  /** 200 while signed in, 401 when not. */
  async statusOfMe(): Promise<number> {
    return (await this.request('/api/v1/me')).status;
  }
}

/** The error word that an answer of the sign-in library carries in its address. */
export async function signInError(response: Response): Promise<string | null> {
  const { url } = (await response.clone().json()) as { url: string };
  return new URL(url).searchParams.get('error');
}
