// What a designer would object to, found by measuring, and what the page is measured and photographed with.

/** Windows from the narrowest phone to a large desk, CSS pixels. */
export const windows = [[320, 640], [375, 812], [390, 844], [768, 1024], [1024, 768], [1280, 720], [1920, 1080]];

/** Scenarios that stretch the page, as ends of a link. */
export const scenarios = {
  default: '', 'nothing changes': '&caseload=80', 'few cases': '&caseload=5', 'many cases': '&caseload=120',
  reported: '&extra_share=0.4', cautious: '&extra_share=0.03', harmful: '&extra_share=-0.3', enormous: '&extra_share=0.8&families=10000',
  'one family': '&families=1&length_years=1', 'one year': '&horizon_years=1', 'thirty years': '&horizon_years=30&length_years=8',
  'two years': '&horizon_years=2', 'region pays': '&payer=region.health', 'state pays': '&payer=state.benefits',
  'odd numbers': '&caseload=33.33&ordinary_caseload=77.77&length_years=2.25&families=1234&extra_share=0.1234',
  'small money': '&families=2&cost_per_post=300000', 'close marks': '&ordinary_caseload=28&reference_caseload=25',
  'nobody gains': '&baseline=table', shared: '&financing=shared&extra_share=0.2', 'too late': '&length_years=0.5',
  'at once': '&caseload=75&extra_share=0.8&start_lag_months=0', 'to the payer': '&baseline=table&table_municipality_social_services=300000',
  'near work': '&case=nara-jobb', 'foster children': '&case=skolfam-norrkoping', 'region pays, state gains': '&case=ips-malmo',
  investor: '&case=utfallskontrakt-norrkoping', 'at home': '&case=bostad-forst', newcomers: '&case=valkommen-till-framtiden',
  'sister site': '&case=almgarden', 'bad link': '&caseload=4000&x=1&share_work=0.9',
};

export const themes = ['light', 'dark', 'projector', 'forced'];

/** All faults of the page as it stands. */
export function faults() {
  const out = [];
  const shown = (element) => {
    // What is folded has a place and is not seen.
    if (!element.checkVisibility()) return false;
    for (let now = element; now; now = now.parentElement) {
      const style = getComputedStyle(now);
      if (style.display === 'none' || style.visibility === 'hidden' || now.classList.contains('unseen')) return false;
      if (style.opacity === '0') return false;
    }
    return true;
  };
  const dock = document.querySelector('.controls');
  const docked = dock && getComputedStyle(dock).position === 'sticky';
  const round = (rect) => [rect.left, rect.top, rect.right, rect.bottom].map(Math.round).join(' ');

  // Every line of every text that can be seen, as wide as its letters and as high as they stand.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.textContent.trim() || !shown(parent) || parent.closest('script, style, noscript, title')) continue;
    const style = getComputedStyle(parent);
    const size = parseFloat(style.fontSize);
    if (size < 14) out.push(`under 14 px (${size}): ${node.textContent.trim().slice(0, 40)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      const middle = (rect.top + rect.bottom) / 2;
      lines.push({
        node, parent, text: node.textContent.trim().slice(0, 40), docked: docked && dock.contains(parent),
        left: rect.left, right: rect.right, top: middle - size * 0.42, bottom: middle + size * 0.38,
      });
    }
  }
  for (const input of document.querySelectorAll('input[type="text"]')) {
    if (!shown(input)) continue;
    const rect = input.getBoundingClientRect();
    lines.push({
      node: input, parent: input, text: `field ${input.value}`, docked: docked && dock.contains(input),
      left: rect.left, right: rect.right, top: rect.top + 4, bottom: rect.bottom - 4,
    });
  }
  for (let one = 0; one < lines.length; one += 1) {
    for (let other = one + 1; other < lines.length; other += 1) {
      const [a, b] = [lines[one], lines[other]];
      // What scrolls under the dock is not on top of it.
      if (a.node === b.node || a.docked !== b.docked) continue;
      if (a.parent.closest('.table') || b.parent.closest('.table')) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1.5 && down > 1.5) out.push(`overlap: “${a.text}” (${round(a)}) and “${b.text}” (${round(b)})`);
    }
  }

  // Names stand near what they name.
  const away = (value, from, to) => Math.max(0, from - value, value - to);
  for (const label of document.querySelectorAll('.label[data-at]')) {
    if (!shown(label)) continue;
    const [x, y] = label.dataset.at.split(' ').map(Number);
    const plot = label.parentElement.getBoundingClientRect();
    const rect = label.getBoundingClientRect();
    const far = Math.hypot(away(plot.left + x, rect.left, rect.right), away(plot.top + y, rect.top, rect.bottom));
    if (far > 24) out.push(`${Math.round(far)} px from its mark: “${label.textContent}”`);
  }
  for (const name of document.querySelectorAll('.mark[data-at]')) {
    if (!shown(name)) continue;
    const [from, to] = name.dataset.at.split(' ').map(Number);
    const slider = name.parentElement.getBoundingClientRect();
    const rect = name.getBoundingClientRect();
    const far = Math.max(0, slider.left + from - rect.right, rect.left - slider.left - to);
    if (far > 24) out.push(`${Math.round(far)} px from its mark: “${name.textContent}”`);
    if (rect.left < slider.left - 1 || rect.right > slider.right + 1) out.push(`outside its track: “${name.textContent}”`);
  }

  // A number stands on the same line as what it counts.
  const counted = /([\d.,\u00a0]*\d)[\s\u00a0]+(år|av|fler|färre|kronor|miljon\w*|tusen|familj\w*|ärenden|öre|years?|in|more|fewer|million|thousand|famil\w+|cases)(?![\w])/g;
  for (const { node } of lines) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    for (const match of node.textContent.matchAll(counted)) {
      const range = document.createRange();
      const end = match.index + match[1].length;
      range.setStart(node, match.index);
      range.setEnd(node, end);
      const number = range.getBoundingClientRect();
      range.setStart(node, match.index + match[0].length - match[2].length);
      range.setEnd(node, match.index + match[0].length);
      const unit = range.getBoundingClientRect();
      // "100 in 2034" is no number with its unit.
      if (/^(20[2-9]\d)$/.test(match[1])) continue;
      if (Math.abs(number.top - unit.top) > 4) out.push(`parted: “${match[0]}”`);
    }
  }
  for (const input of document.querySelectorAll('.together input')) {
    const unit = document.createRange();
    unit.selectNodeContents(input.closest('.together').lastElementChild);
    const [field, rect] = [input.getBoundingClientRect(), unit.getBoundingClientRect()];
    if (rect.top > field.bottom || rect.bottom < field.top) out.push('the length is parted from its unit');
  }

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll('*')].filter((element) =>
      element.getBoundingClientRect().right > root.clientWidth + 1 && shown(element) && !element.closest('.table'));
    out.push(`sideways scroll: ${root.scrollWidth} of ${root.clientWidth}: ${wide.slice(0, 3).map((element) => element.className || element.tagName)}`);
  }
  return [...new Set(out)];
}
