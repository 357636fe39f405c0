import { isLanguage } from '#lib/messages/site.ts';
import type { Language } from '#lib/story/types.ts';

export const match = (param: string): param is Language => isLanguage(param);
