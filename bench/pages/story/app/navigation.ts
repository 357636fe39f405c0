import { onMount } from 'svelte';

/** Stand-ins for the SvelteKit functions that the story page imports. */
export const afterNavigate = (then: () => void): void => onMount(then);
export const pushState = (): void => undefined;
export const replaceState = (): void => undefined;
