import { onMount } from 'svelte';

/** What the view of a story asks of SvelteKit, where there is none. */
export const afterNavigate = (then: () => void): void => onMount(then);
export const pushState = (): void => undefined;
export const replaceState = (): void => undefined;
