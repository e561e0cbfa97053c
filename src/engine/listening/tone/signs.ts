/** What emoji and emoticons say, from -3 to 3. */
const listed: Readonly<Record<number, string>> = {
  3: '😍 🥰 🤩 😻 💯 🏆 🥇 ❤ 🧡 💛 💚 💙 💜 💖 💕 🙌',
  2: '😀 😃 😄 😁 😊 😋 🤗 😘 👍 👏 👌 🎉 🥳 ⭐ 🌟 ✨ 💪 😎 🤤 💐 🔝 ✅ <3 :) :-) =) :D :-D =D 8) (: ^^ 😺',
  1: '🙂 😉 😅 😆 😂 🤣 🙏 ;) ;-) :P :-P :p 😌 ☺ 🍀 🤞 🌞',
  '-1': '😐 😑 🙄 😕 🤔 😬 😶 :/ :-/ :| :-| =/ 🤷 😓 ⏳ -_- 😳',
  '-2': "🙁 ☹ 😞 😔 😟 😢 😭 😩 😫 😤 😒 😣 😖 😥 💔 :( :-( =( ): :'( 👎 ❌ 🚫 😷 🤧 🤦",
  '-3': '😠 😡 🤬 🤮 🤢 💩 😱 🤒 ☠ 💀 🪳 🐀 🐁 </3',
};

const weightOfSign = new Map(
  Object.entries(listed).flatMap(([weight, signs]) =>
    signs.split(' ').map((sign) => [sign, Number(weight)] as const),
  ),
);

/** What a sign says; 0 where it says nothing. */
export function weighSign(sign: string): number {
  return weightOfSign.get(sign.replace('\ufe0f', '').replace('’', "'")) ?? 0;
}

/** A rating that was given in a text, from 0 to 1. */
type Rating = { readonly share: number; readonly start: number; readonly end: number };

const ofFiveOrTen =
  /(?<![\d.,/])(10|\d(?:[.,]\d)?)\s?(?:\/|of|out of|von|sur|de|da|su|van de|van|em)\s?(5|10|fünf|five|cinq|cinco|cinque|vijf)(?![\d/.,]\d|[\d/]|\p{L})/giu;
const stars =
  /(?<![\d.,])([0-5])\s?(?:[-\s])?(?:stars?|sterne?n?|étoiles?|estrellas?|stelle|stella|estrelas?|sterren|ster)(?!\p{L})/giu;
const drawn = /[★⭐🌟]\ufe0f?(?:\s?[★⭐🌟☆✩]\ufe0f?){0,9}/gu;
const five = /[^\d]/;

/** Finds ratings as "2/5", "4 von 5", "3 stars", "★★☆☆☆". */
export function findRatings(text: string): Rating[] {
  if (!/[\d★⭐🌟]/u.test(text)) return [];
  const place = (found: RegExpMatchArray) => ({
    start: found.index ?? 0,
    end: (found.index ?? 0) + found[0].length,
  });
  const given = [...text.matchAll(ofFiveOrTen)].map((found) => {
    const [, value = '', most = ''] = found;
    const share = Number(value.replace(',', '.')) / (five.test(most) ? 5 : Number(most));
    return { share, ...place(found) };
  });
  const counted = [...text.matchAll(stars)].map((found) => ({
    share: Number(found[1]) / 5,
    ...place(found),
  }));
  const painted = [...text.matchAll(drawn)].flatMap((found) => {
    const full = found[0].match(/[★⭐🌟]/gu)?.length ?? 0;
    const all = found[0].match(/[★⭐🌟☆✩]/gu)?.length ?? 0;
    // One star by itself is an ornament.
    return full > 5 || all < 2 ? [] : [{ share: full / 5, ...place(found) }];
  });
  return [...given, ...counted, ...painted].filter(({ share }) => share <= 1);
}
