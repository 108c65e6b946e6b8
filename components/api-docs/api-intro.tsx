import classes from './api-docs.module.css';

const example = `curl -X POST https://desk.example/api/v1/articles \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: 5f0c…" \\
  -d '{"text": "date 2026-11-22 The council approved the bridge …"}'`;

/** The rules that every route shares, told once. */
export function ApiIntro() {
  return (
    <div className={classes.intro}>
      <h1 className={classes.title}>API</h1>
      <p>
        Everything that these pages do goes through the routes below, so everything can be done without them.
        They lie under <code>/api/v1</code>, speak JSON, and are described for machines in{' '}
        <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
      </p>
      <pre className={classes.example} tabIndex={0} role="region" aria-label="Example request">
        {example}
      </pre>
      <ul>
        <li>
          Sign in with a token from <a href="/account">your account</a>: <code>Authorization: Bearer …</code>.
          It acts with your roles, in what it may do, until it ends.
        </li>
        <li>
          What can change carries a <code>version</code>. Send the one that you saw as <code>If-Match</code>:
          without it the answer is 428, with an old one 409 and the current state.
        </li>
        <li>
          Send an <code>Idempotency-Key</code> with a write, and repeat it with the same key when no answer
          came: it is done once.
        </li>
        <li>Offsets count UTF-16 code units of the revision’s plain text, as JavaScript does.</li>
        <li>
          A refusal is <code>application/problem+json</code> with <code>code</code>, <code>detail</code>,{' '}
          <code>requestId</code> and, for fields, <code>errors[]</code>. A record of another newsroom is a
          404.
        </li>
      </ul>
    </div>
  );
}
