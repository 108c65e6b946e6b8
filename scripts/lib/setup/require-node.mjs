// Imported first by every entry point: later imports may need a newer Node than this file does.
const [major, minor] = process.versions.node.split('.').map(Number);
const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (!isSupported) {
  console.error(
    `Linecheck needs Node 20.19, 22.12 or newer (24 LTS recommended); this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
