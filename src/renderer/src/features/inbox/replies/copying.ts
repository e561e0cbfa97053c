import { useState } from 'react';
import { openLink } from '../../../shared/links.ts';
import { copyText } from './repliesData.ts';

/** Taking an answer to where it is posted. Open blanks are told of once; asked again, the text is copied as it is. */
export function useCopying(text: string, hasOpenBlanks: boolean, original: string | null) {
  const [copied, setCopied] = useState<string | null>(null);
  const [warned, setWarned] = useState<string | null>(null);
  const [isPosted, setIsPosted] = useState(false);
  return {
    isWarned: hasOpenBlanks && warned === text,
    isCopied: copied === text,
    /** It was copied, or the owner says that it is posted: what follows is recording it. */
    isPosted,
    sayPosted: () => setIsPosted(true),
    /** Answers whether it was copied. */
    copyAndOpen: async (): Promise<boolean> => {
      if (text.trim() === '') return false;
      if (hasOpenBlanks && warned !== text) {
        setWarned(text);
        return false;
      }
      if (!(await copyText(text.trim()))) return false;
      setCopied(text);
      setIsPosted(true);
      if (original) openLink(original);
      return true;
    },
  };
}
