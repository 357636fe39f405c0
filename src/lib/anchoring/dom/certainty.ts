/** What is known to be the passage, and what is only likely to be: they look different. */
export type Certainty = 'found' | 'likely';
