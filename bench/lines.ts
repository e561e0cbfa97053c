import { inboxLines } from './inboxLines.ts';
import type { Line } from './line.ts';
import { listeningLines } from './listeningLines.ts';

/** All that the bench measures, what matters most first. */
export const lines: readonly Line[] = [...listeningLines, ...inboxLines];
