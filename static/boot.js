// Starts the page. The glue and the wasm are the files that index.html names in its `preload`
// links, checked against the integrity it states: whoever renames them or writes a collection
// into the wasm changes index.html and nothing else.
//
// A file of its own because the Content-Security-Policy refuses inline scripts.

const glue = document.querySelector('link[rel="modulepreload"]');
const wasm = document.querySelector('link[rel="preload"][as="fetch"]');

try {
  const { default: start } = await import(glue.href);
  await start({ module_or_path: fetch(wasm.href, { integrity: wasm.integrity }) });
} catch (error) {
  console.error(error);
  document.getElementById("boot-wait")?.setAttribute("hidden", "");
  document.getElementById("boot-failed")?.removeAttribute("hidden");
}
