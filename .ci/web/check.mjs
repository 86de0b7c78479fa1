// Opens each page as a person would, narrow and wide, in the light and in the
// dark, and says everything that axe-core finds; ends with 1 when it finds any.
// A fragment is opened in a plain page, then in a site whose styles are loud:
// both must look the same, and the site must keep its own.
import { readFile, mkdtemp, writeFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// The packages are where they were installed, not beside this file.
const require = createRequire(join(resolve(process.argv[2]), 'package.json'));
const { chromium } = require('playwright-core');
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
const french = JSON.parse(await readFile(require.resolve('axe-core/locales/fr.json'), 'utf8'));

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'RGAAv4', 'best-practice'];
const LOUD = `
  * { letter-spacing: 2px; } #site #contenu .texte p, #site table td { color: #a00; margin: 40px; }
  #site h2, #site h3, #site h4, #site h5 { font: 900 60px monospace; text-transform: uppercase; border: 4px solid; }
  #site a::after { content: " !"; } #site li::before { content: "* "; } #site ul { background: pink; }
  #site .b-titre, #site .b-geant { font-size: 9px; } #site figure, #site img { padding: 30px; float: right; }`;
const site = (fragment, style) => `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8" />
<title>Site</title><meta name="viewport" content="width=device-width, initial-scale=1" />
<style>${style}</style></head><body id="site"><main id="contenu" class="texte"><h1>Site</h1>
<p id="temoin">Un paragraphe du site.</p>${fragment}</main></body></html>`;

const profile = await mkdtemp(join(tmpdir(), 'pages-'));
const browser = await chromium.launchPersistentContext(join(profile, 'profile'), {
  executablePath: '/usr/bin/chromium',
  headless: true,
  bypassCSP: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage();
let faults = 0;
const fault = (file, what) => {
  faults += 1;
  console.log(`${file}: ${what}`);
};
page.on('request', (request) => {
  if (!/^(file|data):/.test(request.url())) fault(page.url(), `asks the network for ${request.url()}`);
});

const look = () => page.evaluate(() => [...document.querySelectorAll('#bilan, #bilan *')].map((element) => {
  const { fontSize, fontFamily, fontWeight, color, textTransform, letterSpacing, margin, padding, float, borderTopWidth, backgroundColor } = getComputedStyle(element);
  const marks = ['::before', '::after'].map((it) => getComputedStyle(element, it).content);
  return JSON.stringify([element.tagName, fontSize, fontFamily, fontWeight, color, textTransform, letterSpacing, margin, padding, float, borderTopWidth, backgroundColor, marks]);
}));
const witness = () => page.evaluate(() => JSON.stringify({ ...getComputedStyle(document.getElementById('temoin')) }));

async function examine(file, address) {
  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light'], [320, 'dark']]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await page.evaluate(axe);
    const found = await page.evaluate(([locale, tags]) => {
      axe.configure({ locale });
      return axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    }, [french, TAGS]);
    for (const { id, help, nodes } of found.violations) {
      fault(file, `${width} px, ${colorScheme}: ${id}: ${help}\n  ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join('\n  ')}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) fault(file, `scrolls sideways at ${width} px: ${wide} px wide`);
  }
}

for (const file of process.argv.slice(3)) {
  if (!file.includes('fragment')) {
    await examine(file, pathToFileURL(resolve(file)).href);
    continue;
  }
  const fragment = await readFile(file, 'utf8');
  const open = async (name, html) => {
    const path = join(profile, name);
    await writeFile(path, html);
    await page.goto(pathToFileURL(path).href);
    return pathToFileURL(path).href;
  };
  await examine(file, await open('plain.html', site(fragment, '')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await open('plain.html', site(fragment, ''));
  const own = await look();
  await open('loud.html', site(fragment, LOUD));
  const within = await look();
  const differ = own.filter((style, rank) => style !== within[rank]);
  if (differ.length) fault(file, `takes styles from the site, ${differ.length} times: ${differ[0]}`);
  const touched = await witness();
  await open('alone.html', site('', LOUD));
  if (touched !== await witness()) fault(file, 'gives styles to the site');
}
await browser.close();
await rm(profile, { recursive: true });
console.log(`axe-core: ${process.argv.length - 3} files, ${faults} faults`);
process.exit(faults ? 1 : 0);
