import 'server-only';
import { Prisma } from '../generated/client';

/** The name that a field of the schema has in the database: its own in snake case, as a test makes sure. */
export const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of an `INSERT` that gives a value for each field. */
export const columnNames = (values: object): Prisma.Sql =>
  Prisma.raw(Object.keys(values).map(columnOf).join(', '));

/** Fields of the row `alias` for a `SELECT`, under their names in the schema. */
export function selectFields(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `${alias}.${columnOf(field)} AS "${field}"`).join(', '));
}

/** Fields that hold days, as `YYYY-MM-DD`: as an instant a day would move with the reader's time zone. */
export function selectDays(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `${alias}.${columnOf(field)}::text AS "${field}"`).join(', '));
}

/** The same as arguments of `json_build_object`. */
export function jsonFields(alias: string, fields: readonly string[]): Prisma.Sql {
  return Prisma.raw(fields.map((field) => `'${field}', ${alias}.${columnOf(field)}`).join(', '));
}

/** Fields of a row as JSON gives them: instants and days as Postgres writes them. */
export type InJson<Row> = {
  [Field in keyof Row]: Row[Field] extends Date
    ? string
    : Row[Field] extends Date | null
      ? string | null
      : Row[Field];
};

/** The content of a JSON column. `Value` is the type that the write took. */
export const fromJson = <Value>(column: Prisma.JsonValue): Value => column as Value;

/** Fields of a row that may be missing. */
export type OrNull<Row> = { [Field in keyof Row]: Row[Field] | null };
