// Loaded into the web server's process before Next. Next believes any X-Forwarded-… header that a request brings and
// fills in only those that are missing; so unless a proxy in front is known to set them (STET_TRUST_PROXY), they go
// before Next sees them, and what it fills in is true: the host that was asked, the address that asked.
const { Server } = require("node:http");

const FORGEABLE = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];

if (process.env.STET_TRUST_PROXY !== "on") {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function emitWithoutForgeries(event, request, ...rest) {
    if (event === "request" || event === "upgrade") for (const name of FORGEABLE) delete request.headers[name];
    return emit.call(this, event, request, ...rest);
  };
}
