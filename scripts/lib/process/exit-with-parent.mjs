// Loaded into the web server. The channel closes with the script that started it, even when that one is killed,
// so no server is left holding the port.
process.on('disconnect', () => process.exit(0));
