/** This page runs only the element's own script. */
export const csr = false;
