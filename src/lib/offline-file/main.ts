import '/src/app.css';
import { mount } from 'svelte';
import type { PublishedStory } from '#lib/story/types.ts';
import PresentFile from './OfflineFile.svelte';

/** The story stands in the same file, as published: it was checked when the site was built. */
const text = document.getElementById('story')?.textContent ?? '';
mount(PresentFile, {
  target: document.body,
  props: { story: JSON.parse(text) as PublishedStory },
});
