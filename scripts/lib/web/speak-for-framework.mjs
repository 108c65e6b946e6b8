/**
 * Lets `refusalFor(status)` put an answer of ours in the place of the framework's, once its status is known and before anything is
 * sent; null leaves it as it is.
 */
export function speakForFramework(response, refusalFor) {
  // The framework's compression replaces these later, and would pack what is said here.
  const [writeHead, end] = [response.writeHead.bind(response), response.end.bind(response)];
  response.writeHead = (status, ...rest) => {
    const refusal = refusalFor(status);
    if (!refusal) {
      writeHead(status, ...rest);
      return response;
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    // Whatever the framework still wants to say goes nowhere.
    response.on('error', () => {});
    response.write = () => true;
    response.end = () => response;
    writeHead(refusal.status, refusal.headers);
    end(response.req.method === 'HEAD' ? undefined : refusal.body);
    return response;
  };
}
