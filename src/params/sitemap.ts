export const match = (param: string): param is 'sitemap.xml' => param === 'sitemap.xml';
