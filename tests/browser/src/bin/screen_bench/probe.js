// What a reader at this page would have waited for. Put into the page before anything of its own.
//
// An input is painted when the frame that follows it has been: a message sent from inside
// `requestAnimationFrame` is delivered when that frame's style, layout and paint are done.
(() => {
  const now = () => performance.now();
  const probe = { inputs: [], tasks: [], frames: [], changed: 0 };
  window.probe = probe;

  const waiting = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const at = now();
    for (const call of waiting.splice(0)) call(at);
  };
  probe.afterPaint = (call) =>
    requestAnimationFrame(() => {
      waiting.push(call);
      channel.port2.postMessage(0);
    });

  const heard = (event) => {
    const input = { type: event.type, at: event.timeStamp };
    probe.inputs.push(input);
    probe.afterPaint((at) => (input.painted = at - input.at));
  };
  for (const type of ["click", "pointermove", "wheel", "keydown"]) {
    addEventListener(type, heard, { capture: true, passive: true });
  }
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) probe.tasks.push(task.duration);
  }).observe({ type: "longtask" });
  const changed = () => {
    probe.changed = now();
    // The rows of the program, not those that stand there before it runs.
    if (probe.first && !probe.isListed && document.querySelector(".rows > li[aria-posinset]")) {
      probe.isListed = true;
      probe.afterPaint((at) => (probe.listed = at));
    }
  };
  new MutationObserver(changed).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });

  // The page takes its collection, reads it, and then makes its first element.
  const sections = WebAssembly.Module.customSections;
  WebAssembly.Module.customSections = (...given) => {
    probe.opening = now();
    return sections(...given);
  };
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (...given) {
    if (probe.opening && !probe.first) probe.drawing();
    return create.apply(this, given);
  };
  probe.drawing = () => {
    probe.first = now();
    probe.afterPaint((at) => (probe.drawn = at));
  };

  // Calls back once a frame, and notes how far the frames are apart.
  probe.everyFrame = (n, call) => {
    probe.frames = [];
    let last = null;
    const frame = (at) => {
      if (last !== null) probe.frames.push(at - last);
      last = at;
      if (probe.frames.length < n) {
        call(probe.frames.length);
        requestAnimationFrame(frame);
      }
    };
    requestAnimationFrame(frame);
  };

  // What was noted of one kind of input since the last time: how long each took, the longest task.
  probe.take = (type) => {
    const times = probe.inputs.filter((input) => input.type === type && input.painted).map((input) => input.painted);
    const last = probe.inputs.filter((input) => input.type === type).at(-1);
    const noted = { times, longest: Math.max(0, ...probe.tasks), settled: last ? probe.changed - last.at : 0 };
    probe.inputs = [];
    probe.tasks = [];
    return noted;
  };
})();
