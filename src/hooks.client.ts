import type { ClientInit } from '@sveltejs/kit';
import { firstPaint } from './lib/site/first-paint.ts';

export const init: ClientInit = firstPaint;
