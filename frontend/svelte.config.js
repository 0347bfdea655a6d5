// Runes everywhere; styles always in files, because the content policy allows no inline style.
export default {
  compilerOptions: { runes: true, css: "external" },
};
