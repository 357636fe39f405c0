import qrcode from 'qrcode-generator';

export interface Code {
  /** An SVG path of unit squares. */
  readonly path: string;
  /** Side of the code including its quiet zone, in squares. */
  readonly size: number;
}

/** Quiet zone that scanners need around the code, in squares (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code of an address, at error correction level M: it survives damage to about 15 %. */
export function qrCode(address: string): Code {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  const side = code.getModuleCount();
  const all = Array.from(
    { length: side * side },
    (_, i) => [i % side, Math.floor(i / side)] as const,
  );
  const path = all
    .filter(([x, y]) => code.isDark(y, x))
    .map(([x, y]) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`)
    .join('');
  return { path, size: side + 2 * QUIET };
}
