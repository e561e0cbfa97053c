export type JoinedSignal = {
  readonly signal: AbortSignal;
  /** Lets go of the others, and of the time. */
  readonly end: () => void;
};

/**
 * Makes a signal that aborts with the first of `signals`, and as `AbortSignal.timeout` does when `timeoutMs` have passed.
 * What `AbortSignal.any` makes lives as long as the others do, and costs ten times as much.
 */
export function joinSignals(signals: readonly AbortSignal[], timeoutMs?: number): JoinedSignal {
  const joined = new AbortController();
  const follows = signals.map((signal) => {
    const follow = () => joined.abort(signal.reason);
    if (signal.aborted) follow();
    else signal.addEventListener('abort', follow, { once: true });
    return () => signal.removeEventListener('abort', follow);
  });
  const endTime = () => joined.abort(new DOMException('The time is over', 'TimeoutError'));
  const timer = timeoutMs === undefined ? undefined : setTimeout(endTime, Math.max(0, timeoutMs));
  return {
    signal: joined.signal,
    end: () => {
      clearTimeout(timer);
      for (const leave of follows) leave();
    },
  };
}
