import { OTHER_WORDS, PARAGRAPHS } from './matrix-article.ts';
import {
  others,
  paragraphs,
  plain,
  related,
  sentencesOf,
  type Variant,
} from './matrix-variants.ts';

type Rewrite = (text: string, random: () => number) => string | null;

const edited = (name: string, rewrite: Rewrite): Variant => ({
  name,
  edited: true,
  render(root, random) {
    paragraphs(root, (paragraph, text) => paragraph.append(rewrite(text, random) ?? ''), random);
    for (const paragraph of [...root.querySelectorAll('p')])
      if (!paragraph.textContent) paragraph.remove();
  },
});

const everyWord = (
  text: string,
  share: number,
  random: () => number,
  change: (word: string) => string,
): string =>
  text
    .split(' ')
    .map((word) => (random() < share ? change(word) : word))
    .join(' ');

const typo =
  (random: () => number) =>
  (word: string): string => {
    const at = Math.floor(random() * word.length);
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const kinds = [before + after, before + letter + letter + after, `${before}e${after}`];
    return kinds[Math.floor(random() * kinds.length)] ?? word;
  };

const otherWord = (random: () => number) => (): string =>
  OTHER_WORDS[Math.floor(random() * OTHER_WORDS.length)] ?? '';

const dropSentence =
  (which: number): Rewrite =>
  (text) =>
    sentencesOf(text)
      .filter((_, index, all) => index !== (which + all.length) % all.length)
      .join(' ');

/** The article after its publisher has changed it. */
export const EDITED: readonly Variant[] = [
  edited('typos, one word in 12', (text, random) => everyWord(text, 1 / 12, random, typo(random))),
  edited('typos, one word in 6', (text, random) => everyWord(text, 1 / 6, random, typo(random))),
  edited('words put in, one in 12', (text, random) =>
    everyWord(text, 1 / 12, random, (word) => `${word} ${otherWord(random)()}`),
  ),
  edited('words replaced, one in 12', (text, random) =>
    everyWord(text, 1 / 12, random, otherWord(random)),
  ),
  edited('words left out, one in 12', (text, random) =>
    everyWord(text, 1 / 12, random, () => '').replace(/ +/g, ' '),
  ),
  edited('first sentences gone', dropSentence(0)),
  edited('last sentences gone', dropSentence(-1)),
  edited('every third paragraph gone', (text) =>
    PARAGRAPHS.indexOf(text) % 3 === 1 ? null : text,
  ),
  {
    name: 'typos, between teaser and related',
    edited: true,
    render(root, random) {
      root.append(related('ul'));
      paragraphs(
        root,
        (paragraph, text) => paragraph.append(everyWord(text, 1 / 8, random, typo(random))),
        random,
      );
      root.append(related('ol'));
    },
  },
  {
    name: 'every third paragraph gone, teaser above',
    edited: true,
    render(root, random) {
      root.append(related('ul'));
      paragraphs(root, plain, random);
      root.querySelectorAll('p').forEach((each, index) => index % 3 === 1 && each.remove());
    },
  },
  {
    name: 'words replaced, among 400 others',
    edited: true,
    render(root, random) {
      root.append(...others(random, 200));
      paragraphs(
        root,
        (paragraph, text) => paragraph.append(everyWord(text, 1 / 12, random, otherWord(random))),
        random,
      );
      root.append(...others(random, 200));
    },
  },
];
