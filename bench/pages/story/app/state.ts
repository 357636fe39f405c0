export const page = { state: {} };
