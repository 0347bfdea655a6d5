// Bun's native publish: a C++ server (uWebSockets) that knows topics. Usage: bun bun.js PORT
const server = Bun.serve({
  port: Number(process.argv[2]),
  hostname: "127.0.0.1",
  fetch: (request, server) => (server.upgrade(request) ? undefined : new Response("here")),
  websocket: {
    perMessageDeflate: false,
    open: (socket) => socket.subscribe("all"),
    message: (_socket, message) => void server.publish("all", message),
  },
});
