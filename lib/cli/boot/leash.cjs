// Loaded into the web server's process: when the program that started it is gone, even by SIGKILL, the server goes too.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(0), 2000);
});
