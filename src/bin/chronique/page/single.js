// Takes a part of the program out of its block. Browsers before 2023 cannot unfold gzip themselves: for them
// the short way of RFC 1951 stands here, a table look-up a bit.
async function unpacked(what) {
  const letters = atob(document.getElementById(`chronique-${what}`).textContent);
  const packed = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) packed[at] = letters.charCodeAt(at);
  if (typeof DecompressionStream === "undefined") return unfolded(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

// The bytes of a gzip file that states no name, comment or check of its head: as we write it.
function unfolded(packed) {
  const view = new DataView(packed.buffer);
  const out = new Uint8Array(view.getUint32(packed.length - 4, true));
  let [at, bits, held, written] = [10, 0, 0, 0];
  const take = (n) => {
    while (held < n) {
      bits |= packed[at++] << held;
      held += 8;
    }
    const value = bits & ((1 << n) - 1);
    bits >>>= n;
    held -= n;
    return value;
  };
  // Lengths of codes → how many codes have each length, and the symbols in the order of their codes.
  const table = (lengths) => {
    const counts = new Array(16).fill(0);
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    const places = [0];
    for (let length = 1; length < 16; length++) places[length] = places[length - 1] + counts[length - 1];
    const symbols = [];
    lengths.forEach((length, symbol) => length && (symbols[places[length]++] = symbol));
    return { counts, symbols };
  };
  const symbol = ({ counts, symbols }) => {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length++) {
      code |= take(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("the collection in this file is damaged");
  };
  // Lengths and distances begin at a base and have more and more further bits.
  const spread = (n, step, base) => {
    const [bases, extras] = [[], []];
    for (let nth = 0; nth < n; nth++) {
      const extra = Math.max(0, Math.floor(nth / step) - 1);
      bases.push(base);
      extras.push(extra);
      base += 1 << extra;
    }
    return [bases, extras];
  };
  const [lengthBases, lengthExtras] = spread(28, 4, 3);
  lengthBases.push(258);
  lengthExtras.push(0);
  const [farBases, farExtras] = spread(30, 2, 1);
  const fixed = () => {
    const lengths = Array.from({ length: 288 }, (_, nth) => (nth < 144 ? 8 : nth < 256 ? 9 : nth < 280 ? 7 : 8));
    return [table(lengths), table(new Array(30).fill(5))];
  };
  const stated = () => {
    const [n, far, ordered] = [take(5) + 257, take(5) + 1, take(4) + 4];
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const short = new Array(19).fill(0);
    for (let nth = 0; nth < ordered; nth++) short[order[nth]] = take(3);
    const codes = table(short);
    const lengths = [];
    while (lengths.length < n + far) {
      const code = symbol(codes);
      if (code < 16) lengths.push(code);
      else {
        const again = code === 16 ? lengths[lengths.length - 1] : 0;
        const times = code === 16 ? take(2) + 3 : code === 17 ? take(3) + 3 : take(7) + 11;
        for (let nth = 0; nth < times; nth++) lengths.push(again);
      }
    }
    return [table(lengths.slice(0, n)), table(lengths.slice(n))];
  };
  for (let last = 0; !last; ) {
    last = take(1);
    const kind = take(2);
    if (kind === 0) {
      bits = held = 0;
      const length = view.getUint16(at, true);
      out.set(packed.subarray(at + 4, at + 4 + length), written);
      at += 4 + length;
      written += length;
      continue;
    }
    const [codes, fars] = kind === 1 ? fixed() : stated();
    for (let code; (code = symbol(codes)) !== 256; ) {
      if (code < 256) out[written++] = code;
      else {
        const length = lengthBases[code - 257] + take(lengthExtras[code - 257]);
        const far = symbol(fars);
        const back = farBases[far] + take(farExtras[far]);
        for (let nth = 0; nth < length; nth++, written++) out[written] = out[written - back];
      }
    }
  }
  return out.buffer;
}
