/**
 * What a static host must send with the built app, as files for common hosts. One source for all:
 * the page's own policy, the headers and the cache rules are written from here by the build.
 */

/** Nothing but our own files; `data:` and `blob:` images are MapLibre's icons and sprites. */
const POLICY: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "img-src": "'self' data: blob:",
  "worker-src": "'self' blob:",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The content security policy of the page, as it stands in its `meta` element. */
export const CONTENT_POLICY = written(POLICY);

/** Any site may frame the map: that is what embedding is; there is no account to steal clicks from. */
const HEADER_POLICY = written({ ...POLICY, "frame-ancestors": "*" });

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** Headers of some of the files. */
interface HeaderRule {
  /**
   * `all`; the `page` itself; `hashed`: files whose name changes with their content; `tiles`: the
   * same, read by byte range, so that nobody on the way may compress them.
   */
  readonly of: "all" | "page" | "hashed" | "tiles";
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The policy goes with the page only: the workers that may ask addresses that the reader opens
 * (imports, a basemap of their choice) take their policy from their own answer.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
  {
    of: "all",
    headers: {
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy":
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
      "Strict-Transport-Security": "max-age=31536000",
    },
  },
  {
    of: "page",
    headers: { "Content-Security-Policy": HEADER_POLICY, "Cache-Control": "no-cache" },
  },
  { of: "hashed", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
  {
    of: "tiles",
    headers: { "Cache-Control": "public, max-age=31536000, immutable, no-transform" },
  },
];

const lines = (
  headers: Readonly<Record<string, string>>,
  line: (name: string, value: string) => string,
) => Object.entries(headers).map(([name, value]) => line(name, value));

/** Paths by rule, from the app's folder. */
const PATHS = {
  all: ["/*"],
  page: ["/", "/index.html"],
  hashed: ["/assets/*"],
  tiles: ["/theatre/tiles/*"],
} as const;

/** `_headers`, as Netlify and Cloudflare Pages read it. */
function headersFile(): string {
  const blocks = HEADER_RULES.flatMap(({ of, headers }) =>
    PATHS[of].map((path) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)]),
  );
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}

/** `.htaccess`, as Apache reads it where `mod_headers` and `mod_rewrite` are on. */
function htaccess(): string {
  const set = (name: string, value: string) => `Header always set ${name} "${value}"`;
  const of = (rule: HeaderRule["of"]) =>
    HEADER_RULES.filter((one) => one.of === rule).flatMap(({ headers }) => lines(headers, set));
  return [
    "<IfModule mod_headers.c>",
    ...of("all"),
    '<FilesMatch "^index\\.html$">',
    ...of("page"),
    "</FilesMatch>",
    `<If "%{REQUEST_URI} =~ m#/assets/#">`,
    ...of("hashed"),
    "</If>",
    `<If "%{REQUEST_URI} =~ m#/theatre/tiles/#">`,
    ...of("tiles"),
    "</If>",
    "</IfModule>",
    "<IfModule mod_rewrite.c>",
    "RewriteEngine On",
    ...PRECOMPRESSED.flatMap(([encoding, ending]) => [
      `RewriteCond %{HTTP:Accept-Encoding} ${encoding}`,
      `RewriteCond %{REQUEST_FILENAME}${ending} -f`,
      `RewriteRule ^(.+)$ $1${ending} [L,E=PACKED:${encoding}]`,
    ]),
    ...TYPES.flatMap(([type, pattern]) => [
      `<FilesMatch "\\.(${pattern})\\.(br|gz)$">`,
      `ForceType ${type}`,
      "</FilesMatch>",
    ]),
    "Header set Content-Encoding %{PACKED}e env=PACKED",
    "Header set Content-Encoding %{REDIRECT_PACKED}e env=REDIRECT_PACKED",
    "Header append Vary Accept-Encoding",
    "</IfModule>",
    "",
  ].join("\n");
}

const PRECOMPRESSED = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

const TYPES = [
  ["text/html", "html"],
  ["text/javascript", "m?js"],
  ["text/css", "css"],
  ["application/json", "json"],
  ["image/svg+xml", "svg"],
] as const;

/** A snippet for nginx: to be included in the `server` block whose `root` is the built folder. */
function nginx(): string {
  const add = (name: string, value: string) => `  add_header ${name} "${value}" always;`;
  const of = (...rules: readonly HeaderRule["of"][]) =>
    HEADER_RULES.filter((one) => rules.includes(one.of)).flatMap(({ headers }) =>
      lines(headers, add),
    );
  // A location's add_header lines replace those around it, so that each repeats what goes with all.
  return [
    "gzip_static on;",
    "# brotli_static on;  # where the module is there",
    "location / {",
    ...of("all"),
    "}",
    "location ~ (/|/index\\.html)$ {",
    "  index index.html;",
    ...of("all", "page"),
    "}",
    "location ~ /assets/ {",
    ...of("all", "hashed"),
    "}",
    "location ~ /theatre/tiles/ {",
    ...of("all", "tiles"),
    "}",
    "",
  ].join("\n");
}

/** Files for common hosts, by name in the built folder. */
export function hostFiles(): Readonly<Record<string, string>> {
  return {
    _headers: headersFile(),
    ".htaccess": htaccess(),
    "nginx.conf": nginx(),
    // GitHub Pages: files whose name begins with an underscore are files like any other.
    ".nojekyll": "",
  };
}
