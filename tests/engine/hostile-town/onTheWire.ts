import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync, constants as zlib } from 'node:zlib';
import type { ServedAnswer } from '../../helpers/feedServer.ts';

/** What servers do that have gone mad, or mean harm, each by a name. */
export type Behaviours = Readonly<Record<string, ServedAnswer>>;

const megabyte = 1024 * 1024;
const head = 'HTTP/1.1 200 OK\r\n';
const rss = '<rss version="2.0"><channel><title>T</title></channel></rss>';

/** Sends these very bytes, HTTP or not. */
function raw(text: string, end: 'end' | 'reset' | 'stay open' = 'end'): ServedAnswer {
  return (_request: unknown, response: ServerResponse) => {
    const socket = response.socket;
    if (end === 'end') socket?.end(text);
    else socket?.write(text, () => (end === 'reset' ? socket.resetAndDestroy() : undefined));
  };
}

/** Sends a piece again and again for as long as somebody listens, at most 300 times. */
function drip(first: string, piece: string): ServedAnswer {
  return (_request: unknown, response: ServerResponse) => {
    const { socket } = response;
    let count = 0;
    socket?.write(first);
    const timer = setInterval(() => {
      count += 1;
      if (count > 300 || socket?.destroyed) clearInterval(timer);
      else socket?.write(piece);
    }, 20);
    socket?.on('close', () => clearInterval(timer));
    socket?.on('error', () => clearInterval(timer));
  };
}

const protocols: Behaviours = {
  'hangs up at once': raw(''),
  'resets at once': raw('', 'reset'),
  'stops within the status line': raw('HTTP/1.'),
  'stops within the headers': raw('HTTP/1.1 200 OK\r\nContent-Type: text'),
  'resets within the headers': raw('HTTP/1.1 200 OK\r\nContent-Type: text', 'reset'),
  'stops within a body of known length': raw(`${head}Content-Length: 100\r\n\r\n<rss>`),
  'resets within a body': raw(`${head}Content-Length: 100\r\n\r\n<rss>`, 'reset'),
  'stops within a chunked body': raw(`${head}Transfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n`),
  'stops within a chunk': raw(`${head}Transfer-Encoding: chunked\r\n\r\nff\r\n<rss>`),
  'speaks SSH': raw('SSH-2.0-OpenSSH_9.2\r\n'),
  'speaks Redis': raw("-ERR unknown command 'GET'\r\n"),
  'speaks mail': raw('220 mail.example ESMTP\r\n', 'stay open'),
  'speaks FTP': raw('220 (vsFTPd 3.0.5)\r\n', 'stay open'),
  'speaks HTTP 0.9': raw('<html>hello</html>'),
  'speaks HTTP 2 unasked': raw('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  'answers with an alert of TLS': raw('\u0015\u0003\u0003\u0000\u0002\u0002\u0028'),
  'sends zeros': raw('\0'.repeat(10_000)),
  'sends noise': raw('\u0001\u0002\u0003\u007f'.repeat(5_000)),
  'has a status that is no number': raw('HTTP/1.1 abc OK\r\n\r\n'),
  'has a status of four digits': raw('HTTP/1.1 2000 OK\r\n\r\n'),
  'has a negative status': raw('HTTP/1.1 -200 OK\r\n\r\n'),
  'has a status of 0': raw('HTTP/1.1 000 OK\r\n\r\n'),
  'has an unknown version': raw('HTTP/9.7 200 OK\r\n\r\n<rss/>'),
  'switches protocols': raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n', 'stay open'),
  'only ever continues': raw('HTTP/1.1 100 Continue\r\n\r\n'.repeat(2_000)),
  'hints early without end': raw('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(2_000)),
  'has a header without a name': raw(`${head}: value\r\n\r\n`),
  'has a header without a colon': raw(`${head}Content-Type text/xml\r\n\r\n`),
  'has a header with a zero byte': raw(`${head}X-Zero: a\0b\r\n\r\n`),
  'has a folded header': raw(`${head}X-Folded: a\r\n b\r\n\r\n${rss}`),
  'has bare line ends': raw(`HTTP/1.1 200 OK\nContent-Length: 6\n\n<rss/>`),
  'has two lengths': raw(`${head}Content-Length: 6\r\nContent-Length: 60\r\n\r\n<rss/>`),
  'has a negative length': raw(`${head}Content-Length: -6\r\n\r\n<rss/>`),
  'has a length that is no number': raw(`${head}Content-Length: many\r\n\r\n<rss/>`),
  'has a length beyond all numbers': raw(
    `${head}Content-Length: ${'9'.repeat(40)}\r\n\r\n<rss/>`,
    'stay open',
  ),
  'has a length and chunks': raw(`${head}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
  'has a chunk without a size': raw(`${head}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`),
  'has a chunk beyond all numbers': raw(`${head}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(24)}\r\n`),
  'has a chunk of negative size': raw(`${head}Transfer-Encoding: chunked\r\n\r\n-5\r\n<rss>\r\n`),
  'has a chunk with a long extension': raw(
    `${head}Transfer-Encoding: chunked\r\n\r\n1;${'a'.repeat(50_000)}\r\na\r\n0\r\n\r\n`,
  ),
  'has 20 kB of headers': raw(`${head}X-Long: ${'a'.repeat(20_000)}\r\n\r\n`),
  'has 10,000 headers': raw(`${head}${'X-Many: 1\r\n'.repeat(10_000)}\r\n`),
  'has trailers without end': raw(
    `${head}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n${'X-T: 1\r\n'.repeat(10_000)}\r\n`,
  ),
  'answers twice': raw(`${head}Content-Length: 3\r\n\r\nabc${head}\r\ndef`, 'stay open'),
  'says more than its length': raw(`${head}Content-Length: 3\r\n\r\nabcdef`, 'stay open'),
};

const slowness: Behaviours = {
  'never answers': () => undefined,
  'never ends its headers': drip('HTTP/1.1 200 OK\r\nX-Long: ', 'a'),
  'sends headers without end, slowly': drip('HTTP/1.1 200 OK\r\n', 'X-Many: 1\r\n'),
  'drips its body': drip(`${head}\r\n`, 'a'),
  'drips a chunked body': drip(`${head}Transfer-Encoding: chunked\r\n\r\n`, '1\r\na\r\n'),
  'goes silent within its body': (_request, response) => void response.write('<rss>'),
  'goes silent within a gzip body': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.write(gzipSync(rss).subarray(0, 12));
  },
  'goes silent behind an error': raw('HTTP/1.1 500 Oh\r\nContent-Length: 9999\r\n\r\nSorry', 'stay open'),
};

const redirect = (location: string, status = 302): ServedAnswer => ({ status, headers: { location } });

const redirects: Behaviours = {
  'sends to itself': (request, response) => {
    response.writeHead(302, { location: `http://${request.headers.host}${request.url}` }).end();
  },
  'sends on and on': (request, response) => {
    response.writeHead(302, { location: `${request.url}x` }).end();
  },
  'sends to nowhere': redirect('http://[bad'),
  'sends to an empty address': redirect(''),
  'sends without an address': { status: 302 },
  'sends to a file': redirect('file:///etc/passwd'),
  'sends to data': redirect('data:text/xml,<rss/>'),
  'sends to a script': redirect('javascript:alert(1)'),
  'sends to FTP': redirect('ftp://ftp.example/feed'),
  'sends to this machine': redirect('http://127.0.0.1/'),
  'sends to this machine by name': redirect('http://localhost/', 301),
  'sends to this machine by number': redirect('http://2130706433/', 307),
  'sends to this machine by IPv6': redirect('http://[::ffff:127.0.0.1]/', 308),
  'sends to a router': redirect('http://192.168.0.1/setup'),
  'sends to a cloud’s secrets': redirect('http://169.254.169.254/latest/meta-data/'),
  'sends to a port of mail': redirect('http://other.example:25/'),
  'sends to an address with a name and password': redirect('http://anna:secret@[bad/'),
  'sends to an address of 15 kB': redirect(`http://other.example/${'a'.repeat(15_000)}`),
  'sends to an address of control characters': raw(
    'HTTP/1.1 302 Found\r\nLocation: http://other.example/\u0001\t%0d%0aX: 1\r\n\r\n',
  ),
  'sends to many addresses': raw('HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: http://127.0.0.1/\r\n\r\n'),
  'gives a choice of addresses': redirect('/choice', 300),
};

const statuses: Behaviours = Object.fromEntries(
  [
    204, 205, 206, 304, 400, 401, 402, 403, 404, 405, 406, 407, 410, 418, 421, 425, 431, 451, 500, 501, 502,
    504,
  ]
    .map((status): [string, ServedAnswer] => [`answers ${status}`, { status }])
    .concat([
      ['answers 599', raw('HTTP/1.1 599 No\r\nContent-Length: 0\r\n\r\n')],
      ['answers 999', raw('HTTP/1.1 999 Denied\r\nContent-Length: 0\r\n\r\n')],
      ['is busy until the end of time', { status: 429, headers: { 'retry-after': '9'.repeat(30) } }],
      [
        'is busy until the year 9999',
        { status: 503, headers: { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' } },
      ],
      ['is busy since long ago', { status: 503, headers: { 'retry-after': '-1' } }],
      ['is busy until “soon”', { status: 429, headers: { 'retry-after': 'soon' } }],
      ['resets its limit at noise', { status: 429, headers: { 'x-ratelimit-reset': 'NaN' } }],
    ]),
);

const zeros = Buffer.alloc(64 * megabyte);
const small = gzipSync(zeros);
const encoded = (encoding: string, body: string | Uint8Array): ServedAnswer => ({
  headers: { 'content-encoding': encoding },
  body,
});

const sizes: Behaviours = {
  'sends 20 MB': Buffer.alloc(20 * megabyte, 'a'),
  'sends 64 MB in gzip': encoded('gzip', small),
  'sends 64 MB in deflate': encoded('deflate', deflateSync(zeros)),
  'sends 64 MB in Brotli': encoded(
    'br',
    brotliCompressSync(zeros, { params: { [zlib.BROTLI_PARAM_QUALITY]: 1 } }),
  ),
  'sends 64 MB in gzip twice': encoded('gzip, gzip', gzipSync(small)),
  'sends without an end': (_request, response) => {
    const chunk = Buffer.alloc(64 * 1024, 'a');
    let left = 1_000;
    const send = () => {
      while (!response.closed && left-- > 0 && response.write(chunk));
    };
    response.on('drain', send);
    send();
  },
  'promises 1 TB': raw(`${head}Content-Length: ${2 ** 40}\r\n\r\n<rss>`, 'stay open'),
  'promises gzip and sends text': encoded('gzip', rss),
  'promises Brotli and sends text': encoded('br', rss.repeat(3)),
  'promises deflate and sends text': encoded('deflate', rss),
  'cuts its gzip short': encoded('gzip', gzipSync(rss.repeat(100)).subarray(0, 20)),
  'appends noise to its gzip': encoded('gzip', Buffer.concat([gzipSync(rss), Buffer.from('noise')])),
  'encodes in a way of its own': encoded('compress', rss),
  'encodes as __proto__': encoded('__proto__', rss),
  'encodes twenty times': encoded(Array(20).fill('gzip').join(), rss),
};

export const wireBehaviours: Behaviours = {
  ...protocols,
  ...slowness,
  ...redirects,
  ...statuses,
  ...sizes,
};
