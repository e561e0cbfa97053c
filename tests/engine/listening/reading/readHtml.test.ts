import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml, readPlainText, stripTags } from '../../../../src/engine/listening/reading/readHtml.ts';
import { flattenTree } from '../../../../src/engine/textTree.ts';
import { printTree } from './printTree.ts';

const read = (html: string): string[] => printTree(readHtml(html, 'https://shop.example/news/'));

describe('readHtml', () => {
  const cases: readonly (readonly [name: string, html: string, expected: readonly string[]])[] = [
    ['paragraphs', '<p>One</p>\n<p> Two </p><p>&nbsp;</p><p></p>', ['<p>One</p>', '<p>Two</p>']],
    [
      'paragraphs without ends',
      '<p>One<p>Two<div>Three<h2>Four</h2>Five',
      ['<p>One</p>', '<p>Two</p>', '<p>Three</p>', '<p>Four</p>', '<p>Five</p>'],
    ],
    ['text without elements', 'Tea &amp; toast,\n 5 &lt; 6', ['<p>Tea &#38; toast, 5 &#60; 6</p>']],
    [
      'blank lines where there are no elements',
      'One\n\n \nTwo\nstill two',
      ['<p>One</p>', '<p>Two still two</p>'],
    ],
    ['breaks', 'One<br>two<br/> <br>three<br>', ['<p>One<br>two</p>', '<p>three</p>']],
    [
      'emphasis',
      '<b>a</b> <i>b</i><strong>c <em>d</em> </strong>e',
      ['<p><strong>a</strong> <em>b</em><strong>c <em>d</em></strong> e</p>'],
    ],
    [
      'emphasis over paragraphs',
      '<b>a<p>b</p></b>c',
      ['<p><strong>a</strong></p>', '<p><strong>b</strong></p>', '<p>c</p>'],
    ],
    [
      'emphasis closed out of order',
      '<b>a<i>b</b>c</i>d',
      ['<p><strong>a<em>b</em></strong><em>c</em>d</p>'],
    ],
    [
      'relative links',
      '<a href="../a?x=1&amp;y=2">up</a> <a href=#top>here</a>',
      [
        '<p><a href="https://shop.example/a?x=1&y=2">up</a> <a href="https://shop.example/news/#top">here</a></p>',
      ],
    ],
    [
      'links within links',
      '<a href="/1">one <a href="/2">two</a></a>',
      ['<p><a href="https://shop.example/1">one</a> <a href="https://shop.example/2">two</a></p>'],
    ],
    [
      'links that are not for opening',
      '<a href="javascript:x">a</a><a href=" JaVa\tScript:x">b</a><a href="file:///c">c</a><a>d</a><a href="https://u:p@x.example/">e</a>',
      ['<p>abcd<a href="https://x.example/">e</a></p>'],
    ],
    [
      'mail links',
      '<a href="mailto:hello@shop.example?subject=Hi">mail</a>',
      ['<p><a href="mailto:hello@shop.example?subject=Hi">mail</a></p>'],
    ],
    [
      'lists',
      '<ul><li>a<li>b<ol><li>c</ol></li></ul>',
      ['<ul><li><p>a</p></li><li><p>b</p><ol><li><p>c</p></li></ol></li></ul>'],
    ],
    [
      'lists that are out of order',
      '<li>a</li>b<ul>c<li>d</ul></ul>e</li>',
      ['<p>a</p>', '<p>b</p>', '<ul><li><p>c</p></li><li><p>d</p></li></ul>', '<p>e</p>'],
    ],
    ['empty lists and quotes', '<ul><li></li><li> </li></ul><blockquote><p></p></blockquote>', []],
    [
      'quotes',
      'He:<blockquote>One<p>Two</blockquote>Three',
      ['<p>He:</p>', '<quote><p>One</p><p>Two</p></quote>', '<p>Three</p>'],
    ],
    [
      'formats that a container leaves open',
      '<ul><li><b>a</li><li>b</ul>c',
      ['<ul><li><p><strong>a</strong></p></li><li><p>b</p></li></ul>', '<p>c</p>'],
    ],
    [
      'tables',
      '<table><tr><th>Mon<td>8–17</tr><tr><td>Tue</td><td>closed</td></tr></table>',
      ['<p>Mon 8–17</p>', '<p>Tue closed</p>'],
    ],
    ['lines of preformatted text', '<pre>a\n  b\n</pre>c', ['<p>a<br>b</p>', '<p>c</p>']],
    [
      'what is never shown',
      'a<script>b</script><style>c</style><template>d<template>e</template></template><svg><title>f</title><text>g</text></svg><math><mi>h</mi></math><iframe>i</iframe><noscript>j</noscript><!-- k --><head><title>l</title><body>m',
      ['<p>am</p>'],
    ],
    [
      'elements that are empty in XHTML',
      '<script/>a<svg/>b<iframe src="x"/>c<p/>d',
      ['<p>abc</p>', '<p>d</p>'],
    ],
    [
      'pictures beside text',
      '<p>Bread <img src=x alt="A loaf"> here</p>',
      ['<p>Bread here<img src="https://shop.example/news/x" alt="A loaf"></p>'],
    ],
    [
      'pictures alone',
      '<p><img alt="A loaf &amp; a knife"></p><img src=y><img alt=" ">',
      ['<p>A loaf &#38; a knife<img src="https://shop.example/news/y" alt=""></p>'],
    ],
    ['characters that hide', 'b\u00adak\u200bery \u202eyrekab\u202c &#8238;x', ['<p>bakery yrekab x</p>']],
    ['prefixes', '<h:p>a <h:b>b</h:b></h:p>', ['<p>a <strong>b</strong></p>']],
    ['references without an end', 'caf&eacute &copy 2026 &amp', ['<p>café © 2026 &#38;</p>']],
    ['signs that begin no tag', 'a < b, i <3 you, x<', ['<p>a &#60; b, i &#60;3 you, x&#60;</p>']],
    ['CDATA that was left in', 'a <![CDATA[b & c]]> d', ['<p>a b &#38; c d</p>']],
    ['nothing', '', []],
  ];

  it.each(cases)('reads %s', (_name, html, expected) => expect(read(html)).toEqual(expected));

  it('keeps trees shallow, whatever they are made from', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    const tree = readHtml('<blockquote><ul><li><b><i><a href="https://a.example">x'.repeat(1000), null);
    expect(depthOf(tree)).toBeLessThan(200);
  });

  it('never yields a link, a text or a tree that is not clean, whatever it is given', () => {
    const parts = [
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="/x">',
      '<a href="javascript:y">',
      '</a>',
      '<ul>',
      '<li>',
      '</ul>',
    ];
    const more = [
      '<br>',
      '<blockquote>',
      '</blockquote>',
      '<img alt=z>',
      'text',
      ' ',
      '\n',
      '&amp;',
      '<',
      '\u202e',
      '<pre>',
    ];
    const html = fc
      .array(fc.oneof(fc.constantFrom(...parts, ...more), fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(html, (fragment) => {
        const printed = read(fragment).join('');
        expect(printed).not.toMatch(
          /<p><\/p>|<li><\/li>|<ul><\/ul>|<quote><\/quote>|<a [^>]*><\/a>|javascript:/,
        );
        expect(printed).not.toMatch(/\p{Bidi_Control}|[^\S ]/u);
        expect(printed).not.toMatch(/<p>(?: |<br>)|(?: |<br>)<\/p>| {2}/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readPlainText', () => {
  it('keeps lines where they mean something', () => {
    expect(printTree(readPlainText('a <b>\r\nb\n\n\nc', true))).toEqual([
      '<p>a &#60;b&#62;<br>b</p>',
      '<p>c</p>',
    ]);
    expect(printTree(readPlainText('a\nb\n\nc', false))).toEqual(['<p>a b</p>', '<p>c</p>']);
  });

  it('gives back the words of any text', () => {
    const words = fc.array(fc.stringMatching(/^[a-z<>&]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, (all) => {
        expect(flattenTree(readPlainText(all.join('  \n'), false))).toBe(all.join(' '));
      }),
    );
  });
});

describe('stripTags', () => {
  it.each([
    ['Fish &amp; <b class="x">chips</b>', 'Fish & chips'],
    ['One<br/>two', 'One two'],
    ['Array<String> and <3', 'Array<String> and <3'],
    ['<script>x</script>', 'x'],
    ['&lt;b&gt; is bold', '<b> is bold'],
    ['<a href="x"', '<a href="x"'],
  ])('makes %s plain', (html, expected) => expect(stripTags(html)).toBe(expected));
});
