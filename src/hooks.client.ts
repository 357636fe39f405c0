import type { ClientInit } from '@sveltejs/kit';
import { firstPaint } from '#lib/views/first-paint.ts';

export const init: ClientInit = firstPaint;
