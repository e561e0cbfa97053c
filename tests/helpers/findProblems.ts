import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it is, with the elements it finds it at. */
export async function findProblems(page: Page): Promise<string[]> {
  // Electron has no pages that could be opened beside this one, which axe otherwise asks for.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
