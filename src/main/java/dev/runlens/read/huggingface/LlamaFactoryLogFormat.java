package dev.runlens.read.huggingface;

import dev.runlens.read.json.JsonNumber;
import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JsonParser;

/// `trainer_log.jsonl`, to which LLaMA-Factory appends a report at every log and evaluation: an object with
/// `current_steps` and `total_steps`.
public final class LlamaFactoryLogFormat implements GrowingFormat {
    private static final byte[] CURRENT = "\"current_steps\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TOTAL = "\"total_steps\"".getBytes(StandardCharsets.US_ASCII);

    /// The format.
    public LlamaFactoryLogFormat() {}

    @Override
    public String name() {
        return "LLaMA-Factory trainer_log.jsonl";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.firstByte() == '{' && probe.beginning().holds(CURRENT) && probe.beginning().holds(TOTAL);
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        return ReportLines.read(input, new Dialect(), progress);
    }

    @Override
    public Growing growing(Path file, long size) {
        return ReportLines.growing(file, new Dialect());
    }

    private static final class Dialect implements ReportLines.Dialect {
        @Override
        public Trainer trainer() {
            return HuggingFaceTrainers.LLAMA_FACTORY;
        }

        @Override
        public String fileName() {
            return "trainer_log.jsonl";
        }

        @Override
        public boolean endsWithoutLoss() {
            return true;
        }

        @Override
        public boolean takeStep(String name, JsonParser parser, ReportLines.Steps steps) {
            boolean current = name.equals("current_steps");
            boolean total = name.equals("total_steps");
            if (current || total) {
                long number = StateSettings.whole(JsonNumber.bareOrQuoted(parser).orElse(-1));
                if (current) {
                    steps.at(number);
                } else {
                    steps.planned(number);
                }
            }
            return current || total;
        }
    }
}
