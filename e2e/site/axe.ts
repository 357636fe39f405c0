import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/** What depends on colours alone. */
export const CONTRAST = ['color-contrast', 'link-in-text-block'];

/** Looks at one document; what stands in frames is theirs. */
async function findsIn(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (only) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      // What is in order is looked at, but not told: to name each element takes most of the time.
      resultTypes: ['violations'],
      iframes: false,
      ...(only ? { runOnly: { type: 'rule', values: [...only] } } : {}),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html}: ${node.failureSummary ?? ''}`),
    );
  }, rules);
}

/**
 * What axe finds wrong in a page and its frames as they stand: each element that breaks a rule.
 * @param rules these alone; all that are on by default where none are named
 */
export async function axeFinds(page: Page, rules?: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await findsIn(frame, rules)));
  return found;
}
