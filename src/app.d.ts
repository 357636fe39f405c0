declare global {
  namespace App {
    interface Locals {
      /** schema.org data of the page that is being rendered. */
      structuredData?: unknown;
    }
  }
}

export {};
