import type { Frame, Page } from '@playwright/test';
import axe from 'axe-core';

/** Rules that depend on colours only. */
export const CONTRAST = ['color-contrast', 'link-in-text-block'];

/** Runs axe in one document, without its frames. */
async function findsIn(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async (only) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      // Only violations are reported, as listing every element that passes takes most of the time.
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
 * Runs axe in a page and its frames.
 * @param rules to run; axe's defaults without it
 * @returns a line for each element that violates a rule
 */
export async function axeFinds(page: Page, rules?: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) found.push(...(await findsIn(frame, rules)));
  return found;
}
