import { OTHER_WORDS, PARAGRAPHS } from './matrix-article.ts';

/** One way in which a publisher may put the article on a page. */
export interface Variant {
  readonly name: string;
  /** Whether the article's words were changed after the locators were made. */
  readonly edited: boolean;
  /** Fills the root. Each element that holds words of paragraph n carries `data-p="n"`. */
  readonly render: (root: HTMLElement, random: () => number) => void;
}

export type Fill = (paragraph: HTMLElement, text: string, random: () => number) => void;

const element = (name: string, text = '', className = ''): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
};

export const plain: Fill = (paragraph, text) => paragraph.append(text);

export function paragraphs(root: HTMLElement, fill: Fill, random: () => number, name = 'p'): void {
  PARAGRAPHS.forEach((text, index) => {
    const paragraph = element(name);
    paragraph.dataset.p = String(index);
    root.append(paragraph, '\n');
    fill(paragraph, text, random);
  });
}

const unedited = (name: string, fill: Fill, tag = 'p'): Variant => ({
  name,
  edited: false,
  render: (root, random) => paragraphs(root, fill, random, tag),
});

const respelt = (name: string, respell: (text: string) => string): Variant =>
  unedited(name, (paragraph, text) => paragraph.append(respell(text)));

/** Puts a made element for every word that `make` answers, and text for the others. */
const wordwise =
  (make: (word: string, index: number) => (Node | string)[]): Fill =>
  (paragraph, text) =>
    text.split(/( )/).forEach((word, index) => {
      if (word === ' ') paragraph.append(' ');
      else paragraph.append(...make(word, index / 2));
    });

export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]"?) (?=["A-Z])/);

/** Puts a node between two sentences, as an advertisement server does. */
const interrupted =
  (make: () => Node): Fill =>
  (paragraph, text) => {
    const [first = '', ...rest] = sentencesOf(text);
    paragraph.append(`${first} `, make(), ` ${rest.join(' ')}`);
  };

const invisible = (word: string): HTMLElement => {
  const hidden = element('span', `verborgen ${word}`);
  hidden.hidden = true;
  return hidden;
};

const note = (index: number): HTMLElement => {
  const mark = element('sup');
  const link = mark.appendChild(element('a', String(index)));
  link.setAttribute('href', `#note-${index}`);
  return mark;
};

const firstWords = (text: string): string => text.split(' ').slice(0, 6).join(' ');
export const related = (tag: string): HTMLElement => {
  const list = element(tag);
  for (const text of PARAGRAPHS) list.append(element('li', `${firstWords(text)} …`));
  return list;
};

export function others(random: () => number, count: number): HTMLElement[] {
  const word = () => OTHER_WORDS[Math.floor(random() * OTHER_WORDS.length)] ?? '';
  return Array.from({ length: count }, () =>
    element('p', `${Array.from({ length: 40 }, word).join(' ')}.`),
  );
}

const around = (name: string, before: () => Node[], after: () => Node[] = () => []): Variant => ({
  name,
  edited: false,
  render(root, random) {
    root.append(...before());
    paragraphs(root, plain, random);
    root.append(...after());
  },
});

/** The article's words as they were, in every markup that they may meet. */
export const UNEDITED: readonly Variant[] = [
  unedited('plain', plain),
  unedited(
    'inline markup',
    wordwise((word, i) => [i % 4 === 1 ? element(i % 3 ? 'b' : 'a', word) : word]),
  ),
  unedited(
    'a span for each word',
    wordwise((word) => [element('span', word)]),
  ),
  unedited('a span for each letter', (paragraph, text) =>
    paragraph.append(...[...text].map((letter) => element('span', letter))),
  ),
  unedited('split text nodes', (paragraph, text) =>
    paragraph.append(
      ...(text.match(/.{1,5}/gs) ?? []).flatMap((part) => [part, document.createComment('x')]),
    ),
  ),
  respelt('soft hyphens', (text) => text.replace(/(\p{L}{3})(?=\p{L}{3})/gu, '$1\u00AD')),
  respelt('zero-width characters', (text) =>
    text.replace(/(\p{L}{2})(?=\p{L})/gu, '$1\u200B').replace(/ /g, '\u2060 '),
  ),
  respelt('curly quotes', (text) => text.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’')),
  respelt('low and angled quotes', (text) =>
    text.replace(/"([^"]*)"/g, '„$1”').replaceAll('“', '«'),
  ),
  respelt('no-break spaces', (text) => text.replace(/ (?=\d|\p{L}{1,3} )/gu, '\u00A0')),
  respelt(
    'source line breaks',
    (text) => `\n      ${text.replace(/(.{30,}?) /g, '$1\n      ')}\n    `,
  ),
  unedited(
    'br inside sentences',
    wordwise((word, i) => (i % 9 === 4 ? [element('br'), word] : [word])),
  ),
  {
    name: 'paragraphs divided by br only',
    edited: false,
    render: (root) =>
      PARAGRAPHS.forEach((text, index) => {
        const part = element('span', text);
        part.dataset.p = String(index);
        root.append(part, element('br'), element('br'));
      }),
  },
  unedited(
    'div, and no space between',
    (paragraph, text) => {
      paragraph.append(text);
      paragraph.nextSibling?.remove();
    },
    'div',
  ),
  unedited('drop cap', (paragraph, text) =>
    paragraph.append(element('span', text.charAt(0), 'drop-cap'), text.slice(1)),
  ),
  respelt('decomposed letters', (text) => text.normalize('NFD')),
  respelt('other dashes', (text) => text.replaceAll('—', '–').replaceAll('-', '\u2011')),
  respelt('capitals', (text) => text.toUpperCase()),
  unedited(
    'hidden spans',
    wordwise((word, i) => (i % 5 === 2 ? [invisible(word), word] : [word])),
  ),
  unedited(
    'words for screen readers',
    wordwise((word, i) =>
      i % 7 === 2 ? [word, element('span', 'voorgelezen', 'sr-only')] : [word],
    ),
  ),
  unedited(
    'scripts inside',
    wordwise((word, i) =>
      i % 6 === 3
        ? [Object.assign(element('script', 'void "de kade";'), { type: 'text/plain' }), word]
        : [word],
    ),
  ),
  unedited(
    'advertisement in the middle',
    interrupted(() => element('div', 'Advertentie: koop nu een boot aan de kade.')),
  ),
  unedited(
    'figure in the middle',
    interrupted(() => {
      const figure = element('figure');
      figure.append(
        document.createElement('img'),
        element('figcaption', 'De vaart in de winter, beeld van de streekkrant.'),
      );
      return figure;
    }),
  ),
  unedited('paragraph split in two', (paragraph, text) => {
    const [first = '', ...rest] = sentencesOf(text);
    const second = element('p', rest.join(' '));
    second.dataset.p = paragraph.dataset.p ?? '';
    paragraph.append(first);
    paragraph.after(second);
  }),
  unedited(
    'footnotes',
    wordwise((word, i) => (i % 8 === 1 ? [word, note(i)] : [word])),
  ),
  around('teaser above', () => [related('ul')]),
  around(
    'related block below',
    () => [],
    () => [related('ul')],
  ),
  around(
    'teaser above and related below',
    () => [related('ul')],
    () => [related('ol')],
  ),
  {
    name: '400 other paragraphs before',
    edited: false,
    render(root, random) {
      root.append(...others(random, 400));
      paragraphs(root, plain, random);
    },
  },
];
