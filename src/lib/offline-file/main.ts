import '/src/app.css';
import { mount } from 'svelte';
import type { PublishedStory } from '#lib/story/types.ts';
import OfflineFile from './OfflineFile.svelte';

/** The published story, embedded in this file. It was validated when the site was built. */
const text = document.getElementById('story')?.textContent ?? '';
mount(OfflineFile, {
  target: document.body,
  props: { story: JSON.parse(text) as PublishedStory },
});
