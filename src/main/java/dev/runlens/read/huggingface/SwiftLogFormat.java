package dev.runlens.read.huggingface;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// `logging.jsonl`, to which ms-swift appends its reports: objects with `global_step/max_steps`, such as `"10/438"`
/// (`swift/trainers/patcher.py`), also seen as `steps[global_step/max_steps]`, or with an `iteration` of that form where it
/// trains with Megatron (`swift/megatron/callbacks/print.py`). The last line repeats the whole history and is no report.
public final class SwiftLogFormat implements GrowingFormat {
    private static final String STEP = "global_step/max_steps";
    private static final String ITERATION = "iteration";
    private static final byte[] STEP_BYTES = STEP.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ITERATION_BYTES = ITERATION.getBytes(StandardCharsets.US_ASCII);
    private static final Pattern NAME = Pattern.compile(
            "\"(steps\\[)?" + STEP + "]?\"|\"" + ITERATION + "\"\\s*:\\s*\"\\d+/\\d+\"");

    /// The format.
    public SwiftLogFormat() {}

    @Override
    public String name() {
        return "ms-swift logging.jsonl";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        // What it prints has the same names in single quotes.
        return probe.firstByte() == '{'
                && (probe.beginning().holds(STEP_BYTES) || probe.beginning().holds(ITERATION_BYTES))
                && NAME.matcher(probe.headText()).find();
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
            return HuggingFaceTrainers.MS_SWIFT;
        }

        @Override
        public String fileName() {
            return "logging.jsonl";
        }

        @Override
        public boolean takeStep(String name, JsonParser parser, ReportLines.Steps steps) {
            boolean own = name.equals(STEP) || name.equals("steps[" + STEP + "]") || name.equals(ITERATION);
            if (own && parser.currentToken() == JsonToken.VALUE_STRING) {
                String text = parser.getString();
                int slash = text.indexOf('/');
                steps.at(whole(text.substring(0, Math.max(0, slash))));
                steps.planned(whole(text.substring(slash + 1)));
            }
            return own;
        }

        private static long whole(String text) {
            boolean digits = !text.isEmpty() && text.length() < 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Long.parseLong(text) : -1;
        }
    }
}
