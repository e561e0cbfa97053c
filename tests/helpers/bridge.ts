import type { EarmarkBridge } from '../../src/contract/shell.ts';

declare global {
  /** What the preload gives the page; for code that tests run in it. */
  var earmark: EarmarkBridge;
}
