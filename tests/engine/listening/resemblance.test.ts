import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/random.ts';
import { isNearlySame, readSaidWords, sketchWords } from '../../../src/engine/listening/resemblance.ts';
import { createSketchIndex, rememberedMentions } from '../../../src/engine/listening/sketchIndex.ts';

type Post = { readonly title: string | null; readonly plainText: string };
type Random = () => number;

const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

const parts = {
  opening: [
    'Does anyone here know if the Blue Door',
    'I have been going to the Blue Door for years and',
    'Just came back from the Blue Door, where',
    'To whoever runs the Blue Door on Quay Street:',
    'Honest question about the Blue Door, because',
  ],
  who: [
    'the young man',
    'the owner',
    'an older lady',
    'my neighbour',
    'the new baker',
    'somebody in front of me',
  ],
  did: [
    'praised',
    'sold out of',
    'forgot',
    'recommended',
    'complained about',
    'gave away',
    'overcharged me for',
  ],
  what: [
    'the rye',
    'the sourdough',
    'eight rolls',
    'a birthday cake',
    'the almond croissants',
    'my order',
    'coffee',
  ],
  when: [
    'this morning',
    'on Saturday',
    'last week',
    'before closing',
    'twice in a row',
    'at noon',
    'on Monday',
  ],
  end: [
    'nobody seemed to mind',
    'I left',
    'it made my day',
    'I want my money back',
    'we laughed',
    'I will be back',
  ],
  joint: ['and', 'but', 'so', 'because', 'although', 'while'],
};

const syllables = 'bra cel din fos gur hap jel kir lom mus nat pel'.split(' ');

function writeClause(random: Random): string {
  const { who, did, what, when, end, joint } = parts;
  // A name now and then, as there is in everything people say.
  const name = `of ${pick(random, syllables)}${pick(random, syllables)}${pick(random, syllables)}`;
  return `${pick(random, who)} ${pick(random, did)} ${pick(random, what)} ${name} ${pick(random, when)} ${pick(random, joint)} ${pick(random, end)}`;
}

/** A post as people write them: they begin alike and use the same few words. */
function writePost(random: Random): Post {
  const clauses = Array.from({ length: 1 + Math.floor(random() * 6) }, () => writeClause(random));
  return { title: null, plainText: `${pick(random, parts.opening)} ${clauses.join('. ')}.` };
}

const wordsOf = ({ plainText }: Post) => plainText.split(' ');
const withText = (post: Post, plainText: string): Post => ({ ...post, plainText });

/** What feeds do to a post on its way. */
const changes: Record<string, (post: Post, random: Random) => Post> = {
  'other case, quotes and signs': (post) =>
    withText(post, `“${post.plainText.toUpperCase().replaceAll('.', '!').replaceAll(',', ' –')}”`),
  'a link and hashtags behind it': (post) =>
    withText(post, `${post.plainText} https://short.example/x7?utm_source=y #bread #blueDoor`),
  'where it appeared first': (post) =>
    withText(post, `${post.plainText} The post A word about bread appeared first on Harbour Gazette.`),
  'cut off in a word': (post) => {
    const kept = Math.max(18, Math.floor(wordsOf(post).length * 0.7));
    return withText(post, `${wordsOf(post).slice(0, kept).join(' ').slice(0, -1)}…`);
  },
  'cut off, and where to read on': (post) => {
    const kept = Math.max(17, Math.floor(wordsOf(post).length * 0.6));
    return withText(post, `${wordsOf(post).slice(0, kept).join(' ')} [...] Continue reading →`);
  },
  'a title made of its beginning': (post) => ({ ...post, title: `${post.plainText.slice(0, 60)}…` }),
  'a slip put right': (post, random) => {
    const words = wordsOf(post);
    if (words.length < 34) return post;
    const at = 5 + Math.floor(random() * (words.length - 10));
    return withText(post, words.map((word, place) => (place === at ? `${word}s` : word)).join(' '));
  },
  'a closing word': (post) =>
    wordsOf(post).length < 34 ? post : withText(post, `${post.plainText} Thanks for reading`),
};

function findSame(
  post: Post,
  index: ReturnType<typeof createSketchIndex>,
  posts: readonly Post[],
): number | null {
  const said = readSaidWords(post);
  const sketch = sketchWords(said);
  if (sketch === null) return null;
  return (
    index.find(sketch).find((number) => isNearlySame(said, readSaidWords(posts[number - 1] as Post))) ?? null
  );
}

/** Posts that are all different, each found to be so. */
function gatherPosts(count: number, seed: number) {
  const random = createRandom(seed);
  const index = createSketchIndex();
  const posts: Post[] = [];
  const joined: [Post, Post][] = [];
  const texts = new Set<string>();
  while (posts.length < count) {
    const post = writePost(random);
    if (texts.has(post.plainText)) continue;
    texts.add(post.plainText);
    const same = findSame(post, index, posts);
    if (same !== null) joined.push([posts[same - 1] as Post, post]);
    posts.push(post);
    index.add(posts.length, sketchWords(readSaidWords(post)) ?? '');
  }
  return { posts, index, joined, random };
}

describe('nearly the same', () => {
  it('are no two of 2,000 different posts that share their words and begin alike', () => {
    const { posts, joined } = gatherPosts(2_000, 1);
    expect(joined).toEqual([]);
    const said = posts.slice(0, 120).map(readSaidWords);
    const pairs = said.flatMap((one, place) =>
      said.slice(place + 1).map((other) => isNearlySame(one, other)),
    );
    expect(pairs.filter((isSame) => isSame)).toEqual([]);
  });

  it('would be many of them by their first ten words', () => {
    const beginnings = gatherPosts(2_000, 1).posts.map((post) => wordsOf(post).slice(0, 10).join(' '));
    expect(new Set(beginnings).size).toBeLessThan(500);
  });

  it.each(Object.entries(changes))('is a post with %s: at least 95 of 100 are found', (_name, change) => {
    const { posts, index, random } = gatherPosts(500, 2);
    const found = posts.filter((post, place) => findSame(change(post, random), index, posts) === place + 1);
    expect(found.length).toBeGreaterThanOrEqual(0.95 * posts.length);
  });

  const long = gatherPosts(60, 3).posts.find((post) => wordsOf(post).length > 60) as Post;
  const isSame = (one: Post, other: Post) => isNearlySame(readSaidWords(one), readSaidWords(other));

  it.each<[string, Post, Post]>([
    [
      'a short post with another day',
      { title: null, plainText: 'The Blue Door will stay closed on Monday, says the owner' },
      { title: null, plainText: 'The Blue Door will stay closed on Tuesday, says the owner' },
    ],
    [
      'a short post that goes on',
      { title: null, plainText: 'Does anyone know if the Blue Door is open' },
      { title: null, plainText: 'Does anyone know if the Blue Door is open on Sundays' },
    ],
    [
      'a long post with another number',
      withText(long, `${long.plainText} I paid 5 euros.`),
      withText(long, `${long.plainText} I paid 9 euros.`),
    ],
    [
      'what a site says instead of its texts',
      {
        title: 'Rye is back',
        plainText: 'This text is for members only. Please sign in to read the rest of it, or join.',
      },
      {
        title: 'Rolls are gone',
        plainText: 'This text is for members only. Please sign in to read the rest of it, or join.',
      },
    ],
    [
      'Chinese posts with another ending',
      { title: null, plainText: '昨天我去了藍門麵包店買了兩個麵包味道非常好我很喜歡' },
      { title: null, plainText: '昨天我去了藍門麵包店買了兩個麵包味道非常差我要退錢' },
    ],
  ])('is not %s', (_name, one, other) => {
    expect([isSame(one, other), isSame(other, one)]).toEqual([false, false]);
  });

  it('is one agency’s story under two titles', () => {
    const story = gatherPosts(200, 4).posts.find((post) => wordsOf(post).length > 70) as Post;
    expect(isSame({ ...story, title: 'A loaf for the mayor' }, { ...story, title: 'Mayor gets bread' })).toBe(
      true,
    );
  });

  it('comes to an end with the longest of texts, whatever stands at its end', () => {
    const tails = ['#a'.repeat(50_000), '…'.repeat(100_000), 'the post '.repeat(20_000), ' '.repeat(100_000)];
    const read = (tail: string) =>
      readSaidWords({ title: null, plainText: `Some words about bread ${tail}` });
    expect(tails.map((tail) => sketchWords(read(tail))?.length)).toEqual([48, undefined, 48, undefined]);
  });
});

describe('the sketches of the newest mentions', () => {
  const random = createRandom(7);
  const makeSketch = () =>
    Array.from({ length: 5 }, () =>
      Math.floor(random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('');

  it('are all found, and given up when many more have come', () => {
    const index = createSketchIndex();
    const sketches = Array.from({ length: rememberedMentions * 5 }, makeSketch);
    for (const [place, sketch] of sketches.entries()) index.add(place + 1, sketch);
    const isFound = (place: number) => index.find(sketches[place] ?? '').includes(place + 1);
    const newest = [...sketches.keys()].slice(-rememberedMentions);
    expect([newest.every(isFound), isFound(0)]).toEqual([true, false]);
  });

  it('answer with few candidates, however many posts begin alike, and none for one shingle', () => {
    const index = createSketchIndex();
    const flood = makeSketch();
    for (let number = 1; number <= 5_000; number += 1) index.add(number, flood);
    expect(index.find(flood).length).toBeLessThanOrEqual(16);
    expect(index.find(makeSketch().slice(0, -8) + flood.slice(-8))).toEqual([]);
  });
});
