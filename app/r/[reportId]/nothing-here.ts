/** The answer beside a public page where there is no such edition, or none for whoever asks. */
export function nothingHere(): Response {
  return new Response('There is nothing here.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
