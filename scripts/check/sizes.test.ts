import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkBuild, foreignSubresources, pageScripts } from './sizes.mjs';

/** Random text, from which compression saves only what base64 adds. */
const text = (kB: number) => randomBytes(kB * 1000).toString('base64');
const build = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
const over = (files: Record<string, string>) =>
  checkBuild(build(files))
    .filter((finding) => !finding.ok)
    .map((finding) => finding.line);

const PAGE = { 'nl/index.html': '<p>x</p>' };

describe('pageScripts', () => {
  const files = {
    'nl/x/index.html':
      '<link rel="modulepreload" href="../../a.js"><link href="/base/b.js" rel="modulepreload">' +
      '<script>Promise.all([import("../../c.js")])</script><script src="../../d.js"></script>',
    'a.js': 'import{x}from"./chunks/e.js";import"./chunks/f.js";import("./later.js")',
    'b.js': 'export*from"./a.js"',
    'c.js': '',
    'd.js': '',
    'chunks/e.js': "import { y } from './f.js'",
    'chunks/f.js': '',
    'later.js': '',
    'unused.js': '',
  };

  it('finds the scripts that a page names and their static imports, but no dynamic ones', () => {
    expect(pageScripts(build(files), 'nl/x/index.html')).toEqual(
      ['a.js', 'b.js', 'c.js', 'chunks/e.js', 'chunks/f.js', 'd.js'].sort(),
    );
  });

  it('throws if one is not in the build', () => {
    const broken = build({ 'index.html': '<script src="gone.js"></script>' });
    expect(() => pageScripts(broken, 'index.html')).toThrow('gone.js, which is not in the build');
  });
});

describe('checkBuild fails', () => {
  it('when the build has no page', () => {
    expect(over({ 'x.js': '' })).toEqual(['page script: no page in the build']);
  });

  it('when the scripts of a page, imports included, exceed 100 kB gzip', () => {
    const page = { 'index.html': '<script type="module" src="a.js"></script>' };
    expect(over({ ...page, 'a.js': 'import"./b.js"', 'b.js': text(95) })).toEqual([]);
    expect(over({ ...page, 'a.js': `import"./b.js";${text(10)}`, 'b.js': text(95) })).toEqual([
      expect.stringContaining('of 100 kB gzip, index.html the largest of 1'),
    ]);
  });

  it('when there is a third font file', () => {
    const fonts = { 'a.woff2': '', 'b.woff2': '' };
    expect(over({ ...PAGE, ...fonts })).toEqual([]);
    expect(over({ ...PAGE, ...fonts, 'c.ttf': '' })).toHaveLength(1);
  });

  it('when a page, a style sheet or a script fetches from another host', () => {
    const lines = over({ ...PAGE, 'a.css': 'p{background:url(//x.test/a.png)}' });
    expect(lines).toEqual([expect.stringContaining('a.css -> //x.test/a.png')]);
  });

  it.each([
    ['embed/date-line.1.js', 80, 'embed element'],
    ['embed/host.1.js', 4, 'embed host script'],
  ])('when %s exceeds %i kB gzip', (path, kB, name) => {
    expect(over({ ...PAGE, [path]: text(kB * 0.95) })).toEqual([]);
    expect(over({ ...PAGE, [path]: text(kB * 1.05) })).toEqual([expect.stringContaining(name)]);
  });

  it('when a single-file story exceeds 400 kB', () => {
    expect(over({ ...PAGE, 'a.offline.html': 'x'.repeat(400_000) })).toEqual([]);
    expect(over({ ...PAGE, 'a.offline.html': 'x'.repeat(400_001) })).toHaveLength(1);
  });

  it('when an embed script has no budget', () => {
    expect(over({ ...PAGE, 'embed/other.js': '' })).toEqual(['embed/other.js: no budget']);
  });
});

describe('checkBuild', () => {
  it('reports which optional parts the build lacks', () => {
    const lines = checkBuild(build(PAGE)).map((finding) => finding.line);
    for (const part of ['embed element', 'embed host script', 'single-file story'])
      expect(lines).toContain(`${part}: not part of this build`);
  });
});

describe('foreignSubresources', () => {
  it.each([
    ['x.html', '<img alt="" src="https://x.test/a.png">'],
    ['x.html', '<link rel="stylesheet" href="https://x.test/a.css">'],
    ['x.html', '<link href=//x.test/ rel=preconnect>'],
    ['x.html', '<iframe title="x" src="http://x.test/">'],
    ['x.html', '<style>@import "https://x.test/a.css"</style>'],
    ['x.svg', '<image href="https://x.test/a.png"/>'],
    ['x.css', '@font-face{src:url("https://x.test/a.woff2")}'],
    ['x.js', 'import"https://x.test/a.js"'],
    ['x.js', 'fetch("https://x.test/a.json")'],
    ['x.js', 'import(`https://x.test/a.js`)'],
  ])('finds %s: %s', (path, content) => {
    expect(foreignSubresources(path, content)).toHaveLength(1);
  });

  it.each([
    ['x.html', '<a href="https://x.test/">x</a>'],
    ['x.html', '<link rel="canonical" href="https://x.test/">'],
    ['x.html', '<link rel="alternate" hreflang="nl" href="https://x.test/nl/">'],
    ['x.html', '<meta property="og:image" content="https://x.test/a.png">'],
    ['x.html', '<img alt="" src="data:image/png;base64,//x">'],
    ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'],
    ['x.js', 'const namespace="http://www.w3.org/2000/svg"'],
    ['x.json', '{"url":"https://x.test/"}'],
  ])('ignores %s: %s', (path, content) => {
    expect(foreignSubresources(path, content)).toEqual([]);
  });
});
