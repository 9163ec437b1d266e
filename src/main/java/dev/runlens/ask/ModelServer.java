package dev.runlens.ask;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A server that speaks OpenAI's protocol.
///
/// @param base its address, without `/v1`
/// @param kind how it takes adapters
/// @param models what it offers
public record ModelServer(URI base, ServerKind kind, List<String> models) {
    /// Where servers of models usually listen: mlx_lm.server and llama.cpp, LM Studio, Ollama, vLLM.
    private static final List<Integer> PORTS = List.of(8080, 1234, 11_434, 8000);

    private static final int LONGEST_NAME = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOCAL_PATIENCE = Duration.ofSeconds(2);

    /// Keeps a copy.
    public ModelServer {
        models = List.copyOf(models);
    }

    /// The server at an address that a person named.
    ///
    /// @param address with or without `/v1`, with or without `http://`
    /// @param key null for none
    /// @throws IOException with a sentence for the user when there is none
    public static ModelServer at(String address, @Nullable String key) throws IOException {
        return asked(base(address), key, PATIENCE);
    }

    /// The servers that answer on this machine at the usual ports.
    public static List<ModelServer> local() {
        return local(PORTS);
    }

    static List<ModelServer> local(List<Integer> ports) {
        List<ModelServer> found = new ArrayList<>();
        for (int port : ports) {
            try {
                found.add(asked(URI.create("http://127.0.0.1:" + port + "/"), null, LOCAL_PATIENCE));
            } catch (IOException nobody) {
                // Another port may be the one.
            }
        }
        return found;
    }

    /// Whether an address is on this machine.
    static boolean isLocal(URI base) {
        try {
            return InetAddress.getByName(base.getHost()).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }

    /// The address that a person named, without `/v1`. Sends nothing.
    ///
    /// @param address with or without `/v1`, with or without `http://`
    /// @throws IOException with a sentence for the user when it is none
    public static URI address(String address) throws IOException {
        return base(address);
    }

    /// Whether a text is the address of a server.
    public static boolean isAddress(String text) {
        try {
            return base(text).getHost() != null;
        } catch (ServerException none) {
            return false;
        }
    }

    static URI base(String address) throws ServerException {
        String whole = address.contains("://") ? address : "http://" + address;
        try {
            URI uri = URI.create(whole.replaceAll("/+(v1/*)?$", "") + "/");
            String scheme = uri.getScheme();
            if (uri.getHost() != null && uri.getUserInfo() == null
                    && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                return uri;
            }
        } catch (IllegalArgumentException noAddress) {
            // Told below, like an address of another kind.
        }
        throw new ServerException("--server takes an address such as http://127.0.0.1:8080", false, -1);
    }

    private static ModelServer asked(URI base, @Nullable String key, Duration patience) throws IOException {
        try (Wire wire = new Wire(base, key, patience)) {
            Reply models = Reply.of(wire.get("v1/models"));
            List<String> names = models.each("data", "id").stream()
                    .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME).toList();
            List<String> owners = models.each("data", "owned_by");
            return new ModelServer(base, kind(owners), names);
        }
    }

    /// mlx_lm.server says of its models only what they are called.
    private static ServerKind kind(List<String> owners) {
        Optional<String> owner = owners.stream().filter(name -> !name.isEmpty()).findFirst();
        return switch (owner.orElse("")) {
            case "" -> ServerKind.MLX;
            case "vllm" -> ServerKind.VLLM;
            case "llamacpp" -> ServerKind.LLAMA_CPP;
            default -> ServerKind.OTHER;
        };
    }
}
