import { findBlanks } from '../../../shared/blanks.ts';
import classes from './SavedReplies.module.css';

/** A text with its blanks marked. */
export function MarkedBlanks({ text }: { readonly text: string }) {
  const blanks = findBlanks(text);
  return blanks
    .map(({ start, end }, index) => (
      <span key={start}>
        {text.slice(blanks[index - 1]?.end ?? 0, start)}
        <mark className={classes.blank}>{text.slice(start, end)}</mark>
        {index === blanks.length - 1 && text.slice(end)}
      </span>
    ))
    .concat(blanks.length === 0 ? [<span key="whole">{text}</span>] : []);
}
