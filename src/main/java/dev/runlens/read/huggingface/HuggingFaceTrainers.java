package dev.runlens.read.huggingface;

import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.Trainer;
import java.util.List;

/// The Hugging Face trainer and what is built on it.
final class HuggingFaceTrainers {
    /// TRL, whose trainers take the same arguments and more.
    static final Trainer TRL = WidespreadTrainers.withArguments(WidespreadTrainers.builtOnTransformers("trl"));

    /// LLaMA-Factory.
    static final Trainer LLAMA_FACTORY = WidespreadTrainers.builtOnTransformers("llama-factory")
            .forkOf(WidespreadTrainers.TRANSFORMERS)
            .build();

    /// ms-swift.
    static final Trainer MS_SWIFT = WidespreadTrainers.builtOnTransformers("ms-swift")
            .forkOf(WidespreadTrainers.TRANSFORMERS)
            .build();

    /// PEFT, which trains nothing itself: whose adapter this is, is not known.
    static final Trainer PEFT = Trainer.named("peft");

    private HuggingFaceTrainers() {}

    /// All of them.
    static List<Trainer> all() {
        return List.of(WidespreadTrainers.TRANSFORMERS, TRL, LLAMA_FACTORY, MS_SWIFT, PEFT);
    }

    /// TRL, or the Hugging Face trainer alone.
    static Trainer of(boolean trl) {
        return trl ? TRL : WidespreadTrainers.TRANSFORMERS;
    }
}
