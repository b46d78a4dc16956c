// Which recorded tables are here, by what stands between `www/models/images-` and `.json`.

/** @type {string[]} */
export const RECORDED_TABLES = [
  "methods-resnet-cifar10",
  "methods-resnet-cats-dogs",
  "methods-resnet-emoji",
  "methods-convolutional-emoji",
  "methods-convolutional-smileys",
];
