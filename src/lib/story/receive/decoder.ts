import { shown } from '#lib/story/issue.ts';

/**
 * Thrown for an unacceptable value. The message says where it is, what was found and what is
 * accepted.
 */
export class Refusal extends Error {
  constructor(path: string, found: unknown, accepted: string) {
    super(`${path === '' ? 'the story' : path}: found ${shown(found)}; accepted: ${accepted}`);
  }
}

/**
 * Validates an unknown value and returns a copy. Throws a Refusal. `path` locates the value in
 * messages.
 */
export type Reader<T> = (value: unknown, path: string) => T;

// Characters that change the direction of the text after them, and so can disguise it.
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/;

/** Text of 1 to `longest` UTF-16 code units, without direction characters. */
export function text(longest: number): Reader<string> {
  const accepted = `text of 1 to ${longest} characters, without direction characters`;
  return (value, path) => {
    const isFine =
      typeof value === 'string' &&
      value.length > 0 &&
      value.length <= longest &&
      !DIRECTION.test(value);
    if (!isFine) throw new Refusal(path, value, accepted);
    return value;
  };
}

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): Reader<number> {
  return (value, path) => {
    if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
      throw new Refusal(path, value, `a whole number from ${least} to ${most}`);
    return value as number;
  };
}

/** One of the given values. */
export function oneOf<const T extends string | number | boolean | null>(
  values: readonly T[],
): Reader<T> {
  return (value, path) => {
    const found = values.find((each) => each === value);
    if (found === undefined) throw new Refusal(path, value, values.join(', '));
    return found;
  };
}

/** A list of at most `longest` items. */
export function list<T>(of: Reader<T>, longest: number): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value) || value.length > longest)
      throw new Refusal(path, value, `a list of at most ${longest}`);
    return value.map((each, i) => of(each, `${path}[${i}]`));
  };
}

type Fields = Readonly<Record<string, Reader<unknown>>>;
type Read<F extends Fields> = { readonly [K in keyof F]: ReturnType<F[K]> };

/**
 * An object with the given required and optional fields as its own properties. Only these are
 * copied: all others are dropped, including `__proto__`.
 */
export function record<F extends Fields, O extends Fields = Record<never, never>>(
  fields: F,
  optional?: O,
): Reader<Read<F> & Partial<Read<O>>> {
  const needed = Object.entries(fields);
  const allowed = Object.entries(optional ?? {});
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Refusal(path, value, 'an object');
    const own = (name: string): unknown =>
      Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    const at = (name: string) => (path === '' ? name : `${path}.${name}`);
    const result: Record<string, unknown> = {};
    for (const [name, read] of needed) result[name] = read(own(name), at(name));
    for (const [name, read] of allowed)
      if (own(name) !== undefined) result[name] = read(own(name), at(name));
    return result as Read<F> & Partial<Read<O>>;
  };
}

/** Adds a condition to a reader. */
export function check<T>(
  of: Reader<T>,
  passes: (value: T) => boolean,
  accepted: string,
): Reader<T> {
  return (value, path) => {
    const read = of(value, path);
    if (!passes(read)) throw new Refusal(path, value, accepted);
    return read;
  };
}
