/**
 * The reasons why nothing came back, each with its sentence for a person. The list is closed: code that shows or stores
 * one knows them all.
 */
const sentences = {
  invalid_url: 'This is not a web address.',
  bad_scheme: 'Only addresses that begin with http:// or https:// can be fetched.',
  bad_port: 'Only the usual ports of the web, 80 and 443, are asked.',
  credentials_in_url: 'The address contains a user name or password. Take it out, or upload the file.',
  blocked_address: 'This address leads into a private network, where Linecheck does not go.',
  dns_failed: 'No site was found under this name. Check the spelling, or try again later.',
  refused: 'The site refused the connection. Try again later.',
  unreachable: 'The site could not be reached. Try again later.',
  tls_failed: 'No secure connection to the site could be made; its certificate may be out of date.',
  connection_lost: 'The connection broke off before everything had arrived. Try again.',
  timeout: 'The site took longer than ten seconds to send the page.',
  cancelled: 'The fetch was cancelled.',
  too_large: 'The page is larger than 5 MB. Upload it as a file.',
  headers_too_large: 'The site sent too much before the page itself.',
  too_many_redirects: 'The site passed the request on more than five times.',
  bad_redirect: 'The site passed the request on to something that is not a web address.',
  insecure_redirect:
    'The site passed the request on from https to http, where anybody on the way could change the page.',
  bad_response: 'The site’s answer could not be understood.',
  undecodable_body: 'The page arrived packed in a way that could not be unpacked.',
} as const;

export type FetchFailureCode = keyof typeof sentences;

/**
 * Thrown when a page could not be fetched. The message is for people. The technical reason is the `cause`. It belongs
 * in the log only, because it may name inner addresses.
 */
export class FetchFailure extends Error {
  constructor(
    readonly code: FetchFailureCode,
    cause?: unknown,
  ) {
    super(sentences[code], cause === undefined ? undefined : { cause });
    this.name = 'FetchFailure';
  }
}
