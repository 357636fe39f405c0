/** An expected failure is returned as a value; exceptions are for programming errors only. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

declare const brand: unique symbol;
/** A primitive that must not be confused with others of its type. Has no cost at run time. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Makes a `switch` over a union exhaustive: a missing case is a type error. Throws if reached. */
export function assertNever(value: never): never {
  throw new Error(`Not a member of the union: ${JSON.stringify(value)}`);
}
