// Unpacks the packaged Chromium below TMPDIR and prints the path of its program.
// Usage: TMPDIR=FOLDER node unpack.mjs
process.env.AWS_EXECUTION_ENV = "24.x"; // so that it also unpacks the libraries a bare system lacks
const { default: chromium } = await import("@sparticuz/chromium");
process.stdout.write(await chromium.executablePath());
