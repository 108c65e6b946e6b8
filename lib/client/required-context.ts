'use client';

import { createContext, type Provider, use } from 'react';

interface RequiredContext<Value> {
  Provider: Provider<Value | null>;
  /** The value of the provider above. Throws where there is none. */
  useValue: () => Value;
}

/** A context that has no value of its own; `name` is that of the provider whose absence is an error. */
export function createRequiredContext<Value>(name: string): RequiredContext<Value> {
  const Context = createContext<Value | null>(null);
  function useValue(): Value {
    const value = use(Context);
    if (value === null) throw new Error(`${name} is missing above this component`);
    return value;
  }
  return { Provider: Context.Provider, useValue };
}
