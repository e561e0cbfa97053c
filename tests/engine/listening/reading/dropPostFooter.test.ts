import { describe, expect, it } from 'vitest';
import { dropPostFooter } from '../../../../src/engine/listening/reading/dropPostFooter.ts';

const footer =
  '&#32; submitted by &#32; <a href="https://board.example/user/rowan"> /u/rowan </a> &#32; to &#32; ' +
  '<a href="https://board.example/r/town/"> r/town </a> <br/> <span><a href="https://board.example/1">[link]</a></span> ' +
  '&#32; <span><a href="https://board.example/1">[comments]</a></span>';

describe('the footer of a post', () => {
  it('is dropped, and what stands round it kept', () => {
    expect(dropPostFooter(`<p>Raw rolls</p> ${footer}</td>`)).toBe('<p>Raw rolls</p> &#32; </td>');
  });

  it.each([
    '<p>The form was submitted by u/rowan</p>',
    '<p>submitted by hand <span><a href="/">[comments]</a></span></p>',
    `<p>submitted by u/${'x'.repeat(2000)}</p><span><a>[comments]</a></span>`,
  ])('is not seen in %s', (html) => {
    expect(dropPostFooter(html)).toBe(html);
  });
});
