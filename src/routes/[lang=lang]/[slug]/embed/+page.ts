/** The element's own script is all that this page runs. */
export const csr = false;
