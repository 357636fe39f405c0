/** An expected outcome is a value; an exception is for what only the code itself can cause. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

declare const brand: unique symbol;
/** A primitive that must not be mixed up with another of the same type. Erased when compiled. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Ends a `switch` over a union: a forgotten member is a type error here. */
export function assertNever(value: never): never {
  throw new Error(`Not a member of the union: ${JSON.stringify(value)}`);
}
