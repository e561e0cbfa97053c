/** Words of so many letters are said again and again; longer ones are worked out each time. */
const longestRemembered = 12;
const mostRemembered = 20_000;

/** Makes a function of a word that remembers its answers; what it remembers is bounded. */
export function rememberWords<Answer extends object>(
  work: (word: string) => Answer,
): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    if (word.length > longestRemembered) return work(word);
    const remembered = known.get(word);
    if (remembered !== undefined) return remembered;
    const answer = work(word);
    if (known.size >= mostRemembered) known.clear();
    known.set(word, answer);
    return answer;
  };
}
