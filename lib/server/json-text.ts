import 'server-only';

/** A value already written as JSON, in a thread. Writing a large one here would hold up everybody else. */
export class JsonText<Value> {
  /** Only the type is of use. */
  declare readonly value?: Value;

  constructor(readonly json: string) {}
}
