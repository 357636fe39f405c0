import { expect, test } from '@playwright/test';
import { axeFinds, CONTRAST } from '#e2e/site/axe.ts';
import { open } from '#e2e/site/pages.ts';

test('the axe helper finds violations in the page, in a frame and of contrast only', async ({
  page,
}) => {
  await open(page, 'nl/colophon/');
  const rulesBroken = async (rules?: readonly string[]) =>
    (await axeFinds(page, rules)).map((each) => each.split(':')[0]);
  expect(await rulesBroken()).toEqual([]);
  await page.evaluate(() => {
    const add = (to: Document) => {
      const picture = to.createElement('img');
      picture.src = 'data:,';
      const faint = to.createElement('p');
      faint.textContent = 'Faint';
      faint.className = 'faint';
      to.querySelector('main, body')?.append(picture, faint);
      const sheet = new to.defaultView!.CSSStyleSheet();
      sheet.replaceSync('.faint { color: #ddd; background: #eee }');
      to.adoptedStyleSheets = [...to.adoptedStyleSheets, sheet];
    };
    add(document);
    const frame = document.createElement('iframe');
    frame.title = 'A frame';
    document.querySelector('main')?.append(frame);
    add(frame.contentDocument!);
  });
  const all = await rulesBroken();
  expect(all.filter((rule) => rule === 'image-alt')).toHaveLength(2);
  expect(all.filter((rule) => rule === 'color-contrast')).toHaveLength(2);
  expect(await rulesBroken(CONTRAST)).toEqual(['color-contrast', 'color-contrast']);
});
