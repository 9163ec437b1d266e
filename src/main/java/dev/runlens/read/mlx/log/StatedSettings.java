package dev.runlens.read.mlx.log;

import dev.runlens.read.mlx.config.CommandLine;
import dev.runlens.read.mlx.config.LossType;
import dev.runlens.read.lines.TextLine;
import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The settings that a log shows: the command that was typed, the rows of the panel, the number of iterations. They have the documented
/// names.
final class StatedSettings {
    private final Path file;
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
    private final Map<String, Sourced<Setting>> typed = new LinkedHashMap<>();
    private final PrintedNumber number = new PrintedNumber();
    private final TextLine segment = new TextLine();

    StatedSettings(Path file) {
        this.file = file;
    }

    StatedSettings copy() {
        StatedSettings other = new StatedSettings(file);
        other.settings.putAll(settings);
        other.typed.putAll(typed);
        return other;
    }

    Hyperparameters hyperparameters() {
        return settings.isEmpty() ? Hyperparameters.none() : Hyperparameters.of(settings);
    }

    /// Those that stand in the command.
    Hyperparameters typed() {
        return typed.isEmpty() ? Hyperparameters.none() : Hyperparameters.of(typed);
    }

    void iterations(long iterations, int line) {
        put("iters", new Setting.Whole(iterations), line);
    }

    /// The options of the command that was typed.
    void commanded(String options, int line) {
        CommandLine.settings(options).forEach((name, setting) -> {
            put(name, setting, line);
            typed.put(name, new Sourced<>(setting, Origin.in(file, line)));
        });
    }

    /// A number under the tool's own name.
    void number(String name, long value, int line) {
        put(name, new Setting.Whole(value), line);
    }

    /// What the training optimises.
    void objective(String mode, int line) {
        text(LossType.MODE, mode, line);
        LossType.of(mode, "").ifPresent(type -> text(LossType.NAME, type, line));
    }

    /// The kind of the loss where nothing was said of it: what the reports show it to be.
    void lossType(String type, int line) {
        if (!settings.containsKey(LossType.NAME)) {
            text(LossType.NAME, type, line);
        }
    }

    /// Takes a row of the panel.
    ///
    /// @return the iterations it states; 0 where it states none
    long panel(String key, String value, int line) {
        String[] parts = value.split("\u00b7", -1);
        switch (key) {
            case "model" -> text("model", value, line);
            case "dataset" -> text("data", value, line);
            case "type" -> type(parts, line);
            case "optimizer" -> optimizer(parts, line);
            case "batch" -> {
                whole("batch_size", parts[0], line);
                return parts.length < 2 ? 0 : whole("iters", parts[1], line);
            }
            default -> whole("max_seq_length", value, line);
        }
        return 0;
    }

    /// `lora · 16 layers · rank 8`, `full · 16 layers`.
    private void type(String[] parts, int line) {
        text("fine_tune_type", parts[0], line);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.endsWith("layers")) {
                whole("num_layers", part.substring(0, part.length() - "layers".length()), line);
            } else if (part.startsWith("rank")) {
                whole("lora_rank", part.substring("rank".length()), line);
            }
        }
    }

    /// `adamw · lr 1.0e-05`, or `lr schedule` where there is no one number.
    private void optimizer(String[] parts, int line) {
        text("optimizer", parts[0], line);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("lr ") && reads(part.substring(3).strip())) {
                put("learning_rate", new Setting.Decimal(number.value()), line);
            }
        }
    }

    private boolean reads(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        segment.take(bytes, 0, bytes.length, 0, false);
        return number.read(segment, 0) && number.end() == bytes.length;
    }

    private void text(String name, String value, int line) {
        if (!value.isBlank()) {
            put(name, new Setting.Text(value.strip()), line);
        }
    }

    private long whole(String name, String text, int line) {
        String plain = text.strip().replace(",", "");
        if (!plain.matches("-?\\d{1,18}")) {
            return 0;
        }
        long value = Long.parseLong(plain);
        put(name, new Setting.Whole(value), line);
        return value;
    }

    private void put(String name, Setting setting, int line) {
        settings.put(name, new Sourced<>(setting, Origin.in(file, line)));
    }
}
