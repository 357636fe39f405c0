import { present } from '#bench/pages/page.ts';

await present({ mount: () => undefined });
