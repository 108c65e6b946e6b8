// Checks a ledger of Linecheck without Linecheck: plain Node, this one file, no network. It ends with 0 if the ledger
// holds up to the given head, 1 at a fault, 2 after a wrong call, 3 if nothing from outside proves it whole.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const usage = `Usage: node verify.mjs LEDGER.json --head N:HASH    (as an edition prints it)
       node verify.mjs LEDGER.json --report FILE     (an edition in any format; its JSON is compared as well)`;
const genesis = '0'.repeat(64);
const headForm = /(?<![0-9A-Za-z:])([1-9]\d{0,8}):([0-9a-f]{64})(?![0-9A-Za-z])/g;
const tokenForm =
  /[ \t\n\r]*([{}[\],:]|"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]\d+)?|true|false|null|$)/y;
const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** What is wrong, and in which entry if it is in one. */
class Fault extends Error {
  constructor(reason, entry = null) {
    super(entry === null ? `The file: ${reason}.` : `Entry ${entry}: ${reason}.`);
    this.entry = entry;
  }
}

/** Parses JSON that no two readers could read differently: no key twice, each number in its one canonical form. */
function parseStrictly(text) {
  const path = [];
  let at = 0;
  const fail = (reason) => {
    const entry = path[0] === 'entries' && path.length > 1 ? path[1] + 1 : null;
    throw new Fault(`${reason} (line ${text.slice(0, at).split('\n').length})`, entry);
  };
  const next = () => {
    tokenForm.lastIndex = at;
    const token = tokenForm.exec(text)?.[1] ?? fail('this is not JSON');
    at = tokenForm.lastIndex;
    return token;
  };
  const readPlain = (token) => {
    const value = /^["tfn\d-]/.test(token) ? JSON.parse(token) : fail('this is not JSON');
    if (typeof value === 'number' && JSON.stringify(value) !== token) fail(`${token} is not canonical`);
    return value;
  };
  const readKey = (token, object) => {
    const key = token.startsWith('"') ? readPlain(token) : fail('a key is missing');
    if (key in object) fail(`the key ${token} stands there twice`);
    return next() === ':' ? key : fail('“:” is missing');
  };
  const readValue = (token) => {
    if (token !== '{' && token !== '[') return readPlain(token);
    const isList = token === '[';
    const [into, end] = isList ? [[], ']'] : [Object.create(null), '}'];
    let sign = next();
    if (sign === end) return into;
    for (; ; sign = next()) {
      const key = isList ? into.length : readKey(sign, into);
      if (path.push(key) > 200) fail('it is nested too deep');
      into[key] = readValue(isList ? sign : next());
      path.pop();
      sign = next();
      if (sign === end) return into;
      if (sign !== ',') fail(`“${end}” or “,” is missing`);
    }
  };
  const value = readValue(next());
  return next() === '' ? value : fail('something follows after the end');
}

/** RFC 8785: equal values give equal strings. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value) => typeof value === 'string';
const isId = (value) => isText(value) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const isHash = (value) => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isCount = (value) => Number.isInteger(value) && value >= 0;
const orNull = (isRight) => (value) => value === null || isRight(value);

/** Whether it is an instant in UTC with microseconds, on a day and at an hour that exist. */
function isTime(value) {
  const [, millis] = (isText(value) && /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\d{3}Z$/.exec(value)) || [];
  return millis !== undefined && new Date(`${millis}Z`).toJSON() === `${millis}Z`;
}

const schema = (value) => value === 'linecheck-ledger/2';
const ledgerShape = { schema, scopeId: isId, entries: Array.isArray, head: isObject };
const headShape = { sequence: isCount, hash: isHash };
const linkShape = { ...headShape, previousHash: isHash };
const withheldShape = { ...linkShape, withheld: (value) => value === true };
const entryShape = {
  ...linkShape,
  format: (value) => value === 1 || value === 2,
  scopeId: isId,
  at: isTime,
  actorId: orNull(isId),
  actor: orNull(isText),
  action: (value) => isText(value) && /^[a-z][a-z_.]*$/.test(value),
  claimId: orNull(isId),
  data: isObject,
};

/** Checks for exactly the fields of the shape, each of its type. */
function checkShape(value, shape, entry = null) {
  if (!isObject(value)) throw new Fault('it is not an object', entry);
  for (const field of Object.keys({ ...shape, ...value })) {
    if (!Object.hasOwn(shape, field)) throw new Fault(`nothing vouches for a field “${field}”`, entry);
    if (!shape[field](value[field])) throw new Fault(`the field “${field}” is not what it must be`, entry);
  }
  return value;
}

/** The text that was hashed, line by line. */
function digestInput({ format, previousHash, scopeId, sequence, at, actorId, actor, action, claimId, data }) {
  const chained = `${previousHash}\n${scopeId}\n${sequence}\n${at}`;
  if (format === 1) return [chained, actorId ?? '', action, claimId ?? '', canonical(data)].join('\n');
  const told = [actorId, actor, action, claimId, data].map(canonical);
  return ['linecheck-ledger/2', chained, ...told].join('\n');
}

function checkEntry(entry, number, scopeId, previousHash) {
  const isWithheld = isObject(entry) && 'withheld' in entry;
  checkShape(entry, isWithheld ? withheldShape : entryShape, number);
  const isNamed = entry.format === 2 && entry.actorId !== null;
  const faults = [
    [entry.sequence !== number, `it is numbered ${entry.sequence}, and so not the next in line`],
    [entry.previousHash !== previousHash, 'it does not follow from the one before'],
    [!isWithheld && entry.scopeId !== scopeId, 'it belongs to another chain'],
    [!isWithheld && isText(entry.actor) !== isNamed, 'the field “actor” is not what was hashed'],
    [!isWithheld && sha256(digestInput(entry)) !== entry.hash, 'its contents are not those that were hashed'],
  ];
  for (const [isFault, reason] of faults) if (isFault) throw new Fault(reason, number);
}

/** The entries of a file, each checked against its hash and the entry before, up to the file's own head. */
function readEntries(text) {
  const { entries, head, scopeId } = checkShape(parseStrictly(text), ledgerShape);
  const hashAt = (index) => entries.at(index)?.hash ?? genesis;
  entries.forEach((entry, at) => checkEntry(entry, at + 1, scopeId, at === 0 ? genesis : hashAt(at - 1)));
  checkShape(head, headShape);
  if (head.sequence !== entries.length)
    throw new Fault(`the ledger ends here, but its head is entry ${head.sequence}`, entries.length);
  if (head.hash !== hashAt(-1)) throw new Fault('it is last, but the head has another hash', entries.length);
  return entries;
}

function checkHead(entries, { sequence, hash }) {
  const count = entries.length;
  if (sequence > count) throw new Fault(`it is cut off; the head given is entry ${sequence}`, count + 1);
  if (entries[sequence - 1].hash !== hash)
    throw new Fault('the head given has another hash: the chain was made anew, here or before', sequence);
}

/** Every head that a text names, as N:HASH. */
const readHeads = (text) => Array.from(new Set(text.match(headForm)), toHead);
const toHead = (text) => ({ sequence: parseInt(text, 10), hash: text.slice(-64) });

/** The head that an edition carries. From its JSON also the parts that the ledger must confirm. */
function readReport(bytes) {
  const text = bytes.toString('utf8');
  if (/^\s*\{[^]*"ledgerHead"/.test(text)) {
    const report = parseStrictly(text);
    const head = checkShape(report.ledgerHead, headShape);
    const { reportId, claims = [], closed = [] } = report;
    return { head, reportId, claims: [...claims, ...closed], sha256: sha256(canonical(report)) };
  }
  const [head, ...others] = readHeads(bytes.toString('latin1'));
  if (!head || others.length > 0) throw new Fault('the report names no head, or several; give one by --head');
  return { head };
}

/** What the entry after a report's head says: that it froze this edition. Null if it does not (a draft). */
function checkEdition(entries, { head, reportId, claims, sha256: digest }) {
  const number = head.sequence + 1;
  const { action, data } = entries[head.sequence] ?? {};
  const froze = action === 'report.created' && canonical(data.ledgerHead ?? null) === canonical(head);
  if (!reportId) return froze ? `Entry ${number} froze edition ${data.edition} at the report’s head.` : null;
  if (!froze || data.reportId !== reportId) throw new Fault('it did not freeze this edition', number);
  if (data.sha256 !== digest) throw new Fault('the edition that it froze is not what the file says', number);
  const approvals = entries.slice(0, number).filter(({ action: done }) => done === 'claim.approved');
  const seals = new Map(approvals.map(({ claimId, data: said }) => [claimId, said.seal]));
  const isForged = ({ id, approval, confirmation: given = approval }) =>
    given && given.seal !== seals.get(id);
  const forged = claims.find(isForged);
  if (forged) throw new Fault(`nobody had approved what it froze of claim ${forged.number}`, number);
  return `The report is, to the letter, edition ${data.edition} as entry ${number} says that it was frozen.`;
}

const unproven = 'NOT PROVEN: no head was given. A cut end, or a chain made anew, is not found so.';
const unfrozen = 'NOT PROVEN: nothing froze an edition at that head. It is a draft, or its entry is cut off.';

function describe(entries, head, frozen) {
  const count = entries.length;
  const from = (head?.sequence ?? count) + 1;
  const listed = (isWanted) => entries.flatMap((entry, index) => (isWanted(entry) ? [index + 1] : [])).join();
  const withheld = listed((entry) => entry.withheld);
  const nameless = listed((entry) => entry.format === 1);
  return [
    `${count} entries, the chain holds, its head is ${count}:${entries.at(-1)?.hash ?? genesis}`,
    head ? `Proven: entries 1 to ${from - 1} are those of the head ${from - 1}:${head.hash}.` : unproven,
    frozen === null ? unfrozen : frozen,
    from <= count && `Not proven: what came after that head, from entry ${from} on.`,
    withheld && `Withheld: what entries ${withheld} say. That they stand in this place is proven as above.`,
    nameless && `Without a name: entries ${nameless}, made before names were hashed.`,
    'Never proven: that what was entered is true, who used an account, that the clock was right.',
  ].filter(Boolean);
}

/** Whether a ledger holds, as the exit code; the number of the faulty entry; what is and is not proven, in words. */
export function verify(text, { head = null, report = null } = {}) {
  try {
    const edition = report === null ? null : readReport(report);
    const heads = [head, edition?.head]
      .filter((one) => one?.sequence > 0)
      .sort((one, other) => other.sequence - one.sequence);
    const entries = readEntries(text);
    for (const given of heads) checkHead(entries, given);
    const frozen = edition === null ? undefined : checkEdition(entries, edition);
    const code = heads.length === 0 || frozen === null ? 3 : 0;
    return { code, entry: null, lines: describe(entries, heads[0], frozen) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { code: 1, entry: error.entry, lines: [`The ledger does not hold. ${error.message}`] };
  }
}

function main() {
  const options = { head: { type: 'string' }, report: { type: 'string' } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [head = null] = readHeads(values.head ?? '');
  if (positionals.length !== 1 || (values.head && !head)) throw new Error(usage);
  const report = values.report === undefined ? null : fs.readFileSync(values.report);
  const found = verify(fs.readFileSync(positionals[0], 'utf8'), { head, report });
  console[found.code === 1 ? 'error' : 'log'](found.lines.join('\n'));
  return found.code;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
