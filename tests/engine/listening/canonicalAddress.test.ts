import { describe, expect, it } from 'vitest';
import { canonicaliseAddress } from '../../../src/engine/listening/canonicalAddress.ts';

const story = 'https://www.gazette.example/food/five-bakeries';
const encoded = encodeURIComponent(story);

/** A code of Google's news links, as they were made until 2024: a small message that holds the address. */
function makeNewsCode(address: string): string {
  const length =
    address.length < 0x80 ? [address.length] : [(address.length & 0x7f) | 0x80, address.length >> 7];
  const bytes = [0x08, 0x13, 0x22, ...length, ...Buffer.from(address), 0xd2, 0x01, 0x00];
  return Buffer.from(bytes).toString('base64url');
}

describe('the canonical address', () => {
  it.each([
    ['https://www.gazette.example/a/', 'gazette.example/a'],
    ['http://m.gazette.example/a?utm_source=x&utm_medium=y', 'gazette.example/a'],
    ['https://gazette.example/a?b=2&a=1&fbclid=x', 'gazette.example/a?a=1&b=2'],
    ['https://gazette.example/a#comments', 'gazette.example/a'],
    ['https://forum.example/t/12#p345', 'forum.example/t/12#p345'],
    ['https://GAZETTE.example/A', 'gazette.example/A'],
    ['http://gazette.example:80/a', 'gazette.example/a'],
    ['https://gazette.example:8443/a', 'gazette.example:8443/a'],
    ['https://gazette.example./a', 'gazette.example/a'],
    ['https://gazette.example/a/index.html', 'gazette.example/a'],
    ['https://gazette.example/index.php?p=12', 'gazette.example?p=12'],
    ['https://gazette.example/caf%c3%a9%2D%7Ebar', 'gazette.example/caf%C3%A9-~bar'],
    ['https://gazette.example/café-~bar', 'gazette.example/caf%C3%A9-~bar'],
    ['https://gazette.example/a;jsessionid=1F3', 'gazette.example/a'],
    ['https://gazette.example/a#xtor=RSS-1', 'gazette.example/a'],
    ['https://gazette.example/a#:~:text=bread%202026', 'gazette.example/a'],
    ['https://gazette.example/a#Echobox=1732450000', 'gazette.example/a'],
    ['https://gazette.example/a?at_medium=RSS&at_campaign=KARANGA', 'gazette.example/a'],
    ['https://gazette.example/a?source=rss&ref=best', 'gazette.example/a?ref=best'],
    [
      'https://gazette.example/a?mtm_campaign=x&pk_kwd=y&hsa_acc=1&_ga=2&gbraid=3&mc_eid=4',
      'gazette.example/a',
    ],
    ['https://gazette.example/?id=7', 'gazette.example?id=7'],
    ['not an address', 'not an address'],
  ])('of %s is %s', (address, canonical) => {
    expect(canonicaliseAddress(address)).toBe(canonical);
  });

  it.each([
    'https://gazette.example/food/five/amp/',
    'https://gazette.example/food/five/amp',
    'https://amp.gazette.example/food/five',
    'https://mobile.gazette.example/amp/food/five',
    'https://gazette.example/food/five?amp=1',
    'https://gazette.example/food/five?outputType=amp',
    'https://gazette-example.cdn.ampproject.org/c/s/gazette.example/food/five',
    'https://gazette-example.cdn.ampproject.org/v/s/www.gazette.example/food/five?amp_js_v=1&usqp=x&amp=1',
    'https://www.google.com/amp/s/www.gazette.example/food/five',
  ])('knows the copy for phones %s', (address) => {
    expect(canonicaliseAddress(address)).toBe('gazette.example/food/five');
  });

  it.each([
    `https://www.google.com/url?rct=j&sa=t&url=${encoded}&ct=ga&cd=x&usg=y`,
    `https://www.google.co.uk/url?q=${encoded}`,
    `https://news.google.com/rss/articles/${makeNewsCode(story)}?oc=5`,
    `https://news.google.com/articles/${makeNewsCode(`${story}?utm_content=${'x'.repeat(200)}`)}?hl=en`,
    `http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=1&url=${encoded}&c=2`,
    `https://www.bing.com/ck/a?!&&p=1&u=a1${Buffer.from(story).toString('base64url')}&ntb=1`,
    `https://l.facebook.com/l.php?u=${encoded}%3Ffbclid%3Dx&h=y`,
    `https://out.reddit.com/t3_1?url=${encoded}&token=z`,
    `https://www.youtube.com/redirect?event=video_description&q=${encoded}`,
    `https://duckduckgo.com/l/?uddg=${encoded}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=1`,
    `https://r.search.yahoo.com/_ylt=1/RU=${encoded}/RK=2/RS=3-`,
    `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://www.google.com/url?q=${encoded}`)}`,
  ])('unwraps %s', (address) => {
    expect(canonicaliseAddress(address)).toBe('gazette.example/food/five-bakeries');
  });

  it.each([
    ['https://www.google.com/url?q=javascript:alert(1)', 'google.com/url?q=javascript%3Aalert%281%29'],
    ['https://www.google.com/url?q=file:///etc/passwd', 'google.com/url?q=file%3A%2F%2F%2Fetc%2Fpasswd'],
    [
      'https://news.google.com/rss/articles/CBMi0gFBVV95cUxOX',
      'news.google.com/rss/articles/CBMi0gFBVV95cUxOX',
    ],
    [
      'https://notgoogle.com/url?q=https://gazette.example/',
      'notgoogle.com/url?q=https%3A%2F%2Fgazette.example%2F',
    ],
    ['https://r.search.yahoo.com/RU=%E0%A4%A/RK=2', 'r.search.yahoo.com/RU=%E0%A4%A/RK=2'],
  ])('leaves %s wrapped', (address, canonical) => {
    expect(canonicaliseAddress(address)).toBe(canonical);
  });

  it('comes to an end, however deep redirectors stand in each other', () => {
    let address = story;
    for (let depth = 0; depth < 12; depth += 1)
      address = `https://duckduckgo.com/l/?uddg=${encodeURIComponent(address)}`;
    expect(canonicaliseAddress(address)).toMatch(/^duckduckgo\.com\/l\?uddg=/);
  });

  it.each([
    [
      'reddit.com/comments/1abc',
      'https://www.reddit.com/r/bread/comments/1abc/is_blue_door_any_good/',
      'https://old.reddit.com/r/bread/comments/1abc/',
      'https://np.reddit.com/r/bread/comments/1abc/another_slug?share_id=x',
      'https://redd.it/1abc',
    ],
    [
      'reddit.com/comments/1abc/k9z',
      'https://www.reddit.com/r/bread/comments/1abc/slug/k9z/',
      'https://old.reddit.com/r/bread/comments/1abc/comment/k9z/?context=3',
    ],
    ['reddit.com/search?q=bread', 'https://old.reddit.com/search?q=bread'],
    [
      'youtube.com/watch?v=dQw4w9WgXcQ',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s&feature=youtu.be',
      'https://youtu.be/dQw4w9WgXcQ?si=x',
      'https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ',
      'https://www.youtube.com/shorts/dQw4w9WgXcQ',
    ],
    [
      'twitter.com/status/123456',
      'https://twitter.com/blue_door/status/123456?s=20',
      'https://x.com/blue_door/status/123456/photo/1',
      'https://mobile.twitter.com/Blue_Door/statuses/123456',
    ],
    [
      'en.wiki.example/wiki/Bread',
      'https://en.m.wiki.example/wiki/Bread',
      'http://en.wiki.example/wiki/Bread',
    ],
  ])('is %s for all its twins', (canonical, ...twins) => {
    expect(twins.map(canonicaliseAddress)).toEqual(twins.map(() => canonical));
  });
});
