import { render } from 'svelte/server';
import type { BenchEvent } from '#bench/pages/page.ts';
import BenchTimeline from './BenchTimeline.svelte';
import { storySource } from './event-source.ts';

/** The timeline of some events as HTML. */
export const prerender = (events: readonly BenchEvent[]): string =>
  render(BenchTimeline, { props: { first: storySource(events) } }).body;
