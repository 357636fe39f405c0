import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openWhole, pages } from './site.ts';

const APPEARANCES = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

for (const path of pages())
  test(`axe finds nothing on /${path} in any appearance`, async ({ page }) => {
    await page.emulateMedia({ ...APPEARANCES[0].media, reducedMotion: 'reduce' });
    await openWhole(page, path);
    for (const { name, media } of APPEARANCES) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => ({
        rule: id,
        nodes: nodes.map((node) => `${node.html}: ${node.failureSummary ?? ''}`),
      }));
      expect(found, name).toEqual([]);
    }
  });
