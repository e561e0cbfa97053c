import { useTimeFrame } from './timeFrame.ts';
import { describeExactly, describeMoment, type TimeFrame } from './timeWords.ts';

type MomentProps = {
  readonly at: number;
  /** Puts it in words; as short as can be when not given. */
  readonly describe?: (at: number, frame: TimeFrame) => string;
  readonly className?: string | undefined;
};

/** An instant in words, with all there is to know of it on hover. */
export function Moment({ at, describe = describeMoment, className }: MomentProps) {
  const frame = useTimeFrame();
  return (
    <time dateTime={new Date(at).toISOString()} title={describeExactly(at, frame)} className={className}>
      {describe(at, frame)}
    </time>
  );
}
