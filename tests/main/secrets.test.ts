import { describe, expect, test } from 'vitest';
import { answerSecret, type SafeStorage } from '../../src/main/secrets.ts';

const keychain: SafeStorage = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(`sealed ${text}`),
  decryptString: (sealed) => {
    if (!sealed.toString().startsWith('sealed ')) throw new Error('not ours');
    return sealed.toString().slice('sealed '.length);
  },
};

describe('answerSecret', () => {
  test('seals a text as base64, and opens it again', () => {
    const sealed = answerSecret(keychain, 'seal', 'pässword') ?? '';
    expect(sealed).toBe(Buffer.from('sealed pässword').toString('base64'));
    expect(answerSecret(keychain, 'open', sealed)).toBe('pässword');
  });

  test('says that it can’t open what another keychain sealed', () => {
    expect(answerSecret(keychain, 'open', Buffer.from('other').toString('base64'))).toBeNull();
  });

  test.each([
    ['there is no encryption', { ...keychain, isEncryptionAvailable: () => false }],
    ['Linux has no keychain', { ...keychain, getSelectedStorageBackend: () => 'basic_text' }],
    ['Linux does not know yet', { ...keychain, getSelectedStorageBackend: () => 'unknown' }],
  ])('seals nothing where %s', (_name, storage) => {
    expect(answerSecret(storage, 'seal', 'pässword')).toBeNull();
  });

  test('seals where Linux has a keychain', () => {
    const storage = { ...keychain, getSelectedStorageBackend: () => 'gnome_libsecret' };
    expect(answerSecret(storage, 'seal', 'pässword')).not.toBeNull();
  });
});
