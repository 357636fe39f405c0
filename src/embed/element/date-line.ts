import 'embed-base.css';
import { mount, unmount } from 'svelte';
import { type Result } from '#lib/result.ts';
import { receiveStory } from '#lib/story/receive/decode-story.ts';
import { type Language, LANGUAGES, type PublishedStory } from '#lib/story/types.ts';
import { measureIn } from '#lib/timeline/measure-text.ts';
import { EMBED_VIEWS, EmbedModel, type EmbedViewName } from '#lib/embed/embed-state.svelte.ts';
import { MIN_FRAME_PX } from '#lib/embed/reserved-height.ts';
import { EMBED_MESSAGES } from '#lib/messages/embed.ts';
import EmbedView from '#lib/embed/EmbedView.svelte';
import { type Article, type ArticleListener, articleHere, pendingIn } from './host-article.ts';
import { articleRoot } from '#lib/anchoring/dom/article-root.ts';
import { articleInParent } from './framed-article.ts';
import { watchScheme } from './color-scheme.ts';
import { fetchStory, readStory } from './load-story.ts';
import { embedSheet, roomlessSheet } from './styles.ts';

/** Value of `article` with which a framed page follows the article of its parent. */
const IN_PARENT = 'parent';

type ChosenBy = 'reader' | 'host' | 'reading';

/**
 * `<date-line src="…/stories/slug.json">`: a story on a timeline, in any web page. Its attributes,
 * properties and events are described in docs/publishers.md.
 */
export class DateLine extends HTMLElement {
  static readonly observedAttributes = ['src', 'article', 'lang', 'theme', 'view'];

  readonly #root = this.attachShadow({ mode: 'open' });
  #given: unknown;
  #model: EmbedModel | undefined;
  #article: Article | undefined;
  #selected: string | null = null;
  #error: string | null = null;
  /** Whether the element is connected. Attributes change before `connectedCallback`, too. */
  #isHere = false;
  /** Aborts everything that the last start began; every start has its own. */
  #life = new AbortController();

  /** A published story's parsed JSON, instead of `src`. */
  set story(json: unknown) {
    this.#given = json;
    this.#restart();
  }
  get story(): unknown {
    return this.#given;
  }

  /** Id of the selected event. */
  get selected(): string | null {
    return this.#model?.timeline.selected ?? this.#selected;
  }

  /** Why there is no timeline, for developers; `null` if there is one or it is still loading. */
  get error(): string | null {
    return this.#error;
  }

  /** Selects an event and highlights its passage, without scrolling. False if there is none. */
  select(id: string): boolean {
    return this.#goFromHost(id, false);
  }

  /** Selects an event and scrolls the article to its passage. False if there is no such event. */
  goTo(id: string): boolean {
    return this.#goFromHost(id, true);
  }

  connectedCallback(): void {
    this.#isHere = true;
    this.#restart();
  }

  disconnectedCallback(): void {
    this.#isHere = false;
    this.#end();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.#isHere) return;
    if (name === 'view' && this.#model) this.#model.view = this.#view;
    else this.#restart();
  }

  #end(): void {
    this.#life.abort();
    this.#model = undefined;
  }

  #restart(): void {
    this.#end();
    if (!this.#isHere) return;
    this.#life = new AbortController();
    this.#error = null;
    this.#root.adoptedStyleSheets = [embedSheet()];
    this.#root.replaceChildren(document.createElement('slot'));
    void this.#start(this.#life.signal);
  }

  async #start(life: AbortSignal): Promise<void> {
    const story = await this.#load(life);
    if (life.aborted || !story) return;
    if (story.ok) this.#show(story.value, life);
    else this.#fail(story.error, life);
  }

  /** Loads from the property, a child with JSON or `src`, or else restarts once such a child comes. */
  async #load(life: AbortSignal): Promise<Result<PublishedStory, string> | undefined> {
    if (this.#given !== undefined) return receiveStory(this.#given);
    const json = this.#jsonChild();
    if (json !== undefined) return readStory(json);
    const src = this.getAttribute('src');
    if (src) return fetchStory(new URL(src, this.baseURI).href, life);
    const waiting = new MutationObserver(() => {
      if (this.#jsonChild() !== undefined) this.#restart();
    });
    waiting.observe(this, { childList: true });
    life.addEventListener('abort', () => waiting.disconnect());
    return undefined;
  }

  #jsonChild(): string | undefined {
    const script = this.querySelector(':scope > script[type="application/json"]');
    return script?.textContent ?? undefined;
  }

  #show(story: PublishedStory, life: AbortSignal): void {
    const lang = this.#language(story);
    const target = this.#wrapper(lang);
    this.#root.replaceChildren(target);
    const model = new EmbedModel(story, lang, this.#storyHref(story, lang), measureIn(target));
    model.view = this.#view;
    void document.fonts.ready.then(() => {
      if (!life.aborted) model.measure = measureIn(target);
    });
    const onchoose = (id: string, scroll: boolean) => this.#chosen(id, scroll, 'reader');
    const view = mount(EmbedView, { target, props: { model, onchoose } });
    const unwatch = watchScheme(this, (dark) => {
      const theme = this.getAttribute('theme');
      target.classList.toggle('dark', theme ? theme === 'dark' : dark);
    });
    this.#model = model;
    this.#article = this.#findArticle(story, target);
    life.addEventListener('abort', () => {
      this.#selected = model.timeline.selected;
      this.#article?.stop();
      this.#article = undefined;
      unwatch();
      void unmount(view);
    });
    if (this.#selected !== null) this.select(this.#selected);
  }

  #wrapper(lang: Language): HTMLElement {
    const wrapper = document.createElement('div');
    wrapper.className = 'date-line';
    wrapper.lang = lang;
    wrapper.dir = 'ltr';
    wrapper.style.setProperty('--dateline-host-font', getComputedStyle(this).fontFamily);
    return wrapper;
  }

  #findArticle(story: PublishedStory, view: Element): Article | undefined {
    const selector = this.getAttribute('article');
    const listener: ArticleListener = {
      found: (passages) => {
        if (this.#model) this.#model.passages = passages;
        this.#reportPassage(this.selected);
      },
      reading: (id) => {
        const timeline = this.#model?.timeline;
        if (!timeline || timeline.selected === id) return;
        timeline.select(id, 'scroll');
        this.#reportSelection(id, 'reading');
      },
    };
    if (selector === IN_PARENT) return articleInParent(story, view, listener);
    const root = articleRoot(this, selector);
    if (!root) return undefined;
    if (this.#model) this.#model.passages = pendingIn(story);
    return articleHere(root, story, listener);
  }

  #goFromHost(id: string, scroll: boolean): boolean {
    const timeline = this.#model?.timeline;
    if (!timeline?.story.events.some((event) => event.id === id)) return false;
    timeline.select(id, 'host');
    this.#chosen(id, scroll, 'host');
    return true;
  }

  #chosen(id: string, scroll: boolean, by: ChosenBy): void {
    this.#article?.show(id, scroll);
    this.#reportSelection(id, by);
  }

  #reportSelection(id: string, by: ChosenBy): void {
    this.#dispatch('dateline-select', { id, by });
    this.#reportPassage(id);
  }

  #reportPassage(id: string | null): void {
    const event = this.#model?.timeline.story.events.find((each) => each.id === id);
    if (!this.#model || !event) return;
    const status = this.#model.passageOf(event.id);
    if (status !== 'pending')
      this.#dispatch('dateline-passage', { id, status, passage: { ...event.passage } });
  }

  #dispatch(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** Keeps the fallback and adds a message for the reader; the error is for developers. */
  #fail(error: string, life: AbortSignal): void {
    this.#error = error;
    console.warn(`<date-line>: ${error}`);
    const lang = this.#pageLanguage() ?? 'en';
    const message = document.createElement('p');
    message.className = 'failed';
    message.setAttribute('role', 'status');
    message.lang = lang;
    message.textContent = EMBED_MESSAGES[lang].failed;
    this.#root.replaceChildren(document.createElement('slot'), message);
    this.#leaveRoom(life);
  }

  /**
   * Gives back the height that the page reserved, once that moves nothing in view: when the element
   * is below the view, or above it in a browser with scroll anchoring.
   */
  #leaveRoom(life: AbortSignal): void {
    const watch = new IntersectionObserver(([entry]) => {
      const isAbove = (entry?.boundingClientRect.top ?? 0) < 0;
      if (entry?.isIntersecting || (isAbove && !CSS.supports('overflow-anchor: auto'))) return;
      this.#root.adoptedStyleSheets = [embedSheet(), roomlessSheet()];
      watch.disconnect();
    });
    watch.observe(this);
    life.addEventListener('abort', () => watch.disconnect());
  }

  get #view(): EmbedViewName {
    const wish = this.getAttribute('view');
    const asked = EMBED_VIEWS.find((view) => view === wish);
    // A frame too low for the timeline would have to grow, which would push the article away.
    const isLow = this.getAttribute('article') === IN_PARENT && innerHeight < MIN_FRAME_PX;
    return asked ?? (isLow ? 'card' : 'auto');
  }

  #pageLanguage(): Language | undefined {
    const tag = this.closest('[lang]')?.getAttribute('lang') ?? '';
    return languageOf(tag);
  }

  #language(story: PublishedStory): Language {
    return this.#pageLanguage() ?? languageOf(story.article.language) ?? 'en';
  }

  /** Address of the story's own page, if the story came from a Dateline site. */
  #storyHref({ slug }: PublishedStory, lang: Language): string | null {
    const src = this.getAttribute('src');
    if (!src || this.#given !== undefined) return null;
    const { protocol, pathname } = new URL(src, this.baseURI);
    const isOurs = /^https?:$/.test(protocol) && pathname.endsWith(`/stories/${slug}.json`);
    return isOurs ? new URL(`../${lang}/${slug}/`, new URL(src, this.baseURI)).href : null;
  }
}

const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((lang) => lang === tag.slice(0, 2).toLowerCase());

// If another version of this module was loaded first, it stays in charge.
if (!customElements.get('date-line')) customElements.define('date-line', DateLine);
