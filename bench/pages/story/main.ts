import '#site/app.css';
import { mount } from 'svelte';
import { archiveStory } from '#lib/timeline/dense/dense-story.fixture.ts';
import { archiveView } from '#lib/timeline/dense/dense-timeline.ts';
import StoryView from '#lib/reader/StoryPage.svelte';
import { TimelineState } from '#lib/timeline/timeline-state.svelte.ts';

/** The whole view of a made-up story; resolves to the ms until it was there, and until its labels were. */
async function mountStory(size: number): Promise<{ firstMs: number; placedMs: number }> {
  const story = archiveStory(size);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const began = performance.now();
  const timeline = new TimelineState(story, 'en', archiveView);
  mount(StoryView, {
    target: document.querySelector('#timeline')!,
    props: { timeline, summary: '', csvHref: '#', jsonHref: '#' },
  });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const firstMs = performance.now() - began;
  while (timeline.archive?.stage !== 'placed') await new Promise(requestAnimationFrame);
  return { firstMs, placedMs: performance.now() - began };
}

Object.assign(window, { mountStory });
