package dev.runlens.ask;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Speaks HTTP to one server. Follows no redirect and uses no proxy, so that nothing goes anywhere else; holds a bounded
/// part of what comes back. The key goes into one header and nowhere else.
final class Wire implements AutoCloseable {
    /// No answer of a language model is longer.
    private static final int MOST = 16 << 20;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;
    private static final int NO_KEY = 401;
    private static final int WRONG_KEY = 403;

    private final HttpClient client;
    private final URI base;
    private final @Nullable String key;
    private final Duration patience;

    /// @param base of the server, without `/v1`
    /// @param key sent as a bearer token; null for none
    /// @param patience how long to wait for a whole answer
    Wire(URI base, @Nullable String key, Duration patience) {
        this.base = base;
        this.key = key;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.compareTo(Duration.ofSeconds(10)) < 0 ? patience : Duration.ofSeconds(10))
                .build();
    }

    /// The body of a page.
    ///
    /// @throws ServerException when the server says no, or is not there
    String get(String path) throws IOException {
        return exchange(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    /// The body of an answer.
    ///
    /// @throws ServerException when the server says no, or is not there
    String post(String path, String json) throws IOException {
        return exchange(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    private String exchange(HttpRequest.Builder request) throws IOException {
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            HttpResponse<InputStream> response = client.send(request.timeout(patience).build(),
                    BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = withoutKey(bounded(body, end));
                check(response, text);
                return text;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ServerException said) {
            throw said;
        } catch (ConnectException nobody) {
            throw new ServerException("no server answers at " + base, true, -1);
        } catch (HttpTimeoutException slow) {
            throw slow();
        } catch (IOException cut) {
            throw new ServerException("the connection to the server broke", true, -1);
        }
    }

    /// A body that trickles in for ever, or stops coming, ends with the patience, one that never ends with the bound.
    private String bounded(InputStream body, long end) throws IOException {
        CompletableFuture<Void> late = new CompletableFuture<Void>()
                .completeOnTimeout(null, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        // A read of what does not come ends when another thread closes the body.
        CompletableFuture<Void> _ = late.thenRun(() -> close(body));
        try {
            String text = bounded(body);
            if (late.isDone()) {
                throw slow();
            }
            return text;
        } catch (ServerException said) {
            throw said;
        } catch (IOException cut) {
            throw late.isDone() ? slow() : cut;
        } finally {
            late.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ServerException slow() {
        return new ServerException("the server took longer than " + patience.toSeconds() + " seconds", true, -1);
    }

    private static String bounded(InputStream body) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 13];
        for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
            read.write(chunk, 0, count);
            if (read.size() > MOST) {
                throw new ServerException("the server's answer is longer than 16 MB", false, -1);
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static void check(HttpResponse<?> response, String body) throws ServerException {
        int status = response.statusCode();
        if (status == OK) {
            return;
        }
        if (status >= 300 && status < 400) {
            throw new ServerException("the server sends elsewhere (" + status + "), which is not followed: name the"
                    + " address it means with --server", false, -1);
        }
        if (status == NO_KEY || status == WRONG_KEY) {
            throw ServerException.shut("the server wants a key that it accepts: it answered " + status + reason(body));
        }
        boolean passing = status == TOO_MANY || status == TIMEOUT || status >= 500;
        long wait = response.headers().firstValue("Retry-After").map(Wire::seconds).orElse(-1L);
        throw new ServerException("the server answered " + status + reason(body), passing, wait);
    }

    /// A server may say the key back, in a complaint about it or elsewhere: what comes in is kept and shown, the key is not.
    private String withoutKey(String text) {
        return key == null || key.isEmpty() ? text : text.replace(key, "[key]");
    }

    private static long seconds(String text) {
        return text.matches("\\d{1,6}") ? Long.parseLong(text) : -1;
    }

    private static String reason(String body) {
        String plain = body.replaceAll("\\s+", " ").strip();
        return plain.isEmpty() ? "" : ": " + plain.substring(0, Math.min(200, plain.length()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
