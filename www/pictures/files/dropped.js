// What was dropped: files as they are, and of folders, however deep, those that are named as pictures.

/** Of a folder only these are looked at: others lie in many, such as lists of thumbnails. */
const NAMED_AS_PICTURE = /\.(png|jpe?g|webp|gif|bmp)$/i;

/** `aside`: how many files of folders are not named as pictures. @typedef {{files: File[], aside: number}} Dropped */

/** The files of a folder that are pictures by their names. @param {File[]} all @returns {Dropped} */
export function picturesAmong(all) {
  const files = all.filter(({ name }) => NAMED_AS_PICTURE.test(name));
  return { files, aside: all.length - files.length };
}

/** The folders of a drop, to be asked for while its event lasts. @param {DataTransfer} data @returns {{entries: FileSystemEntry[], folders: boolean}} */
export function entriesOf(data) {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return { entries, folders: entries.some(({ isDirectory }) => isDirectory) };
}

/** @param {FileSystemEntry[]} entries files and folders @returns {Promise<Dropped>} */
export async function readEntries(entries) {
  const loose = await Promise.all(entries.filter(({ isFile }) => isFile).map(fileOf));
  /** @type {File[]} */
  const inFolders = [];
  for (const entry of entries) if (entry.isDirectory) inFolders.push(...(await filesBelow(entry)));
  const { files, aside } = picturesAmong(inFolders);
  return { files: [...loose, ...files], aside };
}

/** In the order of their names, folder by folder. @param {FileSystemEntry} folder @returns {Promise<File[]>} */
async function filesBelow(folder) {
  const inside = (await listOf(/** @type {FileSystemDirectoryEntry} */ (folder))).sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  /** @type {File[]} */
  const files = [];
  for (const entry of inside) files.push(...(entry.isDirectory ? await filesBelow(entry) : [await fileOf(entry)]));
  return files;
}

/** A folder is told in portions, the last of them empty. @param {FileSystemDirectoryEntry} folder @returns {Promise<FileSystemEntry[]>} */
async function listOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const all = [];
  for (;;) {
    const portion = await new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

/** @param {FileSystemEntry} entry @returns {Promise<File>} */
function fileOf(entry) {
  return new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject));
}
