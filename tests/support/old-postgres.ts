import { createServer, type Server, type Socket } from "node:net";

/**
 * A server that speaks as much of Postgres's protocol as it takes to let anybody in and to say of which version it is:
 * the embedded one is always new.
 */
export function oldPostgres(version: string): Server {
  return createServer((socket) => {
    let greeted = false;
    socket.on("error", () => undefined);
    socket.on("data", (data) => {
      if (!greeted) {
        greeted = true;
        greet(socket);
      } else if (data[0] === "Q".charCodeAt(0)) answer(socket, version);
    });
  });
}

function greet(socket: Socket): void {
  const welcome = message("R", Buffer.from([0, 0, 0, 0]));
  socket.write(Buffer.concat([welcome, ready()]));
}

function answer(socket: Socket, version: string): void {
  const number = String(Number.parseInt(version, 10) * 10_000);
  const row = [number, version].map((text) => Buffer.concat([int32(text.length), Buffer.from(text)]));
  socket.write(
    Buffer.concat([
      message("T", Buffer.concat([int16(2), column("number"), column("version")])),
      message("D", Buffer.concat([int16(2), ...row])),
      message("C", Buffer.from("SELECT 1\0")),
      ready(),
    ]),
  );
}

function column(name: string): Buffer {
  const TEXT = 25;
  return Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(TEXT), int16(-1), int32(-1), int16(0)]);
}

function ready(): Buffer {
  return message("Z", Buffer.from("I"));
}

function message(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}
