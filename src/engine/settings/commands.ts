import {
  type Business,
  type KeysChoice,
  type Look,
  type Waits,
  type WordLanguage,
  wordLanguageNames,
} from '#contract';
import type { CommandContext } from '../writer/commandContext.ts';
import { readUrgentWords, saveSetting } from './rows.ts';

export function saveBusiness({ database }: CommandContext, { business }: { readonly business: Business }) {
  saveSetting(database, 'business', business);
  return { label: 'Your shop changed' };
}

export function saveLook({ database }: CommandContext, { look }: { readonly look: Look }) {
  saveSetting(database, 'look', look);
  return { label: 'Look changed' };
}

export function saveWaits({ database }: CommandContext, { waits }: { readonly waits: Waits }) {
  saveSetting(database, 'waits', waits);
  return { label: 'What a long wait is changed' };
}

export function saveKeys({ database }: CommandContext, { keys }: { readonly keys: KeysChoice }) {
  saveSetting(database, 'keys', keys);
  return { label: keys.areSingleKeysOn ? 'Single keys are on' : 'Single keys are off' };
}

export function saveUrgentWords(
  { database }: CommandContext,
  { language, words }: { readonly language: WordLanguage; readonly words: readonly string[] | null },
) {
  const { [language]: _before, ...others } = readUrgentWords(database);
  saveSetting(database, 'urgentWords', words === null ? others : { ...others, [language]: [...words] });
  return { label: `${wordLanguageNames[language]} words that can’t wait changed` };
}

export function forgetTaughtTones({ database, now }: CommandContext, _nothing: object) {
  saveSetting(database, 'tonesTaughtSince', now);
  return { label: 'What you taught about tone is forgotten' };
}

export function forgetTaughtTriage({ database, now }: CommandContext, _nothing: object) {
  saveSetting(database, 'triageTaughtSince', now);
  return { label: 'What your decisions taught is forgotten' };
}
