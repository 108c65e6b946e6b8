/** The answer if there is no such edition, or if the visitor may not read it. */
export function nothingHere(): Response {
  return new Response('There is nothing here.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
