/// <reference types="vite/client" />

declare module 'event-drops' {
  interface Options {
    readonly d3: unknown;
    readonly drop: { readonly date: (of: { readonly date: Date }) => Date };
    readonly range: { readonly start: Date | undefined; readonly end: Date | undefined };
  }
  /** Returns a function for `selection.call`. */
  const eventDrops: (options: Options) => (selection: unknown) => void;
  export default eventDrops;
}
