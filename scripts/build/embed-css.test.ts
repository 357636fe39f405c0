import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedBase, remToPx } from './embed-css.mjs';

const app = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');
const base = embedBase(app);
const tokens = (css: string) => new Set([...css.matchAll(/--([\w-]+):/g)].map((match) => match[1]));

describe('the base styles of the embed', () => {
  it('have every colour of the site, light and dark', () => {
    for (const [head] of app.matchAll(/--[\w-]+:\s*#[0-9a-f]{6};/g)) {
      const [token = '', value = ''] = head.split(/:\s*|;/);
      expect(base).toMatch(new RegExp(`${token}: (?:var\\(--dateline-[a-z]+, )?${value}`));
    }
    expect(base).toContain('.date-line.dark {');
  });

  it('select nothing outside the wrapper, fetch no file and do not depend on the root font', () => {
    expect(base).not.toMatch(/:root|^\s*(?:html|body)\b|@font-face|url\(/m);
    expect(base).not.toContain('prefers-color-scheme');
    expect(remToPx(base)).not.toMatch(/\drem\b/);
    expect(remToPx('a{margin:1.5rem .25rem 0}')).toBe('a{margin:24px 4px 0}');
  });

  it('read only custom properties that the guide documents', () => {
    const guide = readFileSync(new URL('../../docs/publishers.md', import.meta.url), 'utf8');
    const own = new Set([...base.matchAll(/var\((--dateline-[\w-]+)/g)].map((match) => match[1]));
    own.delete('--dateline-host-font');
    for (const property of own) expect(guide).toContain(`\`${property}\``);
  });

  it('have balanced braces', () => {
    expect(base.split('{').length).toBe(base.split('}').length);
    expect(tokens(base).size).toBeGreaterThan(20);
  });
});
