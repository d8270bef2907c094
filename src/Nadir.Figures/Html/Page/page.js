'use strict';
{
  const drawing = JSON.parse(document.getElementById('drawing').textContent);
  const system = matchMedia('(prefers-color-scheme: dark)');
  const config = {
    responsive: true,
    displaylogo: false,
    toImageButtonOptions: { format: 'svg', filename: 'figure' },
  };

  const buttons = (layout) => [layout.scene ? ['toImage', 'pan3d', 'tableRotation', 'resetCameraDefault3d'] : ['toImage', 'zoom2d', 'pan2d', 'resetScale2d']];

  // '@role' and '@role/opacity' stand for a colour of the theme in force.
  const color = (text) => {
    const [role, opacity] = text.slice(1).split('/');
    const hex = drawing.palettes[system.matches ? 'dark' : 'light'][role];
    return opacity ? `rgba(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))},${opacity})` : hex;
  };
  const painted = (value, key = '') => {
    if (typeof value === 'string') return drawing.palettes && value[0] === '@' && /color$/.test(key) ? color(value) : value;
    if (Array.isArray(value)) return value.map((item) => painted(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, painted(item, name)]));
  };

  const table = document.getElementById('cells');
  const width = Math.max(...drawing.cells.map((cell) => cell.width));
  table.style.gridTemplateColumns = `repeat(${drawing.columns}, minmax(0, 1fr))`;
  table.style.maxWidth = `${1.6 * width * drawing.columns}px`;
  const cells = drawing.cells.map((cell) => {
    const figure = document.createElement('figure');
    const [header, plot, notes] = ['header', 'div', 'div'].map((name) => figure.appendChild(document.createElement(name)));
    plot.className = 'plot';
    table.append(figure);
    return { ...cell, header, plot, notes, isPlot: false };
  });

  let frame = drawing.cells[0].pictures.length - 1;
  const show = (cell) => {
    const picture = drawing.pictures[cell.pictures[Math.min(frame, cell.pictures.length - 1)]];
    if (cell.header.innerHTML !== picture.header) cell.header.innerHTML = picture.header;
    cell.notes.innerHTML = picture.notes ?? '';
    if (picture.html !== undefined) {
      if (cell.isPlot) Plotly.purge(cell.plot);
      cell.isPlot = false;
      cell.plot.removeAttribute('style');
      cell.plot.innerHTML = picture.html;
      return;
    }
    if (!cell.isPlot) {
      cell.plot.innerHTML = '';
      cell.plot.style.cssText = `aspect-ratio: ${cell.width} / ${cell.height}; max-height: 85vh; min-height: 240px; width: 100%`;
      cell.plot.setAttribute('role', 'img');
    }
    cell.plot.setAttribute('aria-label', picture.label);
    const data = picture.data.map((place) => painted(drawing.traces[place]));
    const drawn = Plotly.react(cell.plot, data, painted(picture.layout), { ...config, modeBarButtons: buttons(picture.layout) });
    if (!cell.isPlot) drawn.then(() => follow(cell));
    cell.isPlot = true;
    return drawn;
  };
  const showAll = async () => {
    const asked = frame;
    await Promise.all(cells.map(show));
    document.body.dataset.frame = asked;
  };

  // Where axes are shared, zooming into one picture zooms into all.
  let following = false;
  const follow = (cell) => cell.plot.on('plotly_relayout', async (change) => {
    if (following || !drawing.shared) return;
    const names = Object.keys(change).filter((name) => drawing.shared.includes(name.split('.')[0]));
    if (names.length === 0) return;
    following = true;
    const part = Object.fromEntries(names.map((name) => [name, change[name]]));
    await Promise.all(cells.filter((other) => other !== cell && other.isPlot).map((other) => Plotly.relayout(other.plot, part)));
    following = false;
  });

  if (drawing.frames && drawing.frames.length > 1) {
    const player = document.createElement('div');
    player.className = 'player';
    player.innerHTML = '<button type="button">Play</button><input type="range" min="0" step="1" aria-label="Frame"><output></output>';
    const [button, slider, output] = player.children;
    slider.max = drawing.frames.length - 1;
    document.querySelector('main').append(player);
    let playing = 0;
    const go = (place) => {
      frame = place;
      slider.value = place;
      output.textContent = drawing.frames[place];
      return showAll();
    };
    const stop = () => {
      playing++;
      button.textContent = 'Play';
    };
    const play = async () => {
      const mine = ++playing;
      button.textContent = 'Pause';
      if (frame === drawing.frames.length - 1) await go(0);
      while (mine === playing && frame < drawing.frames.length - 1) {
        const pause = new Promise((done) => setTimeout(done, drawing.duration));
        await pause;
        if (mine === playing) await go(frame + 1);
      }
      if (mine === playing) stop();
    };
    button.onclick = () => (button.textContent === 'Play' ? play() : stop());
    slider.oninput = () => {
      stop();
      go(Number(slider.value));
    };
    go(frame);
  } else {
    showAll();
  }
  if (drawing.palettes) system.addEventListener('change', showAll);
}
