import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { open, pages } from './site.ts';

const APPEARANCES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

for (const path of pages())
  for (const { name, media } of APPEARANCES)
    test(`axe finds nothing on /${path} in ${name}`, async ({ page }) => {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      await open(page, path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => ({
        rule: id,
        nodes: nodes.map((node) => `${node.html}: ${node.failureSummary ?? ''}`),
      }));
      expect(found).toEqual([]);
    });
