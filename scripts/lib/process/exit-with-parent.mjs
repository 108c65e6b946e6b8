// Loaded into the web server. The channel closes with the script that started it, even if that script is killed, so no
// server keeps holding the port.
process.on('disconnect', () => process.exit(0));
