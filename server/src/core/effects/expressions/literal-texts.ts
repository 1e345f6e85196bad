/**
 * What a type's input function says of a text: the SQLSTATE, where it is certain to refuse it under
 * every setting.
 */
export function refusedText(text: string, type: string): string | undefined {
  switch (type) {
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return isMoment(text) ? undefined : '22007';
    case 'interval':
      return isInterval(text) ? undefined : '22007';
    case 'inet':
    case 'cidr':
      return isAddress(text, type === 'cidr') ? undefined : '22P02';
    case 'int4range':
    case 'int8range':
    case 'numrange':
      return refusedRange(text);
    case 'money':
      return isMoney(text) ? undefined : '22P02';
    case 'point':
      return isPoint(text) ? undefined : '22P02';
    case 'bytea':
      return refusedBytes(text);
    case 'macaddr':
      return isHardwareAddress(text) ? undefined : '22P02';
    case 'oid':
      return refusedOid(text);
    case 'tsquery':
      return isSearch(text) ? undefined : '42601';
    case 'xml':
      return isBalanced(text) ? undefined : '2200N';
    default:
      return undefined;
  }
}

/** Without a digit only these words are a moment (datetime.c, datetktbl). */
function isMoment(text: string): boolean {
  return /\d/.test(text) || /\b(now|today|tomorrow|yesterday|epoch|infinity|allballs)\b/i.test(text);
}

/** datetime.c, deltatktbl, of which ten characters count. */
const UNITS = new Set(
  (
    '@ ago c cent centuries century d day days dec decade decades decs h hour hours hr hrs m microsecon mil millennia millennium mils millisecon ' +
    'min mins minute minutes mon mons month months ms msec mseconds msecs qtr quarter s sec second seconds secs timezone timezone_h timezone_m ' +
    'us usec usecond useconds usecs w week weeks y year years yr yrs infinity'
  )
    .split(' ')
    .map((word) => word.slice(0, 10)),
);

function isInterval(text: string): boolean {
  if (/^\s*[+-]?p/i.test(text)) return true;
  const words = text.toLowerCase().match(/[a-z_]+/g) ?? [];
  return words.every((word) => UNITS.has(word.slice(0, 10))) && /\d|infinity/i.test(text);
}

/**
 * IPv4 as digits and points; IPv6 is left alone (inet_net_pton.c). A network has no bits to the
 * right of its mask (network.c, cidr_in).
 */
function isAddress(text: string, network: boolean): boolean {
  if (!/^[\d./]+$/.test(text)) return /[:a-f]/i.test(text);
  const [address = '', mask, more] = text.split('/');
  const octets = address.split('.').map((octet) => (octet === '' ? 256 : Number(octet)));
  if (more !== undefined || octets.length > 4 || octets.some((octet) => octet > 255)) return false;
  if (!network && octets.length < 4 && mask === undefined) return false;
  if (mask === undefined) return true;
  const bits = Number(mask);
  if (mask === '' || bits > 32) return false;
  const whole = [...octets, 0, 0, 0].slice(0, 4).reduce((sum, octet) => sum * 256 + octet, 0);
  return !network || whole % 2 ** (32 - bits) === 0;
}

/**
 * rangetypes.c, range_parse and make_range: a range needs its brackets, and its bounds in order.
 */
function refusedRange(text: string): '22P02' | '22000' | undefined {
  if (/^\s*empty\s*$/i.test(text)) return undefined;
  const bounds = /^\s*[[(]([^,]*),([^,]*)[\])]\s*$/.exec(text);
  if (!bounds) return '22P02';
  const [low, high] = bounds.slice(1).map((bound) => bound.trim());
  if (!low || !high || !/^[+-]?\d+(\.\d+)?$/.test(low) || !/^[+-]?\d+(\.\d+)?$/.test(high)) return undefined;
  return Number(low) > Number(high) ? '22000' : undefined;
}

/**
 * The currency's symbol and sign are the locale's (cash.c, cash_in); none of them is two words that
 * differ.
 */
function isMoney(text: string): boolean {
  return !/\b([a-z]+)\s+(?!\1\b)[a-z]+/i.test(text);
}

/**
 * geo_ops.c, point_in and pair_decode: two numbers, in parentheses or not. Of a number only the
 * beginning is looked at.
 */
function isPoint(text: string): boolean {
  const number = String.raw`[+-]?(?:\.?\d|inf|nan)[^\s,()]*`;
  const pair = String.raw`\s*${number}\s*,\s*${number}\s*`;
  return new RegExp(String.raw`^\s*(?:\(${pair}\)|${pair})\s*$`, 'i').test(text);
}

/**
 * varlena.c, byteain, and encode.c, hex_decode: pairs of hexadecimal digits after `\x`, else each
 * backslash doubled or before an octal byte.
 */
function refusedBytes(text: string): '22023' | '22P02' | undefined {
  if (text.startsWith('\\x')) return /^\\x(?:[ \n\t\r]|[0-9a-f]{2})*$/i.test(text) ? undefined : '22023';
  return /^(?:[^\\]|\\\\|\\[0-3][0-7]{2})*$/.test(text) ? undefined : '22P02';
}

/**
 * mac.c, macaddr_in: six groups of hexadecimal digits, which sscanf reads in many spellings; fewer
 * digits, or other letters, none of them takes.
 */
function isHardwareAddress(text: string): boolean {
  return /^[0-9a-fx:.\-+\s]*$/i.test(text) && (text.match(/[0-9a-f]/gi)?.length ?? 0) >= 6;
}

/**
 * oid.c, oidin_subr: a minus turns around (-1 is 4294967295); whether `0x` is read hangs on the
 * major and the C library.
 */
function refusedOid(text: string): '22P02' | '22003' | undefined {
  if (/^\s*[+-]?0[xob]/i.test(text)) return undefined;
  const digits = /^\s*[+-]?(\d+)\s*$/.exec(text)?.[1];
  if (digits === undefined) return '22P02';
  return BigInt(digits) > 4294967295n ? '22003' : undefined;
}

/**
 * tsquery.c, parse_tsquery: between two words stands an operator. Quotes, weights and the operators
 * themselves are left alone.
 */
function isSearch(text: string): boolean {
  return !/^\s*\w+(?:\s+\w+)+\s*$/.test(text);
}

const TAG = /<(\/?)([a-z_][\w.-]*)(?:\s+[a-z_][\w.-]*\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*\s*(\/?)>/gi;

/**
 * xml.c, xml_parse: each element ends where its parent does not. Only what is plain tags and text
 * is judged: no comments, no entities.
 */
function isBalanced(text: string): boolean {
  if (/[<&]/.test(text.replace(TAG, ''))) return true;
  const open: string[] = [];
  for (const [, end, name = '', empty] of text.matchAll(TAG)) {
    if (end && open.pop() !== name) return false;
    if (!end && !empty) open.push(name);
  }
  return open.length === 0;
}

/**
 * What is written between the braces of an array literal, NULL left out; nothing where quotes or
 * inner arrays are, which are left alone. There may be bounds before the braces (array_in in
 * arrayfuncs.c).
 */
export function arrayElements(text: string): readonly string[] | 'malformed' {
  const body = /^\s*(\[[^{]*=\s*)?\{(.*)\}\s*$/s.exec(text)?.[2];
  if (body === undefined) return 'malformed';
  if (body.trim() === '' || /["\\{}]/.test(body)) return [];
  const elements = body.split(',').map((part) => part.trim());
  return elements.filter((element) => element.toUpperCase() !== 'NULL');
}
