import type { Business, Look } from '#contract';
import type { CommandContext } from '../writer/commandContext.ts';
import { saveSetting } from './rows.ts';

export function saveBusiness({ database }: CommandContext, { business }: { readonly business: Business }) {
  saveSetting(database, 'business', business);
  return { label: 'Your shop changed' };
}

export function saveLook({ database }: CommandContext, { look }: { readonly look: Look }) {
  saveSetting(database, 'look', look);
  return { label: 'Look changed' };
}
