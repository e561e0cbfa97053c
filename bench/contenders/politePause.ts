import { defaultLimits } from '../../src/engine/options.ts';

/** Before a second poll, so that no domain still rests from the first. */
export const politePauseMs = defaultLimits.domainGapMs + 100;
