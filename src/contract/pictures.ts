import { z } from 'zod';
import { procedure } from './errors.ts';
import { MentionId } from './values.ts';

/** The kinds of pictures that are shown; SVG is a program and is not one of them. */
export const PictureType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);
export type PictureType = z.infer<typeof PictureType>;

export const pictures = {
  /**
   * Asks for a picture that a mention tells of, as feeds are asked for: no cookies, no private network. Fails with
   * PICTURE_NOT_SHOWN, or NOT_FOUND where the mention tells of no such picture.
   */
  load: procedure
    .input(z.object({ mentionId: MentionId, address: z.string().max(2048) }))
    .output(z.object({ type: PictureType, base64: z.base64() })),
};
