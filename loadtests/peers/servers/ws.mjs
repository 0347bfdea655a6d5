// ws: the usual WebSocket library of Node, and the loop of its manual. Usage: node ws.mjs PORT
import { createServer } from "node:http";
import { WebSocket, WebSocketServer } from "ws";

const http = createServer((_request, response) => response.end("here"));
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
server.on("connection", (socket) =>
  socket.on("message", (data) => {
    for (const client of server.clients) if (client.readyState === WebSocket.OPEN) client.send(data, { binary: false });
  }),
);
http.listen(Number(process.argv[2]), "127.0.0.1");
