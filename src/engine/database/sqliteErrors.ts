import { EarmarkError } from '../errors.ts';

/** Turns what SQLite and the file system say into the contract's words; anything else stays as it is. */
export function translateDatabaseError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return new EarmarkError('DISK_FULL');
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new EarmarkError('DATA_READ_ONLY');
  if (code.startsWith('SQLITE_CANTOPEN')) return new EarmarkError('DATA_READ_ONLY');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return new EarmarkError('DATA_DAMAGED');
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return new EarmarkError('DATA_LOCKED');
  return error;
}
