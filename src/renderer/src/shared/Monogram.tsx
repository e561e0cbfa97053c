import classes from './Monogram.module.css';

/** Up to two letters that stand for a name or a place: `RT` for `rowan_t`, `HG` for `Harbour Gazette`. */
function readInitials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((_, index) => index === 0 || index === words.length - 1)
    .map((word) => Array.from(word)[0]?.toUpperCase() ?? '')
    .join('');
}

type MonogramProps = { readonly name: string; readonly size?: 'small' | 'large' };

/** The initials of a name in a quiet round; the name itself always stands beside it. */
export function Monogram({ name, size = 'small' }: MonogramProps) {
  return (
    <span className={classes.monogram} data-size={size} aria-hidden="true">
      {readInitials(name)}
    </span>
  );
}
