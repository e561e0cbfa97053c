import { useEffect } from 'react';
import { callShell } from '../bridge/client.ts';
import { describeCount } from '../shared/timeWords.ts';

const size = 32;

/** A disc with a number, as Windows lays it over the icon of the taskbar; the other systems draw their own. */
function drawBadge(count: number): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const style = getComputedStyle(document.documentElement);
  pen.fillStyle = style.getPropertyValue('--earmark-accent');
  pen.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = style.getPropertyValue('--earmark-on-accent');
  pen.font = `650 ${count > 9 ? 17 : 21}px 'Inter Variable', sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(count > 99 ? '99' : `${count}`, size / 2, size / 2 + 1);
  return canvas.toDataURL('image/png');
}

/** Shows on the app's icon how many people wait for an answer. Unread is nothing that anybody waits for. */
export function useBadge(waitingCount: number | undefined): void {
  useEffect(() => {
    if (waitingCount === undefined) return;
    const picture = earmark.platform === 'win32' && waitingCount > 0 ? drawBadge(waitingCount) : null;
    const words = `${describeCount(waitingCount, 'person', 'people')} to answer`;
    callShell('showWaiting', { count: waitingCount, picture, words }).catch(reportError);
  }, [waitingCount]);
}
