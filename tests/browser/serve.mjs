// Serves the release page, the model as Wasm of its own, and the bench's JavaScript, as a static host would: hashed files, brotli, no other
// headers than any host sets.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const project = fileURLToPath(new URL('../..', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm',
  '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
};
const packed = new Map();

createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const wanted = path === '/' ? '/index.html' : path;
  const folder = { '/headless': 'target', '/browser': 'tests' }[wanted.slice(0, wanted.indexOf('/', 1))] ?? 'dist';
  const file = join(project, folder, wanted);
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    return;
  }
  if (!packed.has(file)) packed.set(file, brotliCompressSync(readFileSync(file)));
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-encoding': 'br',
    'content-length': packed.get(file).length,
  });
  response.end(packed.get(file));
}).listen(8137, '127.0.0.1');
