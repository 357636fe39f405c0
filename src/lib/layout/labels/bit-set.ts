/** Bits per word. */
const WORD = 32;

/**
 * A set of non-negative integers below `bound`, with predecessor and successor queries in
 * O(log32 bound).
 */
export class RankSet {
  /** Level 0 holds the members; each bit of a higher level says if a word below it is non-zero. */
  readonly #levels: Uint32Array[] = [];

  constructor(bound: number) {
    let words = Math.max(1, Math.ceil(bound / WORD));
    this.#levels.push(new Uint32Array(words));
    while (words > 1) {
      words = Math.ceil(words / WORD);
      this.#levels.push(new Uint32Array(words));
    }
  }

  add(rank: number): void {
    let at = rank;
    for (const level of this.#levels) {
      level[at >>> 5]! |= 1 << (at & 31);
      at >>>= 5;
    }
  }

  /** The greatest member less than `rank`; -1 if there is none. */
  before(rank: number): number {
    let at = rank;
    for (let l = 0; l < this.#levels.length; l++) {
      const below = this.#levels[l]![at >>> 5]! & ~(-1 << (at & 31));
      if (below !== 0) return this.#last(l, (at & ~31) | (31 - Math.clz32(below)));
      at >>>= 5;
    }
    return -1;
  }

  /** The least member greater than `rank`; -1 if there is none. */
  after(rank: number): number {
    let at = rank;
    for (let l = 0; l < this.#levels.length; l++) {
      const bit = at & 31;
      const above = bit === 31 ? 0 : this.#levels[l]![at >>> 5]! & (-1 << (bit + 1));
      if (above !== 0) return this.#first(l, (at & ~31) | lowestBit(above));
      at >>>= 5;
    }
    return -1;
  }

  #first(level: number, at: number): number {
    let rank = at;
    for (let l = level - 1; l >= 0; l--) rank = rank * WORD + lowestBit(this.#levels[l]![rank]!);
    return rank;
  }

  #last(level: number, at: number): number {
    let rank = at;
    for (let l = level - 1; l >= 0; l--)
      rank = rank * WORD + (31 - Math.clz32(this.#levels[l]![rank]!));
    return rank;
  }
}

const lowestBit = (word: number): number => 31 - Math.clz32(word & -word);
