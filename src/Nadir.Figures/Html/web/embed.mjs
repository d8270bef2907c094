// node embed.mjs OUT: the locked Plotly, fetched by npm where it is not here yet, as one compressed file.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const here = import.meta.dirname;
const out = process.argv[2];
const aside = `${out}.${process.pid}`;
const wanted = JSON.parse(readFileSync(join(here, 'package.json'))).devDependencies['plotly.js-dist-min'];

// Installed aside and moved: two builds at once must not work in one folder.
function folder() {
  const own = join(here, 'node_modules', 'plotly.js-dist-min');
  if (existsSync(own) && JSON.parse(readFileSync(join(own, 'package.json'))).version === wanted) return own;
  mkdirSync(aside, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(here, file), join(aside, file));
  execFileSync('npm', ['ci', '--prefer-offline'], { cwd: aside, shell: process.platform === 'win32', timeout: 300_000 });
  const fresh = join(aside, 'node_modules');
  try {
    rmSync(join(here, 'node_modules'), { recursive: true, force: true });
    renameSync(fresh, join(here, 'node_modules'));
    return own;
  } catch {
    return join(existsSync(fresh) ? fresh : join(here, 'node_modules'), 'plotly.js-dist-min');
  }
}

try {
  mkdirSync(dirname(out), { recursive: true });
  const script = readFileSync(join(folder(), 'plotly.min.js'));
  if (/<\/script|<script/i.test(script.toString('latin1'))) throw new Error('Plotly holds a script tag and cannot stand in a page.');
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_SIZE_HINT]: script.length };
  writeFileSync(`${aside}.br`, brotliCompressSync(script, { params }));
  renameSync(`${aside}.br`, out);
} finally {
  rmSync(aside, { recursive: true, force: true });
}
