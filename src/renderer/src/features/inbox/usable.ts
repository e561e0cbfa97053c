import { useEffect } from 'react';
import { callShell } from '../../bridge/client.ts';

let isReported = false;

/** When the window first drew anything, as an instant. */
function readFirstPaintAt(): number {
  const [paint] = performance.getEntriesByName('first-paint');
  return performance.timeOrigin + (paint?.startTime ?? performance.now());
}

/** Tells the shell, once in the life of the window, that the inbox can be used. */
export function useReportUsable(isUsable: boolean): void {
  useEffect(() => {
    if (!isUsable || isReported) return;
    isReported = true;
    callShell('reportUsable', { firstPaintAt: readFirstPaintAt() }).catch(reportError);
  }, [isUsable]);
}
