import house from '@/components/ui/page/house.module.css';
import { permissions } from '@/lib/domain/permissions/permissions';
import { scopeOf } from '@/lib/domain/permissions/token-scopes';
import type { RouteContract } from '@/lib/contracts/routes/route-contract';
import { describeAnswers } from './describe-answers';
import { describeFields, type FieldDescription } from './describe-fields';
import classes from './route-entry.module.css';

/** One route: what it does, who may, what it takes, what it answers. */
export function RouteEntry({ name, contract }: { name: string; contract: RouteContract }) {
  const body = describeFields(contract.body);
  const query = describeFields(contract.query);
  const { access, version } = contract;
  return (
    <article className={classes.entry} id={name} aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`} className={classes.title}>
        <a href={`#${name}`} className={classes.anchor}>
          <span className={classes.method} data-method={contract.method}>
            {contract.method}
          </span>
          <code className={classes.path}>
            <Path path={contract.path} />
          </code>
        </a>
      </h3>
      <p className={classes.summary}>{contract.summary}</p>
      <dl className={classes.facts}>
        <dt>Who</dt>
        <dd>
          {access === 'public' ? 'anyone' : permissions[access].join(', ')}
          {access !== 'public' && <span className={house.muted}> · {describeScope(contract)}</span>}
        </dd>
        {version !== undefined && (
          <>
            <dt>If-Match</dt>
            <dd>{versionWords[version]}</dd>
          </>
        )}
        {query.length > 0 && (
          <>
            <dt>Query</dt>
            <dd>
              <Fields fields={query} />
            </dd>
          </>
        )}
        {body.length > 0 && (
          <>
            <dt>Body</dt>
            <dd>
              <Fields fields={body} />
            </dd>
          </>
        )}
        <dt>Answers</dt>
        <dd>
          <ul className={classes.answers}>
            {describeAnswers(contract).map(({ status, words }) => (
              <li key={status}>
                <code>{status}</code> {words}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </article>
  );
}

const versionWords: Record<NonNullable<RouteContract['version']>, string> = {
  required: 'required: the version you saw',
  or_seal: 'required: the version you saw; or the seal, in the body',
  optional: 'honoured when sent',
};

function Path({ path }: { path: string }) {
  return path.split(/(:\w+)/).map((part, index) =>
    part.startsWith(':') ? (
      <span key={index} className={classes.param}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}

function Fields({ fields }: { fields: FieldDescription[] }) {
  return (
    <ul className={classes.fields}>
      {fields.map(({ name, type, isRequired }) => (
        <li key={name}>
          <code className={classes.field}>{name}</code>
          {isRequired && <span className={classes.required}>required</span>}
          <span className={house.muted}>{type}</span>
        </li>
      ))}
    </ul>
  );
}

function describeScope(contract: RouteContract): string {
  if (contract.withoutToken !== undefined) return 'no token, only signed in';
  return `token scope ${contract.scope} or ${scopeOf(contract)}`;
}
