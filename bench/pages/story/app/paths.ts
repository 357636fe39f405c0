export const resolve = (path: string): string => path;
export const asset = resolve;
export const base = '';
