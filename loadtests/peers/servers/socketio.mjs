// Socket.IO: a broadcast to everybody. Usage: node socketio.mjs PORT
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer((_request, response) => response.end("here"));
const server = new Server(http, { transports: ["websocket"], perMessageDeflate: false, pingInterval: 120_000 });
server.on("connection", (socket) => socket.on("say", (words) => server.emit("said", words)));
http.listen(Number(process.argv[2]), "127.0.0.1");
