package dev.runlens.ask;

/// How a server takes adapters.
public enum ServerKind {
    /// `mlx_lm.server`: a path with each request.
    MLX("mlx_lm.server"),
    /// vLLM: an adapter is a model that is loaded by name.
    VLLM("vLLM"),
    /// llama.cpp: adapters it was started with, by number and scale with each request.
    LLAMA_CPP("llama.cpp"),
    /// Any other: models by name only.
    OTHER("a server of models by name");

    private final String label;

    ServerKind(String label) {
        this.label = label;
    }

    /// What it is called in sentences.
    public String label() {
        return label;
    }
}
