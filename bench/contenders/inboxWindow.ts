import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findPercentile, type Job, type Measures } from '../job.ts';
import { launchApp, makeTownProfile } from './app.ts';

const decisions = 60;
/** The first of them compile what the others use. */
const warmUps = 5;
const journey = { distance: 144_000, step: 240 };
const rowHeight = 112;
const settleMs = 1_000;

/** Dismisses mention after mention by key: how long each time until the next one is painted. */
export async function triage(job: Job): Promise<Measures> {
  return onInbox(job, { name: 'triage', view: /^New/ }, async (page) => {
    const painted: number[] = [];
    for (let index = 0; index < decisions; index += 1) painted.push(await page.evaluate(pressAndWait, 'x'));
    const settled = painted.slice(warmUps);
    return { paintedMs: findPercentile(settled, 0.5), paintedP95Ms: findPercentile(settled, 0.95) };
  });
}

/** Scrolls through the list of all mentions, step by step, as fast as the screen is refreshed. */
export async function scroll(job: Job): Promise<Measures> {
  return onInbox(job, { name: 'scroll', view: /^All/ }, async (page) => ({
    scrolledMs: await page.evaluate(scrollThrough, {
      selector: 'ul[aria-label="Mentions"]',
      ...journey,
    }),
  }));
}

/** The same in the same window, through as many plain rows of the same height. */
export async function scrollPlainly(job: Job): Promise<Measures> {
  return onInbox(job, { name: 'scroll-plainly', view: /^All/ }, async (page) => {
    await page.evaluate(layPlainList, {
      count: Math.ceil(journey.distance / rowHeight) + 20,
      height: rowHeight,
    });
    return {
      scrolledMs: await page.evaluate(scrollThrough, {
        selector: '#plain-list',
        ...journey,
      }),
    };
  });
}

async function onInbox(
  job: Job,
  { name, view }: { readonly name: string; readonly view: RegExp },
  work: (page: Page) => Promise<Measures>,
): Promise<Measures> {
  const { app, page } = await launchApp(makeTownProfile(job, mkdtempSync(join(job.folder, `${name}-`))));
  try {
    await page.getByRole('link', { name: view }).click();
    await page.locator('[aria-label="What was said"]').waitFor();
    await page.keyboard.press('j');
    await page.waitForTimeout(settleMs);
    return await work(page);
  } finally {
    await app.close();
  }
}

/** Runs in the page: presses a key, and answers how long it took until another mention was painted. */
function pressAndWait(key: string): Promise<number> {
  const findArticle = () => document.querySelector('[aria-label="What was said"]');
  const before = findArticle();
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const observer = new MutationObserver(() => {
      const article = findArticle();
      if (article === null || article === before) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - startedMs);
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const focused = document.activeElement ?? document.body;
    focused.dispatchEvent(
      new KeyboardEvent('keydown', { key, code: `Key${key.toUpperCase()}`, bubbles: true, cancelable: true }),
    );
  });
}

type Journey = { readonly selector: string; readonly distance: number; readonly step: number };

/** Runs in the page: scrolls what holds a list, a step each frame, until it has come so far; answers how long that took. */
function scrollThrough({ selector, distance, step }: Journey): Promise<number> {
  const box = document.querySelector(selector)?.parentElement;
  if (!box) throw new Error('there is no list to scroll');
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const goOn = () => {
      if (box.scrollTop >= distance) resolve(performance.now() - startedMs);
      else {
        box.scrollTop += step;
        requestAnimationFrame(goOn);
      }
    };
    requestAnimationFrame(goOn);
  });
}

/** Runs in the page: lays a plain list in front of everything. */
function layPlainList({ count, height }: { readonly count: number; readonly height: number }): void {
  const box = document.createElement('div');
  box.style.cssText = 'position: fixed; inset: 0; overflow: auto; background: white; z-index: 1000';
  const list = document.createElement('div');
  list.id = 'plain-list';
  for (let index = 0; index < count; index += 1) {
    const row = document.createElement('div');
    row.style.height = `${height}px`;
    row.textContent = `Row ${index}`;
    list.append(row);
  }
  box.append(list);
  document.body.append(box);
}
