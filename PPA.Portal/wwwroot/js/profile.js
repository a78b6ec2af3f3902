// The profile's sound section: tries each class out, keeps the volume of this browser.
import { setVolume, tryOut, volume } from './sounds.js';

const slider = document.querySelector('[data-bunyi-volume]');
if (slider) {
  slider.value = volume();
  slider.addEventListener('change', () => setVolume(slider.value));
}
document.addEventListener('click', event => {
  const button = event.target.closest('[data-uji-bunyi]');
  if (button) tryOut(button.dataset.ujiBunyi);
});
