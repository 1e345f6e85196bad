/** What a type's input function says of a text: the SQLSTATE, where it is certain to refuse it whatever the settings. */
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

/** IPv4 as digits and points; IPv6 is left alone (inet_net_pton.c). A network has no bits to the right of its mask (network.c, cidr_in). */
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

/** rangetypes.c, range_parse and make_range: a range needs its brackets, and its bounds in order. */
function refusedRange(text: string): '22P02' | '22000' | undefined {
  if (/^\s*empty\s*$/i.test(text)) return undefined;
  const bounds = /^\s*[[(]([^,]*),([^,]*)[\])]\s*$/.exec(text);
  if (!bounds) return '22P02';
  const [low, high] = bounds.slice(1).map((bound) => bound.trim());
  if (!low || !high || !/^[+-]?\d+(\.\d+)?$/.test(low) || !/^[+-]?\d+(\.\d+)?$/.test(high)) return undefined;
  return Number(low) > Number(high) ? '22000' : undefined;
}
