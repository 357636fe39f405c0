/** Whether a passage matched exactly or only probably. The two are highlighted differently. */
export type Certainty = 'found' | 'likely';
