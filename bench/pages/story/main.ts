import '#site/app.css';
import { mount } from 'svelte';
import { denseStory } from '#lib/timeline/dense/dense-story.fixture.ts';
import { denseParts, openDense } from '#lib/timeline/dense/dense-timeline.ts';
import StoryPage from '#lib/reader/StoryPage.svelte';
import { TimelineState } from '#lib/timeline/timeline-state.svelte.ts';

/** Mounts the view of a made-up story; resolves to the ms until its first paint and until its labels. */
async function mountStory(size: number): Promise<{ firstMs: number; placedMs: number }> {
  const story = denseStory(size);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const began = performance.now();
  const timeline = new TimelineState(story, 'en', { plan: null, openDense });
  mount(StoryPage, {
    target: document.querySelector('#timeline')!,
    props: { timeline, dense: denseParts, summary: '', csvHref: '#', jsonHref: '#' },
  });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const firstMs = performance.now() - began;
  while (timeline.dense?.stage !== 'placed') await new Promise(requestAnimationFrame);
  return { firstMs, placedMs: performance.now() - began };
}

Object.assign(window, { mountStory });
