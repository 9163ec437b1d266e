package dev.runlens.read.huggingface;

import dev.runlens.read.FileProbe;
import dev.runlens.read.Layout;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.Json;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.util.List;

/// `trainer_state.json`, which the Hugging Face Trainer saves in its output folder and in each `checkpoint-500/`: an
/// object with `log_history` and `global_step`. Also what people save of it: the list `trainer.state.log_history` alone, or
/// in an object of their own.
public final class TrainerStateFormat implements RunFormat {
    private static final String NAME = "trainer_state.json";

    /// The format.
    public TrainerStateFormat() {}

    @Override
    public String name() {
        return "Hugging Face trainer_state.json";
    }

    @Override
    public List<Trainer> trainers() {
        return HuggingFaceTrainers.all();
    }

    @Override
    public Layout layout() {
        return HuggingFaceLayout.INSTANCE;
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        String text = probe.headText();
        if (probe.lowerCaseName().equals(NAME)) {
            // Unsloth for MLX saves losses without steps under this name, to go on from: nothing to draw.
            return !text.contains("\"train_loss_history\"") || text.contains("\"log_history\"");
        }
        if (!probe.lowerCaseName().endsWith(".json")) {
            return false;
        }
        boolean rows = text.contains("\"step\"") && text.contains("\"epoch\"")
                && (text.contains("\"loss\"") || text.contains("\"eval_loss\""));
        return switch (probe.firstByte()) {
            case '{' -> text.contains("\"log_history\"") && (text.contains("\"global_step\"") || rows);
            case '[' -> rows && (text.contains("\"learning_rate\"") || text.contains("\"eval_runtime\"")
                    || text.contains("\"train_runtime\""));
            default -> false;
        };
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        TrainerState state = new TrainerState(input.path());
        try {
            Json.readRows(input, progress, ReportPiece.MAKER, state::take);
        } catch (UnreadableSourceException broken) {
            if (state.isEmpty()) {
                throw broken;
            }
            state.endsEarly(broken);
        }
        return state.content();
    }
}
