import type { ReactNode } from 'react';
import { readHost } from './addresses.ts';
import { openLink } from './links.ts';

type OutsideLinkProps = {
  readonly address: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
};

/** A link that opens outside; hovering shows the host it really leads to. */
export function OutsideLink({ address, children, className }: OutsideLinkProps) {
  return (
    <a
      href={address}
      title={`Opens ${readHost(address)}`}
      className={className}
      onClick={(event) => {
        event.preventDefault();
        openLink(address);
      }}
    >
      {children}
    </a>
  );
}
