import { expect, it } from 'vitest';
import { isPublicAddress } from '../../../../src/engine/listening/fetching/addressGuard.ts';
import { lookupHost } from '../../../../src/engine/listening/fetching/lookupHost.ts';

it('finds the addresses of a name as the system knows them', async () => {
  const hosts = await lookupHost('localhost');
  expect(hosts.length).toBeGreaterThan(0);
  expect(hosts.filter((host) => isPublicAddress(host.address))).toEqual([]);
});
