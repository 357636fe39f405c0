import { describe, expect, it } from 'vitest';
import { applyRule } from '#lib/time/relative-date.ts';
import { passageKey } from './parse/draft.ts';
import { parseStory } from './parse/parse-story.ts';
import type { PassagesFile, StoryFile } from './types.ts';

const STORIES = import.meta.glob<StoryFile>('/data/*/story.json', {
  eager: true,
  import: 'default',
});
const PASSAGES = import.meta.glob<PassagesFile>('/data/*/passages.json', {
  eager: true,
  import: 'default',
});

describe.each(Object.entries(STORIES))('%s', (path, story) => {
  const passagesPath = path.replace('story.json', 'passages.json');
  const passages = PASSAGES[passagesPath];

  it('has no issue', () => {
    const parsed = parseStory(story, passages, { story: path, passages: passagesPath });
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
  });

  it('refers to its schemas, so that editors can complete and check it', () => {
    expect(story.$schema).toBe('../../static/story.schema.json');
    expect(passages?.$schema).toBe('../../static/passages.schema.json');
  });

  const ruled = story.events.filter(({ when }) => when.rule !== undefined);
  const edtfs = new Map<string, string>(story.events.map(({ id, when }) => [id, when.edtf]));

  it.each(ruled.map(({ id, when }) => [id, when] as const))(
    'gives %s the date that its rule gives',
    (_, { rule, edtf }) => {
      const applied = rule && applyRule(rule, story.article.date, (id) => edtfs.get(id));
      expect(applied).toEqual({ ok: true, value: edtf });
    },
  );

  it('uses every actor and every place in an event', () => {
    const named = new Set(story.events.flatMap(({ actors }) => actors));
    expect(story.actors.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
    const seen = new Set(story.events.map(({ place }) => place));
    expect(story.places.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });

  it('attributes every quotation in a title', () => {
    const quoting = story.events.filter(({ title }) => title.nl.includes('‘'));
    expect(quoting.filter(({ attribution }) => attribution === undefined)).toEqual([]);
  });
});

describe('the story of Armenia and Russia', () => {
  const story = STORIES['/data/armenia-russia-2023/story.json'];
  const passages = PASSAGES['/data/armenia-russia-2023/passages.json'];

  it('has thirteen passages: headline, byline, standfirst, caption and nine paragraphs', () => {
    expect(passages?.passages.map(passageKey)).toEqual([
      ...['headline', 'byline', 'standfirst', 'caption'],
      ...Array.from({ length: 9 }, (_, index) => `paragraph ${index + 1}`),
    ]);
  });

  it.each([
    ['genocide', '1915'],
    ['independence', '1991'],
    ['border-guard', '1993~/..'],
    ['csto-membership', '/..'],
    ['corridor', '2021'],
    ['ukraine-invasion', '2022-02-24'],
    ['blockade', '2022-12~/2023-09'],
    ['strategic-mistake', '[2023-01-01..2023-09-28]'],
    ['not-an-ally', '[2022-02-24..2023-09-28]'],
    ['csto-exercises-refused', '[..2023-09-28]'],
    ['csto-reconsidered', '[..2023-09-28]'],
    ['pashinyan-putin-june', '2023-06'],
    ['us-exercises', '2023-09~'],
    ['icc-hint', '2023-09~'],
    ['offensive', '[2023-09-18..2023-09-24]'],
    ['sunday-accusation', '2023-09-24'],
    ['kremlin-reply', '2023-09-25'],
    ['erdogan-meets-aliyev', '2023-09-25'],
    ['southern-armenia-claim', '2023-09-25'],
    ['ministry-unacceptable', '[2023-09-25..2023-09-28]'],
    ['article-published', '2023-09-28'],
  ])('dates %s as the article does: %s', (id, edtf) => {
    expect(story?.events.find((event) => event.id === id)?.when.edtf).toBe(edtf);
  });

  it('refines six dates, each from a cited source', () => {
    const refined = story?.events.flatMap(({ id, when }) =>
      when.refined ? [[id, when.refined.edtf, when.refined.source.publisher]] : [],
    );
    expect(refined).toEqual([
      ['offensive', '2023-09-19/2023-09-20', 'The Kyiv Independent'],
      ['peacekeepers-stand-by', '2022-12~/2023-09-19', 'The Kyiv Independent'],
      ['blockade', '2022-12~/2023-09-19', 'The Kyiv Independent'],
      ['csto-exercises-refused', '2023-01-10', 'Interfax'],
      ['csto-reconsidered', '2023-05-22', 'ARKA News Agency'],
      ['us-exercises', '2023-09-11/2023-09-20', 'Babel'],
    ]);
  });
});
