package dev.runlens.ask;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that takes adapters as mlx_lm.server, vLLM or llama.cpp do, on this machine. What is asked of it is kept.
public final class ModelServerDouble implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<JsonNode> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> loaded = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    /// Answers a request itself.
    public interface Handler {
        /// Answers it, or leaves it to the others.
        ///
        /// @return whether it did
        boolean handle(HttpExchange exchange, JsonNode body) throws IOException;
    }

    /// @param models what `GET /v1/models` says
    /// @param answer of a request's body
    /// @param first answers what it wants to before
    public ModelServerDouble(String models, Function<JsonNode, String> answer, Handler first) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestHeaders().getOrDefault("Authorization", List.of()).forEach(keys::add);
            byte[] sent = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case "/v1/models" -> say(exchange, 200, models);
                case "/lora-adapters" -> say(exchange, 200,
                        "[{\"id\":0,\"path\":\"/x/run3/a.gguf\",\"scale\":1},{\"id\":1,\"path\":\"/x/run4/a.gguf\",\"scale\":1}]");
                case "/v1/load_lora_adapter" -> {
                    loaded.add(new String(sent, StandardCharsets.UTF_8));
                    say(exchange, 200, "Success: LoRA adapter added");
                }
                case "/v1/completions" -> {
                    JsonNode body = JsonMapper.shared().readTree(sent);
                    asked.add(body);
                    if (!first.handle(exchange, body)) {
                        say(exchange, 200, JsonMapper.shared().writeValueAsString(Map.of("choices",
                                List.of(Map.of("index", 0, "finish_reason", "stop", "text", answer.apply(body))))));
                    }
                }
                case "/v1/chat/completions" -> {
                    JsonNode body = JsonMapper.shared().readTree(sent);
                    asked.add(body);
                    if (!first.handle(exchange, body)) {
                        say(exchange, 200, completion(answer.apply(body)));
                    }
                }
                default -> say(exchange, 404, "{}");
            }
            exchange.close();
        });
        server.start();
    }

    /// One that says of its models only their names, as mlx_lm.server does.
    public static ModelServerDouble mlx(Function<JsonNode, String> answer, Handler first) throws IOException {
        return new ModelServerDouble(
                "{\"object\":\"list\",\"data\":[{\"id\":\"base/tiny\",\"object\":\"model\",\"created\":1}]}",
                answer, first);
    }

    public static String completion(String text) {
        return JsonMapper.shared().writeValueAsString(Map.of(
                "choices", List.of(Map.of("index", 0, "finish_reason", "stop",
                        "message", Map.of("role", "assistant", "content", text))),
                "usage", Map.of("prompt_tokens", 7, "completion_tokens", 3)));
    }

    public static boolean say(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().flush();
        return true;
    }

    /// The last turn of a request.
    public static String question(JsonNode body) {
        return body.get("messages").get(body.get("messages").size() - 1).get("content").asString();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<JsonNode> asked() {
        return asked;
    }

    public List<String> loaded() {
        return loaded;
    }

    public List<String> keys() {
        return keys;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
