'use client';

import { createContext, type Provider, use } from 'react';

interface RequiredContext<Value> {
  Provider: Provider<Value | null>;
  /** The value of the provider above. Throws if there is none. */
  useValue: () => Value;
}

/** A context without a default value. `name` is the provider's name, used in the error if it is missing. */
export function createRequiredContext<Value>(name: string): RequiredContext<Value> {
  const Context = createContext<Value | null>(null);
  function useValue(): Value {
    const value = use(Context);
    if (value === null) throw new Error(`${name} is missing above this component`);
    return value;
  }
  return { Provider: Context.Provider, useValue };
}
