import { type ReactNode, useMemo } from 'react';
import { plainBusiness, plainWaits, type Settings } from '#contract';
import { ShopZone } from '../shared/timeFrame.ts';
import { ShopWaits } from '../shared/waits.ts';

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

type ShopFrameProps = { readonly settings: Settings | undefined; readonly children: ReactNode };

/** The shop's zone, its opening days and the owner's limits, for everything below; plain ones until they are known. */
export function ShopFrame({ settings, children }: ShopFrameProps) {
  const { business = { ...plainBusiness, timeZone: machineZone }, waits = plainWaits } = settings ?? {};
  const rules = useMemo(() => ({ waits, open: business }), [waits, business]);
  return (
    <ShopZone value={business.timeZone}>
      <ShopWaits value={rules}>{children}</ShopWaits>
    </ShopZone>
  );
}
